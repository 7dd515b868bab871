import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/subjects-people.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { theFamily } from './the-subject.ts'

type Calls = Contract['subjects']

/** Writes down that a household moved from one hamlet to another today; where one of them is not known nobody moved. */
export function noteMove(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  { householdId, fromId, toId }: { householdId: number; fromId: number | null; toId: number | null },
): void {
  if (fromId === null || toId === null || fromId === toId) return
  sql.addMove(db, { householdId, fromId, toId, day: today() })
}

/** Where a family lived before, the newest move first. */
export const moves = ({ db }: ReadContext, { subjectId }: Input<Calls['moves']>): Output<Calls['moves']> =>
  sql
    .movesOf(db, { householdId: theFamily(db, subjectId).householdId })
    .map(({ householdId: _, ...move }) => move)

/** Corrects the day of a move, or says why the family moved. */
export function amendMove(
  context: WriteContext,
  { id, ...changes }: Input<Calls['amendMove']>,
): Output<Calls['amendMove']> {
  const move = theMove(context, id)
  const { day = move.day, note = move.note } = changes
  sql.amendMove(context.db, { id, day, note: note || null })
  say(context, 'belonging-amended', move)
  return {}
}

/** Takes a move out: a place written wrongly was put right, and nobody moved. */
export function removeMove(
  context: WriteContext,
  { id }: Input<Calls['removeMove']>,
): Output<Calls['removeMove']> {
  const move = theMove(context, id)
  sql.removeMove(context.db, { id })
  say(context, 'belonging-removed', move)
  return {}
}

type Move = NonNullable<ReturnType<typeof sql.findMove>>

function theMove({ db }: WriteContext, id: number): Move {
  const move = sql.findMove(db, { id })
  if (!move) throw new Refusal('not-found', { what: 'move' })
  return move
}

function say(
  { db, did }: WriteContext,
  verb: 'belonging-amended' | 'belonging-removed',
  { householdId, to }: Move,
): void {
  const name = sql.familyOfHousehold(db, { householdId })?.name ?? ''
  did({ name: verb, with: { part: 'move', what: to ?? '', kind: 'family', name } })
}
