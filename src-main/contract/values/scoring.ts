import type { Answers } from './answers.ts'
import { byForm, type CriteriaSet, formsOf, indicatorsOf, otherForm } from './criteria-set.ts'
import { addMonths } from './day.ts'
import { applies, type Counted, countAnswer, hundredths, isMet, nothingCounted } from './scoring-answers.ts'
import type { Outcome, SubjectFacts } from './scoring-outcome.ts'
import { vetoesOf } from './scoring-vetoes.ts'
import { type Unknown, unknownsOf } from './unknowns.ts'

export { shareOf } from './scoring-answers.ts'
export type { Outcome, SubjectFacts, Verdict } from './scoring-outcome.ts'

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
  const forms = byForm(set) ? new Set([...formsOf(set), otherForm]) : null
  return {
    unknowns,
    judge: (answers, facts) => judged(set, withForm(unknowns, forms, facts), answers, facts),
  }
}

/** Where indicators are for some forms only, nobody is judged whose form is not known. */
function withForm(
  unknowns: readonly Unknown[],
  forms: ReadonlySet<string> | null,
  { variant }: SubjectFacts,
): readonly Unknown[] {
  if (forms === null || (variant && forms.has(variant))) return unknowns
  return [...unknowns, { what: 'variant', at: variant ?? '' }]
}

function judged(
  set: CriteriaSet,
  unknowns: readonly Unknown[],
  answers: Answers,
  facts: SubjectFacts,
): Outcome {
  const counted = nothingCounted()
  const perCriterion = set.criteria.map(({ code, indicators }) => {
    let points = 0
    const before = counted.unanswered.length + counted.unmet.length
    for (const indicator of indicators)
      points += countAnswer({ set, criterion: code, indicator }, answers[indicator.code], facts, counted)
    const met = counted.unanswered.length + counted.unmet.length === before
    return { code, points: set.method === 'score' ? points / 100 : null, met }
  })
  const { unanswered, withoutEvidence, unmet } = counted
  const vetoes = vetoesOf(set, counted, perCriterion)
  const base = { perCriterion, unanswered, withoutEvidence, unknowns, unmet, vetoes, heldBack: null }
  if (set.method === 'score') return byScore(set, base, counted, facts)
  return byTargets(set, base, answers, facts)
}

type Base = Pick<
  Outcome,
  'perCriterion' | 'unanswered' | 'withoutEvidence' | 'unmet' | 'vetoes' | 'unknowns' | 'heldBack'
>

function byScore(set: CriteriaSet, base: Base, counted: Counted, facts: SubjectFacts): Outcome {
  const raw = base.perCriterion.reduce((sum, { points }) => sum + hundredths(points), 0)
  const whole = hundredths(set.maxScore)
  const share = whole - [...counted.notCounted.values()].reduce((sum, each) => sum + each, 0)
  const total = share < whole && share > 0 ? Math.round((raw * whole) / share) : raw
  const override = overrideFor(set, facts)
  const passScore = override?.passScore ?? set.passScore
  const common = { ...base, total: total / 100, passScore, area: override?.area ?? null, class: null }
  if (base.unknowns.length > 0 || passScore === null) return { ...common, verdict: 'unfounded' }
  const isVetoed = base.vetoes.length > 0
  // Of whom nothing could be scored, nothing can be said.
  if (!isVetoed && (base.unanswered.length > 0 || share <= 0)) return { ...common, verdict: 'incomplete' }
  const passed = !isVetoed && total >= hundredths(passScore)
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
  const usual = hundredths(set.passScore ?? passScore)
  const bands = set.bands
    .filter(({ min }) => hundredths(min) >= usual === passed)
    .toSorted((one, other) => (other.min ?? 0) - (one.min ?? 0))
  const reached = bands.find(({ min }) => total >= hundredths(min)) ?? bands.at(-1)
  return reached ? { code: reached.code, title: reached.title } : null
}

function byTargets(set: CriteriaSet, base: Base, answers: Answers, facts: SubjectFacts): Outcome {
  const common = { ...base, total: null, passScore: null, area: null, class: null }
  if (base.unknowns.length > 0) return { ...common, verdict: 'unfounded' }
  const isVetoed = base.vetoes.length > 0
  if (base.unanswered.length > 0 && !isVetoed) return { ...common, verdict: 'incomplete' }
  if (isVetoed || base.unmet.length > 0) return { ...common, verdict: 'failed' }
  if (set.levels.length === 0) return { ...common, verdict: 'passed' }
  const reached = set.levels.filter(({ code }) => isReached(set, code, answers, facts))
  const given = reached.findLast(({ requires }) => !requires || isHeldLongEnough(requires, facts))
  const highest = reached.at(-1)
  const requires = highest === given ? undefined : highest?.requires
  const heldBack =
    highest && requires
      ? { level: highest.code, requires: requires.level, months: requires.minMonthsSince }
      : null
  if (!given) return { ...common, heldBack, verdict: 'failed' }
  return { ...common, heldBack, verdict: 'passed', class: { code: given.code, title: given.title } }
}

/** Whether every target that applies is met as this level asks. */
const isReached = (set: CriteriaSet, level: string, answers: Answers, facts: SubjectFacts): boolean =>
  indicatorsOf(set).every((each) => {
    const given = answers[each.code]
    if (!applies(each, facts) || given?.notApplicable) return true
    return given !== undefined && isMet(each, given, level)
  })

function isHeldLongEnough(
  { level, minMonthsSince }: { level: string; minMonthsSince: number },
  { heldLevels = [], on }: SubjectFacts,
): boolean {
  if (on === undefined) return false
  return heldLevels.some((held) => held.level === level && addMonths(held.since, minMonthsSince) <= on)
}
