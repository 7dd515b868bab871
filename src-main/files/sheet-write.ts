import { writeFile } from 'node:fs/promises'
import { type Cell, writeXlsx } from 'hucre/xlsx'

export interface SheetToWrite {
  /** Of the page. */
  readonly name: string
  /** Lines above the table, each over all columns. */
  readonly titles: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const font = 'Times New Roman'

/** Writes a workbook of one page. Text stays text, also when it begins with "=": there is never a formula in it. */
export async function writeSheet(path: string, sheet: SheetToWrite): Promise<void> {
  const titles = sheet.titles.map((title) => [title])
  const gap = titles.length > 0 ? [[]] : []
  const headingRow = titles.length + gap.length
  const bytes = await writeXlsx({
    defaultFont: { name: font, size: 12 },
    stringMode: 'inline',
    sheets: [
      {
        name: pageName(sheet.name),
        columns: sheet.columns.map(({ width }) => ({ width })),
        rows: [...titles, ...gap, sheet.columns.map(({ heading }) => heading), ...sheet.rows].map((row) => [
          ...row,
        ]),
        cells: styledCells(sheet, headingRow),
        merges: titles.map((_, row) => ({
          startRow: row,
          endRow: row,
          startCol: 0,
          endCol: Math.max(1, sheet.columns.length - 1),
        })),
        freezePane: { rows: headingRow + 1 },
      },
    ],
  })
  await writeFile(path, bytes)
}

function styledCells(sheet: SheetToWrite, headingRow: number): Map<string, Partial<Cell>> {
  const bold = { name: font, size: 12, bold: true }
  const cells = new Map<string, Partial<Cell>>()
  sheet.titles.forEach((value, row) => {
    cells.set(`${row},0`, {
      value,
      type: 'string',
      style: { font: bold, alignment: { horizontal: 'center' } },
    })
  })
  sheet.columns.forEach(({ heading: value }, column) => {
    cells.set(`${headingRow},${column}`, {
      value,
      type: 'string',
      style: { font: bold, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
    })
  })
  return cells
}

/** Excel allows 31 letters, and not these signs. */
const pageName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31) || 'Danh sách'
