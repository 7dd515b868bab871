import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { subjectKinds } from '../../contract/assessments.ts'
import type { Saying } from '../../contract/import-sayings.ts'
import {
  encodings,
  type ImportOrder,
  importKinds,
  type PlanRow,
  type Reading,
  type rowFates,
} from '../../contract/imports.ts'
import type { Client } from '../../contract/index.ts'
import { importSentence } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { officeLevels } from '../../contract/settings.ts'
import { scoringStages } from '../../contract/values/answers.ts'
import { communeOf } from '../commune.ts'
import { foundIfEmpty } from '../found-office.ts'
import { type Arguments, Misused } from './arguments.ts'
import type { Occasion } from './command.ts'

/** What the line says, before anything is opened. */
export function importAsked(given: Arguments) {
  const path = given.file()
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Refusal('file-unreadable', { fileName: basename(path) })
  const level = given.oneOf('level', officeLevels) ?? 'district'
  // What is typed for a place may lack marks and type: no name of an office for papers can be made of it.
  for (const option of level === 'commune' ? (['place', 'office'] as const) : []) given.needed(option)
  return {
    path,
    level,
    place: given.text('place'),
    name: given.text('office'),
    placeList: given.text('places'),
    encoding: given.oneOf('encoding', encodings) ?? null,
    kind: given.oneOf('kind', importKinds),
    year: given.number('year'),
    subject: given.oneOf('subject', subjectKinds) ?? null,
    stage: given.oneOf('column', scoringStages),
    choices: choicesOf(given),
    dryRun: given.flag('dry-run'),
    again: given.flag('again'),
  }
}
type Asked = ReturnType<typeof importAsked>

/** Brings a spreadsheet in: rows that are wrong, duplicate or fit several families stay out and are told. */
export async function importFile({ office, application, given }: Occasion): Promise<object> {
  const asked = importAsked(given)
  const { level, name, placeList, encoding, dryRun } = asked
  const ticket = await application.takeIn(basename(asked.path), createReadStream(asked.path))
  const placeName = level === 'commune' ? asked.place : undefined
  await foundIfEmpty(office, { name, level, placeList, placeName })
  const reading = await office.imports.readSheet({ ticket, encoding, subject: asked.subject })
  const order = await orderFor(office, asked, reading)
  const preview = await office.imports.previewImport(order)
  const duplicates = await rowsOf(office, reading.readingId, 'duplicate')
  const undecided = await rowsOf(office, reading.readingId, 'choose')

  const done = dryRun ? null : await office.imports.applyImport({ ...order, again: asked.again })
  const { counts } = preview
  const said = (about: Saying | null) => about && importSentence(given.language, about)
  return {
    subject: order.subject,
    kind: order.kind,
    rows: counts.rows,
    imported: done?.imported ?? 0,
    ...(dryRun ? { dryRun, wouldImport: preview.blockers.length === 0 ? counts.goesIn : 0 } : {}),
    again: counts.again,
    new: counts.fresh,
    passed: counts.passed,
    failed: counts.failed,
    wrong: counts.wrong,
    choose: counts.choose,
    left: counts.left,
    skipped: reading.skipped,
    duplicates: duplicates.map((row) => ({ row: row.row, with: otherOf(row), reason: said(row.reason) })),
    undecided: undecided.map(({ row, reason, candidates }) => ({ row, reason: said(reason), candidates })),
    encoding: reading.encoding,
    problems: preview.problems.map(({ row, column, value, said: about, severity }) => ({
      row,
      column,
      value,
      message: said(about),
      severity,
    })),
    newHamlets: preview.newHamlets,
    blockers: preview.blockers,
    importedBefore: reading.importedBefore,
  }
}

/** What the command line leaves open is what the sheet itself says. */
async function orderFor(office: Client, asked: Asked, reading: Reading): Promise<ImportOrder> {
  const { guess, readingId } = reading
  const { place, choices, kind = guess.kind, year = guess.year, stage = guess.stage ?? 'commune' } = asked
  const subject = asked.subject ?? guess.subject
  if (kind === null) throw new Misused('missing', '--kind')
  if (year === null) throw new Misused('missing', '--year')
  const mapping =
    kind === 'scores' && reading.mappingBy === 'headings'
      ? (await office.imports.scoreColumns({ readingId, subject, year, stage })).mapping
      : reading.mapping
  const saidByColumn = Object.values(mapping).includes('commune')
  const placeId =
    place === undefined ? (saidByColumn ? null : guess.placeId) : await communeOf(office, place, year)
  return { readingId, kind, subject, year, stage, placeId, mapping, choices, corrections: {} }
}

/** `--same 68=16`: row 68 is the family 16. `--new 275`: row 275 is a family of its own. `--choose` says either. */
function choicesOf(given: Arguments): ImportOrder['choices'] {
  const same = given.list('same').map((text) => choice('same', text, /^(\d{1,7})=(\d{1,12})$/.exec(text)))
  const fresh = given.list('new').map((text) => choice('new', text, /^(\d{1,7})$/.exec(text)))
  const either = given
    .list('choose')
    .map((text) => choice('choose', text, /^(\d{1,7})=(?:(\d{1,12})|new)$/.exec(text)))
  return Object.fromEntries([...same, ...fresh, ...either])
}

function choice(option: string, text: string, found: RegExpExecArray | null) {
  const [, row, subject] = found ?? []
  if (row === undefined) throw new Misused('value', `--${option} ${text}`)
  const said =
    subject === undefined ? { take: 'new' as const } : { take: 'same' as const, subjectId: Number(subject) }
  return [row, said] as const
}

async function rowsOf(
  office: Client,
  readingId: string,
  fate: (typeof rowFates)[number],
): Promise<PlanRow[]> {
  const rows: PlanRow[] = []
  for (;;) {
    const part = await office.imports.previewRows({ readingId, fate, offset: rows.length, limit: 1000 })
    rows.push(...part.rows)
    if (part.rows.length === 0 || rows.length >= part.total) return rows
  }
}

/** The row of the file it repeats, or the family in the register. */
function otherOf({ sameAsRow, candidates: [family] }: PlanRow): number | object | null {
  if (sameAsRow !== null) return sameAsRow
  if (family === undefined) return null
  const { subjectId, name, birth, hamlet, commune } = family
  return { subjectId, name, birth, hamlet, commune }
}
