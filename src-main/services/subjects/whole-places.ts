import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { findPlace, setFigures as writeFigures } from '../../database/queries/places.ts'
import * as sql from '../../database/queries/subjects.ts'
import { enterTitle } from '../assessments/entering.ts'
import type { ReadContext, TaskContext, WriteContext } from '../context.ts'
import { enterPlaceSubject } from './entering.ts'
import { theSubject } from './the-subject.ts'

type Calls = Contract['subjects']

/** Few enough that a call is answered in between. */
const slice = 100

/** Registers every thôn or commune of the office, or of one commune, for a year, as one action; who is there already stays. */
export function registerPlaces(
  { write, progress }: TaskContext,
  { year, kind, communeId }: Input<Calls['registerPlaces']>,
): Promise<Output<Calls['registerPlaces']>> {
  return write(function* (context) {
    const { db, did } = context
    const roundId = findRound(db, { year, kind })?.id ?? null
    const wanted = kind === 'community' ? 'hamlet' : 'commune'
    const places = sql.placesToRegister(db, { kind: wanted, communeId, roundId, end: `${year}-12-31` })
    if (places.length === 0) throw new Refusal('no-places', { kind, year })
    const fresh = places.filter(({ present }) => present === 0)
    for (const [at, place] of fresh.entries()) {
      const { placeId, fullName } = place
      const subjectId = place.subjectId ?? enterPlaceSubject(db, { ...place, kind })
      const hamletId = kind === 'community' ? placeId : null
      const where = { communeId: place.communeId, hamletId }
      enterTitle(context, { year, kind, subjectId, name: fullName, ...where, size: null, note: null })
      if ((at + 1) % slice === 0) {
        progress(at + 1, fresh.length)
        yield
      }
    }
    const [only, ...others] = fresh
    const place = communeId === null ? undefined : findPlace(db, { id: communeId })?.fullName
    const where = place === undefined ? {} : { place }
    const name = only && others.length === 0 ? { name: only.fullName } : {}
    did({ name: 'subject-registered', with: { count: fresh.length, kind, year, ...where, ...name } })
    return { registered: fresh.length, alreadyThere: places.length - fresh.length }
  })
}

/** Households and people of the place a community or commune is, the newest year first. */
export function figures(
  { db }: ReadContext,
  { subjectId }: Input<Calls['figures']>,
): Output<Calls['figures']> {
  const { placeId } = theSubject(db, subjectId)
  return placeId === null ? [] : sql.figuresOf(db, { placeId })
}

/** Writes down households and people of a thôn or commune for a year. */
export function setFigures(
  { db, did }: WriteContext,
  { subjectId, year, households, population }: Input<Calls['setFigures']>,
): Output<Calls['setFigures']> {
  const { placeId, name } = theSubject(db, subjectId)
  if (placeId === null) throw new Refusal('not-found', { what: 'place', subjectId })
  writeFigures(db, { placeId, year, households, population })
  did({ name: 'figures-set', with: { name, year } })
  return {}
}
