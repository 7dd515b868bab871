import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import * as sql from '../../database/queries/scoring.ts'
import type { ReadContext } from '../context.ts'
import { type Bench, judgeRows } from './judging.ts'

type Calls = Contract['scoring']
type Classes = Output<Calls['classOf']>
type SetCount = Classes['sets'][number]

/** The round as its sheets judge it, and the rows to judge; undefined while the year has none. */
export function benchOf(
  { db, office, today }: ReadContext,
  { year, kind }: { readonly year: number; readonly kind: Bench['round']['kind'] },
): (Bench & { readonly roundId: number }) | undefined {
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

/** Counts the classes of a round, judged anew from the sheets. */
export function classOf(context: ReadContext, input: Input<Calls['classOf']>): Classes {
  const bench = benchOf(context, input)
  const counts: Classes = {
    ...{ total: 0, withoutScores: 0, incomplete: 0, unfounded: 0 },
    resultOnly: { passed: 0, failed: 0 },
    classes: [],
    sets: [],
  }
  if (!bench) return counts
  const asked = { roundId: bench.roundId, communeId: input.communeId }
  for (const { state, scored, count } of sql.countScored(bench.db, asked)) {
    counts.total += count
    if (scored === 1) continue
    counts.withoutScores += count
    if (state === 'passed' || state === 'recognised') counts.resultOnly.passed += count
    if (state === 'failed' || state === 'not-recognised') counts.resultOnly.failed += count
  }
  const classes = new Map<string, Classes['classes'][number]>()
  const sets = new Map<object, SetCount>()
  for (const { outcome, used } of judgeRows(bench, sql.columnsOfRound(bench.db, asked))) {
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
      continue
    }
    const title = outcome.class?.title ?? null
    const key = `${verdict} ${title}`
    const same = classes.get(key)
    if (same) same.count += 1
    else classes.set(key, { verdict, class: title, count: 1 })
  }
  return {
    ...counts,
    classes: [...classes.values()].toSorted(
      (one, other) => one.verdict.localeCompare(other.verdict) * -1 || other.count - one.count,
    ),
    sets: [...sets.values()],
  }
}
