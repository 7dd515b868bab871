import type { DesignFont } from '../contract/design.ts'
import { toPoints } from '../contract/values/text-width.ts'
import type { Flow } from './flow-page.ts'
import { type Align, lineHeight } from './letterer.ts'

export interface FlowText {
  readonly is: 'text'
  readonly text: string
  readonly font?: DesignFont
  readonly size?: number
  readonly align?: Align
  /** Room above, in mm. */
  readonly above?: number
}

const usualSize = 13

/** A paragraph over the width of the page. */
export function textBlock(flow: Flow, block: FlowText): void {
  const { text, font = 'regular', size = usualSize, align = 'left', above = 0 } = block
  const width = flow.right - flow.left
  flow.y += toPoints(above)
  for (const line of flow.letters.lines(text, font, size, width)) {
    if (flow.y + size * lineHeight > flow.bottom) flow.nextPage()
    flow.letters.write(line, { x: flow.left, y: flow.y + size, width, align, size, font })
    flow.y += size * lineHeight
  }
}
