import * as z from 'zod'
import { conclusions } from '../../contract/reviews.ts'
import { change, one } from '../statement.ts'

const minutesOf = (level: 'hamlet' | 'commune'): string => `EXISTS (
  SELECT 1 FROM votes AS v JOIN reviews AS r ON r.id = v.review_id WHERE v.title_id = titles.id AND r.level = '${level}')`
const columnOf = (stage: 'self' | 'hamlet' | 'commune'): string =>
  `EXISTS (SELECT 1 FROM scorings WHERE title_id = titles.id AND stage = '${stage}')`
/** What is on paper of a title, counted from the papers themselves: columns of scores, minutes, a proposal. */
const onPaper = `CASE
  WHEN proposal_id IS NOT NULL THEN 'proposed'
  WHEN ${columnOf('commune')} OR ${minutesOf('commune')} THEN 'commune-reviewed'
  WHEN ${columnOf('hamlet')} OR ${minutesOf('hamlet')} THEN 'hamlet-reviewed'
  WHEN ${columnOf('self')} THEN 'self-scored'
  ELSE 'registered' END`

/** Brings the stage of a JSON list of titles to what their papers say. */
export const settleStages = change<{ ids: string }>(
  `UPDATE titles SET stage = ${onPaper} WHERE id IN (SELECT value FROM json_each(:ids)) AND stage <> ${onPaper}`,
)
/** Gives results: a JSON list of { titleId, state, reason }. */
export const giveResults = change<{ results: string }>(
  `UPDATE titles SET state = json_extract(given.value, '$.state'), reason = json_extract(given.value, '$.reason')
   FROM json_each(:results) AS given WHERE titles.id = json_extract(given.value, '$.titleId')`,
)
/** What the last meeting of the commune said, if one did since the result was last opened again. */
export const lastConclusion = one<{ titleId: number }>()(
  z.object({ conclusion: z.enum(conclusions), reason: z.string().nullable() }),
  `SELECT v.conclusion, v.reason FROM votes AS v JOIN reviews AS r ON r.id = v.review_id
   WHERE v.title_id = :titleId AND r.level = 'commune' AND r.day >= coalesce((
     SELECT max(answered_on) FROM complaints WHERE title_id = :titleId AND outcome = 'reopened'), '')
   ORDER BY r.day DESC, r.id DESC LIMIT 1`,
)
