import { readFile, stat } from 'node:fs/promises'
import { Refusal } from '../contract/refusal.ts'
import { kindOf, programOf } from './sheet-kind.ts'
import { limits } from './sheet-limits.ts'
import type { Book, SheetCell, SheetPage, SheetRow } from './sheet-page.ts'

/** Reads a spreadsheet or a table of text. Which it is, its first bytes say; the file's name is not trusted. */
export async function readBook(path: string, fileName: string): Promise<Book> {
  if ((await stat(path)).size > limits.fileBytes) throw tooLarge(fileName)
  return bookOf(await readFile(path), fileName)
}

/** The same for bytes in hand. */
export async function bookOf(bytes: Uint8Array, fileName: string): Promise<Book> {
  if (bytes.length > limits.fileBytes) throw tooLarge(fileName)
  if (bytes.length === 0) throw new Refusal('file-empty', { fileName })
  const book = await readAs(bytes, fileName)
  const pages = book.pages.map((page) => trimmed(page, fileName))
  if (pages.every(({ rows }) => rows.length === 0)) throw new Refusal('file-empty', { fileName })
  return { ...book, pages }
}

async function readAs(bytes: Uint8Array, fileName: string): Promise<Book> {
  const kind = kindOf(bytes)
  if (kind === 'encrypted') throw new Refusal('file-has-password', { fileName })
  if (kind === 'other') throw new Refusal('file-kind-unknown', { fileName, found: programOf(bytes) })
  try {
    // each library is loaded only when its kind of file comes
    if (kind === 'xlsx') return await (await import('./sheet-xlsx.ts')).readXlsxBook(bytes)
    if (kind === 'xls') return await (await import('./sheet-xls.ts')).readXlsBook(bytes, fileName)
    return (await import('./sheet-text.ts')).readTextBook(bytes, fileName)
  } catch (problem) {
    if (problem instanceof Refusal) throw new Refusal(problem.code, { fileName, ...problem.details })
    // whatever a library says of a broken file, the clerk can only choose another one
    throw new Refusal('file-unreadable', { fileName, what: String(problem).slice(0, 200) })
  }
}

const tooLarge = (fileName: string): Refusal =>
  new Refusal('file-too-large', { fileName, limitMiB: limits.fileBytes / 1024 / 1024 })

const filled = (cell: SheetCell): boolean => cell.text.trim() !== ''

/** Without the empty rows at the end, and without everything behind a thousand empty ones. */
function trimmed(page: SheetPage, fileName: string): SheetPage {
  const rows: SheetRow[] = []
  let end = 0
  for (const row of page.rows) {
    if (row.row - end > limits.emptyRows) break
    rows.push(row)
    if (row.cells.some(filled)) end = row.row
  }
  while (rows.length > 0 && (rows.at(-1)?.row ?? 0) > end) rows.pop()
  const columns = widest(rows)
  const told = { fileName, page: page.name }
  if (end > limits.rows) throw new Refusal('sheet-too-large', { ...told, limitRows: limits.rows })
  if (columns > limits.columns)
    throw new Refusal('sheet-too-large', { ...told, limitColumns: limits.columns })
  return { ...page, rows: rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, columns) })) }
}

function widest(rows: readonly SheetRow[]): number {
  let widest = 0
  for (const { cells } of rows) {
    const last = cells.findLastIndex(filled)
    if (last + 1 > widest) widest = last + 1
  }
  return widest
}
