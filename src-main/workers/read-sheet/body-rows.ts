import type { Mapping, skipReasons } from '../../contract/imports.ts'
import type { DecodedRow } from './encodings.ts'
import { type Group, groupOfText } from './groups.ts'
import { understand } from './headings.ts'
import type { Table } from './table.ts'
import { plainWords, smallWords } from './words.ts'

export type SkipReason = (typeof skipReasons)[number]
export interface ListRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Columns that are days to the spreadsheet program itself, not text that looks like one. */
  readonly days: readonly number[] | null
  /** What the group rows above say of this one. */
  readonly group: Group | null
}
export interface Skipped {
  readonly row: number
  readonly reason: SkipReason
  readonly text: string
}

interface Shape {
  readonly table: Table
  readonly titles: ReadonlySet<string>
  readonly name: readonly number[]
  readonly ordinal: number
  /** Columns that only rows of the list fill: everything understood but number, name and note. */
  readonly facts: readonly number[]
  /** Those of them that count people or households, and sums of them may be large. */
  readonly counts: readonly number[]
  /** Whether the first rows of the list are numbered. */
  readonly numbered: boolean
  /** A row's line without its notes, which may hold any words. */
  readonly words: (row: DecodedRow) => string
}

/** Parts the rows below the headings: those of the list, and everything else with the reason why it is skipped. */
export function partRows(rows: readonly DecodedRow[], table: Table): { rows: ListRow[]; skipped: Skipped[] } {
  const listed: ListRow[] = []
  const skipped: Skipped[] = []
  const skip = (row: DecodedRow, reason: SkipReason): void => {
    skipped.push({ row: row.row, reason, text: lineOf(row).slice(0, 200) })
  }
  for (const row of rows.slice(0, table.first)) if (lineOf(row)) skip(row, 'title')
  for (const row of rows.slice(table.first, table.body)) skip(row, 'heading')
  const shape = shapeOf(rows, table)
  let group: Group | null = null
  let signed = false
  for (const row of rows.slice(table.body)) {
    const reason = reasonToSkip(row, shape, signed)
    if (!reason) {
      signed = false
      listed.push({ row: row.row, cells: row.cells.map(({ text }) => text), days: daysOf(row), group })
      continue
    }
    if (reason === 'signature') signed = true
    if (reason === 'group') group = groupOfText(lineOf(row), group)
    skip(row, reason)
  }
  return { rows: listed, skipped }
}

function daysOf({ cells }: DecodedRow): number[] | null {
  const days = cells.flatMap(({ kind }, column) => (kind === 'date' ? [column] : []))
  return days.length > 0 ? days : null
}

const lineOf = (row: DecodedRow): string =>
  row.cells
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' ')
const isNumber = (text: string): boolean => /^\(?\d{1,6}[.)]?$/.test(text)

function shapeOf(rows: readonly DecodedRow[], table: Table): Shape {
  const columnsOf = (...meanings: readonly Mapping[string][]): number[] =>
    Object.entries(table.mapping).flatMap(([column, meaning]) =>
      meanings.includes(meaning) ? [Number(column)] : [],
    )
  const ordinal = columnsOf('ordinal')[0] ?? -1
  const name = columnsOf('name')
  const notes = columnsOf('note', 'reason')
  const next = rows.slice(table.body, table.body + 60)
  const numbered = next.filter((row) => isNumber(row.cells[ordinal]?.text.trim() ?? '')).length
  return {
    table,
    titles: new Set(
      rows
        .slice(0, table.first)
        .map((row) => plainWords(lineOf(row)))
        .filter(Boolean),
    ),
    name,
    ordinal,
    facts: columnsOf(
      ...(['birth', 'birth-male', 'birth-female', 'sex', 'hamlet', 'again', 'result', 'commune'] as const),
      ...(['head', 'parent', 'unit-kind', 'staff', 'families', 'households', 'population'] as const),
      ...(['unit', 'subject-id'] as const),
    ),
    counts: columnsOf('staff', 'families', 'households', 'population'),
    numbered: numbered * 2 >= next.length,
    words: (row) => lineOf({ ...row, cells: row.cells.filter((_, column) => !notes.includes(column)) }),
  }
}

