import * as z from 'zod'
import { sexes, subjectKinds, titleStages, titleStates } from '../../contract/book.ts'
import { many, one } from '../statement.ts'

const paperRow = z.object({
  titleId: z.int(),
  subjectId: z.int(),
  name: z.string(),
  nameOrder: z.string(),
  communeId: z.int(),
  commune: z.string(),
  hamletId: z.int().nullable(),
  hamlet: z.string().nullable(),
  members: z.int().nullable(),
  again: z.int(),
  state: z.enum(titleStates),
  decision: z.string().nullable(),
  registerNumber: z.int().nullable(),
})
export type PaperRow = z.output<typeof paperRow>

/** Whom a paper of a round names, place by place as lists are read. `states` is a JSON list. */
export const paperRows = many<{
  roundId: number
  communeId: number | null
  hamletId: number | null
  subjectId: number | null
  states: string
}>()(
  paperRow,
  `SELECT t.id AS titleId, s.id AS subjectId, s.name, s.sort_key AS nameOrder, t.commune_id AS communeId, c.full_name AS commune,
     t.hamlet_id AS hamletId, h.full_name AS hamlet, t.members, t.again, t.state, d.number AS decision,
     certificates.register_number AS registerNumber
   FROM titles AS t
   JOIN subjects AS s ON s.id = t.subject_id
   JOIN places AS c ON c.id = t.commune_id
   LEFT JOIN places AS h ON h.id = t.hamlet_id
   LEFT JOIN decisions AS d ON d.id = t.decision_id
   LEFT JOIN certificates ON certificates.title_id = t.id
   WHERE t.round_id = :roundId AND (:communeId IS NULL OR t.commune_id = :communeId)
     AND (:hamletId IS NULL OR t.hamlet_id = :hamletId) AND (:subjectId IS NULL OR t.subject_id = :subjectId)
     AND t.state IN (SELECT value FROM json_each(:states))
   ORDER BY c.sort_key, c.id, h.id IS NULL, h.type, h.sort_key, h.id, s.sort_key, s.id`,
)

/** Whose statement it is. */
export const statementSubject = one<{ id: number }>()(
  z.object({
    kind: z.enum(subjectKinds),
    name: z.string(),
    sex: z.enum(sexes).nullable(),
    hamlet: z.string().nullable(),
    commune: z.string(),
  }),
  `SELECT s.kind, s.name, people.sex, h.full_name AS hamlet, c.full_name AS commune
   FROM subjects AS s
   LEFT JOIN households ON households.id = s.household_id
   LEFT JOIN people ON people.id = coalesce(head_id, s.person_id)
   LEFT JOIN places AS h ON h.id = s.hamlet_id
   JOIN places AS c ON c.id = s.commune_id
   WHERE s.id = :id`,
)
/** The years of a subject with the papers of each, the earliest first. */
export const statementYears = many<{ subjectId: number }>()(
  z.object({
    year: z.int(),
    label: z.string(),
    again: z.int(),
    stage: z.enum(titleStages),
    state: z.enum(titleStates),
    points: z.int().nullable(),
    class: z.string().nullable(),
    reason: z.string().nullable(),
    decision: z.string().nullable(),
    decisionDay: z.string().nullable(),
    registerNumber: z.int().nullable(),
    issuedAt: z.string().nullable(),
    revocation: z.string().nullable(),
    revocationDay: z.string().nullable(),
    validUntil: z.string().nullable(),
  }),
  `SELECT rounds.year, rounds.label, t.again, t.stage, t.state, t.points, t.class_title AS class, t.reason,
     d.number AS decision, d.day AS decisionDay, certificates.register_number AS registerNumber,
     certificates.issued_at AS issuedAt, r.number AS revocation, r.day AS revocationDay, t.valid_until AS validUntil
   FROM titles AS t JOIN rounds ON rounds.id = t.round_id
   LEFT JOIN decisions AS d ON d.id = t.decision_id
   LEFT JOIN decisions AS r ON r.id = t.revocation_id
   LEFT JOIN certificates ON certificates.title_id = t.id
   WHERE t.subject_id = :subjectId ORDER BY rounds.year, rounds.id`,
)
