import type { RefusalWords } from './refusals.ts'

/** What is said of scores when it is no. */
export type ScoringRefusals = Pick<
  RefusalWords,
  'no-criteria' | 'score-wrong' | 'scores-changed' | 'override-missing' | 'scores-of-another-set'
>
