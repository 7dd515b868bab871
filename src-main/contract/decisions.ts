import * as z from 'zod'
import { selection, subjectKinds, year } from './assessments.ts'
import { command, query, task } from './define.ts'
import { signer } from './settings.ts'

export const decisionText = z.object({
  /** "15/QĐ-HKH". Null while the paper has not been numbered. */
  number: z
    .string()
    .trim()
    .regex(/^\d{1,5}\/[\p{L}\d-]{1,30}$/u)
    .nullable(),
  day: z.iso.date().nullable(),
  signer,
  /** One "Căn cứ …" or "Xét …" a line. */
  legalBasis: z.array(z.string().trim().min(1).max(600)).max(12),
  /** After "Về việc": "công nhận Gia đình học tập năm 2020". */
  subject: z.string().trim().min(1).max(300),
  /** Điều 1, Điều 2, …; {count} stands for the number recognised, e.g. "817". */
  articles: z.array(z.string().trim().min(1).max(1500)).min(1).max(8),
  /** "Nơi nhận", one a line. */
  recipients: z.array(z.string().trim().min(1).max(200)).max(12),
})
export type DecisionText = z.output<typeof decisionText>

/** Gives titles, or takes them back. */
export const decisionPurposes = ['recognition', 'revocation'] as const

export const decision = z.object({
  id: z.int(),
  purpose: z.enum(decisionPurposes),
  year: z.int(),
  kind: z.enum(subjectKinds),
  label: z.string(),
  text: decisionText,
  /** As many as stand on its list, whatever became of them since. */
  recognised: z.int(),
  /** Titles it takes back; of a recognition: those that were taken back since. */
  revoked: z.int(),
  issued: z.int(),
  /** Certificates that still have to be printed: who was revoked gets none. */
  toPrint: z.int(),
  firstNumber: z.int().nullable(),
  lastNumber: z.int().nullable(),
})

export const decisions = {
  decisions: query(z.object({ year: year.nullable() }), z.array(decision)),
  decision: query(z.object({ decisionId: z.int() }), decision),
  /** A decision filled in as far as the program can: next free number and today (a round of this year), signer, usual articles. */
  proposal: query(
    z.object({ year, kind: z.enum(subjectKinds) }),
    z.object({
      text: decisionText,
      passed: z.int(),
      byCommune: z.array(z.object({ placeId: z.int(), name: z.string(), passed: z.int() })),
    }),
  ),
  /** Recognises what is selected (only state `passed`; others are counted as left out) and gives register numbers. */
  recognise: task(
    z.object({ year, kind: z.enum(subjectKinds), selection, text: decisionText }),
    z.object({
      decisionId: z.int(),
      recognised: z.int(),
      leftOut: z.int(),
      firstNumber: z.int().nullable(),
      lastNumber: z.int().nullable(),
    }),
  ),
  /** A decision of revocation filled in as far as the program can; {reason} stands for the reason until it is decided. */
  revocationDraft: query(z.object({ year, kind: z.enum(subjectKinds) }), z.object({ text: decisionText })),
  /**
   * Takes recognised titles back by a decision of its own; others of the selection are counted as left out. Their certificates
   * stay in the register, marked. Refuses `nothing-recognised`, `decision-number-taken`.
   */
  revoke: task(
    z.object({
      year,
      kind: z.enum(subjectKinds),
      selection,
      reason: z.string().trim().min(1).max(500),
      text: decisionText,
    }),
    z.object({ decisionId: z.int(), revoked: z.int(), leftOut: z.int() }),
  ),
  /** Refused once a certificate of the decision has been issued. */
  amendDecision: command(z.object({ decisionId: z.int(), text: decisionText.partial() }), decision),
  printDecision: task(
    z.object({ decisionId: z.int() }),
    z.object({ ticket: z.string(), fileName: z.string(), pages: z.int() }),
  ),
}
