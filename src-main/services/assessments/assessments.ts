import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/assessments.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { roundOf } from './rounds.ts'

export { amendTitle, amendTitles } from './amending.ts'
export { book, bookPosition, sums } from './book.ts'
export { carryForward } from './carrying.ts'
export { dropped } from './dropped.ts'
export { exportBook } from './exporting.ts'
export { amendFamily, likeFamilies, registerFamily } from './families.ts'
export { printBook } from './printing.ts'
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
