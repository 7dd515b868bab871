import { type Answer, type Answers, answerProblem } from './answers.ts'
import { type CriteriaSet, type Indicator, indicatorsOf } from './criteria-set.ts'
import { addMonths } from './day.ts'
import { type Unknown, unknownsOf } from './unknowns.ts'

/** What is known of a subject besides its answers. */
export interface SubjectFacts {
  /** Areas its place belongs to in the year; a set may have a pass score of its own for one. */
  readonly areas: readonly string[]
  /** Which of the set's forms it fills in ("thpt"); null: none or not known. */
  readonly variant?: string | null
  /** Its recognitions by level: the earliest day of each. */
  readonly heldLevels?: readonly { readonly level: string; readonly since: string }[]
  /** The day the level would be given, ISO. */
  readonly on?: string
}

export type Verdict = 'passed' | 'failed' | 'incomplete' | 'unfounded'

export interface Outcome {
  /**
   * `unfounded`: the set does not say enough ("chưa đủ căn cứ"); `incomplete`: the sheet does not. Neither is ever a pass.
   */
  readonly verdict: Verdict
  /** Points so far; null by other methods. */
  readonly total: number | null
  /** Band or level; null unless the verdict is `passed` or `failed`. */
  readonly class: { readonly code: string; readonly title: string } | null
  readonly passScore: number | null
  /** The area whose pass score was used. */
  readonly area: string | null
  readonly perCriterion: readonly {
    readonly code: string
    readonly points: number | null
    readonly met: boolean
  }[]
  /** Vetoes that beat any points, each with the indicators or criteria that fell short. */
  readonly vetoes: readonly { readonly code: string; readonly rule: string; readonly at: readonly string[] }[]
  /** Indicators without a sound answer. */
  readonly unanswered: readonly string[]
  /** Answers whose paper is asked for and not named. */
  readonly withoutEvidence: readonly string[]
  /** Indicators whose target or condition is not met. */
  readonly unmet: readonly string[]
  /** A level that all targets would give, if the level before were held long enough. */
  readonly heldBack: { readonly level: string; readonly requires: string; readonly months: number } | null
  readonly unknowns: readonly Unknown[]
}

export interface Judge {
  readonly unknowns: readonly Unknown[]
  readonly judge: (answers: Answers, facts: SubjectFacts) => Outcome
}

/**
 * Makes a set ready to judge many subjects. Points are added in hundredths, so that 87.5 and 0.1 are exact. `confirmed`: its
 * two steps against the paper are done.
 */
export function judgeOf(set: CriteriaSet, { confirmed }: { readonly confirmed: boolean }): Judge {
  const unknowns = unknownsOf(set, { confirmed })
  return { unknowns, judge: (answers, facts) => judged(set, unknowns, answers, facts) }
}

interface Counted {
  readonly unanswered: string[]
  readonly withoutEvidence: string[]
  readonly unmet: string[]
  /** Hundredths by indicator; undefined where it is not answered. */
  readonly points: Map<string, number>
  /** Hundredths of the maxima that do not count, because the indicator does not apply. */
  notCounted: number
}

function judged(
  set: CriteriaSet,
  unknowns: readonly Unknown[],
  answers: Answers,
  facts: SubjectFacts,
): Outcome {
  const counted: Counted = {
    unanswered: [],
    withoutEvidence: [],
    unmet: [],
    points: new Map(),
    notCounted: 0,
  }
  const perCriterion = set.criteria.map(({ code, indicators }) => {
    let points = 0
    const before = counted.unanswered.length + counted.unmet.length
    for (const each of indicators) points += count(set, each, answers[each.code], facts, counted)
    const met = counted.unanswered.length + counted.unmet.length === before
    return { code, points: set.method === 'score' ? points / 100 : null, met }
  })
  const rest = {
    perCriterion,
    unanswered: counted.unanswered,
    withoutEvidence: counted.withoutEvidence,
    unknowns,
  }
  const vetoes = vetoesOf(set, counted, perCriterion)
  const base = { ...rest, unmet: counted.unmet, vetoes, heldBack: null }
  if (set.method === 'score') return byScore(set, base, counted, facts)
  return byTargets(set, base, answers, facts)
}

