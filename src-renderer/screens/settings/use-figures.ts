import { useTranslation } from 'react-i18next'
import type { Input } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { parseNumber } from '../../../src-main/contract/values/number.ts'
import { api } from '../../api/client.ts'
import { refusalOf } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import type { PlaceRow } from './place-rows.ts'

export const figureNames = ['households', 'population'] as const
export type FigureName = (typeof figureNames)[number]
export const isFigure = (column: string): column is FigureName => figureNames.some((name) => name === column)

type Cells = readonly (readonly string[])[]
type Texts = Readonly<Partial<Record<FigureName, string>>>
type Figures = Input<Contract['places']['setPlaceFigures']>['figures'][number]

/** Writes figures as typed or pasted; answers what was refused, as a sentence. */
export function useFigures(year: number, columns: readonly { readonly id: string }[]) {
  const { t } = useTranslation('settings')
  const words = useWords()

  const read = (text: string): { readonly value: number | null } | { readonly wrong: string } => {
    const typed = text.trim()
    if (typed === '') return { value: null }
    const value = parseNumber(typed)
    if (value === null || !Number.isInteger(value) || value < 0)
      return { wrong: t('wrong.number', { text: typed }) }
    return { value }
  }
  /** A row with its cells as typed; null where they change nothing. */
  const changed = (row: PlaceRow, texts: Texts): Figures | null | { readonly wrong: string } => {
    const next = { households: row.households, population: row.population }
    for (const name of figureNames) {
      const text = texts[name]
      if (text === undefined) continue
      const told = read(text)
      if ('wrong' in told) return told
      next[name] = told.value
    }
    const same = next.households === row.households && next.population === row.population
    return same ? null : { placeId: row.place.id, ...next }
  }
  const send = async (figures: Figures[]): Promise<string | null> => {
    if (figures.length === 0) return null
    try {
      await api.places.setPlaceFigures({ year, figures })
      return null
    } catch (error) {
      return words.refusal(refusalOf(error))
    }
  }
  const write = async (row: PlaceRow, texts: Texts): Promise<string | null> => {
    const next = changed(row, texts)
    if (next !== null && 'wrong' in next) return next.wrong
    return send(next === null ? [] : [next])
  }
  /** What was pasted is one action; cells that cannot be read are told and left as they were. */
  const paste = async (rows: readonly PlaceRow[], cells: Cells, column: string): Promise<string> => {
    const first = columns.findIndex(({ id }) => id === column)
    const refused: string[] = []
    const figures: Figures[] = []
    let taken = 0
    for (const [index, line] of cells.entries()) {
      const row = rows[index]
      if (!row) {
        refused.push(t('places.beyond'))
        continue
      }
      const texts: { [N in FigureName]?: string } = {}
      for (const [across, text] of line.entries()) {
        const id = columns[first + across]?.id ?? ''
        if (isFigure(id)) texts[id] = text
        else refused.push(t('places.fixed', { name: row.place.fullName }))
      }
      const next = changed(row, texts)
      if (next !== null && 'wrong' in next) refused.push(`${row.place.fullName}: ${next.wrong}`)
      else {
        taken += Object.keys(texts).length
        if (next !== null) figures.push(next)
      }
    }
    const why = await send(figures)
    if (why !== null) return why
    const told = t('places.pasted', { count: taken })
    const [worst] = refused
    return worst === undefined
      ? told
      : `${told} ${t('places.pasteRefused', { count: refused.length, first: worst })}`
  }
  return { write, paste }
}
