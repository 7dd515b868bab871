import { type ImportOrder, indicatorIn, type Mapping, type Meaning } from '../../contract/imports.ts'
import type { SheetReading } from '../../workers/read-sheet/jobs.ts'
import { words } from './cells.ts'

/** Columns of a sheet by what they mean. */
export interface Columns {
  readonly of: (meaning: Meaning) => readonly number[]
  readonly letter: (index: number) => string
  readonly heading: (index: number) => string
}
export interface Blocker {
  readonly code: 'column-missing' | 'column-twice' | 'place-missing'
  readonly what: string
}

/** Meanings that may stand over several columns: parts of a name, or columns of marks. */
const severally: readonly Meaning[] = ['name', 'again', 'result', 'sex', 'note', 'ordinal', 'left-reason']

export function columnsOf(sheet: SheetReading, mapping: Mapping): Columns {
  const byMeaning = new Map<Meaning, number[]>()
  for (const [key, meaning] of Object.entries(mapping)) {
    byMeaning.set(
      meaning,
      [...(byMeaning.get(meaning) ?? []), Number(key)].sort((a, b) => a - b),
    )
  }
  return {
    of: (meaning) => byMeaning.get(meaning) ?? [],
    letter: (index) => sheet.columns[index]?.letter ?? '',
    heading: (index) => sheet.columns[index]?.heading ?? '',
  }
}

/** What is missing or said twice about the columns of the whole sheet. */
export function columnBlockers(columns: Columns, order: ImportOrder): Blocker[] {
  const has = (...meanings: readonly Meaning[]): boolean =>
    meanings.some((meaning) => columns.of(meaning).length > 0)
  const blockers: Blocker[] = []
  if (!has('name')) blockers.push({ code: 'column-missing', what: 'name' })
  if (order.kind === 'results' && !has('result', 'points'))
    blockers.push({ code: 'column-missing', what: 'result' })
  const scored = Object.values(order.mapping).some((meaning) => indicatorIn(meaning) !== null)
  if (order.kind === 'scores' && !scored && !has('points'))
    blockers.push({ code: 'column-missing', what: 'points' })
  const twice = new Set(Object.values(order.mapping).filter((meaning) => isTwice(columns, meaning)))
  for (const what of twice) blockers.push({ code: 'column-twice', what })
  return blockers
}

function isTwice(columns: Columns, meaning: Meaning): boolean {
  const found = columns.of(meaning)
  if (found.length < 2) return false
  if (meaning === 'name') return found.length > 2 || (found[1] ?? 0) - (found[0] ?? 0) !== 1
  if (!severally.includes(meaning)) return true
  // two columns of marks must not say the same
  return (
    ['again', 'result', 'sex'].includes(meaning) &&
    new Set(found.map((index) => words(columns.heading(index)))).size < found.length
  )
}
