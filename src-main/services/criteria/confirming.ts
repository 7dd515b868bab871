import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import * as sql from '../../database/queries/criteria.ts'
import type { WriteContext } from '../context.ts'
import { allSets, keepSet } from './kept-sets.ts'
import { keptOf } from './showing.ts'

type Calls = Contract['criteria']

/**
 * Records that a version was compared with its paper. Step 1: who typed it; step 2: somebody else who read it again. A set with
 * gaps cannot be confirmed: a signature would not fill them.
 */
export function confirmSet(
  { db, office, did, today }: WriteContext,
  { code, version, step, person, day, paper }: Input<Calls['confirmSet']>,
): Output<Calls['confirmSet']> {
  const { set } = keptOf(allSets(db, office.resources), { code, version })
  const gaps = unknownsOf(set, { confirmed: true })
  if (gaps.length > 0) throw new Refusal('set-unknowns', { count: gaps.length })
  if (day > today()) throw new Refusal('day-ahead', { day })
  const setId = keepSet(db, office.resources, { code, version })
  const before = sql.confirmationsOf(db, { setId })
  if (before.some((each) => each.step === step)) throw new Refusal('set-step', { step: 1 })
  const [first] = before
  if (step === 2 && !first) throw new Refusal('set-step', { step: 2 })
  if (first && searchKey(first.person) === searchKey(person))
    throw new Refusal('set-same-person', { name: first.person })
  sql.addConfirmation(db, { setId, step, person, day, paper })
  did({ name: 'set-confirmed', with: { name: set.title, version, step } })
  return { setId, steps: before.length + 1 }
}
