import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import * as sql from '../../database/queries/scoring.ts'
import type { ReadContext } from '../context.ts'
import { type Bench, type Judged, judging } from './judging.ts'

type Calls = Contract['scoring']
type Classes = Output<Calls['classOf']>
type SetCount = Classes['sets'][number]

export type RoundBench = Bench & { readonly roundId: number }

/** The round as its sheets judge it, and the rows to judge; undefined while the year has none. */
export function benchOf(
  { db, office, today }: ReadContext,
  { year, kind }: { readonly year: number; readonly kind: Bench['round']['kind'] },
): RoundBench | undefined {
  const round = sql.setOfRoundOf(db, { year, kind })
  return (
    round && {
      db,
      resources: office.resources,
      today: today(),
      round: { kind, year, setId: round.setId },
      roundId: round.roundId,
    }
  )
}

/** Few enough that a part of a round is judged within milliseconds, many enough that pausing costs nothing. */
const part = 200

interface Part {
  /** As a JSON list. */
  readonly ids: string
  readonly count: number
}
/** The titles of a round in parts, place after place; `upTo` ends it early. */
export function* partsOfRound(
  { db, roundId }: RoundBench,
  { communeId, upTo = null }: { readonly communeId: number | null; readonly upTo?: number | null },
): Generator<Part> {
  const all = JSON.parse(sql.idsOfRound(db, { roundId, communeId })?.ids ?? '[]') as number[]
  const end = Math.min(all.length, upTo ?? all.length)
  for (let at = 0; at < end; at += part) {
    const ids = all.slice(at, Math.min(end, at + part))
    yield { ids: JSON.stringify(ids), count: ids.length }
  }
}

/** Counts the classes of a round, judged anew from the sheets. */
export function* classOf(context: ReadContext, input: Input<Calls['classOf']>): Generator<void, Classes> {
  const bench = benchOf(context, input)
  const counts: Classes = {
    ...{ total: 0, withoutScores: 0, incomplete: 0, unfounded: 0 },
    resultOnly: { passed: 0, failed: 0 },
    classes: [],
    sets: [],
  }
  if (!bench) return counts
  const classes = new Map<string, Classes['classes'][number]>()
  const sets = new Map<object, SetCount>()
  const judge = judging(bench)
  for (const { ids, count } of partsOfRound(bench, input)) {
    const columns = sql.columnsOfTitles(bench.db, { ids })
    const scored = new Set(columns.map(({ titleId }) => titleId)).size
    counts.total += count
    counts.withoutScores += count - scored
    if (scored < count) for (const each of sql.countUnscored(bench.db, { ids })) countResult(counts, each)
    for (const each of judge(columns)) countJudged({ counts, classes, sets }, each)
    yield
  }
  return {
    ...counts,
    classes: [...classes.values()].toSorted(
      (one, other) => one.verdict.localeCompare(other.verdict) * -1 || other.count - one.count,
    ),
    sets: [...sets.values()],
  }
}

function countResult(
  { resultOnly }: Classes,
  { state, count }: ReturnType<typeof sql.countUnscored>[number],
): void {
  if (state === 'passed' || state === 'recognised') resultOnly.passed += count
  if (state === 'failed' || state === 'not-recognised') resultOnly.failed += count
}

interface Counting {
  readonly counts: Classes
  readonly classes: Map<string, Classes['classes'][number]>
  readonly sets: Map<object, SetCount>
}
function countJudged({ counts, classes, sets }: Counting, { outcome, used }: Judged): void {
  const { set, version } = used
  const known = sets.get(used) ?? {
    ...{ code: set.id, version, title: set.title, count: 0 },
    unknowns: [...used.unknowns],
  }
  sets.set(used, known)
  known.count += 1
  // What is not known of a subject is told beside what is not known of the set.
  if (outcome.unknowns.length > used.unknowns.length)
    for (const each of outcome.unknowns)
      if (!known.unknowns.some(({ what, at }) => what === each.what && at === each.at))
        known.unknowns.push(each)
  const { verdict } = outcome
  if (verdict === 'incomplete' || verdict === 'unfounded') {
    counts[verdict] += 1
    return
  }
  const title = outcome.class?.title ?? null
  const key = `${verdict} ${title}`
  const same = classes.get(key)
  if (same) same.count += 1
  else classes.set(key, { verdict, class: title, count: 1 })
}
