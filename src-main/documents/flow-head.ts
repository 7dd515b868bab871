import { toPoints } from '../contract/values/text-width.ts'
import type { Flow } from './flow-page.ts'
import { inHalves } from './letterhead.ts'

/** The head of an official paper, as letterhead.ts lays it out; a list has no number, and may have no day. */
export interface FlowHead {
  readonly is: 'head'
  /** The body above and the body that issues. */
  readonly headingLines: readonly [string, string]
  /** "Hàm Tân, ngày 20 tháng 11 năm 2020"; '' leaves it out. */
  readonly seatAndDay: string
  /** "Số: 05/TTr-HKH"; '' leaves it out. */
  readonly number: string
}

const share = 0.44
const size = 12
/** Letters that a line of the left side holds. */
const longest = { regular: 27, bold: 25 } as const

/** Issuing body on the left, national name and motto on the right. */
export function headBlock(flow: Flow, { headingLines, seatAndDay, number }: FlowHead): void {
  const { letters, left, right } = flow
  const room = right - left
  const leftSide = { x: left, width: room * share, align: 'center' as const }
  const rightSide = { x: left + room * share, width: room * (1 - share), align: 'center' as const }
  const line = size * 1.25
  const top = flow.y + size
  letters.fit('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...rightSide, y: top, font: 'bold', size })
  letters.fit('Độc lập - Tự do - Hạnh phúc', { ...rightSide, y: top + line, font: 'bold', size: 13 })
  const motto = letters.widthOf('Độc lập - Tự do - Hạnh phúc', 'bold', 13)
  under(flow, rightSide, { y: top + line + 4, length: motto })

  let y = top
  const [above, own] = headingLines.map((text) => text.toLocaleUpperCase('vi').trim())
  for (const [text, font] of [
    [above ?? '', 'regular'],
    [own ?? '', 'bold'],
  ] as const)
    if (text !== '')
      for (const part of inHalves(text, longest[font]).split('\n')) {
        letters.fit(part, { ...leftSide, y, font, size })
        y += line
      }
  under(flow, leftSide, { y: y - line + 4, length: toPoints(28) })
  const below = Math.max(y, top + 2 * line) + 8
  if (number !== '') letters.fit(number, { ...leftSide, y: below, size: 13 })
  if (seatAndDay !== '') letters.fit(seatAndDay, { ...rightSide, y: below, font: 'italic', size: 13 })
  flow.y = number === '' && seatAndDay === '' ? below - 4 : below + 8
}

function under(
  { document }: Flow,
  { x, width }: { x: number; width: number },
  { y, length }: { y: number; length: number },
): void {
  const from = x + (width - length) / 2
  document
    .strokeColor('#000000')
    .lineWidth(0.7)
    .moveTo(from, y)
    .lineTo(from + length, y)
    .stroke()
}
