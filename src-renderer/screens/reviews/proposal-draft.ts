import { type ProposalText, proposalText } from '../../../src-main/contract/proposals.ts'
import { formatDay } from '../../../src-main/contract/values/day.ts'
import { wholeDay } from './draft.ts'

/** A proposal as it is typed: lists as lines, the day as dd/mm/yyyy, what is missing as nothing. */
export interface ProposalDraft {
  readonly number: string
  readonly day: string
  readonly signer: string
  readonly post: string
  readonly addressee: string
  readonly subject: string
  readonly body: string
  readonly recipients: string
}
export type ProposalField = keyof ProposalDraft
export type ProposalProblems = Readonly<Partial<Record<ProposalField, 'missing' | 'form'>>>
export const proposalFields: readonly ProposalField[] = [
  ...(['number', 'day', 'signer', 'post', 'addressee', 'subject', 'body', 'recipients'] as const),
]

/** Stands for a name that is signed by hand: the contract wants a name, the paper a dotted line. */
const dots = '……………………'
const written = (text: string): string => (/\p{L}/u.test(text) ? text : '')
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const proposalDraft = (text: ProposalText): ProposalDraft => ({
  number: text.number ?? '',
  day: text.day === null ? '' : formatDay(text.day),
  signer: written(text.signer.name),
  post: written(text.signer.post),
  addressee: text.addressee,
  subject: text.subject,
  body: text.body.join('\n'),
  recipients: text.recipients.join('\n'),
})

const fieldOf = ([first, second]: readonly PropertyKey[]): ProposalField =>
  first === 'signer' ? (second === 'post' ? 'post' : 'signer') : (first as ProposalField)

/** The proposal, or what is wrong with each field. */
export function proposalFrom(draft: ProposalDraft): {
  readonly text: ProposalText | null
  readonly problems: ProposalProblems
} {
  const typed = draft.day.trim()
  const day = typed === '' ? null : wholeDay(typed)
  const found = proposalText.safeParse({
    number: draft.number.trim() || null,
    day,
    signer: { name: draft.signer.trim() || dots, post: draft.post.trim() },
    addressee: draft.addressee,
    subject: draft.subject,
    body: linesOf(draft.body),
    recipients: linesOf(draft.recipients),
  })
  const problems: Partial<Record<ProposalField, 'missing' | 'form'>> = {}
  for (const { path, code } of found.error?.issues ?? [])
    problems[fieldOf(path)] ??= code === 'too_small' ? 'missing' : 'form'
  const wrongDay = typed !== '' && day === null
  if (wrongDay) problems.day = 'form'
  return { text: found.success && !wrongDay ? found.data : null, problems }
}
