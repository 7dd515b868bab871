import * as z from 'zod'
import { titleStates } from '../../contract/assessments.ts'
import { change, many, one } from '../statement.ts'

/** Families of some communes and of what those were made from, with their titles of a year and of the year before. */
export const familiesIn = many<{ communes: string; kind: string; year: number }>()(
  z.object({
    subjectId: z.int(),
    name: z.string(),
    searchKey: z.string(),
    birth: z.string().nullable(),
    sex: z.enum(['male', 'female']).nullable(),
    members: z.int().nullable(),
    householdId: z.int().nullable(),
    communeId: z.int(),
    commune: z.string(),
    hamletId: z.int().nullable(),
    hamlet: z.string().nullable(),
    titleId: z.int().nullable(),
    titleMembers: z.int().nullable(),
    state: z.enum(titleStates).nullable(),
    points: z.int().nullable(),
    reason: z.string().nullable(),
    registeredBefore: z.int(),
  }),
  `WITH RECURSIVE wanted (id) AS (
     SELECT value FROM json_each(:communes)
     UNION SELECT successions.from_id FROM wanted JOIN successions ON successions.to_id = wanted.id
   )
   SELECT subjects.id AS subjectId, subjects.name, subjects.search_key AS searchKey, subjects.birth, people.sex,
     households.members, subjects.household_id AS householdId, communes.id AS communeId, communes.full_name AS commune,
     hamlets.id AS hamletId, hamlets.full_name AS hamlet, titles.id AS titleId, titles.members AS titleMembers,
     titles.state, titles.points, titles.reason,
     EXISTS (
       SELECT 1 FROM titles AS earlier WHERE earlier.subject_id = subjects.id AND earlier.round_id = before.id
         AND earlier.state <> 'withdrawn'
     ) AS registeredBefore
   FROM subjects
   LEFT JOIN rounds AS now ON now.kind = :kind AND now.year = :year
   LEFT JOIN rounds AS before ON before.kind = :kind AND before.year = :year - 1
   LEFT JOIN titles ON titles.subject_id = subjects.id AND titles.round_id = now.id
   LEFT JOIN households ON households.id = subjects.household_id
   LEFT JOIN people ON people.id = coalesce(households.head_id, subjects.person_id)
   JOIN places AS communes ON communes.id = coalesce(titles.commune_id, subjects.commune_id)
   LEFT JOIN places AS hamlets ON hamlets.id = CASE
     WHEN titles.id IS NULL THEN subjects.hamlet_id ELSE titles.hamlet_id END
   WHERE subjects.kind = :kind AND communes.id IN (SELECT id FROM wanted)
   ORDER BY subjects.id`,
)
/** Which place was made from which. */
export const successions = many<object>()(
  z.object({ fromId: z.int(), toId: z.int() }),
  'SELECT from_id AS fromId, to_id AS toId FROM successions',
)
export const distinctPairs = many<object>()(
  z.object({ oneId: z.int(), otherId: z.int() }),
  'SELECT one_id AS oneId, other_id AS otherId FROM distinct_pairs',
)

/** The highest numbers in use, so that rows of one batch can point to each other. */
export const lastIds = one<object>()(
  z.object({ person: z.int(), household: z.int(), subject: z.int() }),
  `SELECT coalesce((SELECT max(id) FROM people), 0) AS person, coalesce((SELECT max(id) FROM households), 0) AS household,
     coalesce((SELECT max(id) FROM subjects), 0) AS subject`,
)
/** Families as they go into the register, a batch of them as one JSON text: [{personId, householdId, subjectId, …}]. */
interface Batch {
  readonly families: string
}
export const addPeople = change<Batch>(
  `INSERT INTO people (id, name, sort_key, search_key, birth, sex)
   SELECT value ->> 'personId', value ->> 'name', value ->> 'sortKey', value ->> 'searchKey', value ->> 'birth',
     value ->> 'sex'
   FROM json_each(:families)`,
)
export const addHouseholds = change<Batch>(
  `INSERT INTO households (id, head_id, hamlet_id, members)
   SELECT value ->> 'householdId', value ->> 'personId', value ->> 'hamletId', value ->> 'members'
   FROM json_each(:families)`,
)
export const addFamilies = change<Batch>(
  `INSERT INTO subjects
     (id, kind, household_id, name, sort_key, search_key, given_key, birth, hamlet_id, commune_id)
   SELECT value ->> 'subjectId', 'family', value ->> 'householdId', value ->> 'name', value ->> 'sortKey',
     value ->> 'searchKey', value ->> 'givenKey', value ->> 'birth', value ->> 'hamletId', value ->> 'communeId'
   FROM json_each(:families)`,
)
/** Registrations of a round, a batch as one JSON text: [{subjectId, communeId, …}]. */
export const addTitles = change<{ roundId: number; titles: string }>(
  `INSERT INTO titles (round_id, subject_id, commune_id, hamlet_id, members, again, state, note)
   SELECT :roundId, value ->> 'subjectId', value ->> 'communeId', value ->> 'hamletId', value ->> 'members',
     value ->> 'again', 'registered', value ->> 'note'
   FROM json_each(:titles)`,
)
/** Families of a batch [{subjectId, householdId, hamletId, communeId}] of which no later year's list says where they live. */
const lastHeardOf = `json_each(:families) WHERE NOT EXISTS (
  SELECT 1 FROM titles JOIN rounds ON rounds.id = round_id WHERE subject_id = value ->> 'subjectId' AND year > :year)`
