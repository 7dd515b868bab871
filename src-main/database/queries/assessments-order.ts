import * as z from 'zod'
import { many, one } from '../statement.ts'
import { type BookParams, filter, orders, type Way, ways } from './assessments-book.ts'

/** Orders that put rows into few groups, and inside of each go by name. `key` is the JSON list of what a group shares. */
export type Grouping = 'place' | 'points' | 'state'
const keys: Readonly<Record<Grouping, readonly string[]>> = {
  place: ['t.commune_id', 't.hamlet_id'],
  points: ['t.points'],
  state: ['t.state'],
}
const indexes: Readonly<Record<Grouping, string>> = {
  place: 'titles_book',
  points: 'titles_points',
  state: 'titles_book',
}
const inGroup = (of: Grouping): string =>
  keys[of].map((column, index) => `${column} IS json_extract(:key, '$[${index}]')`).join(' AND ')
const groupings = ['place', 'points', 'state'] as const
const forEach = <K extends string, T>(names: readonly K[], make: (name: K) => T) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, T>

/** The groups of a filter, in order, each with how many rows it holds. Those by state: countByState. */
const group = z.object({ key: z.string(), count: z.int() })
const byPlace = (from: string) =>
  many<BookParams>()(
    group,
    `SELECT json_array(commune, hamlet) AS key, count FROM (
       SELECT t.commune_id AS commune, t.hamlet_id AS hamlet, count(*) AS count FROM ${from}
       GROUP BY t.commune_id, t.hamlet_id
     ) CROSS JOIN places AS c ON c.id = commune LEFT JOIN places AS h ON h.id = hamlet
     ORDER BY ${orders.place.join(', ')}`,
  )
const byPoints = (from: string) =>
  many<BookParams>()(
    group,
    `SELECT json_array(t.points) AS key, count(*) AS count FROM ${from} GROUP BY t.points ORDER BY t.points`,
  )
const inIndex = (of: Grouping): string => `titles AS t INDEXED BY ${indexes[of]} WHERE ${filter}`
export const groups = {
  place: { all: byPlace(inIndex('place')), words: byPlace(ways.words) },
  points: { all: byPoints(inIndex('points')), words: byPoints(ways.words) },
}

/** To the rows of one group: a small one is sorted, a large one met on a walk through all names; or by the words. */
export type How = 'sorted' | 'walked' | 'words'
const hows = ['sorted', 'walked', 'words'] as const
const membersOf = (of: Grouping, how: How): string => {
  const from = {
    sorted: inIndex(of).replace(' WHERE ', ' CROSS JOIN subjects AS s ON s.id = t.subject_id WHERE '),
    walked: ways.names,
    words: ways.words,
  }
  return `${from[how]} AND ${inGroup(of)}`
}
type InGroup = BookParams & { key: string }
const page = (from: string, down: '' | 'DESC') =>
  many<InGroup & { offset: number; limit: number }>()(
    z.object({ id: z.int() }),
    `SELECT t.id FROM ${from} ORDER BY s.sort_key ${down}, s.id ${down} LIMIT :limit OFFSET :offset`,
  )
export const groupIds = forEach(groupings, (of) =>
  forEach(hows, (how) => ({ up: page(membersOf(of, how), ''), down: page(membersOf(of, how), 'DESC') })),
)

type Typed = BookParams & { prefix: string; end: string }
const begins = {
  given: 's.given_key >= :prefix AND s.given_key < :end',
  whole: 's.search_key >= :prefix AND s.search_key < :end',
}
const namesOf = {
  given: ways.names.replace('subjects AS s', 'subjects AS s INDEXED BY subjects_given'),
  whole: ways.names.replace('subjects AS s', 'subjects AS s INDEXED BY subjects_key'),
}
const found = z.object({ key: z.string(), first: z.string(), last: z.string() })
const firstsIn = (columns: readonly string[], from: string) =>
  many<Typed>()(
    found,
    `SELECT json_array(${columns.join(', ')}) AS key, min(s.sort_key) AS first, max(s.sort_key) AS last
     FROM ${from} ${columns.length === 0 ? 'HAVING count(*) > 0' : `GROUP BY ${columns.join(', ')}`}`,
  )
/** Typed letters begin the tên, or the whole name: the first and the last such name of every group. */
export const firsts = forEach(['name', 'birth', ...groupings] as const, (of) =>
  forEach(['given', 'whole'] as const, (by) => {
    const columns = of === 'name' ? [] : of === 'birth' ? ['s.birth'] : keys[of]
    const direct = firstsIn(columns, `${namesOf[by]} AND ${begins[by]}`)
    const byWords = firstsIn(columns, `${ways.words} AND ${begins[by]}`)
    return { names: direct, commune: direct, words: byWords } satisfies Record<Way, unknown>
  }),
)

const counted = z.object({ count: z.int() })
const sides = ['<', '<=', '>', '>='] as const
/** How many rows stand on one side of a name: in one group, or in all of a filter. */
const besideIn = <P extends BookParams & { sortKey: string }>(from: string) =>
  forEach(sides, (side) =>
    one<P>()(counted, `SELECT count(*) AS count FROM ${from} AND s.sort_key ${side} :sortKey`),
  )
export const besideInGroup = forEach(groupings, (of) =>
  forEach(hows, (how) => besideIn<InGroup & { sortKey: string }>(membersOf(of, how))),
)
const everyWay = ['names', 'commune', 'words'] as const
export const besideInAll = forEach(everyWay, (way) => besideIn<BookParams & { sortKey: string }>(ways[way]))
/** Which part of all names comes before one: tells from which end to count. */
export const shareBefore = one<{ sortKey: string }>()(
  z.object({ share: z.number().nullable() }),
  `SELECT 1.0 * (SELECT count(*) FROM subjects WHERE sort_key < :sortKey)
     / nullif((SELECT count(*) FROM subjects), 0) AS share`,
)

/** How many rows stand before a name of a year of birth; none is before all. */
type Born = BookParams & { birth: string | null; sortKey: string }
const beforeBorn = {
  up: '(s.birth IS NULL AND (:birth IS NOT NULL OR s.sort_key < :sortKey) OR (s.birth, s.sort_key) < (:birth, :sortKey))',
  down: '(s.birth IS NOT NULL AND :birth IS NULL OR s.birth IS :birth AND s.sort_key > :sortKey OR s.birth > :birth)',
}
export const bornBefore = forEach(everyWay, (way) =>
  forEach(['up', 'down'] as const, (direction) =>
    one<Born>()(counted, `SELECT count(*) AS count FROM ${ways[way]} AND ${beforeBorn[direction]}`),
  ),
)
