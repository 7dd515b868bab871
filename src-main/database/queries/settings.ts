import * as z from 'zod'
import { officeLevels } from '../../contract/settings.ts'
import { change, one } from '../statement.ts'

export const findOffice = one<object>()(
  z.object({
    name: z.string(),
    level: z.enum(officeLevels),
    placeId: z.int().nullable(),
    headingFirst: z.string(),
    headingSecond: z.string(),
    seat: z.string(),
    decisionSymbol: z.string(),
    signers: z.string(),
  }),
  `SELECT name, level, place_id AS placeId, heading_first AS headingFirst, heading_second AS headingSecond, seat,
     decision_symbol AS decisionSymbol, signers
   FROM offices WHERE id = 1`,
)

interface OfficeRow {
  readonly name: string
  readonly level: string
  readonly placeId: number | null
  readonly headingFirst: string
  readonly headingSecond: string
  readonly seat: string
  readonly decisionSymbol: string
  readonly signers: string
}
export const addOffice = change<OfficeRow>(
  `INSERT INTO offices (id, name, level, place_id, heading_first, heading_second, seat, decision_symbol, signers)
   VALUES (1, :name, :level, :placeId, :headingFirst, :headingSecond, :seat, :decisionSymbol, :signers)`,
)
export const amendOffice = change<OfficeRow>(
  `UPDATE offices SET name = :name, level = :level, place_id = :placeId, heading_first = :headingFirst,
     heading_second = :headingSecond, seat = :seat, decision_symbol = :decisionSymbol, signers = :signers
   WHERE id = 1`,
)

export const findPreferences = one<object>()(
  z.object({ body: z.string() }),
  'SELECT body FROM preferences WHERE id = 1',
)
export const savePreferences = change<{ body: string }>(
  'INSERT INTO preferences (id, body) VALUES (1, :body) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
)
