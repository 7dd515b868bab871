import { drawFlow, type FlowBlock, type FlowPress, type FlowSection } from './flow.ts'
import type { FlowColumn, FlowRow } from './flow-table.ts'
import type { FontFamilies } from './fonts.ts'
import type { PaperFacts } from './page.ts'

/** Score sheets (phiếu tự đánh giá), one subject each: empty to be filled in by hand, or filled with three columns. */
export interface ScoreSheets {
  readonly facts: PaperFacts
  readonly headingLines: readonly [string, string]
  readonly forms: readonly SheetForm[]
  readonly subjects: readonly SheetSubject[]
}
/** What the sheets of one criteria set have in common. */
export interface SheetForm {
  readonly title: readonly string[]
  /** "Theo Thông tư 22/2020/TT-BGDĐT". */
  readonly basis: string
  /** "Chủ hộ", "Nơi ở": before the name and before the place. */
  readonly called: { readonly name: string; readonly place: string }
  /** "Điểm tối đa", or "Yêu cầu" where nothing is counted in points. */
  readonly askedHeading: string
  /** Who fills in which column, in order. */
  readonly columns: readonly { readonly key: string; readonly heading: string; readonly signs: string }[]
  readonly groups: readonly {
    readonly code: string
    readonly title: string
    readonly asked: string
    readonly indicators: readonly { readonly code: string; readonly title: string; readonly asked: string }[]
  }[]
  /** "Tổng điểm" and the most there can be; null where nothing is added up. */
  readonly total: { readonly title: string; readonly asked: string } | null
  /** Under the table, a line each: vetoes, what the set does not say. */
  readonly foot: readonly string[]
}
export interface SheetSubject {
  readonly form: number
  /** '' leaves a dotted line. */
  readonly name: string
  readonly place: string
  /** Texts by column and code of the indicator. */
  readonly filled: ByColumn
  /** Sums by column and code of the criterion; the total under ''. */
  readonly sums: ByColumn
  readonly notes: Readonly<Record<string, string>>
  /** Result, class, vetoes, a line each. */
  readonly result: readonly string[]
}

type ByColumn = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Draws sheets in the order given, each from a page of its own. */
export const printScoreSheets = (
  sheets: ScoreSheets,
  fonts: FontFamilies,
  press: FlowPress,
): Promise<{ pages: number }> => drawFlow({ fonts, facts: sheets.facts, sections: sectionsOf(sheets) }, press)

function* sectionsOf(sheets: ScoreSheets): Generator<FlowSection> {
  for (const subject of sheets.subjects) {
    const form = sheets.forms[subject.form]
    if (!form) throw new Error(`sheet of ${subject.name} asks for form ${subject.form}`)
    yield {
      landscape: false,
      isForm: true,
      running: [subject.name, subject.place].filter(Boolean).join(', '),
      blocks: blocksOf(sheets, form, subject),
    }
  }
}

const dots = '…………………………………………………'
const cellSize = 10.5

function blocksOf({ headingLines }: ScoreSheets, form: SheetForm, subject: SheetSubject): FlowBlock[] {
  return [
    { is: 'head', headingLines, seatAndDay: '', number: '' },
    { is: 'gap', mm: 4 },
    ...form.title.map(
      (text, at): FlowBlock => ({
        is: 'text',
        text: at === 0 ? text.toLocaleUpperCase('vi') : text,
        font: 'bold',
        size: at === 0 ? 14 : 13,
        align: 'center',
      }),
    ),
    { is: 'text', text: form.basis, font: 'italic', size: 11.5, align: 'center' },
    { is: 'text', text: `${form.called.name}: ${subject.name || dots}`, above: 3 },
    { is: 'text', text: `${form.called.place}: ${subject.place || dots}`, above: 1 },
    { is: 'gap', mm: 2.5 },
    { is: 'table', size: cellSize, columns: columnsOf(form), rows: rowsOf(form, subject) },
    ...form.foot.map((text): FlowBlock => ({ is: 'text', text, size: 11, font: 'italic', above: 1 })),
    ...subject.result.map(
      (text, at): FlowBlock => ({
        is: 'text',
        text,
        font: at === 0 ? 'bold' : 'regular',
        size: 12.5,
        above: 1.5,
      }),
    ),
    { is: 'gap', mm: 3 },
    {
      is: 'signatures',
      columns: form.columns.map(({ signs }) => ({ lines: [signs], how: '(Ký, ghi rõ họ tên)', name: '' })),
    },
  ]
}

const columnsOf = ({ askedHeading, columns }: SheetForm): FlowColumn[] => [
  { heading: 'Mã', width: 11, align: 'center' },
  { heading: 'Tiêu chí, nội dung', width: 0, align: 'left' },
  { heading: askedHeading, width: 17, align: 'center' },
  ...columns.map(({ heading }): FlowColumn => ({ heading, width: 15, align: 'center' })),
  { heading: 'Ghi chú, minh chứng', width: 30, align: 'left' },
]

function* rowsOf(form: SheetForm, { filled, sums, notes }: SheetSubject): Generator<FlowRow> {
  const given = (by: ByColumn, code: string) => form.columns.map(({ key }) => by[key]?.[code] ?? '')
  for (const { code, title, asked, indicators } of form.groups) {
    yield { cells: [code, title, asked, ...given(sums, code), ''], bold: true }
    for (const each of indicators)
      yield {
        cells: [each.code, each.title, each.asked, ...given(filled, each.code), notes[each.code] ?? ''],
        mm: 8,
      }
  }
  if (form.total)
    yield { cells: ['', form.total.title, form.total.asked, ...given(sums, ''), ''], bold: true }
}
