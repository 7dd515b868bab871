import type { placeTypes } from '../places.ts'
import { dictionaryKey } from './letters.ts'
import { searchKey, tidyName, tidyText } from './person-name.ts'

export type PlaceType = (typeof placeTypes)[number]

/** The word as it stands inside a sentence. */
const words: Readonly<Record<PlaceType, string>> = {
  tinh: 'tỉnh',
  'thanh-pho': 'thành phố',
  quan: 'quận',
  huyen: 'huyện',
  'thi-xa': 'thị xã',
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
  'dac-khu': 'đặc khu',
  thon: 'thôn',
  'khu-pho': 'khu phố',
  ap: 'ấp',
  xom: 'xóm',
  'to-dan-pho': 'tổ dân phố',
  ban: 'bản',
  lang: 'làng',
  buon: 'buôn',
}
/** Spellings of lists beside the word itself. Short ones need a dot or a digit, or "P" would eat names. */
const spellings: readonly [RegExp, PlaceType][] = [
  [/^(?:tp\.|tp(?= ))/, 'thanh-pho'],
  [/^(?:tt\.|tt(?= )|thi tran(?= ))/, 'thi-tran'],
  [/^(?:tx\.|tx(?= )|thi xa(?= ))/, 'thi-xa'],
  [/^(?:tdp\.?|tổ dp)(?=[ \d])/, 'to-dan-pho'],
  [/^(?:kp\.?|k\.p\.?|k\/p|khu pho|khóm phố)(?=[ \d])/, 'khu-pho'],
  [/^(?:x\.|xa(?= ))/, 'xa'],
  [/^(?:p\.|p(?=\d)|phuong(?= ))/, 'phuong'],
  [/^(?:q\.|q(?=\d))/, 'quan'],
  [/^(?:h\.|huyen(?= ))/, 'huyen'],
  [/^(?:t\.|tinh(?= ))(?! ?\d)/, 'tinh'],
  [/^(?:th\.|thon(?=[ \d])|t\.(?= ?\d))/, 'thon'],
]
const byLength = (Object.entries(words) as [PlaceType, string][]).sort((a, b) => b[1].length - a[1].length)

/** "TT. Tân Minh" is type thi-tran and name "Tân Minh". Without a known word in front the type is null. */
export function splitPlaceName(text: string): { type: PlaceType | null; name: string } {
  const whole = tidyText(text)
  const found = typeAtStart(whole)
  const rest = found ? whole.slice(found.length).replace(/^[\s.:-]+/, '') : ''
  if (!found || !rest) return { type: null, name: tidyPlace(whole) }
  // "xã thị trấn Tân Minh" comes from forms with a fixed word: the second word is the true one
  if (found.type === 'xa' && ['thi-tran', 'phuong'].includes(typeAtStart(rest)?.type ?? '')) {
    return splitPlaceName(rest)
  }
  return { type: found.type, name: tidyPlace(rest) }
}

function typeAtStart(text: string): { type: PlaceType; length: number } | null {
  const small = text.toLowerCase()
  for (const [type, word] of byLength) {
    if (small.startsWith(word) && /^[\s\d.:]/.test(small.slice(word.length)))
      return { type, length: word.length }
  }
  for (const [pattern, type] of spellings) {
    const length = pattern.exec(small)?.[0].length
    if (length) return { type, length }
  }
  return null
}

const tidyPlace = (name: string): string => tidyName(name).replace(/^0+(?=\d)/, '')

/** As papers write it inside a sentence: "xã Tân Phúc", "thôn 1". */
export const fullPlaceName = (type: PlaceType, name: string): string => `${words[type]} ${name}`

/** As it stands alone or begins a line: "Xã Tân Phúc". */
export function placeTitle(type: PlaceType, name: string): string {
  const full = fullPlaceName(type, name)
  return full.slice(0, 1).toUpperCase() + full.slice(1)
}

/** The same for "Xã Tân Phúc", "tan phuc" and "TÂN PHÚC": compare it among places of one parent and kind. */
export const placeKey = (text: string): string =>
  searchKey(splitPlaceName(text).name).replace(/\b0+(?=\d)/g, '')

/** The order of lists of places: "thôn 2" before "thôn 10". */
export const placeSortKey = (name: string): string =>
  dictionaryKey(tidyText(name).replace(/\d+/g, (digits) => digits.replace(/^0+/, '').padStart(6, '0')))

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
