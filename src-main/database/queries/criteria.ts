import * as z from 'zod'
import { subjectKinds } from '../../contract/book.ts'
import { setOrigins } from '../../contract/criteria.ts'
import { change, many, one } from '../statement.ts'

const setRow = z.object({
  id: z.int(),
  code: z.string(),
  version: z.int(),
  kind: z.string(),
  origin: z.enum(setOrigins),
  body: z.string(),
  /** What was done against the paper, as a JSON list in its order. */
  readings: z.string(),
  /** Rounds and titles that were judged by it, and sheets; any makes it unchangeable. */
  used: z.int(),
})
export type SetRow = z.output<typeof setRow>
const setColumns = `criteria_sets.id, code, version, kind, origin, body,
  (SELECT json_group_array(json_object('step', step, 'person', person, 'day', day, 'paper', paper, 'reason', reason,
      'items', json(items), 'fromVersion', from_version) ORDER BY id)
    FROM criteria_confirmations WHERE set_id = criteria_sets.id) AS readings,
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
export const changeSet = change<{ id: number; kind: string; title: string; body: string }>(
  'UPDATE criteria_sets SET kind = :kind, title = :title, body = :body WHERE id = :id',
)
export const removeSet = change<{ id: number }>('DELETE FROM criteria_sets WHERE id = :id')

interface ReadingRow {
  readonly setId: number
  readonly step: number
  readonly person: string
  readonly day: string
  readonly paper: string | null
  readonly reason: string | null
  readonly items: string | null
  readonly fromVersion: number | null
}
export const addReading = change<ReadingRow>(
  `INSERT INTO criteria_confirmations (set_id, step, person, day, paper, reason, items, from_version)
   VALUES (:setId, :step, :person, :day, :paper, :reason, :items, :fromVersion)`,
)
export const removeReadings = change<{ setId: number }>(
  'DELETE FROM criteria_confirmations WHERE set_id = :setId',
)
/** Titles that have a result by a version. */
export const resultsBySet = one<{ setId: number }>()(
  z.object({ count: z.int() }),
  `SELECT count(*) AS count FROM titles WHERE set_id = :setId AND state NOT IN ('registered', 'withdrawn')`,
)
/** Rounds that judge by a version or hold titles that were judged by it. */
export const roundsBySet = many<{ setId: number }>()(
  z.object({
    year: z.int(),
    kind: z.enum(subjectKinds),
    label: z.string(),
    chosen: z.int(),
    titles: z.int(),
  }),
  `WITH judged AS (SELECT round_id, count(*) AS titles FROM titles WHERE set_id = :setId GROUP BY round_id)
   SELECT year, kind, label, rounds.set_id IS :setId AS chosen, coalesce(titles, 0) AS titles
   FROM rounds LEFT JOIN judged ON judged.round_id = rounds.id
   WHERE rounds.set_id = :setId OR titles IS NOT NULL ORDER BY year DESC, kind`,
)
/** By which versions the titles of a round were judged. */
export const judgedIn = many<{ roundId: number }>()(
  z.object({ setId: z.int(), code: z.string(), version: z.int(), title: z.string(), titles: z.int() }),
  `SELECT criteria_sets.id AS setId, code, version, title, count(*) AS titles
   FROM titles JOIN criteria_sets ON criteria_sets.id = titles.set_id
   WHERE round_id = :roundId GROUP BY criteria_sets.id ORDER BY code, version`,
)
/** Subjects of a round with a sheet that gave no result yet. */
export const openSheets = one<{ roundId: number }>()(
  z.object({ sheets: z.int() }),
  `SELECT count(DISTINCT title_id) AS sheets FROM scorings JOIN titles ON titles.id = title_id
   WHERE round_id = :roundId AND set_id IS NULL`,
)
export const setOfRound = one<{ roundId: number }>()(
  z.object({ setId: z.int().nullable() }),
  'SELECT set_id AS setId FROM rounds WHERE id = :roundId',
)
export const setOfRoundBecomes = change<{ roundId: number; setId: number | null }>(
  'UPDATE rounds SET set_id = :setId WHERE id = :roundId',
)
/** Areas of a hamlet and its commune in a year. */
export const areasOf = many<{ hamletId: number | null; communeId: number; year: number }>()(
  z.object({ area: z.string() }),
  `SELECT DISTINCT area FROM place_areas
   WHERE place_id IN (:hamletId, :communeId) AND from_year <= :year AND (to_year IS NULL OR to_year >= :year)
   ORDER BY area`,
)

const areaRow = z.object({
  id: z.int(),
  placeId: z.int(),
  place: z.string(),
  above: z.string().nullable(),
  area: z.string(),
  fromYear: z.int(),
  toYear: z.int().nullable(),
  basis: z.string(),
})
const areaColumns = `place_areas.id, place_id AS placeId, places.full_name AS place,
  CASE places.kind WHEN 'hamlet' THEN parents.full_name END AS above, area, from_year AS fromYear, to_year AS toYear, basis`
const areaTables = `place_areas JOIN places ON places.id = place_id LEFT JOIN places AS parents ON parents.id = places.parent_id`
/** Areas as they are written down: those of a year, or all. */
export const placeAreas = many<{ year: number | null }>()(
  areaRow,
  `SELECT ${areaColumns} FROM ${areaTables}
   WHERE :year IS NULL OR from_year <= :year AND (to_year IS NULL OR to_year >= :year)
   ORDER BY area, coalesce(parents.sort_key, ''), places.sort_key, from_year`,
)
export const findPlaceArea = one<{ id: number }>()(
  areaRow,
  `SELECT ${areaColumns} FROM ${areaTables} WHERE place_areas.id = :id`,
)
/** The same area of the same place in some of the same years. */
export const overlappingAreas = many<{
  placeId: number
  area: string
  fromYear: number
  toYear: number | null
  id: number | null
}>()(
  z.object({ id: z.int() }),
  `SELECT id FROM place_areas
   WHERE place_id = :placeId AND area = :area AND id IS NOT :id
     AND (:toYear IS NULL OR from_year <= :toYear) AND (to_year IS NULL OR to_year >= :fromYear)`,
)
export const addPlaceArea = change<{
  placeId: number
  area: string
  fromYear: number
  toYear: number | null
  basis: string
}>(
  `INSERT INTO place_areas (place_id, area, from_year, to_year, basis)
   VALUES (:placeId, :area, :fromYear, :toYear, :basis)`,
)
export const amendPlaceArea = change<{
  id: number
  placeId: number
  area: string
  fromYear: number
  toYear: number | null
  basis: string
}>(
  `UPDATE place_areas SET place_id = :placeId, area = :area, from_year = :fromYear, to_year = :toYear, basis = :basis
   WHERE id = :id`,
)
export const removePlaceArea = change<{ id: number }>('DELETE FROM place_areas WHERE id = :id')
/** The provinces the office lies in or once lay in, by name. */
export const provincesOfOffice = many<object>()(
  z.object({ name: z.string() }),
  `WITH RECURSIVE
   before (id) AS (
     SELECT place_id FROM offices WHERE place_id IS NOT NULL
     UNION SELECT from_id FROM before JOIN successions ON to_id = before.id
   ),
   around (id) AS (SELECT id FROM before UNION SELECT parent_id FROM around JOIN places USING (id) WHERE parent_id IS NOT NULL)
   SELECT DISTINCT name FROM places JOIN around USING (id) WHERE kind = 'province' ORDER BY name`,
)
