import * as z from 'zod'
import type { Dice } from './fault.ts'

/** The parts of JSON Schema that the contract's inputs are made of. */
interface Shape {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | boolean
  readonly propertyNames?: Shape
  readonly items?: Shape | boolean
  readonly prefixItems?: readonly Shape[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
}

/** What fills the free places of a payload. */
export interface Filling {
  /** Texts for places that take any. */
  readonly texts: readonly string[]
  /** Ids that exist, and some that do not. */
  readonly ids: readonly number[]
}

const shapes = new WeakMap<z.ZodType, Shape>()

/** An input of the contract as JSON Schema. */
export function shapeOf(input: z.ZodType): Shape {
  const known = shapes.get(input)
  if (known) return known
  const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape
  shapes.set(input, shape)
  return shape
}

const days = ['2020-11-20', '1999-12-31', '2024-02-29', '2000-01-01']
const patterned: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\\d\{4\}\(-/, ['1968', '1968-05', '1968-05-12']],
  [/\\\/|\\p\{L\}/, ['15/QĐ-HKH', '1/A', '99999/B-2']],
  [/\^\\d\+:\\d\+/, ['1:1', '20:3']],
  [/^\^\\d\+\$$/, ['0', '1', '7']],
]

/** A value of this shape, as the schema wants it. */
export function fitting(shape: Shape, dice: Dice, filling: Filling): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return dice.pick(shape.enum)
  const ways = shape.anyOf ?? shape.oneOf
  if (ways) return fitting(dice.pick(ways), dice, filling)
  const type = typeof shape.type === 'object' ? dice.pick(shape.type) : shape.type
  if (type === 'null') return null
  if (type === 'boolean') return dice(2) === 0
  if (type === 'integer' || type === 'number') return numberIn(shape, dice, filling)
  if (type === 'string') return textIn(shape, dice, filling)
  if (type === 'array') return listIn(shape, dice, filling)
  if (type === 'object') return objectIn(shape, dice, filling)
  return dice.pick([null, 1, 'x', [], {}])
}

function numberIn({ minimum = -(2 ** 31), maximum = 2 ** 31 }: Shape, dice: Dice, { ids }: Filling): number {
  const wish = dice(8) === 0 ? dice.pick([minimum, maximum]) : dice.pick(ids)
  if (wish >= minimum && wish <= maximum) return wish
  return Math.min(maximum, minimum + dice(Math.min(100, maximum - minimum + 1)))
}

function textIn(
  { pattern, format, minLength = 0, maxLength = 2000 }: Shape,
  dice: Dice,
  { texts }: Filling,
): string {
  if (format === 'date') return dice.pick(days)
  const known = pattern === undefined ? undefined : patterned.find(([rule]) => rule.test(pattern))
  if (known) return dice.pick(known[1])
  return dice.pick(texts).slice(0, maxLength).padEnd(minLength, 'x')
}

function listIn(shape: Shape, dice: Dice, filling: Filling): unknown[] {
  if (shape.prefixItems) return shape.prefixItems.map((one) => fitting(one, dice, filling))
  const items = typeof shape.items === 'object' ? shape.items : {}
  const count = Math.min(shape.maxItems ?? 4, (shape.minItems ?? 0) + dice(4))
  return Array.from({ length: count }, () => fitting(items, dice, filling))
}

function objectIn(shape: Shape, dice: Dice, filling: Filling): Record<string, unknown> {
  const needed = new Set(shape.required ?? [])
  const made = Object.entries(shape.properties ?? {}).flatMap(([name, one]): [string, unknown][] =>
    needed.has(name) || dice(2) === 0 ? [[name, fitting(one, dice, filling)]] : [],
  )
  if (typeof shape.additionalProperties !== 'object') return Object.fromEntries(made)
  const value = shape.additionalProperties
  const more = Array.from({ length: dice(3) }, (): [string, unknown] => [
    shape.propertyNames ? String(fitting(shape.propertyNames, dice, filling)) : `k${dice(5)}`,
    fitting(value, dice, filling),
  ])
  return Object.fromEntries([...made, ...more])
}

/** Where a free text may stand in a payload of this shape: ["text", "signer", "name"]. */
export function textPlaces(shape: Shape, at: readonly string[] = []): (readonly string[])[] {
  if (shape.enum || shape.const !== undefined) return []
  const isText = shape.type === 'string' || (typeof shape.type === 'object' && shape.type.includes('string'))
  const inside = [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, one]) => textPlaces(one, [...at, name])),
    ...(shape.anyOf ?? shape.oneOf ?? []).flatMap((one) => textPlaces(one, at)),
    ...(shape.prefixItems ?? []).flatMap((one, nth) => textPlaces(one, [...at, `${nth}`])),
    ...(typeof shape.items === 'object' ? textPlaces(shape.items, [...at, '0']) : []),
    ...(typeof shape.additionalProperties === 'object'
      ? textPlaces(shape.additionalProperties, [...at, 'k'])
      : []),
  ]
  return isText ? [at, ...inside] : inside
}

/** The same value with another one at a place of it; null where it has no such place. */
export function withAt(
  value: unknown,
  [first, ...rest]: readonly string[],
  put: unknown,
): { value: unknown } | null {
  if (first === undefined) return { value: put }
  if (typeof value !== 'object' || value === null) return null
  const inside = withAt(Reflect.get(value, first), rest, put)
  if (inside === null) return null
  if (Array.isArray(value) && value.length === 0) return null
  if (Array.isArray(value))
    return { value: value.with(Math.min(Number(first), value.length - 1), inside.value) }
  return { value: { ...value, [first]: inside.value } }
}
