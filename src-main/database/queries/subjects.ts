import * as z from 'zod'
import { sexes, subjectKinds, titleStages, titleStates } from '../../contract/assessments.ts'
import { unitKinds, unitLevels } from '../../contract/subjects.ts'
import { change, many, one } from '../statement.ts'
import { areaOfOffice } from './places.ts'

const text = z.string().nullable()
const id = z.int().nullable()

/** A subject of any kind with what its own table says of it. */
export const findWhole = one<{ id: number }>()(
  z.object({
    subjectId: z.int(),
    kind: z.enum(subjectKinds),
    name: z.string(),
    birth: text,
    sex: z.enum(sexes).nullable(),
    hamletId: id,
    hamlet: text,
    communeId: z.int(),
    commune: z.string(),
    householdId: id,
    headId: id,
    personId: id,
    clanId: id,
    unitId: id,
    placeId: id,
    members: z.int().nullable(),
    clanHead: text,
    clanNote: text,
    unitKind: z.enum(unitKinds).nullable(),
    level: z.enum(unitLevels).nullable(),
    parent: text,
    unitHead: text,
    staff: z.int().nullable(),
    /** Which form of a criteria set it fills in. */
    form: text,
  }),
  `SELECT s.id AS subjectId, s.kind, s.name, s.birth, sex, s.hamlet_id AS hamletId, h.full_name AS hamlet,
     s.commune_id AS communeId, c.full_name AS commune, s.household_id AS householdId, head_id AS headId,
     s.person_id AS personId, s.clan_id AS clanId, s.unit_id AS unitId, s.place_id AS placeId, members,
     clans.head AS clanHead, clans.note AS clanNote, units.kind AS unitKind, level, parent, units.head AS unitHead, staff,
     s.variant AS form
   FROM subjects AS s
   LEFT JOIN households ON households.id = s.household_id
   LEFT JOIN people ON people.id = coalesce(head_id, s.person_id)
   LEFT JOIN clans ON clans.id = s.clan_id
   LEFT JOIN units ON units.id = s.unit_id
   LEFT JOIN places AS h ON h.id = s.hamlet_id
   JOIN places AS c ON c.id = s.commune_id
   WHERE s.id = :id`,
)
export type WholeSubject = NonNullable<ReturnType<typeof findWhole>>

/** Its years with the papers of each, the newest first. */
export const paperedYears = many<{ subjectId: number }>()(
  z.object({
    titleId: z.int(),
    year: z.int(),
    label: z.string(),
    again: z.int(),
    state: z.enum(titleStates),
    stage: z.enum(titleStages),
    points: z.int().nullable(),
    class: text,
    size: z.int().nullable(),
    reason: text,
    note: text,
    decisionId: id,
    decision: text,
    revocationId: id,
    revocation: text,
    validUntil: text,
    certificateId: id,
    registerNumber: z.int().nullable(),
    issued: z.int(),
  }),
  `SELECT titles.id AS titleId, rounds.year, rounds.label, again, state, stage, points, class_title AS class, members AS size,
     reason, note, titles.decision_id AS decisionId, decisions.number AS decision, revocation_id AS revocationId,
     revocations.number AS revocation, valid_until AS validUntil, certificates.id AS certificateId,
     register_number AS registerNumber, issued_at IS NOT NULL AS issued
   FROM titles JOIN rounds ON rounds.id = titles.round_id
   LEFT JOIN decisions ON decisions.id = titles.decision_id
   LEFT JOIN decisions AS revocations ON revocations.id = titles.revocation_id
   LEFT JOIN certificates ON certificates.title_id = titles.id
   WHERE titles.subject_id = :subjectId ORDER BY rounds.year DESC, rounds.id`,
)

/** Subjects of a kind by any of a JSON list of keys; of one commune first, or only of it. */
export const subjectsNamed = many<{
  keys: string
  kind: string
  year: number
  communeId: number | null
  only: number
}>()(
  z.object({
    subjectId: z.int(),
    name: z.string(),
    birth: text,
    hamletId: id,
    hamlet: text,
    commune: z.string(),
    registered: z.int(),
  }),
  `SELECT s.id AS subjectId, s.name, s.birth, s.hamlet_id AS hamletId, h.full_name AS hamlet, c.full_name AS commune,
     EXISTS (
       SELECT 1 FROM titles JOIN rounds ON rounds.id = round_id
       WHERE subject_id = s.id AND rounds.kind = s.kind AND rounds.year = :year
     ) AS registered
   FROM json_each(:keys) AS wanted
   CROSS JOIN subjects AS s ON s.search_key = wanted.value AND s.kind = :kind
   LEFT JOIN places AS h ON h.id = s.hamlet_id JOIN places AS c ON c.id = s.commune_id
   WHERE :only = 0 OR s.commune_id = :communeId
   ORDER BY s.commune_id IS :communeId DESC, s.sort_key, s.id LIMIT 50`,
)
export const subjectOfPerson = one<{ personId: number }>()(
  z.object({ subjectId: z.int() }),
  'SELECT id AS subjectId FROM subjects WHERE person_id = :personId AND person_id IS NOT NULL',
)
export const subjectOfPlace = one<{ placeId: number }>()(
  z.object({ subjectId: z.int() }),
  'SELECT id AS subjectId FROM subjects WHERE place_id = :placeId AND place_id IS NOT NULL',
)
/** Places of the office, or of one commune, that stand at the end of a year, with their subject and whether it has a row there. */
export const placesToRegister = many<{
  kind: string
  communeId: number | null
  roundId: number | null
  end: string
}>()(
  z.object({
    placeId: z.int(),
    fullName: z.string(),
    sortKey: z.string(),
    communeId: z.int(),
    subjectId: id,
    present: z.int(),
  }),
  `WITH RECURSIVE ${areaOfOffice}
   SELECT p.id AS placeId, p.full_name AS fullName, p.sort_key AS sortKey,
     CASE p.kind WHEN 'commune' THEN p.id ELSE p.parent_id END AS communeId, s.id AS subjectId,
     EXISTS (SELECT 1 FROM titles WHERE round_id = :roundId AND subject_id = s.id) AS present
   FROM places AS p LEFT JOIN subjects AS s ON s.place_id = p.id
   WHERE p.kind = :kind AND p.id IN (SELECT id FROM area)
     AND (:communeId IS NULL OR p.id = :communeId OR p.parent_id = :communeId)
     AND (p.valid_from IS NULL OR p.valid_from <= :end) AND (p.valid_to IS NULL OR p.valid_to >= :end)
     AND (p.kind = 'commune' OR p.parent_id IN (
       SELECT id FROM places WHERE kind = 'commune' AND (valid_to IS NULL OR valid_to >= :end)))
   ORDER BY communeId, p.sort_key, p.id`,
)

