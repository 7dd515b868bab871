import type { BookFilter, bookSorts, sexes, subjectKinds, titleStages, titleStates } from '../assessments.ts'
import type { preflightCodes } from '../certificates.ts'
import type { commendationLevels, commendationStates } from '../commendations.ts'
import type { decisionPurposes } from '../decisions.ts'
import type { waitingCodes } from '../desk.ts'
import type {
  columnMeanings,
  encodings,
  importKinds,
  Problem,
  Reading,
  rowFates,
  skipReasons,
} from '../imports.ts'
import type { lacks } from '../overview.ts'
import type { placeKinds, placeListSkips, placeTypes } from '../places.ts'
import type { consentRelations, consentScopes, exportKinds } from '../privacy.ts'
import type { complaintOutcomes, reviewLevels } from '../reviews.ts'
import type { officeLevels } from '../settings.ts'
import type { householdRelations, unitKinds, unitLevels } from '../subjects.ts'
import type { deadlineSteps } from '../values/criteria-set.ts'
import type { CriteriaLists } from './criteria-lists.ts'
import type { ScoringLists } from './scoring-lists.ts'
import type { Language } from './words.ts'

type Words<Values extends string> = Readonly<Record<Values, string>>
type Of<List extends readonly string[]> = Words<List[number]>

/** One word for every value of every closed list: the compiler asks for both languages. */
export interface Lists extends CriteriaLists, ScoringLists {
  readonly titleStates: Of<typeof titleStates>
  readonly stages: Words<NonNullable<BookFilter['stage']>>
  readonly subjectKinds: Of<typeof subjectKinds>
  readonly deadlineSteps: Of<typeof deadlineSteps>
  readonly lacks: Of<typeof lacks>
  readonly unitKinds: Of<typeof unitKinds>
  readonly unitLevels: Of<typeof unitLevels>
  readonly householdRelations: Of<typeof householdRelations>
  readonly sexes: Of<typeof sexes>
  readonly results: Words<'passed' | 'failed'>
  readonly bookSorts: Of<typeof bookSorts>
  readonly titleStages: Of<typeof titleStages>
  readonly decisionPurposes: Of<typeof decisionPurposes>
  readonly complaintOutcomes: Of<typeof complaintOutcomes>
  readonly reviewLevels: Of<typeof reviewLevels>
  readonly officeLevels: Of<typeof officeLevels>
  readonly placeKinds: Of<typeof placeKinds>
  readonly placeTypes: Of<typeof placeTypes>
  readonly importKinds: Of<typeof importKinds>
  readonly encodings: Of<typeof encodings>
  readonly encodingBy: Words<Reading['encodingBy']>
  readonly columnMeanings: Of<typeof columnMeanings>
  readonly mappingBy: Words<Reading['mappingBy']>
  readonly skipReasons: Of<typeof skipReasons>
  readonly placeListSkips: Of<typeof placeListSkips>
  readonly rowFates: Of<typeof rowFates>
  readonly severities: Words<Problem['severity']>
  readonly preflightCodes: Of<typeof preflightCodes>
  readonly waitingCodes: Of<typeof waitingCodes>
  readonly gapReasons: Words<'undone' | 'unexplained'>
  readonly folderKinds: Words<'folder' | 'removable' | 'disk' | 'place'>
  readonly hitKinds: Words<'subject' | 'decision' | 'certificate'>
  readonly consentScopes: Of<typeof consentScopes>
  readonly consentRelations: Of<typeof consentRelations>
  readonly exportKinds: Of<typeof exportKinds>
  readonly commendationLevels: Of<typeof commendationLevels>
  readonly commendationStates: Of<typeof commendationStates>
  readonly languages: Words<Language>
}
