import type { Sheet } from '../../../src-main/contract/scoring.ts'
import type { CriteriaSet, Criterion } from '../../../src-main/contract/values/criteria-set.ts'
import { applies } from '../../../src-main/contract/values/scoring-answers.ts'

/** The criteria of a set with the indicators of the subject's form; while that is not known, with all. */
export const shownCriteria = (set: CriteriaSet, facts: Sheet['facts']): Criterion[] =>
  set.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.filter((each) => applies(each, facts)),
  }))
