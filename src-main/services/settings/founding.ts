import type { Place } from '../../contract/places.ts'
import type { Office } from '../../contract/settings.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import { placeKey, splitPlaceName } from '../../contract/values/place-name.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/places.ts'

interface Asked {
  readonly name: string
  readonly level: Office['level']
  readonly placeName: string | null
  readonly today: string
}

/** The place an office serves: the one it names, else the one its own name ends with, else the only one of its level. */
export function officePlace(db: Reader, { name, level, placeName, today }: Asked): Place | null {
  const places = sql.allPlaces(db, {}).filter(({ kind }) => kind === level)
  const newestFirst = [...places].sort((a, b) => rank(b, today) - rank(a, today))
  if (placeName !== null) {
    const alike = newestFirst.filter((place) => placeKey(place.fullName) === placeKey(placeName))
    const { type } = splitPlaceName(placeName)
    return alike.find((place) => place.type === type) ?? alike[0] ?? null
  }
  const own = searchKey(name)
  return (
    newestFirst.find((place) => own.endsWith(searchKey(place.fullName))) ??
    newestFirst.find((place) => own.endsWith(searchKey(place.name))) ??
    (level === 'commune' ? null : (newestFirst[0] ?? null))
  )
}

/** Valid today before what was, what was before what will be. */
function rank({ validFrom, validTo }: Place, today: string): number {
  if (validFrom !== null && validFrom > today) return 0
  return validTo !== null && validTo < today ? 1 : 2
}

/** The two heading lines and the seat, as offices of that level write them on papers. */
export function usualPapers(
  db: Reader,
  { name, level, place }: { name: string; level: Office['level']; place: Place | null },
): Pick<Office, 'headingLines' | 'seat'> {
  const above = place?.parentId ? sql.findPlace(db, { id: place.parentId }) : undefined
  const superior =
    level === 'province' ? 'Hội Khuyến học Việt Nam' : above ? `Hội Khuyến học ${above.fullName}` : ''
  const ownPlace = splitPlaceName(name.normalize('NFC').replace(/^\s*hội khuyến học\s*/iu, '')).name
  return {
    headingLines: [superior.toUpperCase(), name.normalize('NFC').toUpperCase()],
    seat: place?.name ?? ownPlace.slice(0, 80),
  }
}
