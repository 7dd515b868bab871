import type { Content } from 'pdfmake/interfaces'
import type { FontFamilies } from './fonts.ts'
import { type Letterhead, letterhead, shortRule } from './letterhead.ts'
import { ended, paragraph, printOfficial, ruledTable, signing } from './official.ts'
import type { PaperFacts } from './page.ts'

export interface ProposalPaper extends Letterhead {
  readonly facts: PaperFacts
  /** After "Về việc". */
  readonly subject: string
  readonly addressee: string
  readonly body: readonly string[]
  readonly recipients: readonly string[]
  readonly post: readonly string[]
  readonly signer: string
  readonly list: ProposalList
}
export interface ProposalList {
  /** Under "DANH SÁCH": "Gia đình đề nghị công nhận danh hiệu …". */
  readonly title: string
  /** "07/TTr-HKH ngày 20 tháng 11 năm 2020 của …". */
  readonly belongsTo: string
  readonly nameHeading: string
  /** Never a birth date or anything else that the paper does not need. */
  readonly rows: readonly ProposalListRow[]
  readonly total: string
  /** The code of the history when it was drawn, to compare the register with later. */
  readonly anchor: string
}
export interface ProposalListRow {
  readonly name: string
  readonly hamlet: string
  readonly commune: string
  readonly points: string
  /** New or again, and the class where the set gives one. */
  readonly note: string
}

/** A tờ trình in the form of Nghị định 30/2020/NĐ-CP, with its list on pages of their own count. */
export function printProposal(
  paper: ProposalPaper,
  fonts: FontFamilies,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const body = (): Content[] => [
    letterhead(paper),
    { text: 'TỜ TRÌNH', bold: true, alignment: 'center', margin: [0, 18, 0, 0] },
    { text: `Về việc ${paper.subject}`, bold: true, alignment: 'center' },
    shortRule(),
    { text: `Kính gửi: ${ended(paper.addressee, '.')}`, alignment: 'center', margin: [0, 14, 0, 10] },
    ...paper.body.map(
      (text, index): Content => ({
        text: ended(text, index === paper.body.length - 1 ? './.' : '.'),
        ...paragraph,
      }),
    ),
    signing(paper.recipients, paper.post, paper.signer),
  ]
  return printOfficial({ facts: paper.facts, body, annex: () => listOf(paper.list) }, fonts)
}

function listOf({ title, belongsTo, nameHeading, rows, total, anchor }: ProposalList): Content[] {
  // A column that would stay empty takes no room from the names.
  const scored = rows.some(({ points }) => points !== '')
  return [
    { text: 'DANH SÁCH', bold: true, alignment: 'center', pageBreak: 'before' },
    { text: title.toLocaleUpperCase('vi'), bold: true, alignment: 'center' },
    {
      text: `(Kèm theo Tờ trình số ${belongsTo})`,
      italics: true,
      fontSize: 13,
      alignment: 'center',
      margin: [0, 3, 0, 10],
    },
    ruledTable(
      [
        { heading: nameHeading, width: '*' },
        { heading: 'Thôn, khu phố', width: 76 },
        { heading: 'Xã, thị trấn', width: 84 },
        ...(scored ? [{ heading: 'Điểm', width: 34, align: 'right' as const }] : []),
        { heading: 'Ghi chú', width: 76 },
      ],
      rows.map(({ name, hamlet, commune, points, note }) => [
        name,
        hamlet,
        commune,
        ...(scored ? [points] : []),
        note,
      ]),
    ),
    { text: `${total}./.`, italics: true, fontSize: 13, margin: [0, 8, 0, 0] },
    { text: `Mã đối chiếu: ${anchor}`, fontSize: 9, margin: [0, 6, 0, 0] },
  ]
}
