import type { Mapping } from '../../contract/imports.ts'
import type { Merge } from '../../files/sheet-page.ts'
import type { DecodedRow } from './encodings.ts'
import { type Understood, understand } from './headings.ts'
import { looksLikeIndicator, type Subject } from './headings-of-kinds.ts'
import { mapColumns } from './mapping.ts'
import { plainWords } from './words.ts'

/** Where a table begins: its heading rows, and one heading for each column. Without headings `last` is 0. */
export interface Table {
  /** Index into the rows of the first heading row, and of the first row below the headings. */
  readonly first: number
  readonly body: number
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly subject: Subject
}

const searched = 60
const textOf = (row: DecodedRow | undefined, column: number): string => row?.cells[column]?.text.trim() ?? ''

/** Finds the heading row under titles: the first row in which the most columns are understood, the name among them. */
export function findTable(
  rows: readonly DecodedRow[],
  merges: readonly Merge[],
  subject: Subject,
): Table | null {
  let best: { table: Table; score: number } | null = null
  for (let index = 0; index < Math.min(rows.length, searched); index += 1) {
    if (!looksLikeHeading(rows[index], subject)) continue
    const table = tableAt(rows, merges, index, subject)
    const meanings = new Set(Object.values(table.mapping))
    const points = table.headings.filter(looksLikeIndicator).length
    const score = meanings.size + Math.min(2, points)
    if (!meanings.has('name') || score < 2) continue
    if (!best || score > best.score) best = { table, score }
  }
  return best?.table ?? null
}

/** Cheap test before the dear one: two cells or more, one of them a heading of names. */
function looksLikeHeading(row: DecodedRow | undefined, subject: Subject): boolean {
  const understood = (row?.cells ?? []).map(({ text }) => understand(text, subject))
  if (!understood.some((one: Understood | null) => one?.meaning === 'name')) return false
  if (understood.filter(Boolean).length >= 2) return true
  return (row?.cells ?? []).filter(({ text }) => looksLikeIndicator(text)).length >= 2
}

function tableAt(
  rows: readonly DecodedRow[],
  merges: readonly Merge[],
  first: number,
  subject: Subject,
): Table {
  const body = first + headingHeight(rows, merges, first, subject)
  const width = Math.max(...rows.slice(first, body).map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, column) => headingOf(rows, merges, first, body, column))
  return { first, body, headings: withoutRepeats(headings), mapping: mapColumns(headings, subject), subject }
}

/** Two or three rows of headings where cells are merged downwards, or where only sub-headings stand below. */
function headingHeight(
  rows: readonly DecodedRow[],
  merges: readonly Merge[],
  first: number,
  subject: Subject,
): number {
  const name = (rows[first]?.cells ?? []).findIndex(
    ({ text }) => understand(text, subject)?.meaning === 'name',
  )
  const at = rows[first]?.row ?? 0
  const down = merges.find(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      fromRow === at && toRow > at && fromColumn <= name && name <= toColumn,
  )
  if (down) return Math.min(3, down.toRow - down.fromRow + 1)
  return isSubHeading(rows[first], rows[first + 1], name) ? 2 : 1
}

function isSubHeading(head: DecodedRow | undefined, below: DecodedRow | undefined, name: number): boolean {
  if (!head || !below || textOf(below, name) !== '' || textOf(below, 0) !== '') return false
  const filled = below.cells.flatMap((cell, column) => (cell.text.trim() === '' ? [] : [column]))
  const underEmptyOrWide = filled.some((column) => textOf(head, column) === '')
  // words, or numbers of indicators ("1.1", "2.3 Sách báo"): never points of a row without a name
  const words = filled.every((column) =>
    /^(\D{1,40}|\d{1,2}[.,]\d{1,2}.{0,200})$/.test(textOf(below, column)),
  )
  return filled.length >= 2 && underEmptyOrWide && words
}

function headingOf(
  rows: readonly DecodedRow[],
  merges: readonly Merge[],
  first: number,
  body: number,
  column: number,
): string {
  const parts: string[] = []
  for (let index = first; index < body; index += 1) {
    const text = textOf(rows[index], column) || wideHeading(rows, merges, index, column, index + 1 < body)
    if (text && parts.at(-1) !== text) parts.push(text.replace(/\s+/g, ' '))
  }
  return parts.join(' ')
}

/** The text of the merged cell a column lies under; in files without merges, the nearest heading to the left. */
function wideHeading(
  rows: readonly DecodedRow[],
  merges: readonly Merge[],
  index: number,
  column: number,
  hasMore: boolean,
): string {
  const row = rows[index]
  const merge = merges.find(
    (one) =>
      one.fromRow <= (row?.row ?? 0) &&
      (row?.row ?? 0) <= one.toRow &&
      one.fromColumn <= column &&
      column <= one.toColumn,
  )
  if (merge) return merge.fromRow === row?.row ? textOf(row, merge.fromColumn) : ''
  if (!hasMore || textOf(rows[index + 1], column) === '') return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    if (textOf(row, left) !== '') return textOf(rows[index + 1], left) === '' ? '' : textOf(row, left)
  }
  return ''
}

/** Two columns of one heading: the second says so. */
export function withoutRepeats(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading) => {
    const key = plainWords(heading)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return key !== '' && count > 1 ? `${heading} (${count})` : heading
  })
}
