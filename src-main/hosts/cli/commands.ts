import { constants, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { subjectKinds } from '../../contract/assessments.ts'
import { deedSentence, type Language } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { type Arguments, Misused } from './arguments.ts'
import type { Command, Occasion } from './command.ts'
import { criteria, criteriaAsked } from './criteria.ts'
import { existing } from './existing.ts'
import type { CommandName } from './help.ts'
import { importAsked, importFile } from './import.ts'
import { certificates, recognise, recogniseAsked } from './papers.ts'
import { score, scoreAsked } from './score.ts'
import { secretOf } from './secret.ts'

/** One entry for every command; each answers the object that is printed as JSON. */
export const commands: Readonly<Record<CommandName, Command>> = {
  import: { dataless: false, begins: true, understand: importAsked, run: importFile },
  recognise: { dataless: false, understand: recogniseAsked, run: recognise },
  certificates: { dataless: false, run: certificates },
  undo: { dataless: false, run: undo },
  history: { dataless: false, run: history },
  search: { dataless: false, run: search },
  round: { dataless: false, run: round },
  score: { dataless: false, understand: scoreAsked, run: score },
  criteria: { dataless: true, understand: criteriaAsked, run: criteria },
  seal: { dataless: false, understand: sealAsked, run: seal },
  backup: { dataless: false, run: backup },
  verify: { dataless: true, mends: true, run: verify },
  restore: { dataless: false, begins: true, mends: true, understand: existing, run: restore },
  drill: { dataless: false, understand: existing, run: drill },
  copies: { dataless: false, run: copies },
  'go-back': { dataless: false, understand: generationOf, run: goBack },
  check: { dataless: false, run: ({ office }) => office.history.check({}) },
  rescue: { dataless: false, mends: true, run: rescue },
}

async function undo({ office, given }: Occasion): Promise<object> {
  const { undo: next } = await office.history.next({})
  const done = await office.history.undo({ id: null })
  return {
    undone: next === null ? null : inWords(given.language, next),
    by: inWords(given.language, done),
  }
}

async function history({ office, given }: Occasion): Promise<object> {
  const { total, rows } = await office.history.actions({ limit: given.number('last') ?? 20 })
  return { total, actions: rows.map((action) => inWords(given.language, action)) }
}

type Action = Awaited<ReturnType<Occasion['office']['history']['undo']>>

const inWords = (language: Language, action: Action) => ({
  ...action,
  what: deedSentence(language, action.deed),
})

async function search({ office, given }: Occasion): Promise<object> {
  const found = await office.search.everything({ text: given.word(), limit: given.number('last') ?? 12 })
  return { found }
}

async function round({ office, given }: Occasion): Promise<object> {
  const year = given.number('year')
  if (year === undefined) throw new Misused('missing', '--year')
  const kind = given.oneOf('subject', subjectKinds) ?? 'family'
  return { year, subject: kind, communes: await office.assessments.matrix({ year, kind }) }
}

/** A passphrase and a place for the sheet; the sheet is never written over another file. */
function sealAsked(given: Arguments): { out: string; passphrase: string } {
  const passphrase = secretOf(given)
  if (passphrase === null) throw new Misused('missing', '--secret-file')
  if (given.text('out') === undefined) throw new Misused('missing', '--out')
  const out = given.path('out')
  if (statSync(dirname(out), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Refusal('folder-not-found', { path: out })
  if (statSync(out, { throwIfNoEntry: false }) !== undefined) throw new Misused('value', `--out ${out}`)
  return { out, passphrase }
}

async function seal({ office, application, given }: Occasion): Promise<object> {
  const { out, passphrase } = sealAsked(given)
  const { ticket, since } = await office.backups.seal({ passphrase })
  const sheet = application.file(ticket)
  if (sheet === undefined) throw new Refusal('ticket-unknown')
  await copyFile(sheet.path, out, constants.COPYFILE_EXCL).catch(() => {
    throw new Refusal('folder-not-found', { path: out })
  })
  return { since, sheet: out }
}

async function backup({ office, given }: Occasion): Promise<object> {
  const { fileName: _, ...made } = await office.backups.makeBackup({
    folder: given.path('to'),
    sealed: given.flag('sealed'),
  })
  return made
}

async function verify({ office, given }: Occasion): Promise<object> {
  return office.backups.verifyBackup({ file: existing(given), secret: secretOf(given) })
}

async function restore({ office, given }: Occasion): Promise<object> {
  // Over data that cannot be opened a backup is a way out; what lies there is kept.
  if ((await office.rescue.state({})).trouble !== null)
    return office.rescue.use({ choice: { file: existing(given) }, secret: secretOf(given) })
  return office.backups.restoreBackup({ file: existing(given), secret: secretOf(given) })
}

async function drill({ office, given }: Occasion): Promise<object> {
  const practised = await office.backups.drill({ file: existing(given), secret: secretOf(given) })
  // Without a window nobody looks at it.
  await office.backups.endDrill({})
  return practised
}

async function copies({ office }: Occasion): Promise<object> {
  // What a command line set aside before it ended is packed first.
  await office.backups.keepCopy({})
  const [automatic, generations] = await Promise.all([
    office.backups.automatic({}),
    office.backups.generations({}),
  ])
  return { automatic, generations }
}

async function goBack({ office, given }: Occasion): Promise<object> {
  return office.backups.goBack({ generation: generationOf(given) })
}

function generationOf(given: Arguments): number {
  const number = given.number('generation')
  if (number === undefined) throw new Misused('missing', '--generation')
  if (number === 0) throw new Misused('value', `--generation ${given.text('generation')}`)
  return number
}

/** The copies as a list, or, with --use, the office as it goes on with one of them. */
async function rescue({ office, given }: Occasion): Promise<object> {
  const number = given.number('use')
  const { trouble, choices, folder } = await office.rescue.checked({})
  if (number === undefined || trouble === null) return { trouble, folder, choices }
  return office.rescue.use({ choice: number, secret: secretOf(given) })
}
