import type { CriteriaSet } from './criteria-set.ts'
import { differencesOf } from './set-differences.ts'

/*
 * A set is read against its paper item by item: what it says as a whole, and every criterion, indicator, class, level, veto,
 * area and last day. What stays the same in a later version of the same text need not be read again.
 */

/** One thing that somebody did: step 1 typed it from the paper, 2 read it again, 0 took both back. */
export interface Reading {
  readonly step: 0 | 1 | 2
  readonly person: string
  readonly day: string
  readonly paper: string | null
  /** Why it was taken back. */
  readonly reason: string | null
  /** Keys of items; null: all of the version. */
  readonly items: readonly string[] | null
  /** It was done with that earlier version; the items say the same here. */
  readonly fromVersion: number | null
}

/** What is done of one item against the paper. */
export interface ItemStanding {
  readonly first: Reading | null
  readonly second: Reading | null
}

export type ItemPart = 'set' | 'criterion' | 'indicator' | 'band' | 'level' | 'veto' | 'area' | 'deadline'
/** The key of an item: "indicator 1.1"; "set" for the whole. */
export const itemKey = (part: ItemPart, at = ''): string => (at === '' ? part : `${part} ${at}`)

/** Keys of every item of a set, in the order of the paper. */
export const itemsOf = (set: CriteriaSet): string[] => [
  itemKey('set'),
  ...set.criteria.flatMap(({ code, indicators }) => [
    itemKey('criterion', code),
    ...indicators.map((each) => itemKey('indicator', each.code)),
  ]),
  ...set.bands.map(({ code }) => itemKey('band', code)),
  ...set.levels.map(({ code }) => itemKey('level', code)),
  ...set.vetoes.map(({ code }) => itemKey('veto', code)),
  ...set.areaOverrides.map(({ area }) => itemKey('area', area)),
  ...set.deadlines.map(({ step }) => itemKey('deadline', step)),
]

/** What is done of every item, after all that was done in its order. */
export function standingOf(
  set: CriteriaSet,
  readings: readonly Reading[],
): ReadonlyMap<string, ItemStanding> {
  const standing = new Map<string, ItemStanding>(
    itemsOf(set).map((key) => [key, { first: null, second: null }]),
  )
  for (const reading of readings)
    for (const key of reading.items ?? standing.keys()) {
      const before = standing.get(key)
      if (!before) continue
      if (reading.step === 0) standing.set(key, { first: null, second: null })
      else standing.set(key, { ...before, [reading.step === 1 ? 'first' : 'second']: reading })
    }
  return standing
}

/** How many of the two steps are done of all items together. */
export function stepsOf(standing: ReadonlyMap<string, ItemStanding>): 0 | 1 | 2 {
  const all = [...standing.values()]
  if (all.every(isConfirmed)) return 2
  return all.every(({ first }) => first !== null) ? 1 : 0
}

export const isConfirmed = ({ first, second }: ItemStanding): boolean => first !== null && second !== null

/** What a set as a whole is called and noted, and where its items come from, is not what the paper is read for. */
const beside: ReadonlySet<string | null> = new Set([
  'title',
  'label',
  'sources',
  'source',
  'missing',
  'notes',
])

/** Keys of items that a set says otherwise than the one before; null: it rests on another paper, nothing of it holds. */
export function changedItems(before: CriteriaSet, now: CriteriaSet): ReadonlySet<string> | null {
  if (before.legalBasis !== now.legalBasis) return null
  return new Set(
    differencesOf(before, now)
      .filter(
        ({ part, at, field }) => field !== 'source' && (part === 'set' ? !beside.has(field) : at !== ''),
      )
      .map(({ part, at }) => itemKey(part, at)),
  )
}
