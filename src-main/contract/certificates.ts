import * as z from 'zod'
import { subjectKinds } from './book.ts'
import { query, task } from './define.ts'

export const preflightCodes = [
  'no-day',
  'no-number',
  'no-signer',
  'no-seat',
  'place-type-doubled',
  'merit-empty',
  'subject-twice',
  'not-in-decision',
  'name-shrunk',
  'name-too-long',
] as const
export const finding = z.object({
  code: z.enum(preflightCodes),
  severity: z.enum(['error', 'warning']),
  count: z.int(),
  /** The first rows it concerns (at most 50), to open them. */
  certificateIds: z.array(z.int()),
  /** What is wrong, as it would be printed: "xã thị trấn Tân Minh", or the smallest size in points. */
  example: z.string().nullable(),
})
export type Finding = z.output<typeof finding>

export const certificate = z.object({
  id: z.int(),
  titleId: z.int(),
  subjectId: z.int(),
  decisionId: z.int(),
  decision: z.string().nullable(),
  registerNumber: z.int(),
  year: z.int(),
  name: z.string(),
  hamlet: z.string().nullable(),
  commune: z.string(),
  issuedAt: z.string().nullable(),
  prints: z.int(),
  /** Its title was taken back: the paper no longer holds. */
  revoked: z.boolean(),
  /** Number of the decision that took it back, once it has one. */
  revocation: z.string().nullable(),
})

export const certificates = {
  designs: query(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        /** Whom it is for. */
        kind: z.enum(subjectKinds).nullable(),
        version: z.int(),
        name: z.string(),
        widthMm: z.number(),
        heightMm: z.number(),
      }),
    ),
  ),
  /** The register (sổ cấp), newest decision first or one decision in its order. */
  register: query(
    z.object({
      decisionId: z.int().nullable().default(null),
      year: z.int().nullable().default(null),
      issued: z.boolean().nullable().default(null),
      text: z.string().max(120).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({ total: z.int(), issued: z.int(), rows: z.array(certificate) }),
  ),
  /** Numbers of a year that carry no certificate, with what became of them. */
  gaps: query(
    z.object({ year: z.int() }),
    z.array(
      z.object({
        from: z.int(),
        to: z.int(),
        reason: z.enum(['undone', 'unexplained']),
        at: z.string().nullable(),
      }),
    ),
  ),
  preflight: query(z.object({ decisionId: z.int() }), z.array(finding)),
  /** One page as it will be printed (or was, if issued). */
  previewCertificate: task(
    z.object({ certificateId: z.int() }),
    z.object({ ticket: z.string(), fileName: z.string() }),
  ),
  /** Draws the PDF and freezes each certificate it holds. Null: all of the decision. Refused while preflight has errors. */
  printCertificates: task(
    z.object({ decisionId: z.int(), certificateIds: z.array(z.int()).min(1).max(100_000).nullable() }),
    z.object({
      ticket: z.string(),
      fileName: z.string(),
      certificates: z.int(),
      pages: z.int(),
      firstNumber: z.int(),
      lastNumber: z.int(),
      shrunk: z.array(z.object({ registerNumber: z.int(), name: z.string(), sizePt: z.number() })),
    }),
  ),
}
