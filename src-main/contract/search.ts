import * as z from 'zod'
import { subjectKinds } from './book.ts'
import { query } from './define.ts'

export const hit = z.object({
  kind: z.enum(['subject', 'decision', 'certificate']),
  /** What the subject is, or the one a certificate is for. */
  subjectKind: z.enum(subjectKinds).nullable(),
  id: z.int(),
  title: z.string(),
  detail: z.string(),
  /** Where a certificate or decision leads. */
  decisionId: z.int().nullable(),
  year: z.int().nullable(),
})

export const search = {
  everything: query(
    z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).default(12) }),
    z.array(hit),
  ),
}
