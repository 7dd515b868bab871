import type { Place } from '../../../src-main/contract/places.ts'
import { placeTitle } from '../../../src-main/contract/values/place-name.ts'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'

export interface PlacesOfYear {
  /** Those the office serves: one for the office of a commune. */
  readonly communes: readonly Place[]
  readonly hamletsOf: (communeId: number | null) => readonly Place[]
  /** Inside a sentence: "xã Tân Phúc". */
  readonly nameOf: (id: number | null) => string | null
}

/** Communes and hamlets that stood on some day of a year. */
export function usePlacesOf(year: number): PlacesOfYear {
  const known = useAnswer(api.places.places, {}).value ?? []
  const own = useAnswer(api.settings.settings, {}).value?.office?.placeId ?? null
  const stood = known.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= `${year}-12-31`) &&
      (validTo === null || validTo >= `${year}-01-01`),
  )
  const communes = stood.filter(({ kind }) => kind === 'commune')
  const only = communes.filter(({ id }) => id === own)
  return {
    communes: only.length > 0 ? only : communes,
    hamletsOf: (communeId) =>
      communeId === null
        ? []
        : stood.filter(({ kind, parentId }) => kind === 'hamlet' && parentId === communeId),
    nameOf: (id) => {
      const place = known.find((each) => each.id === id)
      return place?.fullName ?? null
    },
  }
}

export const titleOf = ({ type, name }: Place): string => placeTitle(type, name)

/** Behind the word Thôn: "3", but "Khu phố 3". */
export const shortHamlet = (place: Place): string => (place.type === 'thon' ? place.name : titleOf(place))
