import { type bookSorts, titleStates } from '../../contract/assessments.ts'
import type { Reader } from '../../database/open.ts'
import { type BookParams, bookIds, countByState, type Way } from '../../database/queries/assessments-book.ts'
import * as sql from '../../database/queries/assessments-order.ts'

type Sort = (typeof bookSorts)[number]
/** A filter as the statements want it, and the way to its rows. */
export interface Asked {
  readonly way: Way
  readonly params: BookParams
}
interface Order {
  readonly asked: Asked
  readonly sort: Sort
}
interface Page extends Order {
  readonly offset: number
  readonly limit: number
  readonly total: number
}

/** So many rows are sorted while nobody notices; more are found by counting. */
const sortedAtOnce = 12_000

/** The titles of a page. Nobody waits for 100,000 rows to be sorted, or to be skipped. */
export function pageOf(db: Reader, page: Page): number[] {
  const { asked, sort, offset, limit, total } = page
  const of = groupingOf(sort)
  if (of !== null && (of === 'state' || (asked.way !== 'words' && total > sortedAtOnce)))
    return pageByGroups(db, page, of)
  const { way, params } = asked
  return fromNearerEnd({ offset, limit, total }, (turned, part) =>
    bookIds[turned ? opposite(sort) : sort][way](db, { ...params, ...part }).map(({ id }) => id),
  )
}

/** One group after the other, each in the order of names: their counts say where a page begins, so only it is sorted. */
function pageByGroups(db: Reader, { asked, sort, offset, limit }: Page, of: sql.Grouping): number[] {
  const isDown = sort.endsWith('-desc')
  const ids: number[] = []
  let skipped = 0
  for (const group of groupsOf(db, asked, of, isDown)) {
    if (ids.length === limit) break
    const part = { offset: Math.max(0, offset - skipped), limit: limit - ids.length, total: group.count }
    const statements = sql.groupIds[of][howTo(asked, group.count)]
    const found = fromNearerEnd(part, (turned, at) =>
      statements[turned === isDown ? 'up' : 'down'](db, { ...asked.params, ...at, key: group.key }).map(
        ({ id }) => id,
      ),
    )
    ids.push(...found)
    skipped += group.count
  }
  return ids
}

type Part = Pick<Page, 'offset' | 'limit'>
/** Rows behind the middle are read from the end, in the opposite order. */
function fromNearerEnd(
  { offset, limit, total }: Part & { total: number },
  read: (turned: boolean, part: Part) => number[],
): number[] {
  const here = Math.min(limit, total - offset)
  if (here <= 0) return []
  const fromEnd = total - offset - here
  return offset <= fromEnd
    ? read(false, { offset, limit: here })
    : read(true, { offset: fromEnd, limit: here }).reverse()
}

/** How many rows stand before the first whose tên, or whole name, begins so; null where none does. */
export function positionOf(
  db: Reader,
  { asked, sort }: Order,
  by: 'given' | 'whole',
  prefix: string,
): number | null {
  const isDown = sort.endsWith('-desc')
  const [of = 'name'] = sort.split('-') as ['name' | 'birth' | sql.Grouping]
  const { way, params } = asked
  const typed = { ...params, prefix, end: `${prefix}\u{10ffff}` }
  const firsts = sql.firsts[of][by][way](db, typed)
  const [any] = firsts
  if (!any) return null
  const nameIn = (found: typeof any): string => (isDown ? found.last : found.first)
  if (of === 'name') {
    const sortKey = nameIn(any)
    const total = (): number => countByState[way](db, params).reduce((sum, { count }) => sum + count, 0)
    return before(db, {
      sortKey,
      isDown,
      total,
      count: (side) => sql.besideInAll[way][side](db, { ...params, sortKey }),
    })
  }
  if (of === 'birth') {
    const inOrder = firsts
      .map((found) => ({ birth: (JSON.parse(found.key) as [string | null])[0], sortKey: nameIn(found) }))
      .sort((one, other) => ((one.birth ?? '') < (other.birth ?? '') === isDown ? 1 : -1))
    const [first] = inOrder
    return first
      ? (sql.bornBefore[way][isDown ? 'down' : 'up'](db, { ...params, ...first })?.count ?? 0)
      : null
  }
  const known = new Map(firsts.map((found) => [found.key, nameIn(found)]))
  let skipped = 0
  for (const { key, count } of groupsOf(db, asked, of, isDown)) {
    const sortKey = known.get(key)
    if (sortKey !== undefined) {
      const counts = sql.besideInGroup[of][howTo(asked, count)]
      const asks = { ...params, key, sortKey }
      return (
        skipped + before(db, { sortKey, isDown, total: () => count, count: (side) => counts[side](db, asks) })
      )
    }
    skipped += count
  }
  return null
}

interface Counting {
  readonly sortKey: string
  readonly isDown: boolean
  readonly total: () => number
  readonly count: (side: '<' | '<=' | '>' | '>=') => { count: number } | undefined
}
/** Rows before a name, counted from the end that is nearer to it. */
function before(db: Reader, { sortKey, isDown, total, count }: Counting): number {
  const share = sql.shareBefore(db, { sortKey })?.share ?? 0
  const from = (side: '<' | '<=' | '>' | '>='): number => count(side)?.count ?? 0
  if (isDown) return share > 0.5 ? from('>') : total() - from('<=')
  return share > 0.5 ? total() - from('>=') : from('<')
}

function groupsOf(db: Reader, { way, params }: Asked, of: sql.Grouping, isDown: boolean) {
  const inOrder =
    of === 'state' ? byState(db, { way, params }) : sql.groups[of][way === 'words' ? way : 'all'](db, params)
  return isDown ? inOrder.reverse() : inOrder
}
function byState(db: Reader, { way, params }: Asked) {
  const counts = new Map(countByState[way](db, params).map(({ state, count }) => [state, count]))
  return titleStates.map((state) => ({ key: JSON.stringify([state]), count: counts.get(state) ?? 0 }))
}

/** A walk through all names passes over those of other groups: worth it only for a large one. */
const howTo = ({ way }: Asked, count: number): sql.How =>
  way === 'words' ? 'words' : way === 'names' && count > sortedAtOnce ? 'walked' : 'sorted'

function groupingOf(sort: Sort): sql.Grouping | null {
  const [name] = sort.split('-')
  return name === 'place' || name === 'points' || name === 'state' ? name : null
}

const opposite = (sort: Sort): Sort =>
  (sort.endsWith('-desc') ? sort.slice(0, -'-desc'.length) : `${sort}-desc`) as Sort
