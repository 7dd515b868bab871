import type { ImportOrder } from '../../contract/imports.ts'
import { differByOne } from '../../files/sheet-likeness.ts'
import type { Person } from './person.ts'
import type { Known, Register } from './register.ts'
import { isPerson, spelledOut } from './subject-name.ts'

interface Named extends Pick<Person, 'key'> {
  readonly name: string
}
/** Two names of clans, units or places that may be one: written with other marks, one letter apart, or abbreviated. */
export function isLikeName(one: Named, other: Named): boolean {
  if (one.key === other.key) return true
  if (digitsOf(one.key) !== digitsOf(other.key)) return false
  if (spelledOut(one.name) === spelledOut(other.name)) return true
  return Math.min(one.key.length, other.key.length) >= shortest && differByOne(one.key, other.key)
}
/** "Hồ" and "Hà" are two. */
const shortest = 6
/** "Trường Tiểu học Tân Phúc 1" is not "… 2". */
const digitsOf = (key: string): string => key.replace(/\D+/g, ' ').trim()

/** Subjects of the commune that a row could be taken for beside those it is; of people their births tell. */
export function likeSubjects(
  register: Register,
  kind: ImportOrder['subject'],
  { name, key, communeId }: Named & { readonly communeId: number | null },
): readonly Known[] {
  if (isPerson(kind)) return []
  return register.within(communeId).filter((known) => isLikeName({ name, key }, known))
}
