import type { DeedName } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/commendations.ts'
import type { WriteContext } from '../context.ts'

type Calls = Contract['commendations']

interface Step {
  readonly from: readonly string[]
  readonly state: string
  readonly deed: DeedName
}

/** From the list to those proposed. */
export const propose = (context: WriteContext, input: Input<Calls['propose']>): Output<Calls['propose']> =>
  step(context, input, { from: ['listed'], state: 'proposed', deed: 'commendations-proposed' })

/** What was decided. What the office gives itself needs no proposal; what the level above gives was proposed before. */
export function settle(context: WriteContext, input: Input<Calls['settle']>): Output<Calls['settle']> {
  const rows = sql.commendationsById(context.db, { ids: JSON.stringify(input.ids) })
  const early = rows.find(({ state, level }) => state === 'listed' && level === 'higher')
  if (early) throw new Refusal('not-proposed', { name: early.name })
  const deed = input.state === 'commended' ? 'commended' : 'commendations-refused'
  return step(context, input, { from: ['listed', 'proposed'], state: input.state, deed })
}

/** Moves those that may move, as one action; refuses when none may. */
function step(
  { db, did }: WriteContext,
  { ids, paper, paperDay }: Input<Calls['propose']>,
  { from, state, deed }: Step,
): { changed: number } {
  const wanted = JSON.stringify([...new Set(ids)])
  const rows = sql.commendationsById(db, { ids: wanted })
  const [first] = rows.filter((row) => from.includes(row.state))
  if (rows[0] && !first) throw new Refusal('commendation-decided', { name: rows[0].name })
  if (!first) throw new Refusal('nothing-selected')
  const { changes } = sql.setCommendationState(db, {
    ids: wanted,
    from: JSON.stringify(from),
    state,
    paper: paper?.normalize('NFC') || null,
    paperDay,
  })
  const number = paper || undefined
  did({
    name: deed,
    with: {
      count: changes,
      year: first.year,
      ...(changes === 1 ? { name: first.name } : {}),
      ...(number === undefined ? {} : { number }),
    },
  })
  return { changed: changes }
}
