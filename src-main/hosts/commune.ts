import type { Client } from '../contract/index.ts'
import type { Place } from '../contract/places.ts'
import { Refusal } from '../contract/refusal.ts'
import { placeKey, splitPlaceName } from '../contract/values/place-name.ts'

/**
 * The commune a name means in a year, with or without marks and type. In a year of change the one that stood at its end
 * wins, then the one at its beginning: "Sơn Mỹ" of 2025 is the new commune, "Tân Phúc" of 2025 the old one.
 */
export async function communeOf(office: Client, text: string, year: number): Promise<number> {
  const { type } = splitPlaceName(text)
  const key = placeKey(text)
  const known = new Set<string>()
  for (const day of [`${year}-12-31`, `${year}-01-01`]) {
    const there = await office.places.placesOn({ day })
    for (const place of there) if (place.kind === 'commune') known.add(place.fullName)
    const found = there.filter((place) => means(place, key))
    const [only, ...others] = type === null ? found : narrowed(found, type)
    if (only !== undefined && others.length === 0) return only.id
  }
  throw new Refusal('place-missing', { place: text, known: [...known].join(', ') })
}

const means = (place: Place, key: string): boolean =>
  place.kind === 'commune' && (placeKey(place.name) === key || placeKey(place.fullName) === key)

/** A type written wrongly ("xã Tân Minh" for the town) still finds the only place of that name. */
function narrowed(found: readonly Place[], type: Place['type']): readonly Place[] {
  const exact = found.filter((place) => place.type === type)
  return exact.length > 0 ? exact : found
}
