import type { placeKinds } from '../../contract/places.ts'
import type { PlaceType } from '../../contract/values/place-name.ts'

export type PlaceKind = (typeof placeKinds)[number]

const rank: Readonly<Record<PlaceKind, number>> = { province: 0, district: 1, commune: 2, hamlet: 3 }
const kinds: Readonly<Record<PlaceType, PlaceKind>> = {
  tinh: 'province',
  'thanh-pho': 'district',
  quan: 'district',
  huyen: 'district',
  'thi-xa': 'district',
  xa: 'commune',
  phuong: 'commune',
  'thi-tran': 'commune',
  'dac-khu': 'commune',
  thon: 'hamlet',
  'khu-pho': 'hamlet',
  ap: 'hamlet',
  xom: 'hamlet',
  'to-dan-pho': 'hamlet',
  ban: 'hamlet',
  lang: 'hamlet',
  buon: 'hamlet',
}

/** What a place of this type is below that parent; null where it cannot stand. A city without a parent is a province. */
export function kindUnder(type: PlaceType, parent: PlaceKind | null): PlaceKind | null {
  if (parent === null) return type === 'thanh-pho' ? 'province' : kinds[type]
  const kind = kinds[type]
  const fits = kind === 'hamlet' ? parent === 'commune' : parent !== 'commune' && rank[kind] > rank[parent]
  return fits ? kind : null
}

/** The word in front of a hamlet whose list does not say it: towns and wards have quarters, communes have villages. */
export const usualHamletType = (commune: PlaceType): PlaceType =>
  commune === 'thi-tran' || commune === 'phuong' ? 'khu-pho' : 'thon'
