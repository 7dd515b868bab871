import { type CriteriaSet, indicatorsOf, type Veto } from './criteria-set.ts'
import { type Counted, hundredths } from './scoring-answers.ts'
import type { Outcome } from './scoring-outcome.ts'

/**
 * Vetoes that the answers so far have called down. An indicator that is not answered, or that does not apply, calls none down; a
 * criterion is looked at once all of it is answered.
 */
export function vetoesOf(
  set: CriteriaSet,
  counted: Counted,
  perCriterion: Outcome['perCriterion'],
): Outcome['vetoes'] {
  return set.vetoes.flatMap(({ code, rule, test }) => {
    const at = test === null ? [] : shortBy(test, set, counted, perCriterion)
    return at.length > 0 ? [{ code, rule, at }] : []
  })
}

function shortBy(
  test: NonNullable<Veto['test']>,
  set: CriteriaSet,
  { worth, unanswered, notCounted }: Counted,
  perCriterion: Outcome['perCriterion'],
): string[] {
  if (test.type !== 'minEachCriterion') {
    const codes = test.type === 'minIndicators' ? test.indicators : indicatorsOf(set).map(({ code }) => code)
    return codes.filter((code) => (worth.get(code) ?? Number.POSITIVE_INFINITY) < hundredths(test.min))
  }
  return set.criteria.flatMap(({ code, maxPoints, indicators }, index) => {
    const whole = hundredths(maxPoints) - (notCounted.get(code) ?? 0)
    const points = hundredths(perCriterion[index]?.points ?? 0)
    const isAnswered = !indicators.some((each) => unanswered.includes(each.code))
    return isAnswered && whole > 0 && points * 100 < test.percent * whole ? [code] : []
  })
}
