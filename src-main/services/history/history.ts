import type { DeedName } from '../../contract/deeds.ts'
import { deed as deedShape } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Action } from '../../contract/history.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import { countRows, verifyHistory } from '../../database/checks.ts'
import { integrity } from '../../database/open.ts'
import * as sql from '../../database/queries/history.ts'
import { takeBack } from '../../database/undo.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'
import { anchorNow } from './anchors.ts'
import { foundActions } from './finding.ts'

export { findAnchor } from './anchors.ts'
export { putBack } from './putting-back.ts'
export { changesOfRecord } from './record.ts'

type Calls = Contract['history']

/** Papers that left the office, files on a stick and the office itself are not taken back by a key. */
const fixed: readonly DeedName[] = [
  'office-founded',
  'certificates-issued',
  'backup-made',
  'restored',
  'lock-set',
  'lock-removed',
  'lock-reset',
  'sealing-confirmed',
  'went-back',
  'drilled',
  'undone',
  'redone',
  'person-erased',
]

const asAction = ({ deed, ...row }: sql.ActionRow): Action => ({
  ...row,
  deed: deedShape.parse(JSON.parse(deed)),
})

/** What was done, newest first; a text is looked for in the sentences the clerk reads. */
export function actions({ db }: ReadContext, wanted: Input<Calls['actions']>): Output<Calls['actions']> {
  const { text, offset, limit } = wanted
  if (searchKey(text) !== '') return foundActions(db, wanted, asAction)
  return {
    total: sql.countActions(db, {})?.total ?? 0,
    rows: sql.actions(db, { offset, limit }).map(asAction),
  }
}

/** What Ctrl+Z and Ctrl+Shift+Z would do now. */
export function next({ db }: ReadContext): Output<Calls['next']> {
  const undo = sql.nextToUndo(db, { fixed: JSON.stringify(fixed) })
  const redo = sql.nextToRedo(db, {})
  return { undo: undo ? asAction(undo) : null, redo: redo ? asAction(redo) : null }
}

/** The rows an action touched, as they were and as they became. */
export function changesOf({ db }: ReadContext, input: Input<Calls['changesOf']>): Output<Calls['changesOf']> {
  const image = (text: string | null) => (text === null ? null : JSON.parse(text))
  const rows = sql
    .changesOf(db, input)
    .map((row) => ({ ...row, before: image(row.before), after: image(row.after) }))
  return { total: sql.countChanges(db, { id: input.id })?.total ?? 0, rows }
}

/** Takes an action back as a new action; the last one that may be, if none is named. */
export function undo(context: TaskContext, { id }: Input<Calls['undo']>): Promise<Action> {
  const { db } = context
  const target =
    id === null ? sql.nextToUndo(db, { fixed: JSON.stringify(fixed) }) : sql.findAction(db, { id })
  if (!target) throw new Refusal(id === null ? 'nothing-to-undo' : 'not-found')
  if (target.undoneBy !== null) throw new Refusal('already-undone', { id: target.id })
  const action = asAction(target)
  if (fixed.includes(action.deed.name)) {
    const code = action.deed.name === 'certificates-issued' ? 'certificate-issued' : 'nothing-to-undo'
    throw new Refusal(code, { deed: JSON.stringify(action.deed) })
  }
  return reverse(context, action, 'undone')
}

/** Takes the last undo back. */
export function redo(context: TaskContext): Promise<Action> {
  const target = sql.nextToRedo(context.db, {})
  if (!target) throw new Refusal('nothing-to-redo')
  return reverse(context, asAction(target), 'redone')
}

async function reverse(context: TaskContext, action: Action, name: 'undone' | 'redone'): Promise<Action> {
  const { db, progress, write } = context
  const done = await write(function* (writing: WriteContext) {
    let rows = 0
    const steps = takeBack(writing.db, action.id)
    for (;;) {
      const step = stepOf(steps, db)
      if (step.done) break
      rows += 500
      progress(Math.min(rows, action.rows), action.rows)
      yield
    }
    const original = action.undoes === null ? action : originalOf(db, action.undoes)
    writing.did({ name, with: { ...original.deed.with, action: original.deed.name } }, action.id)
    sql.markUndone(writing.db, { id: action.id, undoneBy: writing.changeSetId })
    // An undo that is taken back leaves the action itself standing again.
    if (action.undoes !== null) sql.markUndone(writing.db, { id: action.undoes, undoneBy: null })
    return writing.changeSetId
  })
  const written = sql.findAction(db, { id: done })
  if (!written) throw new Error(`the ${name} action left no entry`)
  return asAction(written)
}

function originalOf(db: ReadContext['db'], id: number): Action {
  const row = sql.findAction(db, { id })
  if (!row) throw new Error(`action ${id} is gone from the history`)
  return asAction(row)
}

/** Says in words what stands in the way. */
function stepOf(steps: Generator<void, number>, db: ReadContext['db']) {
  try {
    return steps.next()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'later-changes') throw error
    const later = sql.findAction(db, { id: Number(error.details.changeSetId) })
    if (!later) throw error
    throw new Refusal('later-changes', { ...error.details, deed: JSON.stringify(asAction(later).deed) })
  }
}

/** Looks through the whole file: SQLite's own check, foreign keys, the chain of the history, and how many rows there are. */
export async function check({ db, progress }: TaskContext): Promise<Output<Calls['check']>> {
  progress(0, 3)
  const found = integrity(db)
  progress(1, 3)
  const chain = verifyHistory(db)
  progress(2, 3)
  const counts = countRows(db)
  progress(3, 3)
  const ok = found.integrity === 'ok' && found.foreignKeys === 0 && chain.ok
  return { ok, anchor: anchorNow(db), ...found, chain, counts }
}
