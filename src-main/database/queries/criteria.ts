import * as z from 'zod'
import { change, many, one } from '../statement.ts'

export const setOrigins = ['shipped', 'own', 'imported'] as const
const setRow = z.object({
  id: z.int(),
  code: z.string(),
  version: z.int(),
  kind: z.string(),
  origin: z.enum(setOrigins),
  body: z.string(),
  /** How many of the two steps against the paper are done. */
  steps: z.int(),
  /** Rounds and titles that were judged by it, and sheets; any makes it unchangeable. */
  used: z.int(),
})
export type SetRow = z.output<typeof setRow>
const setColumns = `criteria_sets.id, code, version, kind, origin, body,
  (SELECT count(*) FROM criteria_confirmations WHERE set_id = criteria_sets.id) AS steps,
  (EXISTS (SELECT 1 FROM titles WHERE set_id = criteria_sets.id)
    OR EXISTS (SELECT 1 FROM rounds WHERE set_id = criteria_sets.id)) AS used`

export const keptSets = many<object>()(
  setRow,
  `SELECT ${setColumns} FROM criteria_sets ORDER BY code, version DESC`,
)
export const findSet = one<{ id: number }>()(
  setRow,
  `SELECT ${setColumns} FROM criteria_sets WHERE criteria_sets.id = :id`,
)
export const versionsOfSet = many<{ code: string }>()(
  setRow,
  `SELECT ${setColumns} FROM criteria_sets WHERE code = :code ORDER BY version DESC`,
)
export const addSet = change<{
  code: string
  version: number
  kind: string
  title: string
  origin: string
  body: string
}>(
  `INSERT INTO criteria_sets (code, version, kind, title, origin, body)
   VALUES (:code, :version, :kind, :title, :origin, :body)`,
)
export const setOfRound = one<{ roundId: number }>()(
  z.object({ setId: z.int().nullable() }),
  'SELECT set_id AS setId FROM rounds WHERE id = :roundId',
)
export const useSetInRound = change<{ roundId: number; setId: number | null }>(
  'UPDATE rounds SET set_id = :setId WHERE id = :roundId',
)
/** Areas of a hamlet and its commune in a year. */
export const areasOf = many<{ hamletId: number | null; communeId: number; year: number }>()(
  z.object({ area: z.string() }),
  `SELECT DISTINCT area FROM place_areas
   WHERE place_id IN (:hamletId, :communeId) AND from_year <= :year AND (to_year IS NULL OR to_year >= :year)
   ORDER BY area`,
)