function reasonToSkip(row: DecodedRow, shape: Shape, signed: boolean): SkipReason | null {
  const filled = row.cells.flatMap((cell, column) => (cell.text.trim() === '' ? [] : [column]))
  const at = (column: number): string => row.cells[column]?.text.trim() ?? ''
  const named = shape.name.some((column) => at(column) !== '')
  const counted = isNumber(at(shape.ordinal))
  const facts = shape.facts.filter((column) => at(column) !== '').length
  if (filled.length === 0 || (filled.length === 1 && counted)) return 'blank'
  if (isNumbering(filled.map(at), named)) return 'numbering'
  if (counted && named && facts > 0) return null
  if (isRepeatedHeading(row, shape)) return 'heading'
  const line = lineOf(row)
  const sums = shape.facts.filter((column) =>
    (shape.counts.includes(column) ? /^\d[\d.,]{0,9}$/ : /^\d{1,3}$/).test(at(column)),
  ).length
  if (isTotal(line, facts, sums)) return 'total'
  const group = groupOfText(line, null)
  if (group && isLoneLine(row, shape, filled) && !isOwnPlace(shape.table, group, named)) return 'group'
  // "UBND xã Tân Phúc" signs lists, and is a unit of one
  if (shape.table.subject === 'unit' && named && facts > 0) return null
  if (!counted && facts <= 2 && isSignature(shape.words(row))) return 'signature'
  if (signed && !counted && facts <= 1) return 'signature'
  // a numbered row with a name, or a named row with facts, is one of the list whatever its words look like
  if (named && (counted || facts > 0)) return null
  if (shape.titles.has(plainWords(line))) return 'title'
  if (facts > 0) return null
  if (named) return shape.numbered && filled.length === 1 ? 'group' : null
  return filled.length <= 2 ? 'group' : null
}

/** In a list of thôn, or of communes, such a line is a row: its name. */
const isOwnPlace = ({ subject }: Table, group: Group, named: boolean): boolean =>
  named && (subject === 'commune' || (subject === 'community' && group.hamlet !== null))

/** "1 2 3 4 …", "(1) (2) (3)" or "A B 1 2" under the headings. */
function isNumbering(texts: readonly string[], named: boolean): boolean {
  if (texts.length < 3 || !named) return false
  const short = texts.map((text) => text.replace(/[()\s]/g, ''))
  if (!short.every((text) => /^(\d{1,2}|[A-Ea-e])(=.*)?$/.test(text))) return false
  const numbers = short.flatMap((text) => (/^\d/.test(text) ? [Number.parseInt(text, 10)] : []))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

function isRepeatedHeading(row: DecodedRow, { table, name }: Shape): boolean {
  const same = row.cells.filter(
    ({ text }, column) => text.trim() !== '' && plainWords(text) === plainWords(table.headings[column] ?? ''),
  ).length
  if (
    same >= 2 &&
    name.some((column) => understand(row.cells[column]?.text ?? '', table.subject)?.meaning === 'name')
  )
    return true
  return same >= 3
}

/** "Tổng cộng: 418 hộ". A person called Cống or Tống has facts beside the name, which are more than sums. */
function isTotal(line: string, facts: number, sums: number): boolean {
  const small = smallWords(line)
  if (/^(điểm tối đa|điểm chuẩn|thang điểm)(?!\p{L})/u.test(small)) return true
  if (
    facts === sums &&
    /^(tổng cộng|tổng số|cộng (dồn|toàn|thôn|khu|kp|ấp|xóm|tổ|xã|trang))(?!\p{L})/u.test(small)
  )
    return true
  if (facts > 1) return false
  if (/^(danh sách (này|trên)? ?(có|gồm)|bằng chữ|ấn định|tổng kết danh sách)/.test(small)) return true
  const start =
    /^(?:[\divx]+ )?(tổng cộng|tổng số|tổng|cộng|cộng dồn|toàn xã|tong cong|tong so|cong)(?!\p{L}| (?:đồng|dong|công ty) )/u.exec(
      small,
    )
  return start !== null && facts === 0
}

/** Words stand in the first columns only, or the row is one merged line; sums may stand behind. */
function isLoneLine(row: DecodedRow, shape: Shape, filled: readonly number[]): boolean {
  const words = filled.filter((column) => /\p{L}/u.test(row.cells[column]?.text ?? ''))
  const last = Math.max(shape.ordinal, ...shape.name)
  // "Thôn 1" before a name is the hamlet of that row, in a list whose columns begin with it
  const named = shape.name.some((column) => filled.includes(column))
  if (named && words.some((column) => shape.facts.includes(column))) return false
  return filled.length <= 4 && words.every((column) => column <= last)
}

const signers =
  /\b(nguoi lap|tm|t m|chu tich|pho chu tich|ban chap hanh|xac nhan|ky ten|ky ghi ro|ky va ghi|ke toan|noi nhan|truong (thon|ban|khu pho)|thu ky|chi hoi truong|hoi khuyen hoc|ubnd|uy ban nhan dan|bi thu)\b/
const isSignature = (line: string): boolean => {
  const words = plainWords(line)
  return signers.test(words) || /\bngay\b.*\bthang\b.*\bnam\b/.test(words)
}
