import * as z from 'zod'
import { placeKinds, placeTypes } from '../../contract/places.ts'
import { change, many, one } from '../statement.ts'

const placeRow = z.object({
  id: z.int(),
  kind: z.enum(placeKinds),
  type: z.enum(placeTypes),
  name: z.string(),
  fullName: z.string(),
  code: z.string().nullable(),
  parentId: z.int().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
})
const columns = `id, kind, type, name, full_name AS fullName, code, parent_id AS parentId,
  valid_from AS validFrom, valid_to AS validTo`
/** From the province down; hamlets by the word in front of them, then by number or name. */
const reading = `CASE kind WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END,
  CASE kind WHEN 'hamlet' THEN type END, sort_key, valid_from, id`
/** The last day of validity is a day of validity. */
const validOn = '(valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)'

/**
 * The places the office serves: its own, those below, and what followed them. A commune's office also serves what its
 * commune was made from. Everything while the office has no place.
 */
export const areaOfOffice = `
  served (id) AS (
    SELECT place_id FROM offices
    UNION
    SELECT successions.from_id FROM served JOIN successions ON successions.to_id = served.id, offices
    WHERE offices.level = 'commune'
  ),
  area (id) AS (
    SELECT id FROM served WHERE id IS NOT NULL
    UNION SELECT places.id FROM places WHERE NOT EXISTS (SELECT 1 FROM served WHERE id IS NOT NULL)
    UNION SELECT places.id FROM area JOIN places ON places.parent_id = area.id
    UNION SELECT successions.to_id FROM area JOIN successions ON successions.from_id = area.id
  )`

export const allPlaces = many<object>()(placeRow, `SELECT ${columns} FROM places ORDER BY ${reading}`)
export const placesOn = many<{ day: string }>()(
  placeRow,
  `SELECT ${columns} FROM places WHERE ${validOn} ORDER BY ${reading}`,
)
export const findPlace = one<{ id: number }>()(placeRow, `SELECT ${columns} FROM places WHERE id = :id`)
/** Places of one parent and key whose time touches that from `from` on; the latest first. */
export const placesLike = many<{ parentId: number | null; key: string; from: string | null }>()(
  placeRow,
  `SELECT ${columns} FROM places
   WHERE parent_id IS :parentId AND search_key = :key AND (valid_to IS NULL OR :from IS NULL OR valid_to >= :from)
   ORDER BY valid_from DESC, id`,
)
/** Places of a name that are valid on a day: below a parent, or anywhere; of a type, or of any. */
export const placesNamed = many<{
  kind: string
  key: string
  type: string | null
  parentId: number | null
  day: string
}>()(
  placeRow,
  `SELECT ${columns} FROM places
   WHERE kind = :kind AND search_key = :key AND (:type IS NULL OR type = :type)
     AND (:parentId IS NULL OR parent_id = :parentId) AND ${validOn}
   ORDER BY id`,
)
export const successions = many<object>()(
  z.object({ fromId: z.int(), toId: z.int(), on: z.string() }),
  'SELECT from_id AS fromId, to_id AS toId, on_day AS "on" FROM successions ORDER BY on_day, from_id, to_id',
)
export const placeFigures = many<{ year: number }>()(
  z.object({ placeId: z.int(), households: z.int().nullable(), population: z.int().nullable() }),
  'SELECT place_id AS placeId, households, population FROM place_figures WHERE year = :year ORDER BY place_id',
)

export const addPlace = change<{
  kind: string
  type: string
  name: string
  fullName: string
  sortKey: string
  searchKey: string
  code: string | null
  parentId: number | null
  validFrom: string | null
  validTo: string | null
}>(
  `INSERT INTO places (kind, type, name, full_name, sort_key, search_key, code, parent_id, valid_from, valid_to)
   VALUES (:kind, :type, :name, :fullName, :sortKey, :searchKey, :code, :parentId, :validFrom, :validTo)`,
)
export const addSuccession = change<{ fromId: number; toId: number; on: string }>(
  'INSERT INTO successions (from_id, to_id, on_day) VALUES (:fromId, :toId, :on)',
)
export const setFigures = change<{
  placeId: number
  year: number
  households: number | null
  population: number | null
}>(
  `INSERT INTO place_figures (place_id, year, households, population)
   VALUES (:placeId, :year, :households, :population)
   ON CONFLICT (place_id, year) DO UPDATE SET households = excluded.households, population = excluded.population`,
)
/** An import says what its file says: a figure it does not have stays. */
export const addFigures = change<{
  placeId: number
  year: number
  households: number | null
  population: number | null
}>(
  `INSERT INTO place_figures (place_id, year, households, population)
   VALUES (:placeId, :year, :households, :population)
   ON CONFLICT (place_id, year) DO UPDATE SET
     households = coalesce(excluded.households, households), population = coalesce(excluded.population, population)`,
)
export const placeOffice = change<{ placeId: number }>('UPDATE offices SET place_id = :placeId WHERE id = 1')
