import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findSubject } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/history.ts'
import type { WriteContext } from '../context.ts'
import { restoringOf } from './restorable.ts'

type Calls = Contract['history']

/** Puts one old value back as a new action, under the rules that hold today. */
export function putBack(
  context: WriteContext,
  { changeId, column }: Input<Calls['putBack']>,
): Output<Calls['putBack']> {
  const { db, did, changeSetId } = context
  const change = sql.findChange(db, { id: changeId })
  if (!change) throw new Refusal('not-found', { thing: 'action' })
  const { table, rowId, before, after, digest } = change
  const restoring = restoringOf(table, column)
  const isOne = before !== null && after !== null && digest === null
  if (!restoring || !isOne) throw new Refusal('value-not-restorable', { column })
  const subjectId = sql.subjectOfRow(db, { table, id: rowId })?.subjectId
  if (subjectId === undefined) throw new Refusal('row-gone')
  const image: Readonly<Record<string, unknown>> = JSON.parse(before)
  restoring.write(context, table === 'titles' ? rowId : subjectId, (image[column] ?? null) as never)
  const subject = findSubject(db, { id: subjectId })
  did({ name: 'value-put-back', with: { name: subject?.name ?? '', column: restoring.word } })
  return { changed: (sql.countChanges(db, { id: changeSetId })?.total ?? 0) > 0 }
}
