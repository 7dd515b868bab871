import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/assessments.ts'
import { amendTitle as amendRow } from '../../database/queries/assessments-entering.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { roundOf } from './rounds.ts'

export { book, bookPosition } from './book.ts'
export { carryForward } from './carrying.ts'
export { exportBook } from './exporting.ts'
export { amendFamily, likeFamilies, registerFamily } from './families.ts'
export { giveResult, markNotRecognised, withdraw } from './results.ts'

type Calls = Contract['assessments']

/** The rounds of a year that have begun. */
export const rounds = ({ db }: ReadContext, input: Input<Calls['rounds']>): Output<Calls['rounds']> =>
  sql.roundsOf(db, input)

/** Calls the title of a year as this office does. Papers that are issued keep the old name. */
export function renameRound(
  context: WriteContext,
  { year, kind, label }: Input<Calls['renameRound']>,
): Output<Calls['renameRound']> {
  const id = roundOf(context, { year, kind, label })
  sql.renameRound(context.db, { id, label })
  context.did({ name: 'round-renamed', with: { year, kind, label } })
  return {}
}

/** The communes of the office and how far each has come in the round of a year. */
export function matrix({ db }: ReadContext, { year, kind }: Input<Calls['matrix']>): Output<Calls['matrix']> {
  const roundId = sql.findRound(db, { year, kind })?.id ?? null
  const beforeId = sql.findRound(db, { year: year - 1, kind })?.id ?? null
  return sql.matrix(db, { roundId, beforeId, year, end: `${year}-12-31` })
}

/** One subject as it is now, and its titles, newest first, as they were. */
export function subject(
  { db }: ReadContext,
  { subjectId }: Input<Calls['subject']>,
): Output<Calls['subject']> {
  const found = sql.findSubject(db, { id: subjectId })
  if (!found) throw new Refusal('not-found', { subjectId })
  const years = sql.yearsOf(db, { subjectId }).map((row) => ({
    ...row,
    again: row.again === 1,
    points: row.points === null ? null : row.points / 100,
  }))
  return { ...found, years }
}

/** Corrects points, reason or note of a row. What is recognised stays as it was decided. */
export function amendTitle(
  { db, did }: WriteContext,
  { titleId, ...changes }: Input<Calls['amendTitle']>,
): Output<Calls['amendTitle']> {
  const title = sql.findTitle(db, { id: titleId })
  if (!title) throw new Refusal('not-found', { titleId })
  const { state, name, year, kind } = title
  if (state === 'recognised') throw new Refusal('state-forbids', { state, name, titleId })
  const { points, reason = title.reason, note = title.note } = changes
  // Halves and tenths are not exact in binary: the table counts in hundredths.
  const hundredths = points === undefined ? title.points : points === null ? null : Math.round(points * 100)
  amendRow(db, { id: titleId, points: hundredths, reason: reason || null, note: note || null })
  did({ name: 'title-amended', with: { name, year, kind } })
  return {}
}
