import type { Selection, TitleState } from '../../contract/assessments.ts'
import type { Deed } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/assessments-entering.ts'
import { findPlace } from '../../database/queries/places.ts'
import type { WriteContext } from '../context.ts'
import { selectedIds } from './book.ts'

type Calls = Contract['assessments']

/** Writes down the result of the review: also over an earlier one, until the association has decided. */
export const giveResult = (
  context: WriteContext,
  { selection, result, reason }: Input<Calls['giveResult']>,
): Output<Calls['giveResult']> =>
  move(context, selection, {
    from: ['registered', 'passed', 'failed'],
    state: result,
    reason,
    deed: { name: 'result-given', with: { result } },
  })

/** Does not recognise what was reviewed; the reason is kept. */
export function markNotRecognised(
  context: WriteContext,
  { selection, reason }: Input<Calls['markNotRecognised']>,
): Output<Calls['markNotRecognised']> {
  return move(context, selection, {
    from: ['passed', 'failed'],
    state: 'not-recognised',
    reason,
    deed: { name: 'not-recognised', with: { reason } },
  })
}

/** Takes registrations back; who is recognised or was decided upon stays. */
export const withdraw = (
  context: WriteContext,
  { selection, reason }: Input<Calls['withdraw']>,
): Output<Calls['withdraw']> =>
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

/** Moves those of a selection that may move; the others are counted and stay. Refuses when none of them may. */
function move(
  { db, did }: WriteContext,
  selection: Selection,
  { from, state, reason, deed }: Move,
): { changed: number; unchanged: number } {
  const chosen = JSON.stringify(selectedIds(db, selection))
  const standing = sql.standingOf(db, { ids: chosen })
  const [most] = standing
  if (!most) throw new Refusal('nothing-selected')
  if (!standing.some((row) => row.state === state || from.includes(row.state)))
    throw new Refusal('state-forbids', { state: most.state, ...about(db, selection, most.count) })
  const { changes: changed } = sql.setState(db, {
    ids: chosen,
    from: JSON.stringify(from),
    state,
    reason: reason || null,
  })
  const all = standing.reduce((sum, { count }) => sum + count, 0)
  const { year, kind } = most
  did({ ...deed, with: { ...deed.with, count: changed, year, kind, ...about(db, selection, changed) } })
  return { changed, unchanged: all - changed }
}

/** One is called by its name; those of one commune by the commune. */
function about(db: WriteContext['db'], selection: Selection, count: number): Deed['with'] {
  const [only, ...others] = 'titleIds' in selection ? selection.titleIds : selectedIds(db, selection)
  const name =
    count === 1 && only !== undefined && others.length === 0
      ? sql.nameOfTitle(db, { id: only })?.name
      : undefined
  if (name !== undefined) return { name }
  const communeId = 'filter' in selection ? selection.filter.communeId : null
  const place = communeId === null ? undefined : findPlace(db, { id: communeId })?.fullName
  return place === undefined ? {} : { place }
}
