import { fullPlaceName, type PlaceType, placeKey, placeSortKey } from '../../contract/values/place-name.ts'
import * as sql from '../../database/queries/places.ts'
import type { WriteContext } from '../context.ts'
import type { PlaceKind } from './kinds.ts'

export interface NewPlace {
  readonly kind: PlaceKind
  readonly type: PlaceType
  readonly name: string
  readonly code: string | null
  readonly parentId: number | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Puts a place in the register with the keys it is sorted and found by; its id. */
export function enterPlace({ db }: Pick<WriteContext, 'db'>, place: NewPlace): number {
  const fullName = fullPlaceName(place.type, place.name)
  const keys = { fullName, sortKey: placeSortKey(place.name), searchKey: placeKey(fullName) }
  return sql.addPlace(db, { ...place, ...keys }).id
}
