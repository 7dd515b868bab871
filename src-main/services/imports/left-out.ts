import { importSentence, type Language, labelOf } from '../../contract/labels/index.ts'
import type { SheetToWrite } from '../../files/sheet-write.ts'
import type { Planned } from './planned.ts'
import type { KeptReading } from './readings.ts'

/** Rows that stay out as a sheet of the same columns with the reason behind them, so that it can be corrected and come back. */
export function leftOutSheet(
  { sheet }: KeptReading,
  rows: readonly Planned[],
  language: Language,
): SheetToWrite {
  const own = sheet.columns.filter(({ index }) => sheet.mapping[String(index)] !== 'left-reason')
  const groups = new Map(sheet.rows.map(({ row, group }) => [row, group]))
  const written: (string | null)[][] = []
  let line = ''
  for (const { parsed, reason } of rows) {
    const group = groups.get(parsed.row)
    const next = [group?.commune, group?.hamlet].filter(Boolean).join('\n')
    if (next !== line) {
      for (const text of next.split('\n').filter(Boolean)) written.push([text])
      line = next
    }
    written.push([
      ...own.map(({ index }) => parsed.cells[index] ?? ''),
      reason === null ? '' : importSentence(language, reason),
    ])
  }
  return {
    name: labelOf.columnMeanings[language]['left-reason'],
    titles: sheet.guess.titles.slice(0, -1),
    columns: [
      ...own.map(({ index, heading }) => ({ heading, width: widthOf(index, rows) })),
      // always in Vietnamese: it is what the program looks for when the sheet comes back
      { heading: labelOf.columnMeanings.vi['left-reason'], width: 60 },
    ],
    rows: written,
  }
}

const widthOf = (index: number, rows: readonly Planned[]): number =>
  Math.min(40, Math.max(6, ...rows.slice(0, 200).map(({ parsed }) => (parsed.cells[index] ?? '').length + 2)))
