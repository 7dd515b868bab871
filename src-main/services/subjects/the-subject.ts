import type { BookFilter } from '../../contract/assessments.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Reader } from '../../database/open.ts'
import { findPlace } from '../../database/queries/places.ts'
import { findWhole, type WholeSubject } from '../../database/queries/subjects.ts'
import { countFamilies } from '../../database/queries/subjects-belonging.ts'

type Kind = BookFilter['kind']

/** The subject of a number; refused where there is none, or none of that kind. */
export function theSubject(db: Reader, id: number, kind?: Kind): WholeSubject {
  const subject = findWhole(db, { id })
  if (!subject || (kind !== undefined && subject.kind !== kind))
    throw new Refusal('not-found', { what: kind ?? 'subject', subjectId: id })
  return subject
}

export interface Clan extends WholeSubject {
  readonly clanId: number
}
export function theClan(db: Reader, id: number): Clan {
  const { clanId, ...subject } = theSubject(db, id, 'clan')
  if (clanId === null) throw new Error(`subject ${id} has no clan`)
  return { ...subject, clanId }
}

export interface Unit extends WholeSubject {
  readonly unitId: number
}
export function theUnit(db: Reader, id: number): Unit {
  const { unitId, ...subject } = theSubject(db, id, 'unit')
  if (unitId === null) throw new Error(`subject ${id} has no unit`)
  return { ...subject, unitId }
}

export interface Family extends WholeSubject {
  readonly householdId: number
  readonly headId: number
}
export function theFamily(db: Reader, id: number): Family {
  const { householdId, headId, ...subject } = theSubject(db, id, 'family')
  if (householdId === null || headId === null) throw new Error(`family ${id} has no household`)
  return { ...subject, householdId, headId }
}

export interface Seat {
  readonly communeId: number
  readonly hamletId: number | null
}
/** Refuses a hamlet that is none of the commune, and a commune that is none. */
export function soundSeat(db: Reader, { communeId, hamletId }: Seat): Seat {
  if (findPlace(db, { id: communeId })?.kind !== 'commune') throw new Refusal('not-found', { what: 'place' })
  if (hamletId === null) return { communeId, hamletId }
  const hamlet = findPlace(db, { id: hamletId })
  if (hamlet?.kind !== 'hamlet' || hamlet.parentId !== communeId)
    throw new Refusal('not-found', { what: 'place', hamletId })
  return { communeId, hamletId }
}

/** The commune a hamlet lies in. */
export function communeOf(db: Reader, hamletId: number): number {
  const hamlet = findPlace(db, { id: hamletId })
  if (hamlet?.kind !== 'hamlet' || hamlet.parentId === null)
    throw new Refusal('not-found', { what: 'place', hamletId })
  return hamlet.parentId
}

/** How large a subject is now: persons, staff, member families. The households of a place are told by the year. */
export function sizeOf(db: Reader, { kind, members, staff, clanId }: WholeSubject): number | null {
  if (kind === 'family') return members
  if (kind === 'unit') return staff
  return clanId === null ? null : countFamilies(db, { clanId })?.total || null
}
