import * as z from 'zod'

/** A certificate design: one page in millimetres from the top left corner. A file in resources/, frozen where it was used. */
const mm = z.number().min(-50).max(1000)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i)
const points = z.number().min(4).max(120)

export const designFonts = ['regular', 'italic', 'bold', 'bold-italic'] as const
export type DesignFont = (typeof designFonts)[number]

/** What a field may speak of: `{name}` in its text. */
export const designWords = [
  'giver',
  'salutation',
  'name',
  'address',
  'label',
  'year',
  'decisionNumber',
  'decisionDay',
  'registerNumber',
  'seat',
  'day',
  'post',
  'signer',
] as const
export type DesignWord = (typeof designWords)[number]
export type CertificateWords = Readonly<Record<DesignWord, string>>

const paint = { stroke: colour.nullable(), fill: colour.nullable(), lineWidth: z.number().min(0.05).max(10) }
export const designShape = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('rect'), x: mm, y: mm, w: mm, h: mm, ...paint }),
  /** M, L, C and Z with absolute numbers. */
  z.object({
    shape: z.literal('path'),
    d: z
      .string()
      .regex(/^[MLCZ\d\s.,-]+$/)
      .max(20_000),
    ...paint,
  }),
  /** Interlaced waves that run around a rectangle. */
  z.object({
    shape: z.literal('waves'),
    x: mm,
    y: mm,
    w: mm,
    h: mm,
    amplitude: z.number().positive().max(20),
    period: z.number().min(1).max(100),
    strands: z.int().min(1).max(12),
    ...paint,
  }),
  /** Ellipses turned around a point. */
  z.object({
    shape: z.literal('rosette'),
    x: mm,
    y: mm,
    radius: z.number().positive().max(300),
    petals: z.int().min(2).max(72),
    slimness: z.number().min(0.05).max(1),
    ...paint,
  }),
])
export type DesignShape = z.output<typeof designShape>

export const designField = z.object({
  id: z.string().min(1).max(40),
  text: z.string().min(1).max(600),
  x: mm,
  y: mm,
  w: z.number().positive().max(1000),
  h: z.number().positive().max(1000),
  font: z.enum(designFonts),
  size: points,
  /** The smallest letters a long text may be given. Below that it is too long for this design. */
  minSize: points,
  lines: z.int().min(1).max(6),
  align: z.enum(['left', 'center', 'right']),
  /** Where the lines stand in the height of the field. */
  valign: z.enum(['top', 'middle']),
  colour,
  capitals: z.boolean(),
  /** Gap in mm to a rule under the text, as long as the text. */
  rule: z.number().min(0).max(20).nullable(),
})
export type DesignField = z.output<typeof designField>

export const design = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(60),
  version: z.int().min(1),
  /** As the clerk reads it in the list of designs. */
  name: z.string().min(1).max(120),
  widthMm: z.number().min(50).max(1000),
  heightMm: z.number().min(50).max(1000),
  shapes: z.array(designShape).max(400),
  /** None: a design may come back with a backup, and nothing that comes from outside is read as a picture. */
  pictures: z.tuple([]),
  fields: z.array(designField).min(1).max(60),
})
export type Design = z.output<typeof design>