export const addMovesOf = change<{ families: string; year: number; day: string }>(
  `INSERT INTO household_moves (household_id, from_hamlet_id, to_hamlet_id, day)
   SELECT households.id, households.hamlet_id, value ->> 'hamletId', :day FROM households, ${lastHeardOf}
     AND households.id = value ->> 'householdId' AND households.hamlet_id IS NOT NULL
     AND value ->> 'hamletId' IS NOT NULL AND households.hamlet_id <> value ->> 'hamletId'`,
)
export const moveHouseholds = change<{ families: string; year: number }>(
  `UPDATE households SET hamlet_id = moved.hamlet_id
   FROM (SELECT value ->> 'householdId' AS id, value ->> 'hamletId' AS hamlet_id FROM ${lastHeardOf}) AS moved
   WHERE households.id = moved.id`,
)
export const moveFamilies = change<{ families: string; year: number }>(
  `UPDATE subjects SET hamlet_id = moved.hamlet_id, commune_id = moved.commune_id
   FROM (SELECT value ->> 'subjectId' AS id, value ->> 'hamletId' AS hamlet_id, value ->> 'communeId' AS commune_id
         FROM ${lastHeardOf}) AS moved
   WHERE subjects.id = moved.id`,
)
export const countMembers = change<{ householdId: number; members: number }>(
  'UPDATE households SET members = :members WHERE id = :householdId',
)
/** A result of a list: what the list does not say stays as it is. */
export const enterResult = change<{
  titleId: number
  state: string | null
  points: number | null
  reason: string | null
  note: string | null
}>(
  `UPDATE titles SET state = coalesce(:state, state), points = coalesce(:points, points),
     reason = CASE WHEN :state = 'passed' THEN NULL ELSE coalesce(:reason, reason) END, note = coalesce(:note, note)
   WHERE id = :titleId`,
)
export const keepApart = change<{ oneId: number; otherId: number }>(
  'INSERT INTO distinct_pairs (one_id, other_id) VALUES (:oneId, :otherId) ON CONFLICT DO NOTHING',
)

export const importsOf = one<{ digest: string }>()(
  z.object({ at: z.string(), fileName: z.string(), rows: z.int() }),
  'SELECT at, file_name AS fileName, rows FROM imports WHERE digest = :digest ORDER BY id DESC LIMIT 1',
)
/** Tells whether anything was written since. */
export const lastChangeSet = one<object>()(
  z.object({ id: z.int().nullable() }),
  'SELECT max(id) AS id FROM change_sets',
)
export const addImport = change<{
  at: string
  fileName: string
  digest: string
  kind: string
  subject: string
  year: number
  placeId: number | null
  rows: number
}>(
  `INSERT INTO imports (at, file_name, digest, kind, subject_kind, year, place_id, rows)
   VALUES (:at, :fileName, :digest, :kind, :subject, :year, :placeId, :rows)`,
)

export const columnMemory = one<{ fingerprint: string; kind: string | null }>()(
  z.object({ kind: z.string(), mapping: z.string() }),
  `SELECT kind, mapping FROM column_memories
   WHERE fingerprint = :fingerprint AND (:kind IS NULL OR kind = :kind) ORDER BY used_at DESC LIMIT 1`,
)
export const rememberColumns = change<{ fingerprint: string; kind: string; mapping: string; at: string }>(
  `INSERT INTO column_memories (fingerprint, kind, mapping, used_at) VALUES (:fingerprint, :kind, :mapping, :at)
   ON CONFLICT (fingerprint, kind) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
)
