import type { KindOfRound, PlaceOfRound, StageCounts } from '../../../src-main/contract/overview.ts'
import type { Search } from '../../api/addresses.ts'

/** The stages in the order of the procedure, and the words of the Titles Book that show the rows behind each number. */
export const stages = [
  { id: 'registered', words: {} },
  { id: 'selfScored', words: { stage: 'self-scored' } },
  { id: 'hamletReviewed', words: { stage: 'hamlet-reviewed' } },
  { id: 'communeReviewed', words: { stage: 'commune-reviewed' } },
  { id: 'withResult', words: { stage: 'with-result' } },
  { id: 'passed', words: { stage: 'passed-or-later' } },
  { id: 'proposed', words: { stage: 'proposed' } },
  { id: 'recognised', words: { state: 'recognised' } },
  { id: 'certified', words: { stage: 'certified' } },
] as const satisfies readonly { id: keyof StageCounts; words: Partial<Search<'titles'>> }[]

/** Where letters are large some columns give way; each stays one step away, in the filter of the Book. */
export const stagesShown = (narrow: boolean) =>
  narrow ? stages.filter(({ id }) => id !== 'withResult' && id !== 'certified') : stages

type Counted = Omit<PlaceOfRound, 'placeId' | 'name'>

/** The line of totals; out of how many is known only where every place's figure is. */
export function sumOf(rows: readonly Counted[]): Counted {
  const [first, ...rest] = rows
  if (!first) throw new Error('there is nothing to add')
  const sum = { ...first }
  for (const row of rest) {
    for (const name of Object.keys(row) as (keyof Counted)[]) if (name !== 'whole') sum[name] += row[name]
    sum.whole = sum.whole === null || row.whole === null ? null : sum.whole + row.whole
  }
  return sum
}

/** In percent with two decimals; null where it is out of nothing. Never stored: always computed from the counts. */
export const percent = (part: number, whole: number | null): number | null =>
  whole === null || whole === 0 ? null : Math.round((part / whole) * 10_000) / 100

/** How many more must be recognised to reach the target; 0 when it is reached, null where nothing can be said. */
export function missing({ whole, recognised, target }: KindOfRound): number | null {
  if (whole === null || whole === 0 || !target) return null
  return Math.max(0, Math.ceil((whole * target.share) / 100 - 1e-9) - recognised)
}