interface Keys {
  readonly name: string
  readonly sortKey: string
  readonly searchKey: string
  readonly givenKey: string
  readonly birth: string | null
  readonly hamletId: number | null
  readonly communeId: number
}
interface Owner {
  readonly kind: string
  readonly personId: number | null
  readonly clanId: number | null
  readonly unitId: number | null
  readonly placeId: number | null
}
export const addSubject = change<Keys & Owner>(
  `INSERT INTO subjects (kind, person_id, clan_id, unit_id, place_id, name, sort_key, search_key, given_key, birth, hamlet_id,
     commune_id)
   VALUES (:kind, :personId, :clanId, :unitId, :placeId, :name, :sortKey, :searchKey, :givenKey, :birth, :hamletId,
     :communeId)`,
)

interface ClanValues {
  readonly name: string
  readonly seatId: number
  readonly head: string | null
  readonly note: string | null
}
export const addClan = change<ClanValues>(
  'INSERT INTO clans (name, seat_id, head, note) VALUES (:name, :seatId, :head, :note)',
)
export const amendClan = change<ClanValues & { id: number }>(
  'UPDATE clans SET name = :name, seat_id = :seatId, head = :head, note = :note WHERE id = :id',
)
interface UnitValues {
  readonly name: string
  readonly seatId: number
  readonly unitKind: string | null
  readonly level: string | null
  readonly parent: string | null
  readonly head: string | null
  readonly staff: number | null
}
export const addUnit = change<UnitValues>(
  `INSERT INTO units (name, seat_id, kind, level, parent, head, staff)
   VALUES (:name, :seatId, :unitKind, :level, :parent, :head, :staff)`,
)
export const amendUnit = change<UnitValues & { id: number }>(
  `UPDATE units SET name = :name, seat_id = :seatId, kind = :unitKind, level = :level, parent = :parent, head = :head,
     staff = :staff
   WHERE id = :id`,
)

/** The form a JSON list of subjects fills in. */
export const setForms = change<{ ids: string; form: string | null }>(
  `UPDATE subjects SET variant = :form
   WHERE id IN (SELECT value FROM json_each(:ids)) AND variant IS NOT :form`,
)
/** Subjects of a JSON list of titles that do not have that form yet, or none. */
export const subjectsToForm = many<{ titles: string; form: string | null; onlyUnknown: number }>()(
  z.object({ id: z.int() }),
  `SELECT DISTINCT s.id FROM json_each(:titles) AS chosen CROSS JOIN titles ON titles.id = chosen.value
   JOIN subjects AS s ON s.id = subject_id
   WHERE s.variant IS NOT :form AND (:onlyUnknown = 0 OR s.variant IS NULL)`,
)

/** Households and people of a place, the newest year first. */
export const figuresOf = many<{ placeId: number }>()(
  z.object({ year: z.int(), households: z.int().nullable(), population: z.int().nullable() }),
  'SELECT year, households, population FROM place_figures WHERE place_id = :placeId ORDER BY year DESC',
)
/** What is recognised keeps the place it was recognised with. */
export const moveTitles = change<{ subjectId: number; communeId: number; hamletId: number | null }>(
  `UPDATE titles SET commune_id = :communeId, hamlet_id = :hamletId
   WHERE subject_id = :subjectId AND state NOT IN ('recognised', 'revoked')`,
)
/** The size stands in the newest title while it is open; earlier years keep theirs. */
export const resizeTitle = change<{ subjectId: number; size: number | null }>(
  `UPDATE titles SET members = :size
   WHERE state NOT IN ('recognised', 'revoked') AND members IS NOT :size AND id = (
     SELECT titles.id FROM titles JOIN rounds ON rounds.id = round_id
     WHERE subject_id = :subjectId ORDER BY rounds.year DESC LIMIT 1)`,
)
