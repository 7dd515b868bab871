import type { Content } from 'pdfmake/interfaces'
import { toPoints } from '../contract/values/text-width.ts'
import type { FontFamilies } from './fonts.ts'
import { type Letterhead, letterhead, shortRule } from './letterhead.ts'
import { ended, paragraph, printOfficial, type RuledColumn, ruledTable, signatureOf } from './official.ts'
import type { PaperFacts } from './page.ts'

export interface MinutesPaper extends Letterhead {
  readonly facts: PaperFacts
  /** Under "BIÊN BẢN": "Họp bình xét danh hiệu “Gia đình học tập” năm 2020". */
  readonly subject: string
  /** "Thời gian: ngày 20 tháng 11 năm 2020", a line each. */
  readonly opening: readonly string[]
  /** Who was there, one a line; may be empty. */
  readonly attendance: readonly string[]
  /** What the meeting was about, before the table. */
  readonly agenda: string
  readonly nameHeading: string
  /** Lists of a commune name the hamlet, lists of a hamlet need not. */
  readonly withHamlet: boolean
  readonly rows: readonly MinutesRow[]
  /** After the table: how many passed, what else was said, the closing sentence. */
  readonly closing: readonly string[]
  readonly secretary: string
  readonly chair: string
  /** The code of the history when it was drawn, to compare the register with later. */
  readonly anchor: string
}
export interface MinutesRow {
  readonly name: string
  readonly hamlet: string
  readonly points: string
  readonly votesFor: string
  readonly votesAgainst: string
  readonly conclusion: string
  readonly reason: string
}

/** Minutes of a review in the form of Nghị định 30/2020/NĐ-CP, with everybody it spoke of, for two to sign. */
export function printMinutes(
  paper: MinutesPaper,
  fonts: FontFamilies,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const body = (): Content[] => [
    letterhead(paper),
    { text: 'BIÊN BẢN', bold: true, alignment: 'center', margin: [0, 18, 0, 0] },
    { text: paper.subject, bold: true, alignment: 'center' },
    shortRule(),
    ...paper.opening.map(
      (text, index): Content => ({
        text: ended(text, '.'),
        ...paragraph,
        ...(index === 0 && { margin: [0, 14, 0, 6] }),
      }),
    ),
    ...paper.attendance.map((text): Content => ({ ...paragraph, text: ended(`- ${text}`, ';') })),
    { text: ended(paper.agenda, ':'), ...paragraph, margin: [0, 4, 0, 6] },
    ruledTable(
      columnsOf(paper),
      paper.rows.map((row) => cellsOf(row, paper)),
    ),
    ...paper.closing.map(
      (text, index): Content => ({
        text: ended(text, index === paper.closing.length - 1 ? './.' : '.'),
        ...paragraph,
        margin: [0, index === 0 ? 10 : 0, 0, 6],
      }),
    ),
    {
      unbreakable: true,
      margin: [0, 10, 0, 0],
      columns: [signatureOf(['Thư ký'], paper.secretary), signatureOf(['Chủ trì'], paper.chair)],
    },
    { text: `Mã đối chiếu: ${paper.anchor}`, fontSize: 9, margin: [0, toPoints(4), 0, 0] },
  ]
  return printOfficial({ facts: paper.facts, body, annex: null }, fonts)
}

/** A column that would stay empty takes no room from the names. */
const hasPoints = ({ rows }: MinutesPaper): boolean => rows.some(({ points }) => points !== '')
const columnsOf = (paper: MinutesPaper): RuledColumn[] => [
  { heading: paper.nameHeading, width: '*' },
  ...(paper.withHamlet ? [{ heading: 'Thôn, khu phố', width: 58 }] : []),
  ...(hasPoints(paper) ? [{ heading: 'Điểm', width: 30, align: 'right' as const }] : []),
  { heading: 'Tán thành', width: 40, align: 'center' },
  { heading: 'Không tán thành', width: 44, align: 'center' },
  { heading: 'Kết luận', width: 46, align: 'center' },
  { heading: 'Lý do', width: paper.withHamlet ? 62 : 88 },
]
const cellsOf = (row: MinutesRow, paper: MinutesPaper): string[] => [
  row.name,
  ...(paper.withHamlet ? [row.hamlet] : []),
  ...(hasPoints(paper) ? [row.points] : []),
  row.votesFor,
  row.votesAgainst,
  row.conclusion,
  row.reason,
]
