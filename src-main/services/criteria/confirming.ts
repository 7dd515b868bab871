import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import {
  changedItems,
  type ItemStanding,
  itemsOf,
  type Reading,
  standingOf,
} from '../../contract/values/set-items.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import type { Writer } from '../../database/open.ts'
import * as sql from '../../database/queries/criteria.ts'
import type { WriteContext } from '../context.ts'
import { allSets, type KeptSet, keepSet, theSet } from './kept-sets.ts'
import { keptOf } from './showing.ts'

type Calls = Contract['criteria']
type Standing = ReadonlyMap<string, ItemStanding>

/**
 * Records that items of a version were compared with their paper: those chosen, or all that lack the step. Step 1: who typed
 * them; step 2: somebody else who read them again. What has gaps cannot be confirmed: a signature would not fill them.
 */
export function confirmSet(
  { db, office, did, today }: WriteContext,
  { code, version, step, person, day, paper, items }: Input<Calls['confirmSet']>,
): Output<Calls['confirmSet']> {
  const { set, readings } = keptOf(allSets(db, office.resources), { code, version })
  const standing = standingOf(set, readings)
  const chosen = chosenItems(standing, items) ?? lacking(standing, step)
  refuseGaps(set, items === null ? null : chosen)
  if (day > today()) throw new Refusal('day-ahead', { day })
  if (chosen.length === 0) throw new Refusal('set-step', { step: 1 })
  for (const key of chosen) {
    const { first, second } = standing.get(key) ?? { first: null, second: null }
    if (step === 1 ? first : second) throw new Refusal('set-step', { step: 1 })
    if (step === 2 && !first) throw new Refusal('set-step', { step: 2 })
    if (step === 2 && first && searchKey(first.person) === searchKey(person))
      throw new Refusal('set-same-person', { name: first.person })
  }
  const setId = keepSet(db, office.resources, { code, version })
  const isAll = chosen.length === standing.size
  add(db, setId, { step, person, day, paper, reason: null, items: isAll ? null : chosen, fromVersion: null })
  did({
    name: 'set-confirmed',
    with: { name: set.title, version, step, ...(isAll ? {} : { count: chosen.length }) },
  })
  return { setId, steps: theSet(db, setId).steps }
}

/**
 * Takes back what was confirmed, of chosen items or all, with the reason. Refused once titles have a result by the version: they
 * rest on it, and what is wrong in it is put right in the next version.
 */
export function withdrawConfirmation(
  { db, office, did, today }: WriteContext,
  { code, version, person, day, reason, items }: Input<Calls['withdrawConfirmation']>,
): Output<Calls['withdrawConfirmation']> {
  const { set, readings, setId } = keptOf(allSets(db, office.resources), { code, version })
  const standing = standingOf(set, readings)
  const begun = [...standing].flatMap(([key, { first, second }]) => (first || second ? [key] : []))
  const chosen = chosenItems(standing, items)?.filter((key) => begun.includes(key)) ?? begun
  if (setId === null || chosen.length === 0) throw new Refusal('set-not-confirmed', { label: set.title })
  if (day > today()) throw new Refusal('day-ahead', { day })
  const results = sql.resultsBySet(db, { setId })?.count ?? 0
  if (results > 0) throw new Refusal('set-gave-results', { count: results, label: set.title, version })
  const isAll = chosen.length === begun.length
  add(db, setId, {
    step: 0,
    person,
    day,
    paper: null,
    reason,
    items: isAll ? null : chosen,
    fromVersion: null,
  })
  did({
    name: 'set-unconfirmed',
    with: { name: set.title, version, reason, ...(isAll ? {} : { count: chosen.length }) },
  })
  return { steps: theSet(db, setId).steps }
}

/** Items as they were asked for; null: all. Refuses one that the set has not. */
function chosenItems(standing: Standing, items: readonly string[] | null): string[] | null {
  if (items === null) return null
  const strange = items.find((key) => !standing.has(key))
  if (strange !== undefined) throw new Refusal('not-found', { what: 'item', at: strange })
  return [...new Set(items)]
}

const lacking = (standing: Standing, step: 1 | 2): string[] =>
  [...standing].flatMap(([key, { first, second }]) => ((step === 1 ? first : second) === null ? [key] : []))

/** Gaps of the whole set, or of the items chosen. */
function refuseGaps(set: KeptSet['set'], chosen: readonly string[] | null): void {
  const codes = chosen && new Set(chosen.map((key) => key.slice(key.indexOf(' ') + 1)))
  const gaps = unknownsOf(set, { confirmed: true }).filter(
    ({ at }) => codes === null || codes.has(at || 'set'),
  )
  if (gaps.length > 0) throw new Refusal('set-unknowns', { count: gaps.length })
}

/** What was confirmed in the version before and says the same in this one need not be read again. */
export function carryReadings(db: Writer, from: KeptSet, set: KeptSet['set'], setId: number): void {
  const changed = changedItems(from.set, set)
  if (changed === null || from.readings.length === 0) return
  const standing = standingOf(from.set, from.readings)
  const stays = new Map<Reading, string[]>()
  for (const key of itemsOf(set)) {
    const { first, second } = standing.get(key) ?? { first: null, second: null }
    if (changed.has(key)) continue
    for (const reading of [first, second])
      if (reading) stays.set(reading, [...(stays.get(reading) ?? []), key])
  }
  for (const reading of from.readings) {
    const items = stays.get(reading)
    if (items) add(db, setId, { ...reading, items, fromVersion: reading.fromVersion ?? from.version })
  }
}

const add = (db: Writer, setId: number, reading: Reading): void => {
  const items = reading.items === null ? null : JSON.stringify(reading.items)
  sql.addReading(db, { ...reading, setId, items })
}
