import type { Input } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Suggestion } from '../../contract/scoring.ts'
import { indicatorsOf } from '../../contract/values/criteria-set.ts'
import * as sql from '../../database/queries/scoring.ts'
import { theSet } from '../criteria/kept-sets.ts'
import { partsOfRound, type RoundBench } from './classes.ts'
import { derivedOf } from './derived.ts'
import { judging } from './judging.ts'
import { theTitle } from './sheet.ts'
import { columnsDiffer, jump, nearBorder } from './suggesting.ts'

type Bare<S> = S extends Suggestion ? Omit<S, 'subjectId' | 'name' | 'place'> : never
export type Found = Bare<Suggestion>
type Asked = Pick<Input<Contract['scoring']['suggestions']>, 'kind' | 'year' | 'communeId' | 'upTo'>

/** All that is found in a round, in the order of the kinds; pauses after every part of it. */
export function* findIn(bench: RoundBench, asked: Asked): Generator<void, readonly Found[]> {
  const near: Found[] = []
  const differ: Found[] = []
  const jumps: Found[] = []
  const below: Found[] = []
  const judge = judging(bench)
  const jumpsOf = jumping(bench, asked)
  for (const { ids } of partsOfRound(bench, asked)) {
    for (const judged of judge(sql.columnsOfTitles(bench.db, { ids }))) {
      const { facts, title, used } = judged
      const border = nearBorder(judged)
      if (border) near.push({ titleId: title.titleId, ...border })
      const apart = columnsDiffer(judged, (given) => used.judge(given, facts).total)
      if (apart) differ.push({ titleId: title.titleId, ...apart })
    }
    jumps.push(...jumpsOf(ids))
    yield
    for (const standing of placesStanding(bench, ids)) {
      below.push(...belowOwnShare(bench, standing))
      yield
    }
  }
  return [...near, ...differ, ...jumps, ...below]
}

function jumping({ db }: RoundBench, { kind, year }: Asked): (ids: string) => Found[] {
  const before = sql.setOfRoundOf(db, { year: year - 1, kind })
  if (!before) return () => []
  const wholes = new Map<number, number | null>()
  const wholeOf = (setId: number | null): number | null => {
    if (setId === null) return null
    const known = wholes.get(setId)
    if (known !== undefined) return known
    const whole = theSet(db, setId).set.maxScore
    wholes.set(setId, whole)
    return whole
  }
  return (ids) =>
    sql
      .pointsOfTwoYears(db, { ids, beforeId: before.roundId })
      .flatMap(({ titleId, points, setId, pointsBefore, setBefore }) => {
        const found = jump(
          { points: pointsBefore / 100, whole: wholeOf(setBefore) },
          { points: points / 100, whole: wholeOf(setId) },
        )
        return found ? [{ titleId, ...found }] : []
      })
}

type Standing = ReturnType<typeof sql.standingTitles>[number]
const placesStanding = ({ db, round }: RoundBench, ids: string): Standing[] =>
  round.kind === 'family' || round.kind === 'citizen' ? [] : sql.standingTitles(db, { ids })

/** A place stands as passed or recognised, and its own share of recognised lies below what its set asks. */
function belowOwnShare({ db, round }: RoundBench, { titleId, setId, class: given }: Standing): Found[] {
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
}
