/*
 * The code on the recovery sheet: 140 random bits as seven groups of four letters and a check letter each. A single wrong letter,
 * two letters changed about and two groups changed about are all found before anything is tried, and the group is named.
 * Letters that look alike on paper (0 and O, 1, I and L) are one.
 */

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const recoveryGroups = 7
const dataLetters = 4
const groupLetters = dataLetters + 1
/** Random bytes a code is made of; each gives one letter. */
export const recoveryBytes = recoveryGroups * dataLetters

export type RecoveryReading =
  | { readonly kind: 'code'; readonly code: string }
  /** It has the shape of a code; these groups (from 1) are not as printed. */
  | { readonly kind: 'mistyped'; readonly groups: readonly number[] }
  | { readonly kind: 'other' }

/** "7KQ4M-…": a code as it is printed, made of `recoveryBytes` random bytes. */
export function recoveryCodeOf(random: Uint8Array): string {
  const groups = Array.from({ length: recoveryGroups }, (_, nth) => {
    const values = [...random.subarray(nth * dataLetters, (nth + 1) * dataLetters)].map((byte) => byte & 31)
    return [...values, checkOf(values, nth)].map((value) => letters[value]).join('')
  })
  return groups.join('-')
}

/** Reads what was typed for a code: blanks, dashes and small letters do no harm. */
export function readRecoveryCode(text: string): RecoveryReading {
  const groups = groupsOf(text)
  if (groups === null) return { kind: 'other' }
  const wrong = groups.flatMap((group, nth) => (isGroup(group, nth) ? [] : [nth + 1]))
  return wrong.length === 0 ? { kind: 'code', code: groups.join('-') } : { kind: 'mistyped', groups: wrong }
}

/** True when this is that group (from 1) of that code, typed in any of the ways that are forgiven. */
export function isGroupOf(code: string, number: number, typed: string): boolean {
  const asked = groupsOf(code)?.[number - 1]
  return asked !== undefined && tidy(typed) === asked
}

/** True when the text can be group `number` (from 1) of some code: its check letter fits. */
export const fitsGroup = (number: number, typed: string): boolean => isGroup(tidy(typed), number - 1)

/** Seven groups by their separators or by their length; null when it does not look like a code. */
function groupsOf(text: string): readonly string[] | null {
  const parts = text.split(/[\s\p{Pd}._,]+/u).filter((part) => part !== '')
  if (parts.length === recoveryGroups && parts.every((part) => Math.abs(part.length - groupLetters) <= 1))
    return parts.map(tidy)
  const whole = tidy(text)
  if (
    whole.length !== recoveryGroups * groupLetters ||
    ![...whole].every((letter) => letters.includes(letter))
  )
    return null
  return Array.from({ length: recoveryGroups }, (_, nth) =>
    whole.slice(nth * groupLetters, (nth + 1) * groupLetters),
  )
}

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._,]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

function isGroup(group: string, nth: number): boolean {
  const values = [...group].map((letter) => letters.indexOf(letter))
  if (values.length !== groupLetters || values.includes(-1)) return false
  return checkOf(values.slice(0, dataLetters), nth) === values[dataLetters]
}

/** A weighted sum over the field of 32 elements: every weight differs, so that no two letters can change places unseen. */
const checkOf = (values: readonly number[], nth: number): number =>
  values.reduce((sum, value) => doubled(sum ^ value), 0) ^ nth

const doubled = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0)
