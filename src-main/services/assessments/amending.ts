import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findTitle } from '../../database/queries/assessments.ts'
import { amendTitle as amendRow } from '../../database/queries/assessments-entering.ts'
import type { WriteContext } from '../context.ts'

type Calls = Contract['assessments']
type Amendment = Input<Calls['amendTitle']>

/** Corrects points, reason or note of a row. What is recognised stays as it was decided. */
export function amendTitle({ db, did }: WriteContext, amendment: Amendment): Output<Calls['amendTitle']> {
  const { name, year, kind } = amend(db, amendment)
  did({ name: 'title-amended', with: { name, year, kind } })
  return {}
}

/** Corrects many rows as one action; one that cannot be corrected takes all of them back. */
export function amendTitles(
  { db, did }: WriteContext,
  { titles }: Input<Calls['amendTitles']>,
): Output<Calls['amendTitles']> {
  const amended = titles.map((title) => amend(db, title))
  const count = new Set(titles.map(({ titleId }) => titleId)).size
  const [first] = amended
  if (!first) throw new Refusal('nothing-selected')
  const { name, year, kind } = first
  did({ name: 'title-amended', with: { year, kind, ...(count === 1 ? { name } : { count }) } })
  return { changed: count }
}

function amend(db: WriteContext['db'], { titleId, ...changes }: Amendment) {
  const title = findTitle(db, { id: titleId })
  if (!title) throw new Refusal('not-found', { titleId })
  const { state, name } = title
  if (state === 'recognised' || state === 'revoked')
    throw new Refusal('state-forbids', { state, name, titleId })
  const { points, reason = title.reason, note = title.note } = changes
  // Halves and tenths are not exact in binary: the table counts in hundredths.
  const hundredths = points === undefined ? title.points : points === null ? null : Math.round(points * 100)
  amendRow(db, { id: titleId, points: hundredths, reason: reason || null, note: note || null })
  return title
}
