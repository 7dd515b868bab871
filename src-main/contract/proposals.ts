import * as z from 'zod'
import { selection, subjectKinds, year } from './book.ts'
import { command, query, task } from './define.ts'
import { signer } from './settings.ts'

/** A tờ trình: who is asked, and in which words. */
export const proposalText = z.object({
  /** "07/TTr-HKH". Null while the paper has not been numbered. */
  number: z
    .string()
    .trim()
    .regex(/^\d{1,5}\/[\p{L}\d-]{1,30}$/u)
    .nullable(),
  day: z.iso.date().nullable(),
  signer,
  /** After "Kính gửi:". */
  addressee: z.string().trim().min(1).max(300),
  /** After "Về việc": "đề nghị công nhận Gia đình học tập năm 2020". */
  subject: z.string().trim().min(1).max(300),
  /** Paragraphs; {count} stands for the number proposed. */
  body: z.array(z.string().trim().min(1).max(2000)).min(1).max(20),
  /** "Nơi nhận", one a line. */
  recipients: z.array(z.string().trim().min(1).max(200)).max(12),
})
export type ProposalText = z.output<typeof proposalText>

export const proposal = z.object({
  id: z.int(),
  year: z.int(),
  kind: z.enum(subjectKinds),
  label: z.string(),
  /** The commune all its rows lie in, if it is one. */
  communeId: z.int().nullable(),
  commune: z.string().nullable(),
  text: proposalText,
  proposed: z.int(),
  /** Of these, how many a decision has recognised since. */
  recognised: z.int(),
})
export type Proposal = z.output<typeof proposal>

export const proposals = {
  proposals: query(
    z.object({ year, kind: z.enum(subjectKinds).nullable().default(null) }),
    z.array(proposal),
  ),
  proposal: query(z.object({ proposalId: z.int() }), proposal),
  /** A proposal filled in as far as the program can, and how many wait for one. Whom it goes to is as in the last of its kind. */
  proposalDraft: query(
    z.object({ year, kind: z.enum(subjectKinds) }),
    z.object({
      /** The addressee is empty until the office has named one. */
      text: proposalText.extend({ addressee: z.string() }),
      waiting: z.int(),
      byCommune: z.array(z.object({ placeId: z.int(), name: z.string(), waiting: z.int() })),
    }),
  ),
  /** Proposes those of a selection that passed and stand in no proposal; others are counted as left out. */
  propose: task(
    z.object({ year, kind: z.enum(subjectKinds), selection, text: proposalText }),
    z.object({ proposalId: z.int(), proposed: z.int(), leftOut: z.int() }),
  ),
  amendProposal: command(z.object({ proposalId: z.int(), text: proposalText.partial() }), proposal),
  /** Takes a proposal back; refused once any of its titles is recognised. */
  withdrawProposal: task(z.object({ proposalId: z.int() }), z.object({ titles: z.int() })),
  printProposal: task(
    z.object({ proposalId: z.int() }),
    z.object({ ticket: z.string(), fileName: z.string(), pages: z.int(), rows: z.int() }),
  ),
}
