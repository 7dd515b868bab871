import type { ReadJobs } from './jobs.ts'
import { readSheetFile } from './read.ts'

export const readWork: {
  [N in keyof ReadJobs]: (input: ReadJobs[N]['input']) => Promise<ReadJobs[N]['output']>
} = {
  readSheet: readSheetFile,
}
