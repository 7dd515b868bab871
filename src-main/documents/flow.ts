import type { KitDocument } from 'pdfmake/js/PDFDocument.js'
import { toPoints } from '../contract/values/text-width.ts'
import { type FlowHead, headBlock } from './flow-head.ts'
import type { Flow } from './flow-page.ts'
import { type FlowSignatures, signaturesBlock } from './flow-signatures.ts'
import { type FlowTable, tableBlock } from './flow-table.ts'
import { type FlowText, textBlock } from './flow-text.ts'
import type { FontFamilies } from './fonts.ts'
import { letterer } from './letterer.ts'
import { margins } from './letterhead.ts'
import { blankDocument, type PaperFacts } from './page.ts'

/**
 * Long papers drawn page by page as they are laid out, without a layout engine that holds the whole: twenty thousand rows or
 * thousands of sheets cost no more memory than one. Measures are millimetres outside, points inside.
 */
export interface FlowSection {
  readonly landscape: boolean
  /** A form to be filled in has narrower margins than a paper that is filed. */
  readonly isForm?: boolean
  /** At the top of its second page and after: whose sheet it is, should the sheets fall to the floor. */
  readonly running: string
  readonly blocks: Iterable<FlowBlock>
}
export type FlowBlock = FlowHead | FlowText | FlowTable | FlowSignatures | FlowGap
export interface FlowGap {
  readonly is: 'gap'
  readonly mm: number
}
/** Where bytes go as they are made, and a breath in between: the whole never stands in memory. */
export interface FlowPress {
  readonly bytes: (chunk: Uint8Array) => void
  readonly drawn: (sections: number, rows: number) => Promise<void> | void
}
/** Rows between two breaths. */
const stretch = 100

const formMargins = { left: 20, top: 14, right: 12, bottom: 12 } as const
const a4 = [toPoints(210), toPoints(297)] as const

/** Draws sections, each from a page of its own; the number of pages. */
export async function drawFlow(
  { fonts, facts, sections }: { fonts: FontFamilies; facts: PaperFacts; sections: Iterable<FlowSection> },
  press: FlowPress,
): Promise<{ pages: number }> {
  const document = blankDocument(fonts, facts)
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', press.bytes).on('end', resolve).on('error', reject)
  })
  const letters = letterer(document)
  const count = { pages: 0, sections: 0, rows: 0 }
  for (const section of sections) {
    for (const _ of drawSection(openFlow(document, letters, section, count), section)) {
      count.rows += 1
      if (count.rows % stretch === 0) await press.drawn(count.sections, count.rows)
    }
    count.sections += 1
    await press.drawn(count.sections, count.rows)
  }
  document.end()
  await finished
  return { pages: count.pages }
}

function openFlow(
  document: KitDocument,
  letters: Flow['letters'],
  { landscape, running, isForm = false }: FlowSection,
  count: { pages: number },
): Flow {
  const [width, height] = landscape ? [a4[1], a4[0]] : a4
  const margin = isForm ? formMargins : margins
  let page = 0
  const flow: Flow = {
    document,
    letters,
    left: toPoints(margin.left),
    top: toPoints(margin.top),
    right: width - toPoints(margin.right),
    bottom: height - toPoints(margin.bottom),
    y: 0,
    nextPage() {
      document.addPage({ size: [width, height], margin: 0 })
      count.pages += 1
      page += 1
      flow.y = flow.top
      if (page > 1) pageHead(flow, page, running.normalize('NFC'))
    },
  }
  flow.nextPage()
  return flow
}

function* drawSection(flow: Flow, { blocks }: FlowSection): Generator<void> {
  for (const block of blocks) {
    if (block.is === 'head') headBlock(flow, block)
    else if (block.is === 'text') textBlock(flow, block)
    else if (block.is === 'table') yield* tableBlock(flow, block)
    else if (block.is === 'signatures') signaturesBlock(flow, block)
    else flow.y += toPoints(block.mm)
  }
}

/** In the middle of the top margin from the second page on, as Nghị định 30/2020/NĐ-CP asks. */
function pageHead({ letters, left, right, top }: Flow, page: number, running: string): void {
  const baseline = top - toPoints(5)
  letters.write(`${page}`, { x: left, y: baseline, width: right - left, align: 'center', size: 13 })
  if (running !== '')
    letters.write(running, {
      x: left,
      y: baseline,
      width: right - left,
      align: 'right',
      size: 9,
      font: 'italic',
    })
}
