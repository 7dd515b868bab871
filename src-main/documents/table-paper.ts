import { drawFlow, type FlowBlock, type FlowPress, type FlowSection } from './flow.ts'
import type { FlowSignatures } from './flow-signatures.ts'
import type { FlowColumn, FlowRow } from './flow-table.ts'
import type { FontFamilies } from './fonts.ts'
import type { PaperFacts } from './page.ts'

/** Lists and statements in the form of an official paper: head, title, table, who signs. */
export interface TablePaper {
  readonly facts: PaperFacts
  readonly headingLines: readonly [string, string]
  /** "Hàm Tân, ngày 20 tháng 11 năm 2020"; '' leaves it out. */
  readonly seatAndDay: string
  readonly number: string
  readonly landscape: boolean
  readonly columns: readonly FlowColumn[]
  /** A running number goes before the columns. */
  readonly numbered: boolean
  /** The least height of a row in mm: room to sign. */
  readonly rowMm: number
  /** Each begins on a page of its own, with the head and a numbering of its own. */
  readonly parts: readonly TablePart[]
}
export interface TablePart {
  readonly title: readonly string[]
  /** Under the title: which place, which day. */
  readonly sub: readonly string[]
  /** Between title and table, a line each. */
  readonly before: readonly string[]
  readonly groups: readonly { readonly over: string | null; readonly rows: readonly (readonly string[])[] }[]
  readonly after: readonly string[]
  readonly signatures: FlowSignatures['columns']
  /** The code of the history when it was drawn; '' leaves it out. */
  readonly anchor: string
}

export const rowsIn = ({ parts }: Pick<TablePaper, 'parts'>): number =>
  parts.reduce((sum, { groups }) => sum + groups.reduce((all, { rows }) => all + rows.length, 0), 0)

/** Draws a paper, part by part. */
export const printTablePaper = (
  paper: TablePaper,
  fonts: FontFamilies,
  press: FlowPress,
): Promise<{ pages: number }> =>
  drawFlow({ fonts, facts: paper.facts, sections: paper.parts.map((part) => section(paper, part)) }, press)

const ordinal: FlowColumn = { heading: 'STT', width: 11, align: 'center' }
const cellSize = 12

function section(paper: TablePaper, part: TablePart): FlowSection {
  const { headingLines, seatAndDay, number, landscape, columns, numbered } = paper
  const blocks: FlowBlock[] = [
    { is: 'head', headingLines, seatAndDay, number },
    { is: 'gap', mm: 5 },
    ...part.title.map(
      (text): FlowBlock => ({
        is: 'text',
        text: text.toLocaleUpperCase('vi'),
        font: 'bold',
        size: 14,
        align: 'center',
      }),
    ),
    ...part.sub.map((text): FlowBlock => ({ is: 'text', text, font: 'italic', align: 'center' })),
    { is: 'gap', mm: 3 },
    ...part.before.map((text): FlowBlock => ({ is: 'text', text, above: 0.5 })),
    { is: 'gap', mm: part.before.length > 0 ? 3 : 0 },
    {
      is: 'table',
      size: cellSize,
      columns: numbered ? [ordinal, ...columns] : columns,
      rows: rowsOf(paper, part),
    },
    { is: 'gap', mm: 2 },
    ...part.after.map((text): FlowBlock => ({ is: 'text', text, font: 'italic', above: 0.5 })),
    { is: 'gap', mm: 4 },
    ...(part.signatures.length > 0 ? [{ is: 'signatures', columns: part.signatures } as const] : []),
    ...(part.anchor === ''
      ? []
      : [{ is: 'text', text: `Mã đối chiếu: ${part.anchor}`, size: 9, above: 3 } as const]),
  ]
  return { landscape, running: part.sub[0] ?? '', blocks }
}

function* rowsOf({ numbered, rowMm }: TablePaper, { groups }: TablePart): Generator<FlowRow> {
  let index = 0
  for (const { over, rows } of groups) {
    if (over !== null) yield { over }
    for (const row of rows) {
      index += 1
      yield { cells: numbered ? [`${index}`, ...row] : row, mm: rowMm }
    }
  }
}
