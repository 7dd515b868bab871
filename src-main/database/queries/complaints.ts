import * as z from 'zod'
import { subjectKinds, titleStates } from '../../contract/book.ts'
import { complaintOutcomes } from '../../contract/reviews.ts'
import { change, many, one } from '../statement.ts'

const complaintRow = z.object({
  id: z.int(),
  titleId: z.int(),
  subjectId: z.int(),
  name: z.string(),
  kind: z.enum(subjectKinds),
  year: z.int(),
  label: z.string(),
  commune: z.string(),
  state: z.enum(titleStates),
  stateBefore: z.enum(titleStates),
  receivedOn: z.string(),
  sender: z.string(),
  content: z.string(),
  answeredOn: z.string().nullable(),
  answer: z.string().nullable(),
  outcome: z.enum(complaintOutcomes).nullable(),
})
const columns = `k.id, k.title_id AS titleId, t.subject_id AS subjectId, s.name, r.kind, r.year, r.label,
  c.full_name AS commune, t.state, k.state_before AS stateBefore, k.received_on AS receivedOn, k.sender, k.content,
  k.answered_on AS answeredOn, k.answer, k.outcome`
const tables = `complaints AS k JOIN titles AS t ON t.id = k.title_id JOIN rounds AS r ON r.id = t.round_id
  JOIN subjects AS s ON s.id = t.subject_id JOIN places AS c ON c.id = t.commune_id`

interface ComplaintFilter {
  readonly year: number | null
  readonly titleId: number | null
  readonly subjectId: number | null
  readonly open: number | null
}
export const complaintsOf = many<ComplaintFilter>()(
  complaintRow,
  `SELECT ${columns} FROM ${tables}
   WHERE (:year IS NULL OR r.year = :year) AND (:titleId IS NULL OR k.title_id = :titleId)
     AND (:subjectId IS NULL OR t.subject_id = :subjectId)
     AND (:open IS NULL OR (k.outcome IS NULL) = :open)
   ORDER BY k.outcome IS NOT NULL, CASE WHEN k.outcome IS NULL THEN k.received_on END, k.answered_on DESC, k.id DESC`,
)
export const findComplaint = one<{ id: number }>()(
  complaintRow,
  `SELECT ${columns} FROM ${tables} WHERE k.id = :id`,
)
export const addComplaint = change<{
  titleId: number
  receivedOn: string
  sender: string
  content: string
  stateBefore: string
}>(
  `INSERT INTO complaints (title_id, received_on, sender, content, state_before)
   VALUES (:titleId, :receivedOn, :sender, :content, :stateBefore)`,
)
export const answerComplaint = change<{
  id: number
  answeredOn: string
  answer: string
  outcome: string
  stateBefore: string
}>(
  `UPDATE complaints SET answered_on = :answeredOn, answer = :answer, outcome = :outcome, state_before = :stateBefore
   WHERE id = :id`,
)
