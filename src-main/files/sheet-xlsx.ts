import type { Cell, CellValue, Sheet } from 'hucre/xlsx'
import { readXlsx } from 'hucre/xlsx'
import { limits } from './sheet-limits.ts'
import type { Book, Run, SheetCell, SheetPage } from './sheet-page.ts'
import { emptyCell } from './sheet-page.ts'
import { cellText, cellValue } from './sheet-values.ts'
import { checkZip } from './sheet-zip.ts'

/** One column and some rows more than allowed, so that too much is seen and not cut off. */
const area = `A1:GS${limits.rows + limits.emptyRows + 1}`

/** A workbook of Excel 2007 or later. Formulas give the value that was stored; none is ever computed. */
export async function readXlsxBook(bytes: Uint8Array): Promise<Book> {
  checkZip(bytes)
  const workbook = await readXlsx(bytes, { readStyles: true, range: area })
  return { kind: 'xlsx', undecoded: false, pages: workbook.sheets.map(pageOf) }
}

function pageOf(sheet: Sheet): SheetPage {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((values, row) => ({
      row: row + 1,
      cells: values.map((value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`))),
    })),
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      fromRow: startRow + 1,
      toRow: endRow + 1,
      fromColumn: startCol,
      toColumn: endCol,
    })),
  }
}

function cellOf(value: CellValue, details: Cell | undefined): SheetCell {
  const font = details?.style?.font?.name ?? null
  if (details?.type === 'error') return { text: String(value ?? '#N/A'), kind: 'error', font, runs: null }
  const read = cellValue(details?.formula !== undefined ? (details.formulaResult ?? value) : value)
  if (read.kind === 'empty') return emptyCell
  const runs = runsOf(details, font)
  const fonts = new Set(runs.map((run) => run.font))
  return { ...read, font: runs[0]?.font ?? font, runs: fonts.size > 1 ? runs : null }
}

const runsOf = (details: Cell | undefined, font: string | null): Run[] =>
  (details?.richText ?? []).map((run) => ({ text: cellText(run.text), font: run.font?.name ?? font }))
