import * as z from 'zod'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Language } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/imports.ts'
import { findPreferences } from '../../database/queries/settings.ts'
import { copyBefore } from '../backups/automatic.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { applyPlan } from './applying.ts'
import { withIndicators } from './indicator-columns.ts'
import { leftOutSheet } from './left-out.ts'
import { planImport } from './plan.ts'
import { type Plan, planRowOf } from './planned.ts'
import { readingTold } from './reading-told.ts'
import { findReading, keepPlan, keepReading } from './readings.ts'
import { scorable } from './score-ground.ts'
import { setOfSheet } from './sheet-set.ts'

export { exportScoreSheet } from './score-sheet.ts'

type Calls = Contract['imports']

/** Reads an uploaded sheet in the worker thread and keeps what was read; nothing is decided yet. */
export async function readSheet(
  context: TaskContext,
  { ticket, page, encoding, subject }: Input<Calls['readSheet']>,
): Promise<Output<Calls['readSheet']>> {
  const file = context.office.tickets.find(ticket)
  if (!file) throw new Refusal('ticket-unknown', {})
  const { path, fileName } = file
  const sheet = await context.run('readSheet', { path, fileName, page, encoding, subject })
  return readingTold(context, keepReading(context, file.fileName, sheet))
}

/** The set by which scores are read, and what the columns of a sheet mean by it. */
export function scoreColumns(
  context: ReadContext,
  { readingId, subject, year, stage }: Input<Calls['scoreColumns']>,
): Output<Calls['scoreColumns']> {
  const { sheet } = findReading(context, readingId)
  const used = setOfSheet(context, sheet, { kind: subject, year })
  const indicators = scorable(used)
  const set = used && { title: used.set.title, version: used.version, indicators }
  return { set, mapping: withIndicators(sheet, indicators, stage) }
}

/** Finds what would happen with every row; nothing is written. */
export async function previewImport(
  context: TaskContext,
  order: Input<Calls['previewImport']>,
): Promise<Output<Calls['previewImport']>> {
  const reading = findReading(context, order.readingId)
  const found = await inSlices(context, planImport(context, reading.sheet, order))
  keepPlan(context, reading, order, found)
  const { counts, problems, newHamlets, blockers } = found
  return { counts, problems: [...problems], newHamlets: [...newHamlets], blockers: [...blockers] }
}

/** The rows of the last preview, in the order of the file. */
export function previewRows(
  context: ReadContext,
  { readingId, fate, offset, limit }: Input<Calls['previewRows']>,
): Output<Calls['previewRows']> {
  const rows = previewed(context, readingId).rows.filter((row) => fate === null || row.fate === fate)
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map(planRowOf) }
}

/** Takes the sheet in, all or nothing, as one action that can be undone. The same file a second time is refused first. */
export async function applyImport(
  context: TaskContext,
  { again, ...order }: Input<Calls['applyImport']>,
): Promise<Output<Calls['applyImport']>> {
  const reading = findReading(context, order.readingId)
  await copyBefore(context, 'import')
  return context.write(function* (writing) {
    const before = sql.importsOf(writing.db, { digest: reading.digest })
    if (before && !again) throw new Refusal('same-file-again', { ...before })
    return yield* applyPlan(writing, reading, order, context.progress)
  })
}

/** Saves the rows that stay out as a spreadsheet with the reason in a column. */
export async function leftOutRows(
  context: TaskContext,
  { readingId }: Input<Calls['leftOutRows']>,
): Promise<Output<Calls['leftOutRows']>> {
  const reading = findReading(context, readingId)
  const rows = previewed(context, readingId).rows.filter(({ fate }) => fate !== 'goes-in')
  const fileName = `${reading.fileName.replace(/\.[^.]*$/, '')} - chua nhap.xlsx`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const { ticket, path } = context.office.tickets.room(fileName, type)
  await context.run('writeSheet', { path, sheet: leftOutSheet(reading, rows, languageOf(context)) })
  return { ticket, fileName, rows: rows.length }
}

function previewed(context: ReadContext, readingId: string): Plan {
  const { plan } = findReading(context, readingId)
  if (!plan) throw new Refusal('reading-unknown', {})
  return plan.found
}

const preference = z.object({ language: z.enum(['vi', 'en']).catch('vi') })

/** The sheet of the rows that stay out says why in the language the office works in. */
function languageOf({ db }: ReadContext): Language {
  const body = findPreferences(db, {})?.body
  return body === undefined ? 'vi' : preference.parse(JSON.parse(body)).language
}

/** Runs a long computation so that other calls are answered in between. */
async function inSlices<T>({ stopIfCancelled }: TaskContext, steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resolve) => setTimeout(resolve, 0))
    stopIfCancelled()
  }
}
