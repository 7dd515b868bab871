import * as z from 'zod'
import { command, query } from './define.ts'

export const officeLevels = ['province', 'district', 'commune'] as const
export const signer = z.object({
  name: z.string().trim().min(1).max(120),
  /** As printed above the signature, e.g. "CHỦ TỊCH". */
  post: z.string().trim().min(1).max(120),
})
export const office = z.object({
  name: z.string().trim().min(1).max(200),
  level: z.enum(officeLevels),
  /** The place the office serves; null until its place list is in. */
  placeId: z.int().nullable(),
  /** Two free lines at the top left of every paper (they differ from office to office in practice). */
  headingLines: z.tuple([z.string().max(160), z.string().max(160)]),
  /** The place written before the date on papers, e.g. "Hàm Tân". */
  seat: z.string().max(80),
  /** The symbol after the number of a decision, e.g. "QĐ-HKH". */
  decisionSymbol: z.string().trim().min(1).max(30),
  signers: z.array(signer).max(12),
})
export type Office = z.output<typeof office>

export const textSizes = [100, 110, 125, 150, 175] as const
/** What the clerk sees, not what the office knows: kept outside the history, never undone. */
export const preferences = z.object({
  year: z.int().min(2000).max(2100),
  textSize: z.union(textSizes.map((size) => z.literal(size))),
  language: z.enum(['vi', 'en']),
  /** Column widths and order, saved views and the like, by the name of the screen. */
  screens: z.record(z.string(), z.json()),
})
export type Preferences = z.output<typeof preferences>

export const settings = {
  /** office is null before the first start has been answered. */
  settings: query(
    z.object({}),
    z.object({
      office: office.nullable(),
      preferences,
      /** True for the shipped sample office: every page shows the ribbon "Dữ liệu mẫu". */
      sample: z.boolean(),
      dataFolder: z.string(),
      version: z.string(),
      today: z.iso.date(),
    }),
  ),
  /** The place lists that come with the program, for the three questions of the first start. */
  placeLists: query(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        province: z.string(),
        communes: z.int(),
        /** As sentences write them ("xã Tân Phúc"), those that stand today first: what a commune office chooses from. */
        communeNames: z.array(z.string()),
      }),
    ),
  ),
  /** First start: names the office and loads its place list (null: none; it is imported later). */
  foundOffice: command(
    z.object({
      name: office.shape.name,
      level: office.shape.level,
      placeList: z.string().nullable(),
      /** The commune the office serves, by name, when it is a commune office. */
      placeName: z.string().nullable(),
    }),
    office,
  ),
  amendOffice: command(office.omit({ placeId: true }).partial(), office),
  prefer: command(preferences.partial(), preferences),
}
