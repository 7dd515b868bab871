import type { Design, DesignShape } from '../contract/design.ts'
import { toPoints } from '../contract/values/text-width.ts'

type Point = readonly [number, number]
const number = (value: number): string => `${Number(value.toFixed(3))}`
const at = (points: readonly Point[]): string => points.map(([x, y]) => `${number(x)} ${number(y)}`).join(' ')

/** The shapes of a design as PDF operators, once for a whole document: each page only refers to them. */
export function ornamentOperators(design: Design): string {
  return design.shapes
    .map((shape) => `q ${number(toPoints(1))} 0 0 ${number(toPoints(1))} 0 0 cm 1 J 1 j ${paint(shape)} Q`)
    .join('\n')
}

function paint(shape: DesignShape): string {
  const ink = [`${number(shape.lineWidth)} w`]
  if (shape.stroke) ink.push(`${rgb(shape.stroke)} RG`)
  if (shape.fill) ink.push(`${rgb(shape.fill)} rg`)
  const end = shape.stroke && shape.fill ? 'B' : shape.fill ? 'f' : shape.stroke ? 'S' : 'n'
  return `${ink.join(' ')} ${outline(shape)} ${end}`
}

const rgb = (colour: string): string =>
  [1, 3, 5].map((from) => number(Number.parseInt(colour.slice(from, from + 2), 16) / 255)).join(' ')

function outline(shape: DesignShape): string {
  switch (shape.shape) {
    case 'rect':
      return `${number(shape.x)} ${number(shape.y)} ${number(shape.w)} ${number(shape.h)} re`
    case 'path':
      return pathOperators(shape.d)
    case 'waves':
      return waves(shape)
    case 'rosette':
      return rosette(shape)
  }
}

const operands = { M: 2, L: 2, C: 6, Z: 0 } as const
const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const

function pathOperators(d: string): string {
  const parts: string[] = []
  for (const [, letter, rest] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const command = letter as keyof typeof operands
    const values = (rest ?? '').match(/-?\d*\.?\d+/g)?.map(Number) ?? []
    const count = operands[command]
    if (count === 0) parts.push(operators[command])
    for (let from = 0; count > 0 && from + count <= values.length; from += count) {
      parts.push(
        `${values
          .slice(from, from + count)
          .map(number)
          .join(' ')} ${operators[command]}`,
      )
    }
  }
  return parts.join(' ')
}

/** A sine wave by one cubic curve each half period; the handles at 0.3642 keep it within 1 % of a true sine. */
function waves(shape: Extract<DesignShape, { shape: 'waves' }>): string {
  const corners: readonly [Point, Point][] = [
    [
      [shape.x, shape.y],
      [shape.x + shape.w, shape.y],
    ],
    [
      [shape.x + shape.w, shape.y],
      [shape.x + shape.w, shape.y + shape.h],
    ],
    [
      [shape.x + shape.w, shape.y + shape.h],
      [shape.x, shape.y + shape.h],
    ],
    [
      [shape.x, shape.y + shape.h],
      [shape.x, shape.y],
    ],
  ]
  return corners
    .flatMap(([from, to]) =>
      Array.from({ length: shape.strands }, (_, strand) => wave(from, to, shape, strand)),
    )
    .join(' ')
}

function wave(
  from: Point,
  to: Point,
  { period, amplitude, strands }: Extract<DesignShape, { shape: 'waves' }>,
  strand: number,
): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const on = (distance: number, aside: number): Point => [
    from[0] + along[0] * distance - along[1] * aside,
    from[1] + along[1] * distance + along[0] * aside,
  ]
  // Whole half periods, so that the strands meet at both ends.
  const halves = Math.max(2, Math.round((2 * length) / period))
  const half = length / halves
  const height = amplitude * Math.cos((strand * Math.PI) / strands)
  const parts = [`${at([from])} m`]
  for (let index = 0; index < halves; index += 1) {
    const aside = (index % 2 === 0 ? 1 : -1) * height * (4 / 3)
    const start = index * half
    parts.push(
      `${at([on(start + half * 0.3642, aside), on(start + half * 0.6358, aside), on(start + half, 0)])} c`,
    )
  }
  return parts.join(' ')
}

const circleHandle = 0.5523
function rosette(shape: Extract<DesignShape, { shape: 'rosette' }>): string {
  return Array.from({ length: shape.petals }, (_, petal) =>
    ellipse(shape, (petal * Math.PI) / shape.petals),
  ).join(' ')
}

function ellipse(
  { x, y, radius, slimness }: Extract<DesignShape, { shape: 'rosette' }>,
  angle: number,
): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turned = (a: number, b: number): Point => [
    x + radius * (a * cos - b * slimness * sin),
    y + radius * (a * sin + b * slimness * cos),
  ]
  const k = circleHandle
  return [
    `${at([turned(1, 0)])} m`,
    `${at([turned(1, k), turned(k, 1), turned(0, 1)])} c`,
    `${at([turned(-k, 1), turned(-1, k), turned(-1, 0)])} c`,
    `${at([turned(-1, -k), turned(-k, -1), turned(0, -1)])} c`,
    `${at([turned(k, -1), turned(1, -k), turned(1, 0)])} c h`,
  ].join(' ')
}