type Base = Pick<
  Outcome,
  'perCriterion' | 'unanswered' | 'withoutEvidence' | 'unmet' | 'vetoes' | 'unknowns' | 'heldBack'
>

/** Counts one answer; its points in hundredths. */
function count(
  set: CriteriaSet,
  indicator: Indicator,
  given: Answer | undefined,
  facts: SubjectFacts,
  counted: Counted,
): number {
  const { code } = indicator
  if (!applies(indicator, facts)) {
    counted.notCounted += Math.round((indicator.maxPoints ?? 0) * 100)
    return 0
  }
  const isMissing = !given || (given.value === null && !given.notApplicable)
  if (isMissing || answerProblem(indicator, given) !== null) {
    counted.unanswered.push(code)
    return 0
  }
  if (indicator.needsEvidence && !given.evidence && !given.notApplicable) counted.withoutEvidence.push(code)
  if (given.notApplicable) return notApplicable(indicator, counted)
  const points = set.method === 'score' ? pointsOf(indicator, given) : 0
  counted.points.set(code, points)
  if (set.method !== 'score' && !isMet(indicator, given, undefined)) counted.unmet.push(code)
  return points
}

const applies = ({ appliesTo }: Indicator, { variant }: SubjectFacts): boolean =>
  !appliesTo || !variant || appliesTo.includes(variant)

function notApplicable({ code, maxPoints, whenNotApplicable }: Indicator, counted: Counted): number {
  const max = Math.round((maxPoints ?? 0) * 100)
  if (whenNotApplicable === 'rescale') counted.notCounted += max
  const points = whenNotApplicable === 'full-points' ? max : 0
  if (whenNotApplicable === 'full-points') counted.points.set(code, points)
  return points
}

/** Hundredths. A share or a number earns the points of the highest step it reaches. */
function pointsOf({ kind, maxPoints, tiers }: Indicator, given: Answer): number {
  const value = given.value ?? 0
  const max = Math.round((maxPoints ?? 0) * 100)
  if (kind === 'boolean') return value === 1 ? max : 0
  if (tiers && kind !== 'score') {
    const reached = tiers.findLast(({ from }) => shareOf(given) >= from)
    return Math.min(max, Math.round((reached?.points ?? 0) * 100))
  }
  return Math.min(max, Math.round(value * 100))
}

/** The value as the text measures it: percent where it is out of something. Out of nothing is nothing. */
export const shareOf = ({ value, of }: Answer): number =>
  of === undefined ? (value ?? 0) : of === 0 ? 0 : ((value ?? 0) / of) * 100

function isMet(indicator: Indicator, given: Answer, level: string | undefined): boolean {
  if (indicator.kind === 'boolean') return given.value === 1
  const asked = (level === undefined ? undefined : indicator.levelThresholds?.[level]) ?? indicator.threshold
  if (asked === undefined || asked === null) {
    // Level thresholds alone: the lowest is what must be met at all.
    const lowest = Math.min(...Object.values(indicator.levelThresholds ?? {}))
    return Number.isFinite(lowest) ? shareOf(given) >= lowest : (given.value ?? 0) > 0
  }
  return shareOf(given) >= asked
}

function vetoesOf(
  set: CriteriaSet,
  { points }: Counted,
  perCriterion: Outcome['perCriterion'],
): Outcome['vetoes'] {
  if (set.vetoes.length === 0) return []
  return set.vetoes.flatMap(({ code, rule, test }) => {
    const at =
      test === null
        ? []
        : test.type === 'minEachCriterion'
          ? set.criteria.flatMap(({ code: each, maxPoints }, index) =>
              ((perCriterion[index]?.points ?? 0) / (maxPoints || 1)) * 100 < test.percent &&
              set.criteria[index]?.indicators.every((one) => points.has(one.code))
                ? [each]
                : [],
            )
          : (test.type === 'minIndicators'
              ? test.indicators
              : indicatorsOf(set).map((one) => one.code)
            ).filter((each) => (points.get(each) ?? Number.POSITIVE_INFINITY) < Math.round(test.min * 100))
    return at.length > 0 ? [{ code, rule, at }] : []
  })
}

