import type { ImportOrder } from '../../contract/imports.ts'
import { addPerson, addTitle, keepApart } from '../../database/queries/assessments-entering.ts'
import { addFigures } from '../../database/queries/places.ts'
import { addSubject, subjectOfPlace } from '../../database/queries/subjects.ts'
import { addUnitPerson, personInUnit } from '../../database/queries/subjects-belonging.ts'
import type { WriteContext } from '../context.ts'
import { rewriteClan, rewriteUnit } from '../subjects/amending.ts'
import { enterClan, enterPlaceSubject, enterUnit } from '../subjects/entering.ts'
import { nameKeys } from '../subjects/names.ts'
import { theClan, theSubject, theUnit } from '../subjects/the-subject.ts'
import type { Planned } from './planned.ts'

interface Entering {
  readonly order: ImportOrder
  readonly roundId: number
  readonly hamletFor: (row: Planned) => number | null
  /** Subjects of the rows entered so far, by row: a later one may be said not to be one of them. */
  readonly subjects: Map<number, number>
}
interface Seat {
  readonly communeId: number
  readonly hamletId: number | null
}

/** Registers clans, units, places or citizens for the year: those of the register, and new ones with what the list says of them. */
export function enterSubjects(
  context: WriteContext,
  rows: readonly Planned[],
  { order, roundId, hamletFor, subjects }: Entering,
): void {
  const { db } = context
  for (const row of rows) {
    const { parsed, apartFrom, apartFromRows } = row
    const { communeId } = parsed.place
    if (communeId === null) throw new Error('a row without a commune was planned to go in')
    const seat = { communeId, hamletId: hamletFor(row) }
    const subjectId = row.subjectId ?? entered(context, order, row, seat)
    if (row.subjectId !== null) completed(context, order, row, seat)
    if (order.subject === 'citizen') placeOfWork(context, order, row, subjectId)
    noteFigures(context, order, row, seat)
    const members = sizeIn(order, row)
    addTitle(db, { roundId, subjectId, ...seat, members, again: row.again ? 1 : 0, note: parsed.note })
    subjects.set(parsed.row, subjectId)
    const others = [...apartFrom, ...apartFromRows.flatMap((other) => subjects.get(other) ?? [])]
    for (const other of others)
      if (other !== subjectId)
        keepApart(db, { oneId: Math.min(subjectId, other), otherId: Math.max(subjectId, other) })
  }
}

/** How large the subject is that year: families of a clan, staff of a unit, households of a place. */
function sizeIn({ subject }: ImportOrder, { parsed: { details } }: Planned): number | null {
  if (subject === 'clan') return details.families
  if (subject === 'unit') return details.staff
  return subject === 'citizen' ? null : details.households
}

function entered({ db }: WriteContext, order: ImportOrder, { parsed }: Planned, seat: Seat): number {
  const { name, birth, sex, details } = parsed
  const { head, parent, unitKind, staff } = details
  if (order.subject === 'clan') return enterClan(db, { name, ...seat, head, note: null })
  if (order.subject === 'unit')
    return enterUnit(db, { name, ...seat, unitKind, level: null, parent, head, staff })
  if (order.subject === 'citizen') {
    const keys = nameKeys('citizen', name)
    const { sortKey, searchKey } = keys
    const personId = addPerson(db, { name, sortKey, searchKey, birth, sex }).id
    const owner = { kind: 'citizen', personId, clanId: null, unitId: null, placeId: null }
    return addSubject(db, { ...owner, name, ...keys, birth, ...seat }).id
  }
  const placeId = order.subject === 'community' ? seat.hamletId : seat.communeId
  if (placeId === null) throw new Error('a place that is none was planned to go in')
  const kind = order.subject === 'community' ? 'community' : 'commune'
  return (
    subjectOfPlace(db, { placeId })?.subjectId ??
    enterPlaceSubject(db, { placeId, kind, fullName: name, communeId: seat.communeId })
  )
}

/** What was not known of one of the register is filled in; the staff is that of the year. */
function completed({ db }: WriteContext, { subject }: ImportOrder, row: Planned, seat: Seat): void {
  const { details } = row.parsed
  const id = row.subjectId ?? 0
  const where = seat.hamletId === null ? {} : seat
  if (subject === 'clan') {
    const { clanHead } = theClan(db, id)
    if ((clanHead === null && details.head) || seat.hamletId !== null)
      rewriteClan(db, id, { ...where, head: clanHead ?? details.head })
  }
  if (subject === 'unit') {
    const { unitKind, parent, unitHead, staff } = theUnit(db, id)
    rewriteUnit(db, id, {
      ...where,
      unitKind: unitKind ?? details.unitKind,
      parent: parent ?? details.parent,
      head: unitHead ?? details.head,
      staff: details.staff ?? staff,
    })
  }
}

/** The unit a citizen works or learns in, as far as the register knows it. */
function placeOfWork(
  { db }: WriteContext,
  { year }: ImportOrder,
  { parsed }: Planned,
  subjectId: number,
): void {
  const { unitSubject } = parsed.details
  if (unitSubject === null) return
  const { unitId } = theUnit(db, unitSubject)
  const { personId } = theSubject(db, subjectId, 'citizen')
  if (personId === null || personInUnit(db, { unitId, personId })) return
  addUnitPerson(db, { unitId, personId, fromYear: year, toYear: null })
}

/** Households and people of a place, for the year of the list; what it does not say stays. */
function noteFigures(
  { db }: WriteContext,
  { subject, year }: ImportOrder,
  { parsed }: Planned,
  seat: Seat,
): void {
  const { households, population } = parsed.details
  const placeId = subject === 'community' ? seat.hamletId : subject === 'commune' ? seat.communeId : null
  if (placeId === null || (households === null && population === null)) return
  addFigures(db, { placeId, year, households, population })
}
