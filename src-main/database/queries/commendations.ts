import * as z from 'zod'
import { sexes, subjectKinds } from '../../contract/book.ts'
import { commendationLevels, commendationStates } from '../../contract/commendations.ts'
import { placeTypes } from '../../contract/places.ts'
import { change, many, one } from '../statement.ts'

export interface CommendationFilter {
  readonly year: number
  readonly level: string | null
  readonly state: string | null
}
const commendationRow = z.object({
  id: z.int(),
  year: z.int(),
  subjectId: z.int().nullable(),
  kind: z.enum(subjectKinds).nullable(),
  name: z.string(),
  hamlet: z.string().nullable(),
  commune: z.string().nullable(),
  yearsInRow: z.int().nullable(),
  reason: z.string(),
  level: z.enum(commendationLevels),
  state: z.enum(commendationStates),
  paper: z.string().nullable(),
  paperDay: z.string().nullable(),
})
export type CommendationRow = z.output<typeof commendationRow>
const columns = `m.id, m.year, m.subject_id AS subjectId, s.kind, coalesce(s.name, m.group_name) AS name,
  h.full_name AS hamlet, c.full_name AS commune, m.years_in_row AS yearsInRow, m.reason, m.level, m.state, m.paper,
  m.paper_day AS paperDay`
const joins = `LEFT JOIN subjects AS s ON s.id = m.subject_id
  LEFT JOIN places AS c ON c.id = coalesce(s.commune_id, m.commune_id)
  LEFT JOIN places AS h ON h.id = s.hamlet_id`
const filter = `m.year = :year AND (:level IS NULL OR m.level = :level) AND (:state IS NULL OR m.state = :state)`

/** Those of a year place by place, groups that stand in no register after the others. */
export const commendationRows = many<CommendationFilter & { offset: number; limit: number }>()(
  commendationRow,
  `SELECT ${columns} FROM commendations AS m ${joins} WHERE ${filter}
   ORDER BY s.id IS NULL, c.sort_key, s.sort_key, m.group_name, m.id LIMIT :limit OFFSET :offset`,
)
export const countCommendations = many<CommendationFilter>()(
  z.object({ state: z.enum(commendationStates), count: z.int() }),
  `SELECT m.state, count(*) AS count FROM commendations AS m WHERE ${filter} GROUP BY m.state`,
)
export const commendationsOfSubject = many<{ subjectId: number }>()(
  commendationRow,
  `SELECT ${columns} FROM commendations AS m ${joins} WHERE m.subject_id = :subjectId ORDER BY m.year DESC, m.id DESC`,
)
/** A JSON list of them. */
export const commendationsById = many<{ ids: string }>()(
  commendationRow,
  `SELECT ${columns} FROM json_each(:ids) AS asked CROSS JOIN commendations AS m ON m.id = asked.value ${joins}
   ORDER BY s.id IS NULL, c.sort_key, s.sort_key, m.group_name, m.id`,
)

/** What a certificate of merit says of whom it is for. */
export const praiseRows = many<{ ids: string }>()(
  z.object({
    id: z.int(),
    kind: z.enum(subjectKinds).nullable(),
    name: z.string(),
    sex: z.enum(sexes).nullable(),
    hamletType: z.enum(placeTypes).nullable(),
    hamlet: z.string().nullable(),
    communeType: z.enum(placeTypes).nullable(),
    commune: z.string().nullable(),
    aboveType: z.enum(placeTypes).nullable(),
    above: z.string().nullable(),
    reason: z.string(),
    paper: z.string().nullable(),
    paperDay: z.string().nullable(),
    year: z.int(),
  }),
  `SELECT m.id, s.kind, coalesce(s.name, m.group_name) AS name, people.sex, h.type AS hamletType, h.name AS hamlet,
     c.type AS communeType, c.name AS commune, above.type AS aboveType, above.name AS above, m.reason, m.paper,
     m.paper_day AS paperDay, m.year
   FROM commendations AS m LEFT JOIN subjects AS s ON s.id = m.subject_id
   LEFT JOIN households ON households.id = s.household_id
   LEFT JOIN people ON people.id = coalesce(head_id, s.person_id)
   LEFT JOIN places AS c ON c.id = coalesce(s.commune_id, m.commune_id)
   LEFT JOIN places AS above ON above.id = c.parent_id
   LEFT JOIN places AS h ON h.id = s.hamlet_id
   WHERE m.id IN (SELECT value FROM json_each(:ids)) AND m.state = 'commended' AND m.level = 'own'
   ORDER BY s.id IS NULL, c.sort_key, s.sort_key, m.group_name, m.id`,
)

