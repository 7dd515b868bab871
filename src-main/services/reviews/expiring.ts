import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import * as sql from '../../database/queries/expiring.ts'
import type { ReadContext } from '../context.ts'

type Calls = Contract['reviews']

/** Recognitions that end by a day, unless the same subject was recognised again since; the next to end first. */
export function expiring(
  { db, today }: ReadContext,
  { offset, limit, ...asked }: Input<Calls['expiring']>,
): Output<Calls['expiring']> {
  const counts = sql.countExpiring(db, { ...asked, today: today() }) ?? { total: 0, ended: 0 }
  const rows = sql.expiringTitles(db, { ...asked, offset, limit })
  return {
    ...counts,
    rows: rows.map((row) => ({ ...row, registeredAgain: row.registeredAgain === 1 })),
  }
}
