import type { DrawJobs } from './draw/jobs.ts'
import type { PackJobs } from './pack/jobs.ts'
import type { StickJobs } from './pack/stick-jobs.ts'
import type { ReadJobs } from './read-sheet/jobs.ts'

/** Every job of the worker thread: plain data in, plain data or a written file out. */
export type Jobs = ReadJobs & DrawJobs & PackJobs & StickJobs
export type JobName = keyof Jobs

export type Run = <N extends JobName>(
  name: N,
  input: Jobs[N]['input'],
  told?: (done: number, of: number) => void,
) => Promise<Jobs[N]['output']>

/** What a job is given beside its input. */
export interface JobTools {
  readonly progress: (done: number, of: number) => void
}
