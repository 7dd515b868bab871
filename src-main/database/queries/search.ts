import * as z from 'zod'
import { subjectKinds } from '../../contract/book.ts'
import { many } from '../statement.ts'

const subjectRow = z.object({
  id: z.int(),
  kind: z.enum(subjectKinds),
  name: z.string(),
  birth: z.string().nullable(),
  hamlet: z.string().nullable(),
  commune: z.string(),
  year: z.int().nullable(),
})
const subjectsFrom = (found: string) => `
  SELECT s.id, s.kind, s.name, s.birth, h.full_name AS hamlet, c.full_name AS commune,
    (SELECT max(year) FROM titles JOIN rounds ON rounds.id = round_id WHERE subject_id = s.id) AS year
  FROM (${found}) AS found
  CROSS JOIN subjects AS s ON s.id = found.id
  LEFT JOIN places AS h ON h.id = s.hamlet_id
  JOIN places AS c ON c.id = s.commune_id`

/** The index stops at the limit: "nguyen" costs as much as a rare name. */
export const subjectsByWords = many<{ match: string; limit: number }>()(
  subjectRow,
  subjectsFrom('SELECT rowid AS id FROM subject_words WHERE subject_words MATCH :match LIMIT :limit'),
)
/** Those whose whole name was typed. */
export const subjectsByName = many<{ key: string; limit: number }>()(
  subjectRow,
  subjectsFrom('SELECT id FROM subjects WHERE search_key = :key LIMIT :limit'),
)
export const newestDecisions = many<{ limit: number }>()(
  z.object({ id: z.int(), number: z.string().nullable(), subject: z.string(), year: z.int() }),
  'SELECT id, number, subject, year FROM decisions ORDER BY id DESC LIMIT :limit',
)
/** A number is looked for year by year, as the register is kept. */
export const certificatesNumbered = many<{ number: number; limit: number }>()(
  z.object({
    id: z.int(),
    name: z.string(),
    kind: z.enum(subjectKinds),
    number: z.int(),
    commune: z.string(),
    decisionId: z.int(),
    decision: z.string().nullable(),
    year: z.int(),
  }),
  `SELECT certificates.id, subjects.name, subjects.kind, register_number AS number, full_name AS commune,
     certificates.decision_id AS decisionId, decisions.number AS decision, certificates.year
   FROM (SELECT DISTINCT year FROM decisions UNION SELECT year FROM rounds) AS kept
   CROSS JOIN certificates ON certificates.year = kept.year AND register_number = :number
   JOIN decisions ON decisions.id = certificates.decision_id
   JOIN titles ON titles.id = title_id
   JOIN subjects ON subjects.id = subject_id
   JOIN places ON places.id = titles.commune_id
   ORDER BY certificates.year DESC LIMIT :limit`,
)
