import { Refusal } from '../contract/refusal.ts'
import { limits } from './sheet-limits.ts'
import type { Book, SheetCell, SheetPage } from './sheet-page.ts'
import { emptyCell } from './sheet-page.ts'
import { cellValue } from './sheet-values.ts'
import { streamIn } from './sheet-xls-container.ts'
import { type FontAt, xlsFonts } from './sheet-xls-fonts.ts'
import { onlyNeeded } from './sheet-xls-records.ts'

type Xlsx = typeof import('@e965/xlsx')
type WorkSheet = import('@e965/xlsx').WorkSheet
type CellObject = import('@e965/xlsx').CellObject

/** A workbook of Excel 97-2003 (and older). Read only. */
export async function readXlsBook(bytes: Uint8Array, fileName: string): Promise<Book> {
  const xlsx = await import('@e965/xlsx')
  const stream = bytes[0] === 0xd0 ? workbookIn(bytes) : null
  const workbook = readOrRefuse(xlsx, stream === null ? bytes : onlyNeeded(stream), fileName)
  // The bare streams of Excel 2 to 4 had no fonts of old letters.
  const fontAt: FontAt = stream === null ? () => null : xlsFonts(stream)
  const pages = workbook.SheetNames.map((name, index): SheetPage => {
    const sheet = workbook.Sheets[name] ?? {}
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return { name, hidden, rows: rowsOf(xlsx, sheet, fontAt, index), merges: mergesOf(sheet) }
  })
  return { kind: 'xls', undecoded: false, pages }
}

/** The workbook in its container. What does not begin like one would be taken for some other kind of file. */
function workbookIn(bytes: Uint8Array): Buffer {
  const stream = streamIn(bytes, ['Workbook', 'Book'])
  if (stream?.[0] !== 0x09) throw new Refusal('file-unreadable', { what: 'no workbook' })
  return stream
}

function readOrRefuse(xlsx: Xlsx, bytes: Uint8Array, fileName: string): import('@e965/xlsx').WorkBook {
  try {
    return xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: limits.rows + limits.emptyRows + 1,
    })
  } catch (problem) {
    if (/password|encrypt/i.test(String(problem))) throw new Refusal('file-has-password', { fileName })
    throw problem
  }
}

function rowsOf(xlsx: Xlsx, sheet: WorkSheet, fontAt: FontAt, page: number): SheetPage['rows'] {
  const data = sheet['!data'] ?? []
  const width = sheet['!ref'] ? Math.min(xlsx.utils.decode_range(sheet['!ref']).e.c, limits.columns) + 1 : 0
  return Array.from({ length: data.length }, (_, row) => ({
    row: row + 1,
    cells: Array.from({ length: width }, (_cell, column) =>
      cellOf(data[row]?.[column], () => fontAt(page, row, column)),
    ),
  }))
}

function cellOf(cell: CellObject | undefined, font: () => string | null): SheetCell {
  if (!cell || cell.t === 'z') return emptyCell
  if (cell.t === 'e') return { text: cell.w ?? '#N/A', kind: 'error', font: null, runs: null }
  const read = cellValue(cell.v)
  if (read.kind === 'empty') return emptyCell
  return { ...read, font: read.kind === 'text' ? font() : null, runs: null }
}

const mergesOf = (sheet: WorkSheet): SheetPage['merges'] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({
    fromRow: s.r + 1,
    toRow: e.r + 1,
    fromColumn: s.c,
    toColumn: e.c,
  }))
