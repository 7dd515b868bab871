import { Refusal } from '../../contract/refusal.ts'
import {
  type CriteriaSet,
  criteriaSet,
  holdsIn,
  kindOfSet,
  type SetKind,
} from '../../contract/values/criteria-set.ts'
import { type Reading, standingOf, stepsOf } from '../../contract/values/set-items.ts'
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
  /** How many of the two steps against the paper are done for every item. */
  readonly steps: number
  /** All that was done against the paper, in its order. */
  readonly readings: readonly Reading[]
  /** Both are. */
  readonly confirmed: boolean
  /** A round or a title uses it. */
  readonly used: boolean
}

const folder = 'criteria'

/** Files that come with the program do not change while it runs. */
const read = new Map<string, readonly CriteriaSet[]>()

/** The sets that come with the program, each as its text was seen. */
export function shippedSets(resources: string): readonly CriteriaSet[] {
  const known = read.get(resources)
  if (known) return known
  const sets = listResources(resources, folder).map((name) =>
    criteriaSet.parse(JSON.parse(readResource(resources, folder, name))),
  )
  read.set(resources, sets)
  return sets
}

/**
 * Every set the office knows, newest version of each code first. A shipped one that is not kept as it is now shipped stands as the
 * next version: the first, or one more where a newer program brings another text.
 */
export function allSets(db: Reader, resources: string): KeptSet[] {
  const kept = sql.keptSets(db, {}).map(asKept)
  const rest = shippedSets(resources).flatMap((set): KeptSet[] => {
    const version = versionOfShipped(
      set,
      kept.filter((each) => each.set.id === set.id),
    )
    return version === null ? [] : [{ setId: null, version, origin: 'shipped', set, ...unread }]
  })
  return [...kept, ...rest].toSorted(
    (one, other) => one.set.id.localeCompare(other.set.id) || other.version - one.version,
  )
}

/** The version a shipped set would be kept as; null where it is kept already. */
function versionOfShipped(
  set: CriteriaSet,
  kept: readonly Pick<KeptSet, 'set' | 'version'>[],
): number | null {
  const text = asText(set)
  if (kept.some((each) => asText(each.set) === text)) return null
  return Math.max(0, ...kept.map(({ version }) => version)) + 1
}

const asText = (set: CriteriaSet): string => JSON.stringify(criteriaSet.parse(set)).normalize('NFC')

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
  const known = sql.versionsOfSet(db, { code }).map(asKept)
  const same = known.find((each) => each.version === version)
  if (same?.setId) return same.setId
  const shipped = shippedSets(resources).find(({ id }) => id === code)
  if (!shipped || versionOfShipped(shipped, known) !== version)
    throw new Refusal('not-found', { what: 'criteria-set', code, version })
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
 * province's before the national one, another province's last, the younger before the older.
 */
export function setsFor(
  db: Reader,
  resources: string,
  { kind, year }: { kind: SetKind; year: number },
): KeptSet[] {
  const provinces = new Set(sql.provincesOfOffice(db, {}).map(({ name }) => name))
  /** Another province's set serves least of all; an office without a place may be anywhere. */
  const reach = ({ set: { scope } }: KeptSet): number =>
    scope.kind === 'own'
      ? 0
      : scope.kind === 'national'
        ? 2
        : provinces.size === 0 || provinces.has(scope.place)
          ? 1
          : 3
  const runs = ({ set, confirmed }: KeptSet) => unknownsOf(set, { confirmed }).length === 0
  return allSets(db, resources)
    .filter(({ set }) => kindOfSet[set.subjectKind] === kind && holdsIn(set, year))
    .toSorted(
      (one, other) =>
        Number(runs(other)) - Number(runs(one)) ||
        reach(one) - reach(other) ||
        (other.set.issuedOn ?? '').localeCompare(one.set.issuedOn ?? '') ||
        other.version - one.version,
    )
}

const unread = { steps: 0, readings: [], confirmed: false, used: false }

function asKept({ id, version, origin, body, readings: done, used }: sql.SetRow): KeptSet {
  const set = criteriaSet.parse(JSON.parse(body))
  const readings = JSON.parse(done) as Reading[]
  const steps = readings.length === 0 ? 0 : stepsOf(standingOf(set, readings))
  return { setId: id, version, origin, set, steps, readings, confirmed: steps === 2, used: used === 1 }
}
