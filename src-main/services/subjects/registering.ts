import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { NewSubject } from '../../contract/subjects.ts'
import { keepApart } from '../../database/queries/assessments-entering.ts'
import { findPlace } from '../../database/queries/places.ts'
import * as sql from '../../database/queries/subjects.ts'
import { findPerson } from '../../database/queries/subjects-people.ts'
import { enterTitle } from '../assessments/entering.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { rewriteCitizen, rewriteClan, rewriteUnit } from './amending.ts'
import { enterCitizen, enterClan, enterPlaceSubject, enterUnit } from './entering.ts'
import { likeKeys, soundName } from './names.ts'
import { communeOf, sizeOf, soundSeat, theSubject } from './the-subject.ts'

type Calls = Contract['subjects']
type Registration = Input<Calls['register']>
type Named = Extract<NewSubject, { name: string }>

/** Subjects of a kind whose name was written the same or nearly so; those of the commune first. */
export function likeSubjects(
  { db }: ReadContext,
  { year, kind, name, communeId }: Input<Calls['likeSubjects']>,
): Output<Calls['likeSubjects']> {
  const keys = JSON.stringify(likeKeys(kind, name))
  return sql
    .subjectsNamed(db, { keys, kind, year, communeId, only: 0 })
    .map(({ registered, hamletId: _, ...one }) => ({ ...one, registeredThisYear: registered === 1 }))
}

/** Registers one subject for a year by hand: one of the register, or a new one where nothing like it is there. */
export function register(context: WriteContext, registration: Registration): Output<Calls['register']> {
  const { db, did } = context
  const { year, note, sameAs } = registration
  const { subject: typed } = registration
  const { kind } = typed
  const subject: NewSubject = 'name' in typed ? { ...typed, name: soundName(kind, typed.name) } : typed
  const subjectId =
    'placeId' in subject
      ? ofPlace(context, subject)
      : sameAs === null
        ? fresh(context, { ...registration, subject })
        : again(context, sameAs, subject)
  const found = theSubject(db, subjectId)
  const { name, communeId, hamletId, commune } = found
  const size = sizeOf(db, found)
  const titleId = enterTitle(context, { year, kind, subjectId, name, communeId, hamletId, size, note })
  did({ name: 'subject-registered', with: { kind, name, year, place: commune } })
  return { titleId, subjectId }
}

/** The subject a place is, entered the first time it is registered. */
function ofPlace({ db }: WriteContext, { kind, placeId }: Extract<NewSubject, { placeId: number }>): number {
  const place = findPlace(db, { id: placeId })
  const wanted = kind === 'community' ? 'hamlet' : 'commune'
  const communeId = kind === 'community' ? place?.parentId : placeId
  if (place?.kind !== wanted || communeId === null || communeId === undefined)
    throw new Refusal('not-found', { what: 'place', placeId })
  const known = sql.subjectOfPlace(db, { placeId })
  return known?.subjectId ?? enterPlaceSubject(db, { kind, placeId, fullName: place.fullName, communeId })
}

/** A birth nobody knows may be any. */
const mayBeSameBirth = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.slice(0, 4) === other.slice(0, 4)

function fresh({ db }: WriteContext, { subject, year, differs }: Registration & { subject: Named }): number {
  const { kind, name } = subject
  if (subject.kind === 'citizen' && subject.personId !== null) {
    if (!findPerson(db, { id: subject.personId })) throw new Refusal('not-found', { what: 'person' })
    const known = sql.subjectOfPerson(db, { personId: subject.personId })
    if (known) return known.subjectId
  }
  const communeId = subject.kind === 'citizen' ? communeOf(db, subject.hamletId) : subject.communeId
  const twins = sql
    .subjectsNamed(db, { keys: JSON.stringify(likeKeys(kind, name)), kind, year, communeId, only: 1 })
    .filter(
      ({ hamletId, birth }) =>
        subject.kind !== 'citizen' || (hamletId === subject.hamletId && mayBeSameBirth(birth, subject.birth)),
    )
  const [twin] = twins
  if (twin && !differs) {
    const { subjectId, registered, hamlet, commune, birth } = twin
    const about = { kind, name: twin.name, hamlet: hamlet ?? commune, subjectId, registered }
    throw new Refusal(
      'looks-like-registered',
      birth === null ? about : { ...about, birth: birth.slice(0, 4) },
    )
  }
  const id = enter(db, subject)
  // Said once by the clerk, not asked again.
  for (const { subjectId } of twins) keepApart(db, { oneId: subjectId, otherId: id })
  return id
}

function enter(db: WriteContext['db'], subject: Named): number {
  if (subject.kind === 'citizen') return enterCitizen(db, subject)
  soundSeat(db, subject)
  return subject.kind === 'clan' ? enterClan(db, subject) : enterUnit(db, subject)
}

/** One of the register that comes again: what was not known is filled in, where it is now is written down. */
function again(context: WriteContext, subjectId: number, subject: Named): number {
  const { db } = context
  const known = theSubject(db, subjectId, subject.kind)
  if (subject.kind === 'clan') {
    const { communeId, hamletId, head, note } = subject
    const { clanHead, clanNote } = known
    rewriteClan(db, subjectId, { communeId, hamletId, head: clanHead ?? head, note: clanNote ?? note })
  }
  if (subject.kind === 'unit') {
    const { communeId, hamletId, unitKind, level, parent, head, staff } = subject
    rewriteUnit(db, subjectId, {
      communeId,
      hamletId,
      unitKind: known.unitKind ?? unitKind,
      level: known.level ?? level,
      parent: known.parent ?? parent,
      head: known.unitHead ?? head,
      // A number of people is of its year.
      staff: staff ?? known.staff,
    })
  }
  if (subject.kind === 'citizen') {
    const { birth, sex, hamletId } = subject
    rewriteCitizen(db, subjectId, { birth: known.birth ?? birth, sex: known.sex ?? sex, hamletId })
  }
  return subjectId
}
