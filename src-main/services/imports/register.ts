import type * as z from 'zod'
import type { likeness, subjectKinds, TitleState } from '../../contract/assessments.ts'
import { placeKey } from '../../contract/values/place-name.ts'
import * as sql from '../../database/queries/imports.ts'
import type { ReadContext } from '../context.ts'
import { nameKey } from './name-key.ts'
import { markedKey, type Person } from './person.ts'
import { bareName, isPerson } from './subject-name.ts'

export interface Known extends Person {
  readonly subjectId: number
  readonly householdId: number | null
  readonly name: string
  readonly communeId: number
  readonly commune: string
  readonly hamletId: number | null
  readonly hamlet: string | null
  readonly titleId: number | null
  readonly state: TitleState | null
  /** In hundredths, as the register keeps them. */
  readonly points: number | null
  readonly reason: string | null
  readonly registeredBefore: boolean
}
/** The families a list is held against. */
export interface Register {
  /** Those of the name, in the commune of the row or one it was made from. */
  readonly named: (key: string, communeId: number | null) => readonly Known[]
  /** Those of the birth year and hamlet of a person, likewise. */
  readonly born: (person: Person, communeId: number | null) => readonly Known[]
  /** All of a commune, likewise. */
  readonly within: (communeId: number | null) => readonly Known[]
  /** Those of the name in any commune of the list. */
  readonly everywhere: (key: string) => readonly Known[]
  readonly isIn: (of: number, communeId: number | null) => boolean
  readonly byId: ReadonlyMap<number, Known>
  /** Whether the clerk ever said of two families that they are not one. */
  readonly hasPairs: boolean
  readonly areApart: (one: number, other: number) => boolean
}
type Kind = (typeof subjectKinds)[number]
const pairKey = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`

/** One query for all communes of the list, then maps: a list of 20,000 rows must not ask 20,000 times. */
export function readRegister(
  { db }: ReadContext,
  scope: { communes: readonly number[]; kind: (typeof subjectKinds)[number]; year: number },
): Register {
  const { kind, year } = scope
  const families = sql.familiesIn(db, { communes: JSON.stringify(scope.communes), kind, year })
  const hamletKeys = new Map<string, string>()
  const hamletKey = (hamlet: string): string => {
    const found = hamletKeys.get(hamlet) ?? placeKey(hamlet)
    hamletKeys.set(hamlet, found)
    return found
  }
  const known = families.map(
    ({ searchKey, titleMembers, registeredBefore, members, ...family }): Known => ({
      ...family,
      ...keysOf(kind, family.name, searchKey),
      members: isPerson(kind) ? (titleMembers ?? members) : null,
      hamletKey: family.hamlet === null ? null : hamletKey(family.hamlet),
      registeredBefore: registeredBefore === 1,
    }),
  )
  const pairs = new Set(sql.distinctPairs(db, {}).map(({ oneId, otherId }) => pairKey(oneId, otherId)))
  const byName = grouped(known, ({ key }) => key)
  const byBirth = grouped(known, birthKey)
  const isIn = withOrigins(sql.successions(db, {}))
  const within = (all: readonly Known[] | undefined, communeId: number | null): readonly Known[] =>
    all?.filter((one) => isIn(one.communeId, communeId)) ?? []
  return {
    named: (key, communeId) => within(byName.get(key), communeId),
    within: (communeId) => within(known, communeId),
    born: (person, communeId) => within(byBirth.get(birthKey(person)), communeId),
    everywhere: (key) => byName.get(key) ?? [],
    isIn,
    byId: new Map(known.map((one) => [one.subjectId, one])),
    hasPairs: pairs.size > 0,
    areApart: (one, other) => pairs.has(pairKey(one, other)),
  }
}

const keysOf = (kind: Kind, name: string, searchKey: string): Pick<Known, 'key' | 'marked'> => {
  if (isPerson(kind)) return { key: searchKey, marked: markedKey(name) }
  const bare = bareName(kind, name)
  return { key: nameKey(bare), marked: markedKey(bare) }
}

/** Whether a family of one commune can stand in a list of another: the same, or one that it was made from. */
function withOrigins(
  successions: readonly { readonly fromId: number; readonly toId: number }[],
): (of: number, communeId: number | null) => boolean {
  const origins = new Map<number | null, Set<number>>()
  const originsOf = (communeId: number | null): Set<number> => {
    const found = origins.get(communeId) ?? new Set(communeId === null ? [] : [communeId])
    if (!origins.has(communeId)) {
      origins.set(communeId, found)
      for (const { fromId, toId } of successions) {
        if (toId === communeId) for (const id of originsOf(fromId)) found.add(id)
      }
    }
    return found
  }
  return (of, communeId) => originsOf(communeId).has(of)
}

/** Families that may be one with another spelling: same birth year and hamlet. */
export const birthKey = ({ birth, hamletKey }: Person): string =>
  `${birth?.slice(0, 4) ?? ''} ${hamletKey ?? ''}`

export function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}

/** What the clerk is shown of a family of the register. */
export const likenessOf = ({
  subjectId,
  name,
  birth,
  hamlet,
  commune,
  titleId,
}: Known): z.output<typeof likeness> => ({
  subjectId,
  name,
  birth,
  hamlet,
  commune,
  registeredThisYear: titleId !== null,
})
