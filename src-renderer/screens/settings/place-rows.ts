import type { Place } from '../../../src-main/contract/places.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'

export interface PlaceRow {
  readonly place: Place
  /** "xã Tân Phúc": what the place belongs to. */
  readonly above: string
  readonly households: number | null
  readonly population: number | null
}

/** Places that stood on some day of the year with their figures, each commune before its hamlets. */
export function usePlaceRows(year: number) {
  const places = useAnswer(api.places.places, {})
  const figures = useAnswer(api.places.placeFigures, { year })
  const ready = places.value !== undefined && figures.value !== undefined
  return {
    rows: ready ? rowsIn(places.value, figures.value, year) : [],
    refusal: places.refusal ?? figures.refusal,
    waiting: !ready && !places.refusal && !figures.refusal,
  }
}

type Figures = readonly {
  readonly placeId: number
  readonly households: number | null
  readonly population: number | null
}[]

function rowsIn(places: readonly Place[], figures: Figures, year: number): readonly PlaceRow[] {
  const stood = places.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= `${year}-12-31`) &&
      (validTo === null || validTo >= `${year}-01-01`),
  )
  const byId = new Map(places.map((place) => [place.id, place]))
  const figureOf = new Map(figures.map((figure) => [figure.placeId, figure]))
  const standing = new Set(stood.map(({ id }) => id))
  const below = Map.groupBy(stood, ({ parentId }) =>
    parentId !== null && standing.has(parentId) ? parentId : null,
  )
  const inOrder = (parentId: number | null): readonly Place[] =>
    (below.get(parentId) ?? []).flatMap((place) => [place, ...inOrder(place.id)])
  return inOrder(null).map((place) => ({
    place,
    above: place.parentId === null ? '' : (byId.get(place.parentId)?.fullName ?? ''),
    households: figureOf.get(place.id)?.households ?? null,
    population: figureOf.get(place.id)?.population ?? null,
  }))
}

export function placesNamed(rows: readonly PlaceRow[], text: string): readonly PlaceRow[] {
  const wanted = searchKey(text)
  if (wanted === '') return rows
  return rows.filter(({ place, above }) => searchKey(`${place.fullName} ${above}`).includes(wanted))
}
