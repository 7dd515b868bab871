import type { Content, ContentColumns } from 'pdfmake/interfaces'
import { paperNumber } from '../contract/values/paper-number.ts'
import { toPoints } from '../contract/values/text-width.ts'

/** Margins of an official paper in mm (Nghị định 30/2020/NĐ-CP, Phụ lục I): top and bottom 20-25, left 30-35, right 15-20. */
export const margins = { left: 30, top: 20, right: 18, bottom: 20 } as const
export const pageMargins = (): [number, number, number, number] => [
  toPoints(margins.left),
  toPoints(margins.top),
  toPoints(margins.right),
  toPoints(margins.bottom),
]

export interface Letterhead {
  /** The body above and the body that issues: two free lines, as the office writes them. */
  readonly headingLines: readonly [string, string]
  /** "15/QĐ-HKH"; null leaves room to write it in. */
  readonly number: string | null
  /** "QĐ-HKH", printed where the number is still to be written in; null: such a paper carries no number. */
  readonly symbol: string | null
  readonly seat: string
  /** "ngày 20 tháng 11 năm 2020"; null leaves room. */
  readonly day: string | null
}

const below: [number, number, number, number] = [0, 8, 0, 0]
const columnWidths = { left: 70, right: 92 } as const
const rule = (length: number, thickness = 0.7): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: thickness }],
  alignment: 'center',
  margin: [0, 3, 0, 0],
})
/** A rule of a third to a half of the text above it. */
export const shortRule = (): Content => rule(toPoints(28))

/** A line too long for its column breaks near its middle: two lines of about one length look meant. */
export function inHalves(text: string, longest: number): string {
  if (text.length <= longest) return text
  const gaps = [...text.matchAll(/ /g)].map(({ index }) => index)
  const middle = text.length / 2
  const [best] = gaps.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return best === undefined ? text : `${text.slice(0, best)}\n${text.slice(best + 1)}`
}

/** The head of an official paper: issuing body and number on the left, national name, place and day on the right. */
export function letterhead({ headingLines, number, symbol, seat, day }: Letterhead): ContentColumns {
  const [above, own] = headingLines
  const capitals = (text: string): string => text.toLocaleUpperCase('vi')
  const left: Content[] = []
  if (above.trim() !== '') left.push({ text: inHalves(capitals(above), 28), fontSize: 12 })
  if (own.trim() !== '') left.push({ text: inHalves(capitals(own), 26), fontSize: 12, bold: true })
  const written = number === null ? `Số:          /${symbol}` : `Số: ${paperNumber(number)}`
  const hasNumber = number !== null || symbol !== null
  return {
    columns: [
      {
        width: toPoints(columnWidths.left),
        alignment: 'center',
        stack: [...left, shortRule(), ...(hasNumber ? [{ text: written, fontSize: 13, margin: below }] : [])],
      },
      {
        width: toPoints(columnWidths.right),
        alignment: 'center',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fontSize: 12, bold: true },
          { text: 'Độc lập - Tự do - Hạnh phúc', fontSize: 13, bold: true },
          rule(toPoints(57)),
          {
            text: `${seat}, ${day ?? 'ngày       tháng       năm'}`,
            fontSize: 13,
            italics: true,
            margin: [0, 8, 0, 0],
          },
        ],
      },
    ],
  }
}