export interface SuggestionFilter {
  readonly kind: string
  readonly year: number
  /** The first of the years in a row, and how many those are. */
  readonly first: number
  readonly years: number
  readonly communeId: number | null
}
/** Who was recognised in each of the years up to this one and stands on no list of it. */
const suggested = `FROM (
     SELECT subject_id FROM titles JOIN rounds ON rounds.id = titles.round_id
     WHERE rounds.kind = :kind AND rounds.year BETWEEN :first AND :year AND state = 'recognised'
     GROUP BY subject_id HAVING count(*) = :years
   ) AS held
   CROSS JOIN subjects AS s ON s.id = held.subject_id
   WHERE (:communeId IS NULL OR s.commune_id = :communeId)
     AND NOT EXISTS (SELECT 1 FROM commendations AS m WHERE m.subject_id = s.id AND m.year = :year)`
export const countSuggested = one<SuggestionFilter>()(
  z.object({ total: z.int() }),
  `SELECT count(*) AS total ${suggested}`,
)
export const suggestedRows = many<SuggestionFilter & { offset: number; limit: number }>()(
  z.object({
    subjectId: z.int(),
    name: z.string(),
    hamlet: z.string().nullable(),
    commune: z.string(),
  }),
  `SELECT page.id AS subjectId, page.name, h.full_name AS hamlet, c.full_name AS commune
   FROM (SELECT s.id, s.name, s.sort_key, s.hamlet_id, s.commune_id ${suggested}
     ORDER BY s.sort_key, s.id LIMIT :limit OFFSET :offset) AS page
   JOIN places AS c ON c.id = page.commune_id LEFT JOIN places AS h ON h.id = page.hamlet_id
   ORDER BY page.sort_key, page.id`,
)

/** Of a JSON list of subjects: who they are, and whether they stand on the list of a year. */
export const subjectsToList = many<{ subjects: string; year: number }>()(
  z.object({ id: z.int(), kind: z.enum(subjectKinds), name: z.string(), listed: z.int() }),
  `SELECT s.id, s.kind, s.name,
     EXISTS (SELECT 1 FROM commendations WHERE subject_id = s.id AND year = :year) AS listed
   FROM json_each(:subjects) AS asked JOIN subjects AS s ON s.id = asked.value ORDER BY asked.key`,
)
export const addCommendation = change<{
  year: number
  subjectId: number | null
  groupName: string | null
  communeId: number | null
  yearsInRow: number | null
  reason: string
  level: string
}>(
  `INSERT INTO commendations (year, subject_id, group_name, commune_id, years_in_row, reason, level, state)
   VALUES (:year, :subjectId, :groupName, :communeId, :yearsInRow, :reason, :level, 'listed')`,
)
export const amendCommendation = change<{ id: number; reason: string; level: string }>(
  'UPDATE commendations SET reason = :reason, level = :level WHERE id = :id AND (reason <> :reason OR level <> :level)',
)
export const removeCommendations = change<{ ids: string }>(
  "DELETE FROM commendations WHERE id IN (SELECT value FROM json_each(:ids)) AND state = 'listed'",
)
/** `from` is a JSON list of states. A paper that is not named stays. */
export const setCommendationState = change<{
  ids: string
  from: string
  state: string
  paper: string | null
  paperDay: string | null
}>(
  `UPDATE commendations SET state = :state, paper = coalesce(:paper, paper), paper_day = coalesce(:paperDay, paper_day)
   WHERE id IN (SELECT value FROM json_each(:ids)) AND state IN (SELECT value FROM json_each(:from))`,
)
