import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Place } from '../../contract/places.ts'
import { Refusal } from '../../contract/refusal.ts'
import { placeKey, splitPlaceName } from '../../contract/values/place-name.ts'
import * as sql from '../../database/queries/places.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { enterPlace } from './entering.ts'
import { kindUnder, usualHamletType } from './kinds.ts'

export { importPlaces } from './importing.ts'

type Calls = Contract['places']

/** All places of every time, sorted for reading. */
export const places = ({ db }: ReadContext): Output<Calls['places']> => sql.allPlaces(db, {})

/** The places that are valid on a day; the last day of validity counts. */
export const placesOn = ({ db }: ReadContext, input: Input<Calls['placesOn']>): Output<Calls['placesOn']> =>
  sql.placesOn(db, input)

/** What became of which place, and when. */
export const successions = ({ db }: ReadContext): Output<Calls['successions']> => sql.successions(db, {})

/** Households and people of the places in a year, where somebody has told. */
export const placeFigures = (
  { db }: ReadContext,
  input: Input<Calls['placeFigures']>,
): Output<Calls['placeFigures']> => sql.placeFigures(db, input)

/** Writes down the households and people of places in a year; null is "not known". */
export function setPlaceFigures(
  { db, did }: WriteContext,
  { year, figures }: Input<Calls['setPlaceFigures']>,
): Output<Calls['setPlaceFigures']> {
  const [place = '', ...others] = figures.map(({ placeId }) => foundPlace(db, placeId).fullName)
  for (const figure of figures) sql.setFigures(db, { year, ...figure })
  const whose = others.length === 0 ? { place } : { count: figures.length }
  did({ name: 'figures-set', with: { ...whose, year } })
  return {}
}

/** Adds a place below another one. Two places of one parent, word and name cannot be valid at the same time. */
export function addPlace(
  context: WriteContext,
  { parentId, type, name: said, validFrom }: Input<Calls['addPlace']>,
): Place {
  const { db, did } = context
  const parent = foundPlace(db, parentId)
  const kind = kindUnder(type, parent.kind)
  if (!kind) throw new Refusal('invalid-input', { field: 'type', value: type })
  const split = splitPlaceName(said)
  const name = split.type === null || split.type === type ? split.name : said
  const [twin] = sql
    .placesLike(db, { parentId, key: placeKey(name), from: validFrom })
    .filter((place) => place.type === type)
  if (twin) throw new Refusal('place-exists', { name: twin.fullName, parent: parent.fullName })
  const id = enterPlace(context, { kind, type, name, code: null, parentId, validFrom, validTo: null })
  const place = foundPlace(db, id)
  did({ name: 'place-added', with: { place: place.fullName } })
  return place
}

/**
 * The hamlet a list speaks of, added to its commune when it is not there yet; its id. For use inside other actions: they say
 * what was done.
 */
export function addHamlet(
  context: WriteContext,
  { communeId, fullName, validFrom }: { communeId: number; fullName: string; validFrom: string | null },
): number {
  const commune = foundPlace(context.db, communeId)
  const { type: said, name } = splitPlaceName(fullName)
  const type =
    said !== null && kindUnder(said, commune.kind) === 'hamlet' ? said : usualHamletType(commune.type)
  const [known] = sql
    .placesLike(context.db, { parentId: communeId, key: placeKey(fullName), from: validFrom })
    .filter((place) => said === null || place.type === type)
  if (known) return known.id
  return enterPlace(context, {
    kind: 'hamlet',
    type,
    name,
    code: null,
    parentId: communeId,
    validFrom,
    validTo: null,
  })
}

function foundPlace(db: ReadContext['db'], id: number): Place {
  const place = sql.findPlace(db, { id })
  if (!place) throw new Refusal('not-found', { placeId: id })
  return place
}
