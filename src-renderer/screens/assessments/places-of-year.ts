import type { Place } from '../../../src-main/contract/places.ts'
import { placeTitle, splitPlaceName } from '../../../src-main/contract/values/place-name.ts'
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

/** As lists write a commune in a narrow column: "Tân Phúc", "TT Tân Nghĩa", "P. Phan Thiết". */
export function shortCommune(fullName: string): string {
  const { type, name } = splitPlaceName(fullName)
  if (type === 'thi-tran') return `TT ${name}`
  return type === 'phuong' ? `P. ${name}` : type === null || type === 'xa' ? name : placeTitle(type, name)
}

/** As lists write a hamlet in a narrow column: "Thôn 5", "KP 1". */
export function shortHamletName(fullName: string): string {
  const { type, name } = splitPlaceName(fullName)
  if (type === 'khu-pho') return `KP ${name}`
  return type === null ? name : placeTitle(type, name)
}
