import { Refusal } from '../../contract/refusal.ts'
import {
  type CriteriaSet,
  criteriaSet,
  holdsIn,
  kindOfSet,
  type SetKind,
} from '../../contract/values/criteria-set.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import type { Reader, Writer } from '../../database/open.ts'
import * as sql from '../../database/queries/criteria.ts'
import { listResources, readResource } from '../../files/resources.ts'

/** One version of a criteria set. `setId` is null while it only stands in the files shipped with the program. */
export interface KeptSet {
  readonly setId: number | null
  readonly version: number
  readonly origin: sql.SetRow['origin']
  readonly set: CriteriaSet
  /** How many of the two steps against the paper are done. */
  readonly steps: number
  /** Both are. */
  readonly confirmed: boolean
  /** A round or a title uses it. */
  readonly used: boolean
}

const folder = 'criteria'

/** The sets that come with the program, each as its text was seen. */
export const shippedSets = (resources: string): CriteriaSet[] =>
  listResources(resources, folder).map((name) =>
    criteriaSet.parse(JSON.parse(readResource(resources, folder, name))),
  )

/** Every set the office knows, newest version of each code first; a shipped one that is not kept yet stands as version 1. */
export function allSets(db: Reader, resources: string): KeptSet[] {
  const kept = sql.keptSets(db, {}).map(asKept)
  const codes = new Set(kept.map(({ set }) => set.id))
  const rest = shippedSets(resources)
    .filter(({ id }) => !codes.has(id))
    .map(
      (set): KeptSet => ({
        setId: null,
        version: 1,
        origin: 'shipped',
        set,
        steps: 0,
        confirmed: false,
        used: false,
      }),
    )
  return [...kept, ...rest].toSorted(
    (one, other) => one.set.id.localeCompare(other.set.id) || other.version - one.version,
  )
}

/** A kept version by its number; refuses `not-found`. */
export function theSet(db: Reader, setId: number): KeptSet & { readonly setId: number } {
  const row = sql.findSet(db, { id: setId })
  if (!row) throw new Refusal('not-found', { what: 'criteria-set', setId })
  return { ...asKept(row), setId }
}

/** The number of a version, which is kept now if it only stood in the shipped files; refuses `not-found`. */
export function keepSet(
  db: Writer,
  resources: string,
  { code, version }: { code: string; version: number },
): number {
  const known = sql.versionsOfSet(db, { code })
  const same = known.find((row) => row.version === version)
  if (same) return same.id
  const shipped = known.length === 0 && version === 1 && shippedSets(resources).find(({ id }) => id === code)
  if (!shipped) throw new Refusal('not-found', { what: 'criteria-set', code, version })
  return addVersion(db, shipped, { version, origin: 'shipped' })
}

/** Adds a version of a set; its number. */
export function addVersion(
  db: Writer,
  set: CriteriaSet,
  { version, origin }: { readonly version: number; readonly origin: sql.SetRow['origin'] },
): number {
  const body = JSON.stringify(set).normalize('NFC')
  return sql.addSet(db, {
    code: set.id,
    version,
    kind: kindOfSet[set.subjectKind],
    title: set.title,
    origin,
    body,
  }).id
}

/**
 * Sets that may serve a kind in a year, the likeliest first: one that can judge before one that cannot, the office's own and its
 * province's before the national one, the younger before the older.
 */
export function setsFor(
  db: Reader,
  resources: string,
  { kind, year }: { kind: SetKind; year: number },
): KeptSet[] {
  const reach = { own: 0, province: 1, national: 2 }
  const runs = ({ set, confirmed }: KeptSet) => unknownsOf(set, { confirmed }).length === 0
  return allSets(db, resources)
    .filter(({ set }) => kindOfSet[set.subjectKind] === kind && holdsIn(set, year))
    .toSorted(
      (one, other) =>
        Number(runs(other)) - Number(runs(one)) ||
        reach[one.set.scope.kind] - reach[other.set.scope.kind] ||
        (other.set.issuedOn ?? '').localeCompare(one.set.issuedOn ?? '') ||
        other.version - one.version,
    )
}

const asKept = ({ id, version, origin, body, steps, used }: sql.SetRow): KeptSet => ({
  setId: id,
  version,
  origin,
  set: criteriaSet.parse(JSON.parse(body)),
  steps,
  confirmed: steps === 2,
  used: used === 1,
})
