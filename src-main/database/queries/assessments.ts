import * as z from 'zod'
import { sexes, subjectKinds, titleStages, titleStates } from '../../contract/assessments.ts'
import { change, many, one } from '../statement.ts'
import { areaOfOffice } from './places.ts'

const kind = z.enum(subjectKinds)
const state = z.enum(titleStates)
const sex = z.enum(sexes).nullable()

export const roundsOf = many<{ year: number }>()(
  z.object({ id: z.int(), kind, label: z.string(), registered: z.int() }),
  `SELECT id, kind, label, (SELECT count(*) FROM titles WHERE round_id = rounds.id) AS registered
   FROM rounds WHERE year = :year ORDER BY id`,
)
export const findRound = one<{ year: number; kind: string }>()(
  z.object({ id: z.int(), label: z.string() }),
  'SELECT id, label FROM rounds WHERE kind = :kind AND year = :year',
)
export const addRound = change<{ year: number; kind: string; label: string }>(
  'INSERT INTO rounds (year, kind, label) VALUES (:year, :kind, :label)',
)
export const renameRound = change<{ id: number; label: string }>(
  'UPDATE rounds SET label = :label WHERE id = :id',
)

/**
 * Communes of the office at the end of the year, and any other that has a row. Who withdrew did register. `before` is the
 * round of the year before.
 */
export const matrix = many<{ roundId: number | null; beforeId: number | null; year: number; end: string }>()(
  z.object({
    placeId: z.int(),
    name: z.string(),
    households: z.int().nullable(),
    registered: z.int(),
    again: z.int(),
    fresh: z.int(),
    dropped: z.int(),
    withResult: z.int(),
    passed: z.int(),
    recognised: z.int(),
    certified: z.int(),
  }),
  `WITH RECURSIVE ${areaOfOffice},
   stages AS (
     SELECT commune_id, count(*) AS registered, sum(again) AS again,
       sum(state NOT IN ('registered', 'withdrawn')) AS with_result,
       sum(state IN ('passed', 'recognised')) AS passed, sum(state = 'recognised') AS recognised
     FROM titles WHERE round_id = :roundId GROUP BY commune_id
   ),
   issued AS (
     SELECT titles.commune_id, count(*) AS certified FROM certificates JOIN titles ON titles.id = certificates.title_id
     WHERE titles.round_id = :roundId AND certificates.issued_at IS NOT NULL GROUP BY titles.commune_id
   ),
   gone AS (
     SELECT commune_id, count(*) AS dropped FROM titles AS last
     WHERE round_id = :beforeId AND state <> 'withdrawn' AND NOT EXISTS (
       SELECT 1 FROM titles WHERE round_id = :roundId AND subject_id = last.subject_id)
     GROUP BY commune_id
   )
   SELECT places.id AS placeId, full_name AS name, households, coalesce(registered, 0) AS registered,
     coalesce(again, 0) AS again, coalesce(registered - again, 0) AS fresh, coalesce(dropped, 0) AS dropped,
     coalesce(with_result, 0) AS withResult, coalesce(passed, 0) AS passed, coalesce(recognised, 0) AS recognised,
     coalesce(certified, 0) AS certified
   FROM places
   LEFT JOIN stages ON stages.commune_id = places.id
   LEFT JOIN issued ON issued.commune_id = places.id
   LEFT JOIN gone ON gone.commune_id = places.id
   LEFT JOIN place_figures ON place_figures.place_id = places.id AND place_figures.year = :year
   WHERE kind = 'commune' AND (
     registered IS NOT NULL OR dropped IS NOT NULL
     OR places.id IN (SELECT id FROM area)
       AND (valid_from IS NULL OR valid_from <= :end) AND (valid_to IS NULL OR valid_to >= :end))
   ORDER BY sort_key, places.id`,
)

