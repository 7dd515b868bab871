import * as z from 'zod'
import { consentRelations, consentScopes, exportKinds } from '../../contract/privacy.ts'
import { change, many, one } from '../statement.ts'
import { knownErasuresSql } from '../unblanked.ts'

const consentRow = z.object({
  id: z.int(),
  subjectId: z.int(),
  scope: z.enum(consentScopes),
  giver: z.string(),
  relation: z.enum(consentRelations),
  givenOn: z.string(),
  paper: z.string(),
  withdrawnOn: z.string().nullable(),
})
const consentColumns = `id, subject_id AS subjectId, scope, giver, relation, given_on AS givenOn, paper,
  withdrawn_on AS withdrawnOn`

export const consentsOf = many<{ subjectId: number }>()(
  consentRow,
  `SELECT ${consentColumns} FROM consents WHERE subject_id = :subjectId ORDER BY given_on DESC, id DESC`,
)
export const findConsent = one<{ id: number }>()(
  consentRow,
  `SELECT ${consentColumns} FROM consents WHERE id = :id`,
)
export const addConsent = change<{
  subjectId: number
  scope: string
  giver: string
  relation: string
  givenOn: string
  paper: string
}>(
  `INSERT INTO consents (subject_id, scope, giver, relation, given_on, paper)
   VALUES (:subjectId, :scope, :giver, :relation, :givenOn, :paper)`,
)
export const withdrawConsent = change<{ id: number; day: string }>(
  'UPDATE consents SET withdrawn_on = :day WHERE id = :id',
)
/** Of a JSON list of titles: who they are and which consents to publish their name stand today, by relation. */
export const publishable = many<{ ids: string; day: string }>()(
  z.object({
    name: z.string(),
    birth: z.string().nullable(),
    kind: z.string(),
    relations: z.string().nullable(),
  }),
  `SELECT subjects.name, subjects.birth, subjects.kind, (
       SELECT group_concat(DISTINCT relation) FROM consents
       WHERE subject_id = subjects.id AND scope = 'publishing-name' AND given_on <= :day
         AND (withdrawn_on IS NULL OR withdrawn_on > :day)
     ) AS relations
   FROM json_each(:ids) AS wanted JOIN titles ON titles.id = wanted.value JOIN subjects ON subjects.id = subject_id
   ORDER BY subjects.sort_key`,
)

