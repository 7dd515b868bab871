import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces'

export interface AnnexList {
  /** "GIA ĐÌNH ĐẠT DANH HIỆU …", under the word "DANH SÁCH". */
  readonly title: string
  /** "15/QĐ-HKH ngày 20 tháng 11 năm 2020 của …". */
  readonly belongsTo: string
  readonly nameHeading: string
  readonly landscape: boolean
  /** Never a birth date or anything else that the paper does not need. */
  readonly rows: readonly AnnexRow[]
  /** The last line: "Danh sách có 817 gia đình". */
  readonly total: string
  /** The code of the history when it was drawn, to compare the register with later. */
  readonly anchor?: string
}
export interface AnnexRow {
  readonly name: string
  readonly hamlet: string
  readonly commune: string
  readonly registerNumber: string
}

const rule = 0.6
const cellSize = 12.5

/** The list that belongs to a decision: on its own pages, its heading repeated on each. */
export function annexList(annex: AnnexList): Content[] {
  const orientation = annex.landscape ? ('landscape' as const) : ('portrait' as const)
  return [
    { text: 'DANH SÁCH', bold: true, alignment: 'center', pageBreak: 'before', pageOrientation: orientation },
    { text: annex.title.toLocaleUpperCase('vi'), bold: true, alignment: 'center' },
    {
      text: `(Kèm theo Quyết định số ${annex.belongsTo})`,
      italics: true,
      fontSize: 13,
      alignment: 'center',
      margin: [0, 3, 0, 10],
    },
    table(annex),
    { text: `${annex.total}./.`, italics: true, fontSize: 13, margin: [0, 8, 0, 0] },
    ...(annex.anchor === undefined
      ? []
      : [{ text: `Mã đối chiếu: ${annex.anchor}`, fontSize: 9, margin: [0, 6, 0, 0] } satisfies Content]),
  ]
}

function table(annex: AnnexList): ContentTable {
  const heading: TableCell[] = ['STT', annex.nameHeading, 'Thôn, khu phố', 'Xã, thị trấn', 'Số vào sổ'].map(
    (text) => ({ text, bold: true, alignment: 'center' }),
  )
  const rows = annex.rows.map((row, index): TableCell[] => [
    { text: `${index + 1}`, alignment: 'center' },
    row.name,
    row.hamlet,
    row.commune,
    { text: row.registerNumber, alignment: 'center' },
  ])
  return {
    fontSize: cellSize,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: annex.landscape ? [36, '*', 170, 170, 70] : [30, '*', 104, 110, 50],
      body: [heading, ...rows],
    },
    layout: {
      hLineWidth: () => rule,
      vLineWidth: () => rule,
      paddingTop: () => 2.5,
      paddingBottom: () => 1.5,
    },
  }
}
