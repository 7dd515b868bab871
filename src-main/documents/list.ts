import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { toPoints } from '../contract/values/text-width.ts'
import type { FontFamilies } from './fonts.ts'
import { type PaperFacts, paperInfo } from './page.ts'
import { print } from './print.ts'

export interface ListPaper {
  readonly facts: PaperFacts
  /** The lines of the office, top left. */
  readonly headingLines: readonly string[]
  /** "DANH SÁCH GIA ĐÌNH HIẾU HỌC NĂM 2020" */
  readonly title: string
  /** What was asked for, in words: "Xã Tân Phúc · đạt"; may be empty. */
  readonly filter: string
  readonly columns: readonly ListColumn[]
  /** A text for every column, in its order; the running number is not among them. */
  readonly rows: readonly (readonly string[])[]
  /** The last line: "Danh sách có 817 gia đình". */
  readonly total: string
  /** The code of the history when it was drawn, to compare the register with later. */
  readonly anchor?: string
}
export interface ListColumn {
  readonly heading: string
  /** In mm, borders included; 0 takes what is left. */
  readonly width: number
  readonly align: 'left' | 'right' | 'center'
}

const margins = { side: 15, top: 15, bottom: 15 } as const
const portrait = 210 - 2 * margins.side
const landscape = 297 - 2 * margins.side
const numberWidth = 11
/** A name in less than this breaks into three lines. */
const leastName = 42
const rule = 0.5
const padding = 3

/** A list as an office prints it: heading once, the row of headings on every page, pages numbered "2/15". */
export async function printList(
  paper: ListPaper,
  fonts: FontFamilies,
): Promise<{ bytes: Uint8Array; pages: number }> {
  let pages = 0
  const { Title, Creator, Producer, CreationDate } = paperInfo(paper.facts)
  const bytes = await print(
    {
      content: [...heading(paper), table(paper), ...closing(paper)],
      pageSize: 'A4',
      pageOrientation: shapeOf(paper.columns).isWide ? 'landscape' : 'portrait',
      pageMargins: [
        toPoints(margins.side),
        toPoints(margins.top),
        toPoints(margins.side),
        toPoints(margins.bottom),
      ],
      defaultStyle: { font: 'Tinos', fontSize: 11 },
      info: { title: Title, creator: Creator, producer: Producer, creationDate: CreationDate },
      language: 'vi',
      footer: (page, of) => {
        pages = of
        const side = toPoints(margins.side)
        return {
          columns: [
            { text: paper.anchor === undefined ? '' : `Mã đối chiếu: ${paper.anchor}`, fontSize: 9 },
            { text: `Trang ${page}/${of}`, fontSize: 10, alignment: 'right' },
          ],
          margin: [side, toPoints(5), side, 0],
        }
      },
    } satisfies TDocumentDefinitions,
    fonts,
  )
  return { bytes, pages }
}

/** Columns that leave no room for the names turn the paper; where that is not enough, they become narrower. */
function shapeOf(columns: readonly ListColumn[]): { isWide: boolean; widths: readonly number[] } {
  const fixed = columns.reduce((sum, { width }) => sum + width, 0)
  const open = columns.filter(({ width }) => width === 0).length
  const isWide = fixed + numberWidth + open * leastName > portrait
  const room = (isWide ? landscape : portrait) - numberWidth - open * leastName
  const share = Math.min(1, room / fixed)
  return { isWide, widths: columns.map(({ width }) => width * share) }
}

function heading({ headingLines, title, filter }: ListPaper): Content[] {
  const capitals = (text: string): string => text.toLocaleUpperCase('vi')
  return [
    ...headingLines.map(
      (text, index): Content => ({
        text: capitals(text),
        bold: index === headingLines.length - 1,
      }),
    ),
    { text: capitals(title), bold: true, fontSize: 14, alignment: 'center', margin: [0, 10, 0, 2] },
    ...(filter === '' ? [] : [{ text: filter, italics: true, alignment: 'center' } satisfies Content]),
    { text: '', margin: [0, 0, 0, 6] },
  ]
}

function table({ columns, rows }: ListPaper): ContentTable {
  const headings: TableCell[] = [
    { text: 'STT', bold: true, alignment: 'center' },
    ...columns.map((column): TableCell => ({ text: column.heading, bold: true, alignment: 'center' })),
  ]
  const body = rows.map((row, index): TableCell[] => [
    { text: `${index + 1}`, alignment: 'center' },
    ...row.map((text, at): TableCell => ({ text, alignment: columns[at]?.align ?? 'left' })),
  ])
  const inner = (width: number): number => toPoints(width) - 2 * padding - rule
  const widths = shapeOf(columns).widths.map((width) => (width === 0 ? '*' : inner(width)))
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [inner(numberWidth), ...widths],
      body: [headings, ...body],
    },
    layout: {
      hLineWidth: () => rule,
      vLineWidth: () => rule,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 2,
      paddingBottom: () => 1.5,
    },
  }
}

const closing = ({ total }: ListPaper): Content[] => [
  { text: `${total}./.`, italics: true, margin: [0, 6, 0, 0] },
]
