import { useTranslation } from 'react-i18next'
import { parseNumber } from '../../../src-main/contract/values/number.ts'
import { api } from '../../api/client.ts'
import { refusalOf } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'
import type { PlaceRow } from './place-rows.ts'

export const figureNames = ['households', 'population'] as const
export type FigureName = (typeof figureNames)[number]
export const isFigure = (column: string): column is FigureName => figureNames.some((name) => name === column)

type Cells = readonly (readonly string[])[]

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
  /** One row is one action, however many of its cells change. */
  const write = async (row: PlaceRow, texts: Partial<Record<FigureName, string>>): Promise<string | null> => {
    const next = { households: row.households, population: row.population }
    for (const name of figureNames) {
      const text = texts[name]
      if (text === undefined) continue
      const told = read(text)
      if ('wrong' in told) return told.wrong
      next[name] = told.value
    }
    if (next.households === row.households && next.population === row.population) return null
    try {
      await api.places.setPlaceFigures({ placeId: row.place.id, year, ...next })
      return null
    } catch (error) {
      return words.refusal(refusalOf(error))
    }
  }
  const paste = async (rows: readonly PlaceRow[], cells: Cells, column: string): Promise<string> => {
    const first = columns.findIndex(({ id }) => id === column)
    const refused: string[] = []
    let taken = 0
    for (const [index, line] of cells.entries()) {
      const row = rows[index]
      if (!row) {
        refused.push(t('places.beyond'))
        continue
      }
      const texts: Partial<Record<FigureName, string>> = {}
      for (const [across, text] of line.entries()) {
        const id = columns[first + across]?.id ?? ''
        if (isFigure(id)) texts[id] = text
        else refused.push(t('places.fixed', { name: row.place.fullName }))
      }
      const why = await write(row, texts)
      if (why === null) taken += Object.keys(texts).length
      else refused.push(`${row.place.fullName}: ${why}`)
    }
    const told = t('places.pasted', { count: taken })
    const [worst] = refused
    return worst === undefined
      ? told
      : `${told} ${t('places.pasteRefused', { count: refused.length, first: worst })}`
  }
  return { write, paste }
}
