import type { CriteriaSet, Criterion, ItemSource } from './criteria-set.ts'
import { differencesOf } from './set-differences.ts'
import { itemKey } from './set-items.ts'

/** Where an item comes from, as it is told. */
export interface ToldSource {
  /** Article, annex, page; null: not known. */
  readonly where: string | null
  /** Addresses it was read at; empty: only the paper itself. */
  readonly urls: readonly string[]
  /** The addresses are those of the whole set: which of them gives this item is not known. */
  readonly ofWhole: boolean
  readonly known: NonNullable<ItemSource['known']>
  readonly remark: string | null
}

/** The source of an item: its own, else its criterion's, else the set's. What nobody wrote down is told as not known. */
export function sourceOf(
  set: CriteriaSet,
  item: { readonly source?: ItemSource | undefined },
  criterion?: Criterion,
): ToldSource {
  const own = item.source
  const above = own?.known === 'typed' ? undefined : criterion?.source
  const seen = set.sources.filter((each) => each.seen).map(({ url }) => url)
  const known = own?.known ?? above?.known ?? (seen.length > 0 ? 'seen' : 'typed')
  const urls = own?.urls ?? above?.urls
  return {
    where: own?.where || criterion?.source?.where || null,
    urls: known === 'typed' || known === 'recalled' ? [] : (urls ?? seen),
    ofWhole: known !== 'typed' && known !== 'recalled' && urls === undefined,
    known,
    remark: own?.remark ?? null,
  }
}

type Sourced = { source?: ItemSource | undefined }

/**
 * A typed set in which everything that is not as it was before comes from the clerk and her paper, no longer from where the
 * former text was read. Where in the paper an item stands she may type for any.
 */
export function withTypedSources(before: CriteriaSet, typed: CriteriaSet): CriteriaSet {
  const changed = new Set(
    differencesOf(before, typed)
      .filter(({ field }) => !beside.has(field))
      .map(({ part, at }) => itemKey(part, at)),
  )
  const earlier = sourcesIn(before)
  const told = <T extends Sourced>(key: string, { source, ...item }: T): Omit<T, 'source'> & Sourced => {
    const known = earlier.get(key)
    const base: ItemSource = changed.has(key) ? { known: 'typed' } : (known ?? {})
    const { where: _, ...rest } = base
    const where = source === undefined ? known?.where : source.where
    const now = { ...rest, ...(where ? { where } : {}) }
    return Object.keys(now).length === 0 ? item : { ...item, source: now }
  }
  return {
    ...told('set', typed),
    criteria: typed.criteria.map((criterion) => ({
      ...told(itemKey('criterion', criterion.code), criterion),
      indicators: criterion.indicators.map((each) => told(itemKey('indicator', each.code), each)),
    })),
    bands: typed.bands.map((each) => told(itemKey('band', each.code), each)),
    levels: typed.levels.map((each) => told(itemKey('level', each.code), each)),
    vetoes: typed.vetoes.map((each) => told(itemKey('veto', each.code), each)),
    areaOverrides: typed.areaOverrides.map((each) => told(itemKey('area', each.area), each)),
    deadlines: typed.deadlines.map((each) => told(itemKey('deadline', each.step), each)),
  }
}

/** What may change without the item being another. */
const beside: ReadonlySet<string | null> = new Set(['source', 'sources', 'notes', 'missing'])

/** Where every item says it comes from, by its key. */
const sourcesIn = (set: CriteriaSet): ReadonlyMap<string, ItemSource | undefined> =>
  new Map([
    [itemKey('set'), set.source],
    ...set.criteria.flatMap(({ code, source, indicators }) => [
      [itemKey('criterion', code), source] as const,
      ...indicators.map((each) => [itemKey('indicator', each.code), each.source] as const),
    ]),
    ...set.bands.map((each) => [itemKey('band', each.code), each.source] as const),
    ...set.levels.map((each) => [itemKey('level', each.code), each.source] as const),
    ...set.vetoes.map((each) => [itemKey('veto', each.code), each.source] as const),
    ...set.areaOverrides.map((each) => [itemKey('area', each.area), each.source] as const),
    ...set.deadlines.map((each) => [itemKey('deadline', each.step), each.source] as const),
  ])

/** The source of an item by its key; null: the set has none such. */
export function sourceOfItem(set: CriteriaSet, key: string): ToldSource | null {
  const sources = sourcesIn(set)
  if (!sources.has(key)) return null
  const criterion = set.criteria.find(({ indicators }) =>
    indicators.some(({ code }) => itemKey('indicator', code) === key),
  )
  return sourceOf(set, { source: sources.get(key) }, criterion)
}
