import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Writer } from '../../database/open.ts'
import { amendSubject } from '../../database/queries/assessments-entering.ts'
import type { WholeSubject } from '../../database/queries/subjects.ts'
import * as sql from '../../database/queries/subjects.ts'
import type { WriteContext } from '../context.ts'
import { writePerson } from './entering.ts'
import { nameKeys, soundName } from './names.ts'
import { communeOf, type Seat, soundSeat, theClan, theSubject, theUnit } from './the-subject.ts'

type Calls = Contract['subjects']
type Changes<N extends 'amendClan' | 'amendUnit' | 'amendCitizen'> = Omit<Input<Calls[N]>, 'subjectId'>

/** Corrects what is known of a clan. Years in which it was recognised keep the place of then. */
export function amendClan(
  context: WriteContext,
  { subjectId, ...changes }: Input<Calls['amendClan']>,
): Output<Calls['amendClan']> {
  const before = theSubject(context.db, subjectId)
  rewriteClan(context.db, subjectId, changes)
  return told(context, before)
}

/** Corrects what is known of a unit. Years in which it was recognised keep place and staff of then. */
export function amendUnit(
  context: WriteContext,
  { subjectId, ...changes }: Input<Calls['amendUnit']>,
): Output<Calls['amendUnit']> {
  const before = theSubject(context.db, subjectId)
  rewriteUnit(context.db, subjectId, changes)
  return told(context, before)
}

/** Corrects what is known of a citizen; a head of a family of that person is corrected alike. */
export function amendCitizen(
  context: WriteContext,
  { subjectId, ...changes }: Input<Calls['amendCitizen']>,
): Output<Calls['amendCitizen']> {
  const before = theSubject(context.db, subjectId)
  rewriteCitizen(context.db, subjectId, changes)
  return told(context, before)
}

/** Says what was done, and lets the open titles follow. */
function told({ db, did }: WriteContext, before: WholeSubject): Record<string, never> {
  const { subjectId } = before
  const now = theSubject(db, subjectId)
  const { kind, name, commune, communeId, hamletId, staff } = now
  if (communeId !== before.communeId || hamletId !== before.hamletId)
    sql.moveTitles(db, { subjectId, communeId, hamletId })
  if (staff !== before.staff) sql.resizeTitle(db, { subjectId, size: staff })
  did({ name: 'subject-amended', with: { kind, name, place: commune } })
  return {}
}

/** Writes what the register holds of a clan; its titles stay as they are. */
export function rewriteClan(db: Writer, subjectId: number, changes: Changes<'amendClan'>): void {
  const clan = theClan(db, subjectId)
  const name = changes.name === undefined ? clan.name : soundName('clan', changes.name)
  const seat = seatFrom(db, clan, changes)
  const { head = clan.clanHead, note = clan.clanNote } = changes
  sql.amendClan(db, { id: clan.clanId, name, seatId: seatId(seat), head: head || null, note: note || null })
  amendSubject(db, { id: subjectId, name, ...nameKeys('clan', name), birth: null, ...seat })
}

/** The same of a unit. */
export function rewriteUnit(db: Writer, subjectId: number, changes: Changes<'amendUnit'>): void {
  const unit = theUnit(db, subjectId)
  const name = changes.name === undefined ? unit.name : soundName('unit', changes.name)
  const seat = seatFrom(db, unit, changes)
  const {
    unitKind = unit.unitKind,
    level = unit.level,
    parent = unit.parent,
    head = unit.unitHead,
    staff = unit.staff,
  } = changes
  const about = { unitKind, level, parent: parent || null, head: head || null, staff }
  sql.amendUnit(db, { id: unit.unitId, name, seatId: seatId(seat), ...about })
  amendSubject(db, { id: subjectId, name, ...nameKeys('unit', name), birth: null, ...seat })
}

/** The same of a citizen. */
export function rewriteCitizen(db: Writer, subjectId: number, changes: Changes<'amendCitizen'>): void {
  const citizen = theSubject(db, subjectId, 'citizen')
  if (citizen.personId === null) throw new Error(`citizen ${subjectId} is no person`)
  const name = changes.name === undefined ? citizen.name : soundName('citizen', changes.name)
  const { birth = citizen.birth, sex = citizen.sex, hamletId = citizen.hamletId } = changes
  writePerson(db, citizen.personId, { name, birth, sex })
  const communeId = hamletId === null ? citizen.communeId : communeOf(db, hamletId)
  amendSubject(db, { id: subjectId, name, ...nameKeys('citizen', name), birth, hamletId, communeId })
}

const seatId = ({ communeId, hamletId }: Seat): number => hamletId ?? communeId

interface SeatChanges {
  readonly communeId?: number | undefined
  readonly hamletId?: number | null | undefined
}
/** Another commune leaves the hamlet behind. */
function seatFrom(db: Writer, known: Seat, changes: SeatChanges): Seat {
  const communeId = changes.communeId ?? known.communeId
  const stays = communeId === known.communeId ? known.hamletId : null
  return soundSeat(db, { communeId, hamletId: changes.hamletId === undefined ? stays : changes.hamletId })
}
