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
  const old = imageOf(before)
  const differs = old !== null && after !== null && old[column] !== imageOf(after)?.[column]
  if (!restoring || !differs || digest !== null) throw new Refusal('value-not-restorable', { column })
  const subjectId = sql.subjectOfRow(db, { table, id: rowId })?.subjectId
  if (subjectId === undefined) throw new Refusal('row-gone')
  restoring.write(context, table === 'titles' ? rowId : subjectId, (old[column] ?? null) as never)
  const subject = findSubject(db, { id: subjectId })
  did({ name: 'value-put-back', with: { name: subject?.name ?? '', column: restoring.word } })
  return { changed: (sql.countChanges(db, { id: changeSetId })?.total ?? 0) > 0 }
}

const imageOf = (text: string | null): Readonly<Record<string, unknown>> | null =>
  text === null ? null : JSON.parse(text)
