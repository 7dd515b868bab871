import { toPoints } from '../contract/values/text-width.ts'
import type { Flow } from './flow-page.ts'

/** Who signs, side by side; room for the signature between post and name. */
export interface FlowSignatures {
  readonly is: 'signatures'
  readonly columns: readonly {
    readonly lines: readonly string[]
    /** Under the post, in italics: "(Ký, ghi rõ họ tên)". */
    readonly how: string
    readonly name: string
  }[]
}

const postSize = 12.5
const nameSize = 13
const signatureRoom = toPoints(24)

/** Stands whole on one page. */
export function signaturesBlock(flow: Flow, { columns }: FlowSignatures): void {
  const most = Math.max(...columns.map(({ lines }) => lines.length))
  const height = most * postSize * 1.2 + 11 * 1.3 + signatureRoom + nameSize * 1.3
  if (flow.y + height > flow.bottom) flow.nextPage()
  const width = (flow.right - flow.left) / Math.max(1, columns.length)
  const top = flow.y + toPoints(2)
  for (const [at, { lines, how, name }] of columns.entries()) {
    const place = { x: flow.left + at * width, width, align: 'center' as const }
    let y = top + postSize
    for (const line of lines) {
      flow.letters.fit(line.toLocaleUpperCase('vi'), { ...place, y, font: 'bold', size: postSize })
      y += postSize * 1.2
    }
    if (how !== '') flow.letters.fit(how, { ...place, y, font: 'italic', size: 10.5 })
    const nameAt = top + most * postSize * 1.2 + 11 * 1.3 + signatureRoom
    if (name !== '') flow.letters.fit(name, { ...place, y: nameAt, font: 'bold', size: nameSize })
  }
  flow.y = top + height
}
