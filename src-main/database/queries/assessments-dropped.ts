import * as z from 'zod'
import { titleStates } from '../../contract/assessments.ts'
import { many, one } from '../statement.ts'

interface Dropped {
  /** The round of the year before. */
  readonly beforeId: number
  /** This year's; null while it has not begun. */
  readonly roundId: number | null
  readonly communeId: number | null
  /** Words for the index of names; read only by the statements of a text. */
  readonly match: string
}
// The same rows as `dropped` of the matrix counts.
const where = `last.round_id = :beforeId AND last.state <> 'withdrawn'
  AND (:communeId IS NULL OR last.commune_id = :communeId)
  AND NOT EXISTS (SELECT 1 FROM titles WHERE round_id = :roundId AND subject_id = last.subject_id)`
const ways = {
  names: `subjects AS s CROSS JOIN titles AS last ON last.subject_id = s.id WHERE ${where}`,
  words: `subject_words CROSS JOIN subjects AS s ON s.id = subject_words.rowid
    CROSS JOIN titles AS last ON last.subject_id = s.id WHERE subject_words MATCH :match AND ${where}`,
}
// Counting needs no names, and begins with the round.
const counted = { ...ways, names: `titles AS last WHERE ${where}` }

const countIn = (from: string) =>
  one<Dropped>()(z.object({ count: z.int() }), `SELECT count(*) AS count FROM ${from}`)
export const countDropped = { names: countIn(counted.names), words: countIn(counted.words) }

const rowsIn = (from: string) =>
  many<Dropped & { offset: number; limit: number }>()(
    z.object({
      subjectId: z.int(),
      name: z.string(),
      birth: z.string().nullable(),
      hamlet: z.string().nullable(),
      commune: z.string(),
      communeId: z.int(),
      state: z.enum(titleStates),
      points: z.int().nullable(),
    }),
    `WITH page AS MATERIALIZED (
       SELECT last.id AS titleId, s.sort_key, s.id AS subjectId FROM ${from}
       ORDER BY s.sort_key, s.id LIMIT :limit OFFSET :offset
     )
     SELECT page.subjectId, s.name, s.birth, h.full_name AS hamlet, c.full_name AS commune, c.id AS communeId, t.state, t.points
     FROM page JOIN titles AS t ON t.id = page.titleId JOIN subjects AS s ON s.id = page.subjectId
     JOIN places AS c ON c.id = t.commune_id LEFT JOIN places AS h ON h.id = t.hamlet_id
     ORDER BY page.sort_key, page.subjectId`,
  )
export const droppedRows = { names: rowsIn(ways.names), words: rowsIn(ways.words) }
