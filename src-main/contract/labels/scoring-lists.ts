import type { titleStages } from '../book.ts'
import type { countGaps, suggestionKinds, verdicts } from '../scoring.ts'
import type { scoringStages } from '../values/answers.ts'

type Of<List extends readonly string[]> = Readonly<Record<List[number], string>>

/** Words of the closed lists of scores. */
export interface ScoringLists {
  readonly scoringStages: Of<typeof scoringStages>
  readonly titleStages: Of<typeof titleStages>
  readonly verdicts: Of<typeof verdicts>
  readonly suggestionKinds: Of<typeof suggestionKinds>
  readonly countGaps: Of<typeof countGaps>
}