function byScore(set: CriteriaSet, base: Base, counted: Counted, facts: SubjectFacts): Outcome {
  const raw = base.perCriterion.reduce((sum, { points }) => sum + Math.round((points ?? 0) * 100), 0)
  const whole = Math.round((set.maxScore ?? 0) * 100)
  const share = whole - counted.notCounted
  const total = counted.notCounted > 0 && share > 0 ? Math.round((raw * whole) / share) : raw
  const override = overrideFor(set, facts)
  const passScore = override?.passScore ?? set.passScore
  const common = { ...base, total: total / 100, passScore, area: override?.area ?? null, class: null }
  if (base.unknowns.length > 0 || passScore === null) return { ...common, verdict: 'unfounded' }
  const isVetoed = base.vetoes.length > 0
  if (base.unanswered.length > 0 && !isVetoed) return { ...common, verdict: 'incomplete' }
  const passed = !isVetoed && total >= Math.round(passScore * 100)
  return { ...common, verdict: passed ? 'passed' : 'failed', class: bandOf(set, total, passed, passScore) }
}

/** The area that helps most, where several apply. */
function overrideFor({ areaOverrides }: CriteriaSet, { areas }: SubjectFacts) {
  return areaOverrides
    .filter(({ area }) => areas.includes(area))
    .toSorted((one, other) => one.passScore - other.passScore)[0]
}

/**
 * The band a total lies in. Who passes by an area's own score takes the lowest band that passes; who fails takes the highest
 * that does not, whatever the points.
 */
function bandOf(set: CriteriaSet, total: number, passed: boolean, passScore: number): Outcome['class'] {
  const usual = set.passScore ?? passScore
  const passing = (min: number | null) => Math.round((min ?? 0) * 100) >= Math.round(usual * 100)
  const bands = set.bands
    .filter(({ min }) => passing(min) === passed)
    .toSorted((one, other) => (other.min ?? 0) - (one.min ?? 0))
  const reached = bands.find(({ min }) => total >= Math.round((min ?? 0) * 100)) ?? bands.at(-1)
  return reached ? { code: reached.code, title: reached.title } : null
}

function byTargets(set: CriteriaSet, base: Base, answers: Answers, facts: SubjectFacts): Outcome {
  const common = { ...base, total: null, passScore: null, area: null, class: null }
  if (base.unknowns.length > 0) return { ...common, verdict: 'unfounded' }
  const isVetoed = base.vetoes.length > 0
  if (base.unanswered.length > 0 && !isVetoed) return { ...common, verdict: 'incomplete' }
  if (isVetoed || base.unmet.length > 0) return { ...common, verdict: 'failed' }
  if (set.levels.length === 0) return { ...common, verdict: 'passed' }
  const reached = set.levels.filter(({ code }) =>
    indicatorsOf(set).every((each) => {
      const given = answers[each.code]
      return (
        !applies(each, facts) || given?.notApplicable || (given !== undefined && isMet(each, given, code))
      )
    }),
  )
  const highest = reached.at(-1)
  const open = reached.filter(({ requires }) => !requires || isHeldLongEnough(requires, facts))
  const given = open.at(-1)
  const { requires } = highest ?? {}
  const heldBack =
    highest && highest !== given && requires
      ? { level: highest.code, requires: requires.level, months: requires.minMonthsSince }
      : null
  if (!given) return { ...common, heldBack, verdict: 'failed' }
  return { ...common, heldBack, verdict: 'passed', class: { code: given.code, title: given.title } }
}

function isHeldLongEnough(
  { level, minMonthsSince }: { level: string; minMonthsSince: number },
  { heldLevels = [], on }: SubjectFacts,
): boolean {
  if (on === undefined) return false
  return heldLevels.some((held) => held.level === level && addMonths(held.since, minMonthsSince) <= on)
}
