import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Mapping } from '../../contract/imports.ts'
import { Refusal } from '../../contract/refusal.ts'
import { readBook } from '../../files/sheet.ts'
import type { Book, SheetPage } from '../../files/sheet-page.ts'
import { type ListRow, partRows } from './body-rows.ts'
import { tableByContent } from './by-content.ts'
import { type Decoded, decodePage, decodePageName } from './encodings.ts'
import { type Guess, guessOf } from './guess.ts'
import { type Subject, subjectOf } from './headings-of-kinds.ts'
import type { SheetOrder, SheetReading } from './jobs.ts'
import { findTable, type Table } from './table.ts'
import { plainWords } from './words.ts'

interface Understood {
  readonly page: SheetPage
  readonly decoded: Decoded
  readonly subject: Subject
  readonly table: Table | null
}

/** Reads one page of a file as a list of people: letters, headings, rows, and what was skipped. */
export async function readSheetFile(order: SheetOrder): Promise<SheetReading> {
  const book = await readBook(order.path, order.fileName)
  const digest = createHash('sha256')
    .update(await readFile(order.path))
    .digest('hex')
  const page = order.page ?? bestPage(book, order)
  const chosen = book.pages[page]
  if (!chosen) throw new Refusal('not-found', { page })
  const understood = understandPage(book, chosen, order)
  const pages = pagesOf(book).map((one, index) =>
    index === page ? { ...one, name: decodePageName(one.name, understood.decoded.encoding) } : one,
  )
  return { digest, pages, page, ...readingOf(understood, order.fileName) }
}

const pagesOf = (book: Book): SheetReading['pages'] =>
  book.pages.map(({ name, rows, hidden }) => ({ name, rows: rows.length, hidden }))

type Told = Pick<SheetOrder, 'fileName' | 'encoding' | 'subject'>

function understandPage(book: Book, page: SheetPage, told: Told): Understood {
  const decoded = decodePage(page, book.undecoded, told.encoding)
  const subject = told.subject ?? saidSubject(decoded, page.name, told.fileName)
  const table = findTable(decoded.rows, page.merges, subject) ?? tableByContent(decoded.rows, subject)
  return { page, decoded, subject, table }
}

const above = 15
/** Whom the lines at the top, the file and the page speak of. */
const saidSubject = ({ rows, encoding }: Decoded, pageName: string, fileName: string): Subject =>
  subjectOf([
    ...rows.slice(0, above).map(({ cells }) => cells.map(({ text }) => text).join(' ')),
    fileName.replace(/\.[^.]*$/, ''),
    decodePageName(pageName, encoding),
  ])

/** The first page that people see with the longest list of names; hidden pages only by choice. */
function bestPage(book: Book, told: Told): number {
  const seen = book.pages.flatMap((page, index) => (page.hidden || page.rows.length === 0 ? [] : [index]))
  if (seen.length <= 1) return seen[0] ?? 0
  const lengths = seen.map((index) => {
    const page = book.pages[index]
    const found = page && understandPage(book, page, { ...told, encoding: null })
    return { index, rows: found?.table ? partRows(found.decoded.rows, found.table).rows.length : 0 }
  })
  return lengths.reduce((one, other) => (other.rows > one.rows ? other : one)).index
}

type Rest = Omit<SheetReading, 'digest' | 'pages' | 'page'>

function readingOf({ page, decoded, subject, table }: Understood, fileName: string): Rest {
  const found = table ?? withoutTable(decoded, subject)
  const { rows, skipped } = partRows(decoded.rows, found)
  const width = Math.max(found.headings.length, ...rows.map(({ cells }) => cells.length))
  const titles = decoded.rows.slice(0, found.first).map(({ cells }) =>
    cells
      .map(({ text }) => text.trim())
      .join(' ')
      .trim(),
  )
  const pageName = decodePageName(page.name, decoded.encoding)
  const guess: Guess = guessOf(titles, fileName, pageName, found)
  return {
    encoding: decoded.encoding,
    encodingBy: decoded.encodingBy,
    samples: samplesOf(page, decoded, found.mapping, rows),
    headingRow: found.body > found.first ? (decoded.rows[found.body - 1]?.row ?? 0) : 0,
    columns: Array.from({ length: width }, (_, index) => ({
      index,
      letter: letterOf(index),
      heading: found.headings[index] ?? '',
    })),
    mapping: found.mapping,
    fingerprint: fingerprintOf(found),
    rows,
    skipped,
    guess: { ...guess, titles: [...titles.filter(Boolean), pageName] },
  }
}

/** Without the column of reasons that the program itself adds to rows that stayed out. */
function fingerprintOf({ headings, mapping, subject }: Table): string | null {
  const own = headings.map((heading, column) =>
    mapping[String(column)] === 'left-reason' ? '' : plainWords(heading),
  )
  const text = own.join('|').replace(/\|+$/, '')
  // the same headings mean something else in a list of another kind
  return text === '' ? null : subject === 'family' ? text : `${subject}:${text}`
}

/** Nothing is understood: every row is shown, and the clerk says what the columns are. */
const withoutTable = (decoded: Decoded, subject: Subject): Table => ({
  subject,
  first: 0,
  body: 0,
  headings: Array.from({ length: Math.max(0, ...decoded.rows.map(({ cells }) => cells.length)) }, () => ''),
  mapping: {},
})

/** Five texts before and after, names first, so that the clerk sees whether the letters were understood. */
function samplesOf(
  page: SheetPage,
  decoded: Decoded,
  mapping: Mapping,
  rows: readonly ListRow[],
): SheetReading['samples'] {
  const listed = new Set(rows.map(({ row }) => row))
  const isName = (column: number): boolean => mapping[String(column)] === 'name'
  const names: { before: string; after: string }[] = []
  const others: typeof names = []
  decoded.rows.forEach(({ row, cells }, index) => {
    if (names.length >= 5 || !listed.has(row)) return
    cells.forEach(({ text: after }, column) => {
      const before = page.rows[index]?.cells[column]?.text ?? ''
      const texts = isName(column) ? names : others
      if (before !== after && before.normalize('NFC') !== after && texts.length < 5)
        texts.push({ before, after })
    })
  })
  return [...names, ...others].slice(0, 5)
}

/** 0 is A, 26 is AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
