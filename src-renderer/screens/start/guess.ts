import type { Office } from '../../../src-main/contract/settings.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { fullPlaceName, splitPlaceName } from '../../../src-main/contract/values/place-name.ts'

type Level = Office['level']

const title = 'Hội Khuyến học'
const typesOf: Readonly<Record<Level, readonly string[]>> = {
  province: ['tinh', 'thanh-pho'],
  district: ['huyen', 'quan', 'thi-xa'],
  commune: ['xa', 'phuong', 'thi-tran', 'dac-khu'],
}

/** "Hội Khuyến học xã Tân Phúc" is an office of a commune, xã Tân Phúc. */
export function placeInName(name: string): { level: Level; place: string } | null {
  const start = searchKey(title)
  const words = name.normalize('NFC').trim().split(/\s+/)
  const rest = searchKey(words.slice(0, 3).join(' ')) === start ? words.slice(3).join(' ') : ''
  const { type, name: place } = splitPlaceName(rest)
  const level = (Object.keys(typesOf) as Level[]).find(
    (each) => type !== null && typesOf[each].includes(type),
  )
  return level && type !== null ? { level, place: fullPlaceName(type, place) } : null
}

interface Known {
  readonly level: Level
  readonly list: { readonly name: string; readonly province: string } | undefined
  readonly commune: string
}

/** The usual name of an office of that level there; only its beginning where the place is not known. */
export function usualName({ level, list, commune }: Known): string {
  if (level === 'commune') return commune.trim() === '' ? '' : `${title} ${lowerType(commune)}`
  if (!list) return ''
  return level === 'province' ? `${title} tỉnh ${list.province}` : `${title} huyện ${list.name}`
}

const lowerType = (place: string): string => {
  const { type, name } = splitPlaceName(place)
  return fullPlaceName(type ?? 'xa', name)
}
