import * as z from 'zod'
import { command, query, task } from './define.ts'

export const placeKinds = ['province', 'district', 'commune', 'hamlet'] as const
/** The official word in front of the name. Kind and name stay apart, or papers say "xã thị trấn …". */
export const placeTypes = [
  'tinh',
  'thanh-pho',
  'quan',
  'huyen',
  'thi-xa',
  'xa',
  'phuong',
  'thi-tran',
  'dac-khu',
  'thon',
  'khu-pho',
  'ap',
  'xom',
  'to-dan-pho',
  'ban',
  'lang',
  'buon',
] as const

/** Why a row of a place list is told: it names none, is a sum, hangs in the air, or its figures are no numbers. */
export const placeListSkips = ['nameless', 'total', 'adrift', 'figures'] as const

export const place = z.object({
  id: z.int(),
  kind: z.enum(placeKinds),
  type: z.enum(placeTypes),
  /** Without its type: "Tân Phúc", "Thôn 1" is type thon and name "1". */
  name: z.string(),
  /** With its type, as papers write it: "xã Tân Phúc", "thôn 1". */
  fullName: z.string(),
  code: z.string().nullable(),
  parentId: z.int().nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
})
export type Place = z.output<typeof place>

export const places = {
  /** All places, of every time; a screen shows those valid in its year. Sorted for reading. */
  places: query(z.object({}), z.array(place)),
  /** Places valid on a day. */
  placesOn: query(z.object({ day: z.iso.date() }), z.array(place)),
  /** What became of a place: where it came from and what followed it. */
  successions: query(z.object({}), z.array(z.object({ fromId: z.int(), toId: z.int(), on: z.iso.date() }))),
  /** Households and people of each place in a year; null where nobody has told. */
  placeFigures: query(
    z.object({ year: z.int() }),
    z.array(z.object({ placeId: z.int(), households: z.int().nullable(), population: z.int().nullable() })),
  ),
  /** However many places: one action. */
  setPlaceFigures: command(
    z.object({
      year: z.int().min(2000).max(2100),
      figures: z
        .array(
          z.object({
            placeId: z.int(),
            households: z.int().min(0).max(10_000_000).nullable(),
            population: z.int().min(0).max(100_000_000).nullable(),
          }),
        )
        .min(1)
        .max(10_000),
    }),
    z.object({}),
  ),
  addPlace: command(
    z.object({
      parentId: z.int(),
      type: z.enum(placeTypes),
      name: z.string().trim().min(1).max(120),
      validFrom: z.iso.date().nullable(),
    }),
    place,
  ),
  /** Any other place list: a spreadsheet with the columns tỉnh, huyện, xã, thôn and optionally số hộ, số dân. */
  importPlaces: task(
    z.object({ ticket: z.string(), year: z.int() }),
    z.object({
      added: z.int(),
      known: z.int(),
      skipped: z.array(z.object({ row: z.int(), reason: z.enum(placeListSkips) })),
    }),
  ),
}
