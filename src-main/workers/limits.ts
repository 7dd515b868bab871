import { Refusal } from '../contract/refusal.ts'
import type { JobName } from './jobs.ts'

/** What a job may take at most, and what the clerk is told when it takes more. */
export interface JobLimit {
  readonly milliseconds: number
  readonly exceeded: (input: object) => Refusal
}

/** Files come from outside: one that takes longer than a list of an office ever does is ended with its thread. */
const reading: JobLimit = {
  milliseconds: 30_000,
  exceeded: (input) =>
    new Refusal('sheet-too-large', {
      fileName: 'fileName' in input && typeof input.fileName === 'string' ? input.fileName : '',
      seconds: 30,
    }),
}

export const jobLimits: Readonly<Partial<Record<JobName, JobLimit>>> = {
  readSheet: reading,
  readRows: reading,
}
