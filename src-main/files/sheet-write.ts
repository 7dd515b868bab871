import { writeFile } from 'node:fs/promises'
import { type Cell, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx'

export interface ColumnToWrite {
  readonly heading: string
  readonly width: number
  /** May be typed into on a locked page. */
  readonly open?: boolean
  /** What the spreadsheet program lets in: one of some words, or a number between two. */
  readonly allowed?: readonly string[] | { readonly from: number; readonly to: number }
}

export interface SheetToWrite {
  /** Of the page. */
  readonly name: string
  /** Lines above the table, each over all columns. */
  readonly titles: readonly string[]
  readonly columns: readonly ColumnToWrite[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Only open columns may be typed into, until somebody takes the lock off; there is no password. */
  readonly locked?: boolean
  /** Columns at the left that stay in sight. */
  readonly frozen?: number
}

const font = 'Times New Roman'

/** Writes a workbook of these pages. Text stays text, also when it begins with "=": there is never a formula in it. */
export async function writeSheet(path: string, ...sheets: readonly SheetToWrite[]): Promise<void> {
  const names = new Set<string>()
  const bytes = await writeXlsx({
    defaultFont: { name: font, size: 12 },
    stringMode: 'inline',
    sheets: sheets.map((sheet) => pageOf(sheet, names)),
  })
  await writeFile(path, bytes)
}

function pageOf(sheet: SheetToWrite, taken: Set<string>): WriteSheet {
  const titles = sheet.titles.map((title) => [title])
  const gap = titles.length > 0 ? [[]] : []
  const headingRow = titles.length + gap.length
  return {
    name: freeName(pageName(sheet.name), taken),
    columns: sheet.columns.map(({ width, open }) => ({
      width,
      ...(open && { style: { protection: { locked: false } } }),
    })),
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
    freezePane: { rows: headingRow + 1, ...(sheet.frozen && { columns: sheet.frozen }) },
    ...(sheet.locked && {
      protection: { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true },
      dataValidations: rulesOf(sheet, headingRow),
    }),
  }
}

type Rule = NonNullable<WriteSheet['dataValidations']>[number]

function rulesOf({ columns, rows }: SheetToWrite, headingRow: number): Rule[] {
  return columns.flatMap(({ allowed, heading }, index): Rule[] => {
    if (!allowed || rows.length === 0) return []
    const letter = colToLetter(index)
    const range = `${letter}${headingRow + 2}:${letter}${headingRow + 1 + rows.length}`
    const said = { range, allowBlank: true, showErrorMessage: true, errorTitle: heading.slice(0, 30) }
    if (!('from' in allowed))
      return [
        { ...said, type: 'list', values: [...allowed], errorMessage: `Chỉ nhận ${allowed.join(', ')}.` },
      ]
    const [from, to] = [String(allowed.from), String(allowed.to)]
    const errorMessage = `Chỉ nhận một số từ ${from} đến ${to.replace('.', ',')}.`
    return [{ ...said, type: 'decimal', operator: 'between', formula1: from, formula2: to, errorMessage }]
  })
}

/** Two pages of one name are no workbook. */
function freeName(name: string, taken: Set<string>): string {
  const free = taken.has(name) ? `${name.slice(0, 27)} (${taken.size + 1})` : name
  taken.add(free)
  return free
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
