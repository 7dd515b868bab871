import type { Place } from '../../contract/places.ts'
import { tidyText } from '../../contract/values/person-name.ts'
import { fullPlaceName, type PlaceType, placeKey, splitPlaceName } from '../../contract/values/place-name.ts'
import { kindUnder, usualHamletType } from '../places/kinds.ts'

/** A hamlet of a row. One without id is not in the register yet. */
export interface Hamlet {
  readonly hamletId: number | null
  readonly hamletKey: string | null
  /** As it would be entered, e.g. "thôn 3". */
  readonly hamletName: string | null
}

/** The hamlet a text names: one of the commune, or one that would be entered. Null: it names none. */
export function hamletIn(commune: Place, hamlets: readonly Place[], written: string): Hamlet | null {
  const text = commune.type === 'xa' ? written.replace(/^t\s*(?=\d+$)/iu, 'Thôn ') : written
  const { type: said, name } = splitPlaceName(text)
  const key = placeKey(text)
  if (key === '' || name.length > 60) return null
  const called = hamlets.filter((place) => placeKey(place.fullName) === key)
  const known = called.length > 0 ? called : numbered(hamlets, key)
  const place = known.find(({ type }) => type === said) ?? (known.length === 1 ? known[0] : undefined)
  if (place) return { hamletId: place.id, hamletKey: placeKey(place.fullName), hamletName: place.fullName }
  const type: PlaceType =
    said && kindUnder(said, commune.kind) === 'hamlet' ? said : usualHamletType(commune.type)
  return { hamletId: null, hamletKey: key, hamletName: fullPlaceName(type, name) }
}

const hamletWord =
  /^(thôn|khu phố|kp|k\.p|ấp|xóm|tổ|tdp|bản|làng|buôn|khu|thon|khu pho|chi hội)(?:[\s.]+\S|\d)/iu
const communeWord = /^(xã|phường|thị trấn|tt\.?|xa|thi tran|đặc khu)[\s.]+\S/iu

/** "Thôn 3, xã Tân Phúc" and "Số 12 Hùng Vương - KP 2 - TT. Tân Nghĩa": which part is the hamlet, which the commune. */
export function partsOf(text: string): { hamlet: string; commune: string } {
  const tidy = tidyText(text)
  const parts = tidy.split(/\s*[,;]\s*|\s+[-–]\s+/).filter(Boolean)
  const commune = parts.find((part) => communeWord.test(part)) ?? ''
  const hamlet = parts.find((part) => hamletWord.test(part)) ?? parts.find((part) => part !== commune) ?? ''
  return { hamlet: hamlet.replace(/^chi hội (khuyến học )?(?=thôn|khu phố|kp)/iu, ''), commune }
}

const numbers = ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']

/** "Thôn Một" is thôn 1 of a commune that has a thôn 1 and none of that name. */
function numbered(hamlets: readonly Place[], key: string): Place[] {
  const number = numbers.indexOf(key)
  return number < 1 ? [] : hamlets.filter((place) => placeKey(place.fullName) === String(number))
}
