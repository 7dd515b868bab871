import { toPoints } from '../contract/values/text-width.ts'
import type { Flow } from './flow-page.ts'
import { type Align, lineHeight } from './letterer.ts'

export interface FlowTable {
  readonly is: 'table'
  readonly columns: readonly FlowColumn[]
  readonly size: number
  readonly rows: Iterable<FlowRow>
}
export interface FlowColumn {
  readonly heading: string
  /** In mm; 0 takes what is left. */
  readonly width: number
  readonly align: Align
}
export type FlowRow =
  | { readonly cells: readonly string[]; readonly bold?: boolean; readonly mm?: number }
  /** Words over the whole row, that stay with the row below. */
  | { readonly over: string }

const rule = 0.6
const padding = { x: 3, y: 2.2 } as const

interface Laid {
  readonly height: number
  readonly draw: (top: number) => void
}

/** A table whose headings stand again on every page; no row breaks, and none leaves its columns. Rests after each row. */
export function* tableBlock(flow: Flow, { columns, size, rows }: FlowTable): Generator<void> {
  const widths = widthsOf(columns, flow.right - flow.left)
  const edges = [flow.left]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const heading = laid(flow, {
    edges,
    cells: columns.map(({ heading }) => ({ text: heading, align: 'center' as const, bold: true })),
    size,
  })
  const room = flow.bottom - flow.top - heading.height
  let standing = false
  const begin = (): void => {
    place(heading)
    standing = true
  }
  const place = ({ height, draw }: Laid): void => {
    draw(flow.y)
    flow.y += height
  }
  let waiting: Laid[] = []
  const flush = (row: Laid | undefined): void => {
    const all = row ? [...waiting, row] : waiting
    const height = all.reduce((sum, one) => sum + one.height, 0)
    const first = standing ? 0 : heading.height
    if (flow.y + first + height > flow.bottom && standing) {
      flow.nextPage()
      standing = false
    } else if (flow.y + first + height > flow.bottom) flow.nextPage()
    if (!standing) begin()
    for (const one of all) place(one)
    waiting = []
  }
  for (const row of rows) {
    if ('over' in row) waiting.push(across(flow, row.over, size))
    else {
      const cells = row.cells.map((text, at) => ({
        text,
        align: columns[at]?.align ?? ('left' as const),
        bold: row.bold ?? false,
      }))
      for (const part of laidParts(flow, { edges, cells, size, least: toPoints(row.mm ?? 0), room }))
        flush(part)
      yield
    }
  }
  if (waiting.length > 0 || !standing) flush(undefined)
}

/** Fixed widths as they are asked for, narrower together where the page has not so much; the open ones share the rest. */
export function widthsOf(columns: readonly FlowColumn[], room: number): number[] {
  const open = columns.filter(({ width }) => width === 0).length
  const fixed = columns.reduce((sum, { width }) => sum + toPoints(width), 0)
  const share = Math.min(1, (room * (open > 0 ? 0.8 : 1)) / fixed)
  const rest = open > 0 ? (room - fixed * share) / open : 0
  return columns.map(({ width }) => (width === 0 ? rest : toPoints(width) * share))
}

interface Cell {
  readonly text: string
  readonly align: Align
  readonly bold: boolean
}

interface Row {
  readonly edges: readonly number[]
  readonly cells: readonly Cell[]
  readonly size: number
  readonly least?: number
}

const linesIn = (room: number, size: number): number =>
  Math.max(1, Math.floor((room - 2 * padding.y) / (size * lineHeight)))

/** A row as it is laid out; one that is longer than a page goes on on the next. */
function laidParts(flow: Flow, { room, ...row }: Row & { readonly room: number }): Laid[] {
  const texts = linesOf(flow, row)
  const fits = linesIn(room, row.size)
  const most = Math.max(1, ...texts.map((lines) => lines.length))
  return Array.from({ length: Math.ceil(most / fits) }, (_, part) =>
    laidLines(
      flow,
      row,
      texts.map((lines) => lines.slice(part * fits, (part + 1) * fits)),
    ),
  )
}

const laid = (flow: Flow, row: Row): Laid => laidLines(flow, row, linesOf(flow, row))

const linesOf = ({ letters }: Flow, { edges, cells, size }: Row): string[][] =>
  cells.map(({ text, bold }, at) => {
    const width = (edges[at + 1] ?? 0) - (edges[at] ?? 0) - 2 * padding.x
    return text === '' ? [] : letters.lines(text, bold ? 'bold' : 'regular', size, width)
  })

function laidLines(
  { letters, document }: Flow,
  { edges, cells, size, least = 0 }: Row,
  texts: readonly (readonly string[])[],
): Laid {
  const most = Math.max(1, ...texts.map((lines) => lines.length))
  const high = most * size * lineHeight + 2 * padding.y
  const height = Math.max(least, high)
  return {
    height,
    draw(top) {
      const first = top + (height - high) / 2 + padding.y + size * 0.95
      for (const [at, lines] of texts.entries()) {
        const x = (edges[at] ?? 0) + padding.x
        const width = (edges[at + 1] ?? 0) - x - padding.x
        const { align = 'left', bold = false } = cells[at] ?? {}
        for (const [nth, line] of lines.entries())
          letters.write(line, {
            x,
            y: first + nth * size * lineHeight,
            width,
            align,
            size,
            font: bold ? 'bold' : 'regular',
          })
      }
      frame(document, edges, top, top + height)
    },
  }
}

function across(flow: Flow, text: string, size: number): Laid {
  const width = flow.right - flow.left - 2 * padding.x
  const lines = flow.letters.lines(text, 'bold', size, width)
  const height = lines.length * size * lineHeight + 2 * padding.y
  return {
    height,
    draw(top) {
      for (const [nth, line] of lines.entries())
        flow.letters.write(line, {
          x: flow.left + padding.x,
          y: top + padding.y + size * (0.95 + nth * lineHeight),
          width,
          align: 'left',
          size,
          font: 'bold',
        })
      frame(flow.document, [flow.left, flow.right], top, top + height)
    },
  }
}

function frame(document: Flow['document'], edges: readonly number[], top: number, bottom: number): void {
  const [left = 0, right = 0] = [edges[0], edges.at(-1)]
  document.lineWidth(rule).strokeColor('#000000')
  document.moveTo(left, top).lineTo(right, top).moveTo(left, bottom).lineTo(right, bottom)
  for (const x of edges) document.moveTo(x, top).lineTo(x, bottom)
  document.stroke()
}
