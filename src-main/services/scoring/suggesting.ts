import type { Suggestion } from '../../contract/scoring.ts'
import { decidingAnswers } from '../../contract/values/answers.ts'
import type { CriteriaSet } from '../../contract/values/criteria-set.ts'
import type { Judged } from './judging.ts'

/*
 * What makes somebody look again. No text sets these figures: they are the program's own, in hundredths of the whole score,
 * and change nothing by themselves.
 */

/** So near a border one answer, read again, may decide the class: the smallest indicators of the known sets bring two to five of 100. */
export const nearBorderShare = 0.02
/** A tenth of the whole is a criterion scored quite otherwise by those who reviewed: one of both read the text another way. */
export const columnsDifferShare = 0.1
/** A fifth of the whole within one year is more than any one criterion of most sets can change. */
export const jumpShare = 0.2
/** Where only a result was sent, points are out of a hundred, as lists write them. */
export const listScale = 100

type Found<K extends Suggestion['kind']> = Omit<
  Extract<Suggestion, { kind: K }>,
  'titleId' | 'subjectId' | 'name' | 'place'
>

/** Full points near a border of pass or class, on either side; the nearest one is told. */
export function nearBorder({ outcome, used }: Judged): Found<'near-border'> | null {
  const { total, passScore, unanswered } = outcome
  const whole = used.set.maxScore
  if (total === null || passScore === null || whole === null || unanswered.length > 0) return null
  if (outcome.vetoes.length > 0 || outcome.verdict === 'unfounded') return null
  const [nearest] = bordersOf(used.set, passScore)
    .filter(({ border }) => hundredths(total - border) <= hundredths(whole * nearBorderShare))
    .toSorted((one, other) => Math.abs(total - one.border) - Math.abs(total - other.border))
  return nearest ? { kind: 'near-border', points: total, ...nearest } : null
}

/** Halves and tenths are not exact in binary. */
const hundredths = (points: number): number => Math.round(Math.abs(points) * 100)

/** Where a class begins; with an area's own pass score that border is the area's. */
function bordersOf(set: CriteriaSet, passScore: number) {
  const borders = set.bands
    .filter(({ min }) => min !== null && min > 0 && (min > passScore || min === set.passScore))
    .map(({ min, title }) => ({
      border: min === set.passScore ? passScore : (min ?? 0),
      borderTitle: title as string | null,
    }))
  return borders.some(({ border }) => border === passScore)
    ? borders
    : [{ border: passScore, borderTitle: null }, ...borders]
}

/** What was scored at home and what those who reviewed made of it lie far apart. */
export function columnsDiffer(
  { columns, used }: Judged,
  totalOf: (answers: ReturnType<typeof decidingAnswers>) => number | null,
): Found<'columns-differ'> | null {
  const whole = used.set.maxScore
  const { self, hamlet, commune } = columns
  if (whole === null || !self || (!hamlet && !commune)) return null
  const [own, reviewed] = [totalOf(self), totalOf(decidingAnswers(columns))]
  if (
    own === null ||
    reviewed === null ||
    hundredths(own - reviewed) < hundredths(whole * columnsDifferShare)
  )
    return null
  return { kind: 'columns-differ', self: own, review: reviewed }
}

interface Points {
  /** Null: only a result was sent. */
  readonly whole: number | null
  readonly points: number
}
/** Points of two years far apart, each measured by its own whole; a list and a sheet are not compared. */
export function jump(before: Points, now: Points): Found<'jump'> | null {
  if ((before.whole === null) !== (now.whole === null)) return null
  // In ten-thousandths, or 0.7 - 0.5 would be less than 0.2.
  const share = ({ points, whole }: Points): number => Math.round((points / (whole ?? listScale)) * 10_000)
  if (Math.abs(share(now) - share(before)) < jumpShare * 10_000) return null
  return { kind: 'jump', before: before.points, points: now.points }
}
