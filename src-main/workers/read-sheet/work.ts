import { writeSheet } from '../../files/sheet-write.ts'
import type { ReadJobs } from './jobs.ts'
import { readRawRows } from './raw-rows.ts'
import { readSheetFile } from './read.ts'

export const readWork: {
  [N in keyof ReadJobs]: (input: ReadJobs[N]['input']) => Promise<ReadJobs[N]['output']>
} = {
  readSheet: readSheetFile,
  readRows: readRawRows,
  writeSheet: async ({ path, sheet, more = [] }) => {
    await writeSheet(path, sheet, ...more)
    return null
  },
}
