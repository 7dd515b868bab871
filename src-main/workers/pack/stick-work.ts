import type { JobTools } from '../jobs.ts'
import { checkBackups } from './check-backups.ts'
import type { StickJobs } from './stick-jobs.ts'
import { testStick } from './test-stick.ts'

type Work = {
  readonly [N in keyof StickJobs]: (input: StickJobs[N]['input'], tools: JobTools) => StickJobs[N]['output']
}

export const stickWork: Work = {
  checkBackups: (input, { progress }) => checkBackups(input, progress),
  testStick: (input, { progress }) => testStick(input, progress),
}