/** Every row that is about the person behind a subject, as JSON lists of ids. */
export const rowsAbout = one<{ subjectId: number }>()(
  z.object({
    people: z.string(),
    households: z.string(),
    subjects: z.string(),
    titles: z.string(),
    certificates: z.string(),
    consents: z.string(),
  }),
  `WITH person AS (
     SELECT coalesce(head_id, person_id) AS id FROM subjects LEFT JOIN households ON households.id = household_id
     WHERE subjects.id = :subjectId
   ),
   home AS (SELECT id FROM households WHERE head_id IN (SELECT id FROM person)),
   own AS (
     SELECT id FROM subjects
     WHERE person_id IN (SELECT id FROM person) OR household_id IN (SELECT id FROM home)
   ),
   title AS (SELECT id FROM titles WHERE subject_id IN (SELECT id FROM own))
   SELECT
     (SELECT json_group_array(id) FROM person WHERE id IS NOT NULL) AS people,
     (SELECT json_group_array(id) FROM home) AS households,
     (SELECT json_group_array(id) FROM own) AS subjects,
     (SELECT json_group_array(id) FROM title) AS titles,
     (SELECT json_group_array(id) FROM certificates WHERE title_id IN (SELECT id FROM title)) AS certificates,
     (SELECT json_group_array(id) FROM consents WHERE subject_id IN (SELECT id FROM own)) AS consents`,
)
export const addErasure = change<{ subjectId: number; at: string; reason: string; blanked: string }>(
  'INSERT INTO erasures (subject_id, at, reason, blanked) VALUES (:subjectId, :at, :reason, :blanked)',
)
export const lastErasure = one<{ subjectId: number }>()(
  z.object({ at: z.string() }),
  'SELECT at FROM erasures WHERE subject_id = :subjectId ORDER BY id DESC LIMIT 1',
)
/** What else is written about a subject: with whom, where it belongs, moves, complaints, praise, and words beside its scores. */
export const writtenAbout = many<{ subjectId: number }>()(
  z.object({
    kind: z.enum(['member', 'unit', 'clan', 'move', 'complaint', 'commendation', 'scores']),
    what: z.string(),
    text: z.string(),
  }),
  `WITH own AS (SELECT * FROM subjects WHERE id = :subjectId),
   person AS (
     SELECT coalesce(head_id, person_id) AS id FROM own LEFT JOIN households ON households.id = household_id
   )
   SELECT 'member' AS kind, relation AS what, people.name || coalesce(', ' || people.birth, '') AS text
   FROM household_people JOIN people ON people.id = household_people.person_id
   WHERE household_people.household_id = (SELECT household_id FROM own)
   UNION ALL SELECT 'unit', units.name, coalesce(from_year, '') || '-' || coalesce(to_year, '')
   FROM unit_people JOIN units ON units.id = unit_id WHERE unit_people.person_id IN (SELECT id FROM person)
   UNION ALL SELECT 'clan', clans.name, coalesce(clan_branches.name, '') FROM clan_families
     JOIN clans ON clans.id = clan_families.clan_id LEFT JOIN clan_branches ON clan_branches.id = branch_id
   WHERE clan_families.household_id = (SELECT household_id FROM own)
   UNION ALL SELECT 'move', day, coalesce(note, '') FROM household_moves
   WHERE household_moves.household_id = (SELECT household_id FROM own)
   UNION ALL SELECT 'complaint', received_on, sender || ': ' || content || coalesce(' → ' || answer, '') FROM complaints
     JOIN titles ON titles.id = title_id WHERE titles.subject_id = :subjectId
   UNION ALL SELECT 'commendation', CAST(year AS TEXT), commendations.reason FROM commendations
   WHERE commendations.subject_id = :subjectId
   UNION ALL SELECT 'scores', rounds.year || ' ' || scorings.stage, answers FROM scorings
     JOIN titles ON titles.id = title_id JOIN rounds ON rounds.id = titles.round_id WHERE titles.subject_id = :subjectId`,
)
const erasure = z.object({ subjectId: z.int(), at: z.string(), reason: z.string(), blanked: z.string() })
/** Everybody who was erased: enough to know them again in older data. */
export const knownErasures = many<object>()(erasure, knownErasuresSql)
/** Of these, whoever was erased here. */
export const ownErasures = many<object>()(
  erasure,
  'SELECT subject_id AS subjectId, at, reason, blanked FROM erasures ORDER BY id',
)
/** A JSON list of erasures of people who stand only in data that were left. */
export const keepErasuresElsewhere = change<{ list: string }>(
  `INSERT INTO facts (name, value) VALUES ('erased_elsewhere', :list)
   ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
)
export const blankExports = change<{ name: string; word: string }>(
  `UPDATE exports SET what = replace(what, :name, :word), file_name = replace(file_name, :name, :word)
   WHERE instr(what, :name) > 0 OR instr(file_name, :name) > 0`,
)

export const addExport = change<{
  at: string
  actor: string
  kind: string
  what: string
  rows: number | null
  fileName: string
  place: string | null
}>(
  `INSERT INTO exports (at, actor, kind, what, rows, file_name, place)
   VALUES (:at, :actor, :kind, :what, :rows, :fileName, :place)`,
)
export const exportsMade = many<{ offset: number; limit: number }>()(
  z.object({
    id: z.int(),
    at: z.string(),
    actor: z.string(),
    kind: z.enum(exportKinds),
    what: z.string(),
    rows: z.int().nullable(),
    fileName: z.string(),
    place: z.string().nullable(),
  }),
  `SELECT id, at, actor, kind, what, rows, file_name AS fileName, place FROM exports
   ORDER BY id DESC LIMIT :limit OFFSET :offset`,
)
export const countExports = one<object>()(
  z.object({ total: z.int() }),
  'SELECT count(*) AS total FROM exports',
)
/** Backups the clerk made before an instant. */
export const backupsBefore = many<{ at: string }>()(
  z.object({ at: z.string(), path: z.string(), place: z.enum(['stick', 'folder']) }),
  "SELECT at, path, place FROM backups WHERE at <= :at AND place <> 'automatic' ORDER BY id DESC",
)
