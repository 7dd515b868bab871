import type { Selection, TitleState } from '../../contract/assessments.ts'
import type { Deed } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/assessments-entering.ts'
import { findPlace } from '../../database/queries/places.ts'
import type { TaskContext, WriteContext } from '../context.ts'
import { selectedIds } from './book.ts'

type Calls = Contract['assessments']

/** Writes down the result of the review: also over an earlier one, until the association has decided. */
export const giveResult = (
  context: TaskContext,
  { selection, result, reason }: Input<Calls['giveResult']>,
): Promise<Output<Calls['giveResult']>> =>
  move(context, selection, {
    from: ['registered', 'passed', 'failed'],
    state: result,
    reason,
    deed: { name: 'result-given', with: { result } },
  })

/** Does not recognise what was reviewed; the reason is kept. */
export function markNotRecognised(
  context: TaskContext,
  { selection, reason }: Input<Calls['markNotRecognised']>,
): Promise<Output<Calls['markNotRecognised']>> {
  return move(context, selection, {
    from: ['passed', 'failed'],
    state: 'not-recognised',
    reason,
    deed: { name: 'not-recognised', with: { reason } },
  })
}

/** Takes registrations back; who is recognised or was decided upon stays. */
export const withdraw = (
  context: TaskContext,
  { selection, reason }: Input<Calls['withdraw']>,
): Promise<Output<Calls['withdraw']>> =>
  move(context, selection, {
    from: ['registered', 'passed', 'failed'],
    state: 'withdrawn',
    reason,
    deed: { name: 'withdrawn', with: reason ? { reason } : {} },
  })

interface Move {
  readonly from: readonly TitleState[]
  readonly state: TitleState
  readonly reason: string | null
  readonly deed: Deed
}

/** Few enough that a call is answered in between, many enough that pausing costs nothing. */
const slice = 500

/** Moves those of a selection that may move; the others are counted and stay. Refuses when none of them may. */
function move(
  { write, progress }: TaskContext,
  selection: Selection,
  { from, state, reason, deed }: Move,
): Promise<{ changed: number; unchanged: number }> {
  return write(function* ({ db, did }) {
    const chosen = selectedIds(db, selection)
    const standing = sql.standingOf(db, { ids: JSON.stringify(chosen) })
    const [most] = standing
    if (!most) throw new Refusal('nothing-selected')
    const communeId = 'filter' in selection ? selection.filter.communeId : null
    const about = (count: number) => said(db, { chosen, communeId, count })
    if (!standing.some((row) => row.state === state || from.includes(row.state)))
      throw new Refusal('state-forbids', { state: most.state, ...about(most.count) })
    let changed = 0
    for (let at = 0; at < chosen.length; at += slice) {
      const ids = JSON.stringify(chosen.slice(at, at + slice))
      changed += sql.setState(db, { ids, from: JSON.stringify(from), state, reason: reason || null }).changes
      progress(Math.min(at + slice, chosen.length), chosen.length)
      yield
    }
    const all = standing.reduce((sum, { count }) => sum + count, 0)
    const { year, kind } = most
    did({ ...deed, with: { ...deed.with, count: changed, year, kind, ...about(changed) } })
    return { changed, unchanged: all - changed }
  })
}

interface Chosen {
  readonly chosen: readonly number[]
  readonly communeId: number | null
  readonly count: number
}
/** One is called by its name; those of one commune by the commune. */
function said(db: WriteContext['db'], { chosen, communeId, count }: Chosen): Deed['with'] {
  const [only, ...others] = chosen
  const isOne = count === 1 && only !== undefined && others.length === 0
  const name = isOne ? sql.nameOfTitle(db, { id: only })?.name : undefined
  if (name !== undefined) return { name }
  const place = communeId === null ? undefined : findPlace(db, { id: communeId })?.fullName
  return place === undefined ? {} : { place }
}
