import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { givenKey, nameProblem, searchKey, sortKey, tidyName } from '../../contract/values/person-name.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/assessments.ts'
import * as enter from '../../database/queries/assessments-entering.ts'
import { findPlace } from '../../database/queries/places.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { noteMove } from '../subjects/moves.ts'
import { enterTitle } from './entering.ts'

type Calls = Contract['assessments']
type Registration = Input<Calls['registerFamily']>

/** Families of the same name without marks: in the commune of the hamlet, or anywhere while no hamlet is chosen. */
export function likeFamilies(
  { db }: ReadContext,
  { year, name, hamletId }: Input<Calls['likeFamilies']>,
): Output<Calls['likeFamilies']> {
  const key = searchKey(name)
  if (key === '') return []
  const communeId = hamletId === null ? null : communeOf(db, hamletId).id
  return sql
    .familiesNamed(db, { key, year, communeId, hamletId })
    .map(({ registered, hamletId: _, ...family }) => ({ ...family, registeredThisYear: registered === 1 }))
}

/** Registers one family for a year by hand: a known one, or a new one where nothing like it is in the register. */
export function registerFamily(
  context: WriteContext,
  registration: Registration,
): Output<Calls['registerFamily']> {
  const { db, did } = context
  const { year, sameAs, hamletId, note } = registration
  const name = soundName(registration.name)
  const subjectId =
    sameAs === null ? newFamily(context, { ...registration, name }) : knownFamily(context, registration)
  const family = theFamily(db, subjectId)
  const titleId = enterTitle(context, {
    year,
    kind: 'family',
    subjectId,
    name: family.name,
    communeId: communeOf(db, hamletId).id,
    hamletId,
    size: registration.members ?? family.members,
    note,
  })
  did({ name: 'family-registered', with: { name: family.name, year, place: family.commune } })
  return { titleId, subjectId }
}

/** Corrects what is known of a family. Years in which it was recognised keep the place and members of then. */
export function amendFamily(
  context: WriteContext,
  { subjectId, ...changes }: Input<Calls['amendFamily']>,
): Output<Calls['amendFamily']> {
  const { db, did } = context
  const family = theFamily(db, subjectId)
  const name = changes.name === undefined ? family.name : soundName(changes.name)
  const {
    birth = family.birth,
    sex = family.sex,
    hamletId = family.hamletId,
    members = family.members,
  } = changes
  rewrite(context, family, { name, birth, sex, hamletId, members })
  const communeId = hamletId === null ? family.communeId : communeOf(db, hamletId).id
  const moved = hamletId !== family.hamletId || members !== family.members
  if (moved) enter.moveTitles(db, { subjectId, communeId, hamletId, members })
  did({ name: 'family-amended', with: { name, place: theFamily(db, subjectId).commune } })
  return {}
}

type Family = NonNullable<ReturnType<typeof sql.findSubject>>

function theFamily(db: Reader, id: number): Family {
  const family = sql.findSubject(db, { id })
  if (family?.kind !== 'family') throw new Refusal('not-found', { subjectId: id })
  return family
}

function soundName(raw: string): string {
  const name = tidyName(raw)
  const problem = nameProblem(name)
  if (problem) throw new Refusal('name-invalid', { problem, name })
  return name
}

function communeOf(db: Reader, hamletId: number): { id: number; hamlet: string } {
  const hamlet = findPlace(db, { id: hamletId })
  if (hamlet?.kind !== 'hamlet' || hamlet.parentId === null) throw new Refusal('not-found', { hamletId })
  return { id: hamlet.parentId, hamlet: hamlet.fullName }
}

/** A birth nobody knows may be any. */
const mayBeSameBirth = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.slice(0, 4) === other.slice(0, 4)

function newFamily(context: WriteContext, registration: Registration): number {
  const { db } = context
  const { name, birth, sex, hamletId, members, year, differs } = registration
  const { id: communeId, hamlet } = communeOf(db, hamletId)
  const keys = keysOf(name)
  const twins = sql
    .familiesNamed(db, { key: keys.searchKey, year, communeId, hamletId })
    .filter((other) => other.hamletId === hamletId && mayBeSameBirth(other.birth, birth))
  const [twin] = twins
  if (twin && !differs) {
    const known = twin.birth ?? birth
    const details = { name: twin.name, hamlet, subjectId: twin.subjectId, registered: twin.registered }
    throw new Refusal(
      'looks-like-registered',
      known === null ? details : { ...details, birth: known.slice(0, 4) },
    )
  }
  const { id: headId } = enter.addPerson(db, { name, ...keys, birth, sex })
  const { id: householdId } = enter.addHousehold(db, { headId, hamletId, members })
  const subject = { householdId, name, ...keys, givenKey: givenKey(name), birth, hamletId, communeId }
  const { id } = enter.addFamily(db, subject)
  // Said once by the clerk, not asked again.
  for (const { subjectId } of twins) enter.keepApart(db, { oneId: subjectId, otherId: id })
  return id
}

/** A family that comes again: what was not known of it is filled in, where it lives now is written down. */
function knownFamily(context: WriteContext, { sameAs, birth, sex, hamletId, members }: Registration): number {
  const { db } = context
  const family = theFamily(db, sameAs ?? 0)
  communeOf(db, hamletId)
  rewrite(context, family, {
    name: family.name,
    birth: family.birth ?? birth,
    sex: family.sex ?? sex,
    hamletId,
    members: members ?? family.members,
  })
  return family.subjectId
}

const keysOf = (name: string) => ({ sortKey: sortKey(name), searchKey: searchKey(name) })

function rewrite(
  context: WriteContext,
  { subjectId, headId, householdId, communeId: present, hamletId: fromId }: Family,
  { name, birth, sex, hamletId, members }: Pick<Family, 'name' | 'birth' | 'sex' | 'hamletId' | 'members'>,
): void {
  if (headId === null || householdId === null) throw new Error(`family ${subjectId} has no household`)
  const { db } = context
  const keys = keysOf(name)
  const communeId = hamletId === null ? present : communeOf(db, hamletId).id
  enter.amendPerson(db, { id: headId, name, ...keys, birth, sex })
  enter.amendHousehold(db, { id: householdId, hamletId, members })
  noteMove(context, { householdId, fromId, toId: hamletId })
  enter.amendSubject(db, {
    id: subjectId,
    name,
    ...keys,
    givenKey: givenKey(name),
    birth,
    hamletId,
    communeId,
  })
}
