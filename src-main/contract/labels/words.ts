import { formatNumber } from '../values/number.ts'

export type Language = 'vi' | 'en'
/** What a sentence may know about its occasion. Every part may be missing; the sentence must still be one. */
export type Facts = Readonly<Record<string, string | number | null | undefined>>

/** Years, numbers of rows and numbers of papers are names, not amounts: they are never grouped. */
const amounts = /count|rows|limit|max|households|population|recognised|registered|imported|passed|bytes|mib/i

/** The first of `keys` that is known, as text; '' when none is. */
export function fact(language: Language, facts: Facts, keys: string): string {
  for (const key of keys.split(' ')) {
    const value = facts[key]
    if (typeof value === 'number') return amounts.test(key) ? formatNumber(value, language) : String(value)
    if (typeof value === 'string' && value.trim()) return value.trim()
  }
  return ''
}

export type Piece = (keys: string, before?: string, after?: string) => string

/** Writes a piece of a sentence around a fact, or nothing when the fact is not known. */
export const pieces =
  (language: Language, facts: Facts): Piece =>
  (keys, before = ' ', after = '') => {
    const value = fact(language, facts, keys)
    return value && before + value + after
  }

/** "1 family", "412 families"; the bare plural when the count is not known. */
export function plural(facts: Facts, keys: string, one: string, many: string): string {
  const value = fact('en', facts, keys)
  return value ? `${value} ${value === '1' ? one : many}` : many
}

/** "412 gia đình"; the bare noun when the count is not known. Vietnamese nouns have no plural. */
export function counted(facts: Facts, keys: string, noun: string): string {
  const value = fact('vi', facts, keys)
  return value ? `${value} ${noun}` : noun
}

/** The space a file needs and the disk has, in MB; '' unless both are known in bytes. */
export function room(language: Language, { needed, free }: Facts, sentence: string): string {
  if (typeof needed !== 'number' || typeof free !== 'number') return ''
  const mb = (bytes: number): string => `${formatNumber(Math.ceil(bytes / 1_000_000), language)} MB`
  return sentence.replace('{needed}', mb(needed)).replace('{free}', mb(free))
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
