import { Refusal } from '../../contract/refusal.ts'
import { readBook } from '../../files/sheet.ts'
import { decodePage } from './encodings.ts'
import type { ReadJobs } from './jobs.ts'

/** The cells of the first page that people see, as text, for lists that are not of people. */
export async function readRawRows({
  path,
  fileName,
}: ReadJobs['readRows']['input']): Promise<ReadJobs['readRows']['output']> {
  const book = await readBook(path, fileName)
  const page = book.pages.find(({ hidden, rows }) => !hidden && rows.length > 0)
  if (!page) throw new Refusal('file-empty', { fileName })
  const rows = decodePage(page, book.undecoded, null).rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ text }) => text.trim()),
  }))
  return { rows }
}
