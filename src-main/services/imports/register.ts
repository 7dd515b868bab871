import type * as z from 'zod'
import type { likeness, subjectKinds, TitleState } from '../../contract/assessments.ts'
import { placeKey } from '../../contract/values/place-name.ts'
import * as sql from '../../database/queries/imports.ts'
import type { ReadContext } from '../context.ts'
import { markedKey, type Person } from './person.ts'

export interface Known extends Person {
  readonly subjectId: number
  readonly householdId: number | null
  readonly name: string
  readonly commune: string
  readonly hamlet: string | null
  readonly titleId: number | null
  readonly state: TitleState | null
  /** In hundredths, as the register keeps them. */
  readonly points: number | null
  readonly reason: string | null
  readonly registeredBefore: boolean
}
/** The families a list is held against, by name key and by birth year with hamlet. */
export interface Register {
  readonly byName: ReadonlyMap<string, readonly Known[]>
  readonly byBirth: ReadonlyMap<string, readonly Known[]>
  readonly byId: ReadonlyMap<number, Known>
  readonly areApart: (one: number, other: number) => boolean
}
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
      key: searchKey,
      marked: markedKey(family.name),
      members: titleMembers ?? members,
      hamletKey: family.hamlet === null ? null : hamletKey(family.hamlet),
      registeredBefore: registeredBefore === 1,
    }),
  )
  const pairs = new Set(sql.distinctPairs(db, {}).map(({ oneId, otherId }) => pairKey(oneId, otherId)))
  return {
    byName: grouped(known, ({ key }) => key),
    byBirth: grouped(known, birthKey),
    byId: new Map(known.map((one) => [one.subjectId, one])),
    areApart: (one, other) => pairs.has(pairKey(one, other)),
  }
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
