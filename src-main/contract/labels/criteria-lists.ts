import type { setOrigins } from '../criteria.ts'
import type {
  deadlineSteps,
  derivations,
  indicatorKinds,
  notApplicableRules,
  setKinds,
  setMethods,
  setSubjects,
} from '../values/criteria-set.ts'
import type { setFields } from '../values/set-fields.ts'

type Words<Values extends string> = Readonly<Record<Values, string>>
type Of<List extends readonly string[]> = Words<List[number]>

/** Words of the closed lists of criteria sets. */
export interface CriteriaLists {
  readonly setKinds: Of<typeof setKinds>
  readonly setSubjects: Of<typeof setSubjects>
  readonly setMethods: Of<typeof setMethods>
  readonly setOrigins: Of<typeof setOrigins>
  readonly setScopes: Words<'national' | 'province' | 'own'>
  readonly indicatorKinds: Of<typeof indicatorKinds>
  readonly derivations: Of<typeof derivations>
  readonly notApplicableRules: Of<typeof notApplicableRules>
  readonly deadlineSteps: Of<typeof deadlineSteps>
  readonly vetoTests: Words<'minEachIndicator' | 'minIndicators' | 'minEachCriterion'>
  /** As they stand within a sentence: small first letter. */
  readonly setFields: Of<typeof setFields>
}
