import * as z from 'zod'
import { subjectKinds } from '../../contract/book.ts'
import { many, one } from '../statement.ts'

interface Asked {
  readonly until: string
  readonly kind: string | null
  readonly communeId: number | null
}
/** Stands for the title that was recognised last: an older one that a newer replaced does not end for anybody. */
const standing = `t.valid_until <= :until AND t.state = 'recognised'
  AND (:kind IS NULL OR r.kind = :kind) AND (:communeId IS NULL OR t.commune_id = :communeId)
  AND NOT EXISTS (
    SELECT 1 FROM titles AS newer JOIN rounds AS later ON later.id = newer.round_id
    WHERE newer.subject_id = t.subject_id AND newer.state = 'recognised' AND later.kind = r.kind AND later.year > r.year)`

export const countExpiring = one<Asked & { today: string }>()(
  z.object({ total: z.int(), ended: z.int() }),
  `SELECT count(*) AS total, coalesce(sum(t.valid_until < :today), 0) AS ended
   FROM titles AS t JOIN rounds AS r ON r.id = t.round_id WHERE ${standing}`,
)
export const expiringTitles = many<Asked & { offset: number; limit: number }>()(
  z.object({
    titleId: z.int(),
    subjectId: z.int(),
    name: z.string(),
    kind: z.enum(subjectKinds),
    label: z.string(),
    year: z.int(),
    hamlet: z.string().nullable(),
    commune: z.string(),
    decision: z.string().nullable(),
    validUntil: z.string(),
    registeredAgain: z.int(),
  }),
  `SELECT t.id AS titleId, t.subject_id AS subjectId, s.name, r.kind, r.label, r.year, h.full_name AS hamlet,
     c.full_name AS commune, d.number AS decision, t.valid_until AS validUntil, EXISTS (
       SELECT 1 FROM titles AS again JOIN rounds AS later ON later.id = again.round_id
       WHERE again.subject_id = t.subject_id AND later.kind = r.kind AND later.year > r.year
         AND again.state <> 'withdrawn') AS registeredAgain
   FROM titles AS t JOIN rounds AS r ON r.id = t.round_id JOIN subjects AS s ON s.id = t.subject_id
   JOIN places AS c ON c.id = t.commune_id LEFT JOIN places AS h ON h.id = t.hamlet_id
   LEFT JOIN decisions AS d ON d.id = t.decision_id
   WHERE ${standing} ORDER BY t.valid_until, c.sort_key, s.sort_key, t.id LIMIT :limit OFFSET :offset`,
)
