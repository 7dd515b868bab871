import type { Place } from '../../contract/places.ts'
import { words } from './cells.ts'
import { placesOfYear } from './row-place.ts'

/**
 * The commune that titles and the file's name speak of: the longest name found, better with its word in front of it. The
 * district of the same name ("huyện Hàm Tân") is not the commune.
 */
export function guessPlace(
  places: readonly Place[],
  lines: readonly string[],
  { year, today }: { readonly year: number | null; readonly today: string },
): number | null {
  const text = ` ${lines.map(words).join(' ; ')} `
  const year_ = year ?? Number(today.slice(0, 4))
  const found = placesOfYear(places, year_).flatMap((place) => {
    if (place.kind !== 'commune') return []
    const name = words(place.name)
    if (text.includes(` ${words(place.fullName)} `)) return [{ place, weight: 100 + name.length }]
    const at = text.indexOf(` ${name} `)
    const before = text.slice(Math.max(0, at - 12), Math.max(0, at))
    return at < 0 || /(huyen|tinh|thanh pho|thi xa)$/.test(before) ? [] : [{ place, weight: name.length }]
  })
  const best = Math.max(0, ...found.map(({ weight }) => weight))
  const winners = found.filter(({ weight }) => weight === best).map(({ place }) => place)
  // in a year of change both the old and the new commune of one name were valid: the one of that day
  const day = today.startsWith(String(year_)) ? today : `${year_}-12-31`
  const onDay = winners.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day),
  )
  const [place, ...more] = onDay.length > 0 ? onDay : winners
  return place && more.length === 0 ? place.id : null
}
