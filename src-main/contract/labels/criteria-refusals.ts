import type { RefusalWords } from './refusals.ts'

/** What is said of criteria sets and areas when it is no. */
export type CriteriaRefusals = Pick<
  RefusalWords,
  | Extract<keyof RefusalWords, `set-${string}`>
  | Extract<keyof RefusalWords, `area-${string}`>
  | Extract<keyof RefusalWords, `day-${string}`>
>
