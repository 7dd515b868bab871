import { type Answer, answerProblem } from './answers.ts'
import type { CriteriaSet, Indicator } from './criteria-set.ts'
import type { SubjectFacts } from './scoring-outcome.ts'

/** What the answers of a sheet come to, indicator by indicator. */
export interface Counted {
  readonly unanswered: string[]
  readonly withoutEvidence: string[]
  readonly unmet: string[]
  /** What each counted answer is worth, for the vetoes: hundredths of points; by other methods hundredths of its value. */
  readonly worth: Map<string, number>
  /** Hundredths of the maxima that do not count, because the indicator does not apply; by criterion. */
  readonly notCounted: Map<string, number>
}

export const nothingCounted = (): Counted => ({
  unanswered: [],
  withoutEvidence: [],
  unmet: [],
  worth: new Map(),
  notCounted: new Map(),
})

export const hundredths = (points: number | null): number => Math.round((points ?? 0) * 100)

/** Counts one answer; its points in hundredths. */
export function countAnswer(
  { set, criterion, indicator }: { set: CriteriaSet; criterion: string; indicator: Indicator },
  given: Answer | undefined,
  facts: SubjectFacts,
  counted: Counted,
): number {
  const { code } = indicator
  if (!applies(indicator, facts)) return notApplicable(criterion, indicator, counted)
  const isMissing = !given || (given.value === null && !given.notApplicable)
  if (isMissing || answerProblem(indicator, given) !== null) {
    counted.unanswered.push(code)
    return 0
  }
  if (given.notApplicable) return notApplicable(criterion, indicator, counted)
  if (indicator.needsEvidence && !given.evidence) counted.withoutEvidence.push(code)
  if (set.method === 'score') {
    const points = pointsOf(indicator, given)
    counted.worth.set(code, points)
    return points
  }
  counted.worth.set(code, Math.round(shareOf(given) * 100))
  if (!isMet(indicator, given, undefined)) counted.unmet.push(code)
  return 0
}

/** Whether the indicator stands in the form the subject fills in; while that is not known, every one does. */
export const applies = ({ appliesTo }: Indicator, { variant }: SubjectFacts): boolean =>
  !appliesTo || !variant || appliesTo.includes(variant)

function notApplicable(criterion: string, indicator: Indicator, counted: Counted): number {
  const { code, maxPoints, whenNotApplicable } = indicator
  const max = hundredths(maxPoints)
  if (whenNotApplicable === 'rescale')
    counted.notCounted.set(criterion, (counted.notCounted.get(criterion) ?? 0) + max)
  if (whenNotApplicable !== 'full-points') return 0
  counted.worth.set(code, max)
  return max
}

/** Hundredths. A share or a number earns the points of the highest step it reaches. */
function pointsOf({ kind, maxPoints, tiers }: Indicator, given: Answer): number {
  const max = hundredths(maxPoints)
  if (kind === 'boolean') return given.value === 1 ? max : 0
  if (tiers && kind !== 'score') {
    const step = tiers.findLast(({ from }) => reaches(given, from))
    return Math.min(max, hundredths(step?.points ?? 0))
  }
  return Math.min(max, hundredths(given.value))
}

/** The value as the text measures it: percent where it is out of something. Out of nothing is nothing. */
export const shareOf = ({ value, of }: Answer): number =>
  of === undefined ? (value ?? 0) : of === 0 ? 0 : ((value ?? 0) * 100) / of

/** Whether the value, or the share it is, comes up to a number. In whole hundredths: 57 of 100 are 57 %, not 56.999… */
function reaches(given: Answer, asked: number): boolean {
  const value = hundredths(given.value)
  const whole = given.of === undefined ? 100_00 : hundredths(given.of)
  if (whole === 0) return asked <= 0
  return value * 100_00 >= hundredths(asked) * whole
}

/** Whether a target or condition is met, at a level or at all. */
export function isMet(indicator: Indicator, given: Answer, level: string | undefined): boolean {
  if (indicator.kind === 'boolean') return given.value === 1
  const asked = (level === undefined ? undefined : indicator.levelThresholds?.[level]) ?? indicator.threshold
  if (asked !== undefined && asked !== null) return reaches(given, asked)
  // Level thresholds alone: the lowest is what must be met at all.
  const lowest = Math.min(...Object.values(indicator.levelThresholds ?? {}))
  return Number.isFinite(lowest) ? reaches(given, lowest) : (given.value ?? 0) > 0
}
