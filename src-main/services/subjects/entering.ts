import type { NewSubject } from '../../contract/subjects.ts'
import type { Writer } from '../../database/open.ts'
import { addPerson, amendPerson } from '../../database/queries/assessments-entering.ts'
import * as sql from '../../database/queries/subjects.ts'
import { amendPersonSubjects, findPerson } from '../../database/queries/subjects-people.ts'
import { nameKeys } from './names.ts'
import { communeOf, type Seat } from './the-subject.ts'

type Values<K extends NewSubject['kind']> = Omit<Extract<NewSubject, { kind: K }>, 'kind'>
export type ClanValues = Values<'clan'>
export type UnitValues = Values<'unit'>
export type CitizenValues = Values<'citizen'>

const nothing = { personId: null, clanId: null, unitId: null, placeId: null }
const seatOf = ({ communeId, hamletId }: Seat): number => hamletId ?? communeId

/** Puts a clan into the register; the number of the subject. Names are sound, places are there. */
export function enterClan(db: Writer, { name, communeId, hamletId, head, note }: ClanValues): number {
  const seat = { communeId, hamletId }
  const clanId = sql.addClan(db, { name, seatId: seatOf(seat), head: head || null, note: note || null }).id
  const own = { ...nothing, kind: 'clan', clanId, birth: null }
  return sql.addSubject(db, { ...own, name, ...nameKeys('clan', name), ...seat }).id
}

/** Puts a unit into the register; the number of the subject. */
export function enterUnit(
  db: Writer,
  { name, communeId, hamletId, unitKind, level, parent, head, staff }: UnitValues,
): number {
  const seat = { communeId, hamletId }
  const about = { unitKind, level, parent: parent || null, head: head || null, staff }
  const unitId = sql.addUnit(db, { name, seatId: seatOf(seat), ...about }).id
  const own = { ...nothing, kind: 'unit', unitId, birth: null }
  return sql.addSubject(db, { ...own, name, ...nameKeys('unit', name), ...seat }).id
}

/** Puts a citizen into the register, as somebody new or as a person known there; the number of the subject. */
export function enterCitizen(db: Writer, { name, birth, sex, hamletId, personId }: CitizenValues): number {
  const known = personId === null ? undefined : findPerson(db, { id: personId })
  const person = { name: known?.name ?? name, birth: known?.birth ?? birth, sex: known?.sex ?? sex }
  const keys = nameKeys('citizen', person.name)
  const id = known ? known.id : addPerson(db, { ...person, ...keys }).id
  if (known) writePerson(db, id, person)
  const own = { ...nothing, kind: 'citizen', personId: id }
  const { birth: day, name: called } = person
  const where = { hamletId, communeId: communeOf(db, hamletId) }
  return sql.addSubject(db, { ...own, name: called, ...keys, birth: day, ...where }).id
}

interface PlaceValues {
  readonly placeId: number
  readonly kind: 'community' | 'commune'
  readonly fullName: string
  readonly communeId: number
}
/** Puts a thôn or a commune itself into the register; the number of the subject. */
export function enterPlaceSubject(db: Writer, { placeId, kind, fullName, communeId }: PlaceValues): number {
  const name = fullName.slice(0, 1).toUpperCase() + fullName.slice(1)
  const hamletId = kind === 'community' ? placeId : null
  const own = { ...nothing, kind, placeId, birth: null }
  return sql.addSubject(db, { ...own, name, ...nameKeys(kind, name), communeId, hamletId }).id
}

interface PersonValues {
  readonly name: string
  readonly birth: string | null
  readonly sex: 'male' | 'female' | null
}
/** A person and every subject that goes by the name, alike. */
export function writePerson(db: Writer, id: number, { name, birth, sex }: PersonValues): void {
  const keys = nameKeys('citizen', name)
  amendPerson(db, { id, name, sortKey: keys.sortKey, searchKey: keys.searchKey, birth, sex })
  amendPersonSubjects(db, { id, name, ...keys, birth })
}
