import type { ImportOrder } from '../../contract/imports.ts'
import { nameKey } from './name-key.ts'
import type { ParsedRow } from './parsed-row.ts'
import { bareName } from './subject-name.ts'

/** What tells one subject from another. */
export interface Person {
  readonly key: string
  readonly marked: string
  readonly birth: string | null
  readonly sex: 'male' | 'female' | null
  readonly members: number | null
  readonly hamletKey: string | null
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A name with its marks, wherever the tone was put: "hòa" and "hoà" are one, "Thúy" and "Thủy" two. */
export const markedKey = (name: string): string => name.split(/\s+/).map(markedWord).filter(Boolean).join(' ')

const known = new Map<string, string>()
const most = 20_000

function markedWord(word: string): string {
  const kept = known.get(word)
  if (kept !== undefined) return kept
  const parts = word.normalize('NFD').toLowerCase()
  const key = (parts.replace(tones, '') + (parts.match(tones) ?? []).join('')).replace(/[’'`]/g, '')
  if (known.size < most) known.set(word, key)
  return key
}

/** A clan, a unit or a place has no birth and no sex, and is as large as its list of the year says. */
export function personOf(
  { name, birth, sex, members, place: { hamletKey } }: ParsedRow,
  kind: ImportOrder['subject'],
): Person {
  if (kind === 'family')
    return { key: nameKey(name), marked: markedKey(name), birth, sex, members, hamletKey }
  const bare = bareName(kind, name)
  const keys = { key: nameKey(bare), marked: markedKey(bare) }
  if (kind === 'citizen') return { ...keys, birth, sex, members: null, hamletKey }
  return { ...keys, birth: null, sex: null, members: null, hamletKey }
}

/** One name: the same with marks, or the same without where one of them was typed without any. */
export function isSameName(one: Person, other: Person): boolean {
  if (one.key !== other.key) return false
  return one.marked === other.marked || one.marked === one.key || other.marked === other.key
}

/** How two births go together: as far as both are known. */
export function births(one: string | null, other: string | null): 'same' | 'differ' | 'unknown' {
  if (one === null || other === null) return one === other ? 'same' : 'unknown'
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) === other.slice(0, length) ? 'same' : 'differ'
}

/** Something beside name, birth and hamlet says that two are not one. */
export const isContradicted = (one: Person, other: Person): boolean =>
  (one.sex !== null && other.sex !== null && one.sex !== other.sex) ||
  (one.members !== null && other.members !== null && one.members !== other.members)

export const isSameHamlet = (one: Person, other: Person): boolean =>
  one.hamletKey === null || other.hamletKey === null || one.hamletKey === other.hamletKey
