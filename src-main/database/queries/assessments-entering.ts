import * as z from 'zod'
import { subjectKinds, titleStates } from '../../contract/assessments.ts'
import { change, many, one } from '../statement.ts'

interface PersonValues {
  readonly name: string
  readonly sortKey: string
  readonly searchKey: string
  readonly birth: string | null
  readonly sex: string | null
}
export const addPerson = change<PersonValues>(
  'INSERT INTO people (name, sort_key, search_key, birth, sex) VALUES (:name, :sortKey, :searchKey, :birth, :sex)',
)
export const amendPerson = change<PersonValues & { id: number }>(
  `UPDATE people SET name = :name, sort_key = :sortKey, search_key = :searchKey, birth = :birth, sex = :sex
   WHERE id = :id`,
)
export const addHousehold = change<{ headId: number; hamletId: number | null; members: number | null }>(
  'INSERT INTO households (head_id, hamlet_id, members) VALUES (:headId, :hamletId, :members)',
)
export const amendHousehold = change<{ id: number; hamletId: number | null; members: number | null }>(
  'UPDATE households SET hamlet_id = :hamletId, members = :members WHERE id = :id',
)

interface SubjectValues {
  readonly name: string
  readonly sortKey: string
  readonly searchKey: string
  readonly givenKey: string
  readonly birth: string | null
  readonly hamletId: number | null
  readonly communeId: number
}
export const addFamily = change<SubjectValues & { householdId: number }>(
  `INSERT INTO subjects (kind, household_id, name, sort_key, search_key, given_key, birth, hamlet_id, commune_id)
   VALUES ('family', :householdId, :name, :sortKey, :searchKey, :givenKey, :birth, :hamletId, :communeId)`,
)
export const amendSubject = change<SubjectValues & { id: number }>(
  `UPDATE subjects SET name = :name, sort_key = :sortKey, search_key = :searchKey, given_key = :givenKey,
     birth = :birth, hamlet_id = :hamletId, commune_id = :communeId
   WHERE id = :id`,
)
export const keepApart = change<{ oneId: number; otherId: number }>(
  'INSERT INTO distinct_pairs (one_id, other_id) VALUES (:oneId, :otherId) ON CONFLICT DO NOTHING',
)

export const addTitle = change<{
  roundId: number
  subjectId: number
  communeId: number
  hamletId: number | null
  members: number | null
  again: number
  note: string | null
}>(
  `INSERT INTO titles (round_id, subject_id, commune_id, hamlet_id, members, again, state, note)
   VALUES (:roundId, :subjectId, :communeId, :hamletId, :members, :again, 'registered', :note)`,
)
export const amendTitle = change<{
  id: number
  points: number | null
  reason: string | null
  note: string | null
}>('UPDATE titles SET points = :points, reason = :reason, note = :note WHERE id = :id')
/** What is recognised keeps the place and members it was recognised with. */
export const moveTitles = change<{
  subjectId: number
  communeId: number
  hamletId: number | null
  members: number | null
}>(
  `UPDATE titles SET commune_id = :communeId, hamlet_id = :hamletId, members = :members
   WHERE subject_id = :subjectId AND state NOT IN ('recognised', 'revoked')`,
)

/** Those of a JSON list of titles, by year, kind and state. */
export const standingOf = many<{ ids: string }>()(
  z.object({ year: z.int(), kind: z.enum(subjectKinds), state: z.enum(titleStates), count: z.int() }),
  `SELECT rounds.year, rounds.kind, state, count(*) AS count
   FROM json_each(:ids) AS chosen JOIN titles ON titles.id = chosen.value JOIN rounds ON rounds.id = round_id
   GROUP BY rounds.id, state ORDER BY count DESC`,
)
/** A reason that is not given stays as it was, except that who passed needs none. */
export const setState = change<{ ids: string; from: string; state: string; reason: string | null }>(
  `UPDATE titles SET state = :state, reason = CASE WHEN :state = 'passed' THEN NULL ELSE coalesce(:reason, reason) END,
     variant = CASE WHEN set_id IS NULL OR :state <> 'not-recognised' THEN iif(:state = 'registered', NULL, variant)
       ELSE coalesce(variant, (SELECT variant FROM subjects WHERE subjects.id = subject_id)) END
   WHERE id IN (SELECT value FROM json_each(:ids)) AND state IN (SELECT value FROM json_each(:from))
     AND (state <> :state OR :state <> 'passed' AND :reason IS NOT NULL AND reason IS NOT :reason)`,
)

/**
 * Last year's rows that come along: all that were not withdrawn; of one commune or of all; of a JSON list of subjects. A thôn or
 * commune that is no more at the end of the year does not come.
 */
export const toCarry = many<{
  fromId: number
  toId: number | null
  communeId: number | null
  subjects: string | null
  end: string
}>()(
  z.object({ titleId: z.int(), present: z.int() }),
  `SELECT id AS titleId, EXISTS (
       SELECT 1 FROM titles WHERE round_id = :toId AND subject_id = last.subject_id
     ) AS present
   FROM titles AS last
   WHERE round_id = :fromId AND state <> 'withdrawn' AND (:communeId IS NULL OR commune_id = :communeId OR commune_id IN (
     SELECT from_id FROM successions WHERE to_id = :communeId))
     AND (:subjects IS NULL OR subject_id IN (SELECT value FROM json_each(:subjects)))
     AND NOT EXISTS (
       SELECT 1 FROM subjects JOIN places ON places.id = place_id
       WHERE subjects.id = last.subject_id AND place_id IS NOT NULL AND valid_to < :end)
   ORDER BY id`,
)
/** With place and members of last year (families of a clan and staff of a unit as they are now); a commune that is no more gives way to what followed it by the end of the year. */
export const carry = change<{ ids: string; toId: number; end: string }>(
  `INSERT INTO titles (round_id, subject_id, commune_id, hamlet_id, members, again, state)
   SELECT :toId, subject_id,
     coalesce((SELECT to_id FROM successions WHERE from_id = commune_id AND on_day <= :end), commune_id),
     coalesce((SELECT to_id FROM successions WHERE from_id = hamlet_id AND on_day <= :end), hamlet_id),
     coalesce(
       (SELECT staff FROM units JOIN subjects ON subjects.unit_id = units.id WHERE subjects.id = subject_id),
       (SELECT nullif(count(*), 0) FROM clan_families JOIN subjects ON subjects.clan_id = clan_families.clan_id
        WHERE subjects.id = subject_id),
       members),
     1, 'registered'
   FROM titles WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id`,
)

/** Who a list of one title is about. */
export const nameOfTitle = one<{ id: number }>()(
  z.object({ name: z.string() }),
  'SELECT name FROM titles JOIN subjects ON subjects.id = subject_id WHERE titles.id = :id',
)
