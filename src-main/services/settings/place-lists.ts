import { Refusal } from '../../contract/refusal.ts'
import { type PlaceList, placeList } from '../../contract/values/place-list.ts'
import * as sql from '../../database/queries/places.ts'
import { listResources, readResource } from '../../files/resources.ts'
import type { WriteContext } from '../context.ts'
import { enterPlace } from '../places/entering.ts'

const folder = 'places'

/** The lists in resources/places. */
export const listsOf = (resources: string): PlaceList[] =>
  listResources(resources, folder).map((name) =>
    placeList.parse(JSON.parse(readResource(resources, folder, name))),
  )

/** One of them. */
export function readList(resources: string, id: string): PlaceList {
  const list = listsOf(resources).find((each) => each.id === id)
  if (!list) throw new Refusal('not-found', { name: id })
  return list
}

/** Puts a list into the register: every place below its parent, then what followed what. */
export function enterPlaceList(context: WriteContext, { places, successions, figures }: PlaceList): void {
  const ids = new Map<string, number>()
  const byKey = new Map(places.map((place) => [place.key, place]))
  const idOf = (key: string): number => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const place = byKey.get(key)
    if (!place) throw new Error(`the place list speaks of ${key} and does not hold it`)
    const parentId = place.parent ? idOf(place.parent) : null
    const { kind, type, name, code = null, from: validFrom = null, to: validTo = null } = place
    const id = enterPlace(context, { kind, type, name, code, parentId, validFrom, validTo })
    ids.set(key, id)
    return id
  }
  for (const { key } of places) idOf(key)
  for (const { from, to, on } of successions) {
    sql.addSuccession(context.db, { fromId: idOf(from), toId: idOf(to), on })
  }
  for (const { place, year, households = null, population = null } of figures) {
    sql.setFigures(context.db, { placeId: idOf(place), year, households, population })
  }
}