export const findSubject = one<{ id: number }>()(
  z.object({
    subjectId: z.int(),
    kind,
    householdId: z.int().nullable(),
    headId: z.int().nullable(),
    name: z.string(),
    birth: z.string().nullable(),
    sex,
    hamletId: z.int().nullable(),
    hamlet: z.string().nullable(),
    communeId: z.int(),
    commune: z.string(),
    members: z.int().nullable(),
  }),
  `SELECT s.id AS subjectId, s.kind, s.household_id AS householdId, head_id AS headId, s.name, s.birth, sex,
     s.hamlet_id AS hamletId, h.full_name AS hamlet, s.commune_id AS communeId, c.full_name AS commune, members
   FROM subjects AS s
   LEFT JOIN households ON households.id = s.household_id
   LEFT JOIN people ON people.id = coalesce(head_id, s.person_id)
   LEFT JOIN places AS h ON h.id = s.hamlet_id
   JOIN places AS c ON c.id = s.commune_id
   WHERE s.id = :id`,
)
export const yearsOf = many<{ subjectId: number }>()(
  z.object({
    titleId: z.int(),
    year: z.int(),
    label: z.string(),
    again: z.int(),
    state,
    stage: z.enum(titleStages),
    points: z.int().nullable(),
    class: z.string().nullable(),
    reason: z.string().nullable(),
    decision: z.string().nullable(),
    revocation: z.string().nullable(),
    validUntil: z.string().nullable(),
    registerNumber: z.int().nullable(),
  }),
  `SELECT titles.id AS titleId, rounds.year, rounds.label, again, state, stage, points, class_title AS class, reason,
     decisions.number AS decision, revocations.number AS revocation, valid_until AS validUntil,
     register_number AS registerNumber
   FROM titles JOIN rounds ON rounds.id = titles.round_id
   LEFT JOIN decisions ON decisions.id = titles.decision_id
   LEFT JOIN decisions AS revocations ON revocations.id = titles.revocation_id
   LEFT JOIN certificates ON certificates.title_id = titles.id
   WHERE titles.subject_id = :subjectId ORDER BY rounds.year DESC`,
)
/** Families of one name without marks; in one commune, or in all. Those of the same hamlet first. */
export const familiesNamed = many<{
  key: string
  year: number
  communeId: number | null
  hamletId: number | null
}>()(
  z.object({
    subjectId: z.int(),
    name: z.string(),
    birth: z.string().nullable(),
    hamletId: z.int().nullable(),
    hamlet: z.string().nullable(),
    commune: z.string(),
    registered: z.int(),
  }),
  `SELECT s.id AS subjectId, s.name, s.birth, s.hamlet_id AS hamletId, h.full_name AS hamlet, c.full_name AS commune,
     EXISTS (
       SELECT 1 FROM titles JOIN rounds ON rounds.id = titles.round_id
       WHERE subject_id = s.id AND rounds.year = :year
     ) AS registered
   FROM subjects AS s LEFT JOIN places AS h ON h.id = s.hamlet_id JOIN places AS c ON c.id = s.commune_id
   WHERE s.search_key = :key AND s.kind = 'family' AND (:communeId IS NULL OR s.commune_id = :communeId)
   ORDER BY s.hamlet_id IS :hamletId DESC, s.sort_key, s.birth, s.id LIMIT 50`,
)
export const findTitle = one<{ id: number }>()(
  z.object({
    id: z.int(),
    year: z.int(),
    kind,
    name: z.string(),
    state,
    points: z.int().nullable(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
  }),
  `SELECT titles.id, rounds.year, rounds.kind, subjects.name, state, points, reason, note
   FROM titles JOIN rounds ON rounds.id = round_id JOIN subjects ON subjects.id = subject_id WHERE titles.id = :id`,
)
/** Whether a subject has a row in a round, and whether it stood in the round before. */
export const standing = one<{ subjectId: number; roundId: number; year: number; kind: string }>()(
  z.object({ titleId: z.int().nullable(), before: z.int() }),
  `SELECT (SELECT id FROM titles WHERE round_id = :roundId AND subject_id = :subjectId) AS titleId,
     EXISTS (
       SELECT 1 FROM titles JOIN rounds ON rounds.id = titles.round_id
       WHERE subject_id = :subjectId AND rounds.kind = :kind AND rounds.year = :year - 1 AND state <> 'withdrawn'
     ) AS before`,
)
