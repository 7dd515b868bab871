import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { type Suggestion, suggestionKinds } from '../../contract/scoring.ts'
import { indicatorsOf } from '../../contract/values/criteria-set.ts'
import * as sql from '../../database/queries/scoring.ts'
import type { ReadContext } from '../context.ts'
import { theSet } from '../criteria/kept-sets.ts'
import { benchOf } from './classes.ts'
import { derivedOf } from './derived.ts'
import { type Bench, judgeRows } from './judging.ts'
import { theTitle } from './sheet.ts'
import { columnsDiffer, jump, nearBorder } from './suggesting.ts'

type Calls = Contract['scoring']
type Bare<S> = S extends Suggestion ? Omit<S, 'subjectId' | 'name' | 'place'> : never
type Found = Bare<Suggestion>

/** Titles of a round somebody should look at again, each with its figures; the order is that of the kinds. */
export function suggestions(
  context: ReadContext,
  input: Input<Calls['suggestions']>,
): Output<Calls['suggestions']> {
  const bench = benchOf(context, input)
  const counts = Object.fromEntries(suggestionKinds.map((kind) => [kind, 0])) as Record<
    Suggestion['kind'],
    number
  >
  if (!bench) return { total: 0, counts, rows: [] }
  const all = [
    ...ofSheets(bench, input.communeId),
    ...jumps(bench, input),
    ...belowOwnShare(bench, input.communeId),
  ]
  for (const { kind } of all) counts[kind] += 1
  const wanted = input.what === null ? all : all.filter(({ kind }) => kind === input.what)
  return {
    total: wanted.length,
    counts,
    rows: named(bench.db, wanted.slice(input.offset, input.offset + input.limit)),
  }
}

type RoundBench = Bench & { readonly roundId: number }

function ofSheets(bench: RoundBench, communeId: number | null): Found[] {
  const near: Found[] = []
  const differ: Found[] = []
  for (const judged of judgeRows(
    bench,
    sql.columnsOfRound(bench.db, { roundId: bench.roundId, communeId }),
  )) {
    const { titleId } = judged.title
    const border = nearBorder(judged)
    if (border) near.push({ titleId, ...border })
    const { facts } = judged
    const apart = columnsDiffer(judged, (given) => judged.used.judge(given, facts).total)
    if (apart) differ.push({ titleId, ...apart })
  }
  return [...near, ...differ]
}

function jumps(bench: RoundBench, { communeId, kind, year }: Input<Calls['suggestions']>): Found[] {
  const before = sql.setOfRoundOf(bench.db, { year: year - 1, kind })
  if (!before) return []
  const wholes = new Map<number, number | null>()
  const wholeOf = (setId: number | null): number | null => {
    if (setId === null) return null
    const known = wholes.get(setId)
    if (known !== undefined) return known
    const whole = theSet(bench.db, setId).set.maxScore
    wholes.set(setId, whole)
    return whole
  }
  return sql
    .pointsOfTwoYears(bench.db, { roundId: bench.roundId, beforeId: before.roundId, communeId })
    .flatMap(({ titleId, points, setId, pointsBefore, setBefore }) => {
      const found = jump(
        { points: pointsBefore / 100, whole: wholeOf(setBefore) },
        { points: points / 100, whole: wholeOf(setId) },
      )
      return found ? [{ titleId, ...found }] : []
    })
}

/** A place stands as passed or recognised, and its own share of recognised lies below what its set asks. */
function belowOwnShare({ db, round, roundId }: RoundBench, communeId: number | null): Found[] {
  if (round.kind === 'family' || round.kind === 'citizen') return []
  return sql
    .standingTitles(db, { roundId, communeId })
    .flatMap(({ titleId, setId, class: given }): Found[] => {
      const used = setId ?? round.setId
      if (used === null) return []
      const { set } = theSet(db, used)
      const level = set.levels.find(({ title }) => title === given)?.code
      const asked = new Map(
        indicatorsOf(set).map(({ code, threshold, levelThresholds }) => [
          code,
          (level === undefined ? undefined : levelThresholds?.[level]) ?? threshold,
        ]),
      )
      return derivedOf(db, set, theTitle(db, titleId)).flatMap(({ indicator, value, of }): Found[] => {
        const wanted = asked.get(indicator)
        if (wanted === undefined || wanted === null || of === null || (value / of) * 100 >= wanted) return []
        return [{ titleId, kind: 'below-own-share', indicator, value, of, asked: wanted }]
      })
    })
}

function named(db: Bench['db'], found: readonly Found[]): Suggestion[] {
  const ids = JSON.stringify([...new Set(found.map(({ titleId }) => titleId))])
  const known = new Map(sql.placesOfTitles(db, { ids }).map((row) => [row.titleId, row]))
  return found.flatMap((each): Suggestion[] => {
    const row = known.get(each.titleId)
    if (!row) return []
    const place = [row.hamlet, row.commune].filter(Boolean).join(', ')
    return [{ ...each, subjectId: row.subjectId, name: row.name, place }]
  })
}
