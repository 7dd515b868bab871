import { copyFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { subjectKinds } from '../../contract/assessments.ts'
import { decisionText } from '../../contract/decisions.ts'
import { type Language, preflightSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { parseDay } from '../../contract/values/day.ts'
import { type Arguments, Misused } from './arguments.ts'
import type { Occasion } from './command.ts'

type Finding = Parameters<typeof preflightSentence>[1]

/** The checks before printing found errors: each is told, not only that there are some. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable'
  readonly number: string
  readonly errors: readonly Finding[]

  constructor(number: string, errors: readonly Finding[]) {
    super('preflight-failed')
    this.number = number
    this.errors = errors
  }
}

/** What the line says, before anything is opened. */
export function recogniseAsked(given: Arguments) {
  const year = given.number('year') ?? missing('--year')
  const number = decisionText.shape.number.safeParse(given.needed('number'))
  return {
    year,
    kind: given.oneOf('subject', subjectKinds) ?? 'family',
    number: number.data ?? missing(`--number ${given.needed('number')}`, 'value'),
    day: parseDay(given.needed('date')) ?? missing(`--date ${given.needed('date')}`, 'value'),
    name: given.text('signer'),
    post: given.text('post'),
  }
}

/** Recognises everyone of the round whose result is đạt by one decision. */
export async function recognise({ office, given }: Occasion): Promise<object> {
  const { year, kind, number, day, name, post } = recogniseAsked(given)
  const { text } = await office.decisions.proposal({ year, kind })
  const signer = { name: name ?? text.signer.name, post: post ?? text.signer.post }
  const done = await office.decisions.recognise({
    year,
    kind,
    selection: { filter: { year, kind, state: 'passed' } },
    text: { ...text, number, day, signer },
  })
  return { ...done, decision: number }
}

/** Draws and issues all certificates of a decision into one PDF. */
export async function certificates({ office, application, given }: Occasion): Promise<object> {
  const number = given.needed('decision')
  const out = given.path('out')
  // Issuing cannot be taken back: where the file cannot be is found out before.
  const there = await stat(dirname(out)).catch(() => null)
  if (there?.isDirectory() !== true) throw new Refusal('folder-not-found', { path: out })
  const all = await office.decisions.decisions({ year: null })
  const decision = all.find(({ text }) => text.number === number)
  if (decision === undefined) throw new Refusal('not-found', { what: number })
  const findings = await office.certificates.preflight({ decisionId: decision.id })
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Unprintable(number, errors)
  const printed = await office.certificates.printCertificates({
    decisionId: decision.id,
    certificateIds: null,
  })
  const file = application.file(printed.ticket)
  if (file === undefined) throw new Refusal('ticket-unknown')
  await copyFile(file.path, out).catch(() => {
    throw new Refusal('folder-not-found', { path: out })
  })
  const { ticket: _, fileName: __, ...counts } = printed
  return { ...counts, file: out, warnings: findings.map((finding) => said(given.language, finding)) }
}

const said = (language: Language, finding: Finding) => ({
  code: finding.code,
  count: finding.count,
  sentence: preflightSentence(language, finding),
})

function missing(part: string, what: 'missing' | 'value' = 'missing'): never {
  throw new Misused(what, part)
}
