import { type DecisionText, decisionText } from '../../../src-main/contract/decisions.ts'
import { formatDay, parseDay } from '../../../src-main/contract/values/day.ts'

/** A decision as it is typed: lists as lines, the day as dd/mm/yyyy, what is missing as nothing. */
export interface Draft {
  readonly number: string
  readonly day: string
  readonly signer: string
  readonly post: string
  readonly subject: string
  readonly legalBasis: string
  readonly articles: readonly string[]
  readonly recipients: string
}
export type Field = keyof Draft
export type Problems = Readonly<Partial<Record<Field, 'form' | 'missing' | 'long'>>>

/** Stands for a name that is signed by hand: the contract wants a name, the paper a dotted line. */
const dots = '……………………'
const isWritten = (text: string): boolean => /\p{L}/u.test(text)
const written = (text: string): string => (isWritten(text) ? text : '')

export const draftOf = (text: DecisionText): Draft => ({
  number: text.number ?? '',
  day: text.day === null ? '' : formatDay(text.day),
  signer: written(text.signer.name),
  post: written(text.signer.post),
  subject: text.subject,
  legalBasis: text.legalBasis.join('\n'),
  articles: text.articles,
  recipients: text.recipients.join('\n'),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const textOf = (draft: Draft, day: string | null): DecisionText => ({
  number: draft.number.trim() || null,
  day,
  signer: { name: draft.signer.trim() || dots, post: draft.post.trim() },
  subject: draft.subject.trim(),
  legalBasis: linesOf(draft.legalBasis),
  articles: draft.articles.map((article) => article.trim()).filter(Boolean),
  recipients: linesOf(draft.recipients),
})

const fieldOf = (path: readonly PropertyKey[]): Field => {
  const [first, second] = path
  if (first === 'signer') return second === 'post' ? 'post' : 'signer'
  return first as Field
}

/** The decision, or what is wrong with each field. */
export function textFrom(draft: Draft): { readonly text: DecisionText; readonly problems: Problems } {
  const typed = draft.day.trim()
  const parsed = typed === '' ? null : parseDay(typed)
  const day = parsed !== null && /^\d{4}-\d{2}-\d{2}$/.test(parsed) ? parsed : null
  const text = textOf(draft, day)
  const found = decisionText.safeParse(text)
  const problems: Partial<Record<Field, 'form' | 'missing' | 'long'>> = {}
  for (const { path, code } of found.error?.issues ?? [])
    problems[fieldOf(path)] ??= code === 'too_small' ? 'missing' : code === 'too_big' ? 'long' : 'form'
  if (typed !== '' && day === null) problems.day = 'form'
  return { text, problems }
}
