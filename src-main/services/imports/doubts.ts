import { differByOne } from '../../files/sheet-likeness.ts'
import type { ParsedRow } from './parsed-row.ts'
import { births, isSameHamlet, isSameName, type Person } from './person.ts'
import type { Given, Verdict } from './planning.ts'
import { birthKey, type Known, type Register } from './register.ts'
import type { Before, Taken } from './taken.ts'

/** What the clerk should look at in a row that goes in: a like name, the same family elsewhere, two that differ in one fact. */
export function doubts(
  { register }: Given,
  before: Before,
  parsed: ParsedRow,
  person: Person,
  family: Known | undefined,
): NonNullable<Verdict['warnings']> {
  const said: NonNullable<Verdict['warnings']>[number][] = []
  const twin = namesakesInFile(before, parsed, person).find(
    ({ subjectId }) => !family || subjectId === null || !register.areApart(subjectId, family.subjectId),
  )
  if (twin) said.push(['same-row-differs', { other: twin.row }])
  if (family) return said
  const moved = movedFrom(register, parsed, person)
  if (moved) said.push(['elsewhere', { name: moved.name, place: moved.hamlet ?? moved.commune }])
  if (said.length > 0) return said
  const known = likeFamilies(register, parsed, person)[0]
  if (known) said.push(['looks-like', { name: known.name }])
  const taken = likeRows(before, parsed, person)[0]
  if (taken) said.push(['looks-like-row', { name: taken.name, other: taken.row }])
  return said
}

/** Everyone a row could be taken for beside those who fit it exactly. */
export function likeIn(
  register: Register,
  before: Before,
  parsed: ParsedRow,
  person: Person,
): { families: readonly Known[]; rows: readonly Taken[] } {
  const moved = movedFrom(register, parsed, person)
  const rows = (before.byName.get(person.key) ?? []).filter(
    (taken) =>
      taken.communeId === parsed.place.communeId &&
      births(person.birth, taken.person.birth) !== 'differ' &&
      isSameName(person, taken.person) &&
      isSameHamlet(person, taken.person),
  )
  return {
    families: [...(moved ? [moved] : []), ...likeFamilies(register, parsed, person)],
    rows: [...rows, ...likeRows(before, parsed, person)],
  }
}

const namesakesInFile = (before: Before, { place }: ParsedRow, person: Person): Taken[] =>
  person.birth === null
    ? []
    : (before.byName.get(person.key) ?? []).filter(
        (taken) =>
          taken.communeId === place.communeId &&
          births(person.birth, taken.person.birth) === 'same' &&
          isSameName(person, taken.person) &&
          isSameHamlet(person, taken.person),
      )

const movedFrom = (register: Register, { place }: ParsedRow, person: Person): Known | undefined =>
  person.birth === null
    ? undefined
    : register
        .everywhere(person.key)
        .find(
          (known) =>
            isSameName(person, known) &&
            births(person.birth, known.birth) === 'same' &&
            !(register.isIn(known.communeId, place.communeId) && isSameHamlet(person, known)),
        )

const likeFamilies = (register: Register, { place }: ParsedRow, person: Person): readonly Known[] =>
  person.birth === null ? [] : register.born(person, place.communeId).filter((one) => isLike(person, one))

const likeRows = (before: Before, { place }: ParsedRow, person: Person): readonly Taken[] =>
  person.birth === null
    ? []
    : (before.byBirth.get(birthKey(person)) ?? []).filter(
        (one) => one.communeId === place.communeId && isLike(person, one.person),
      )

/** One letter apart, or the same letters with other marks. */
const isLike = (one: Person, other: Person): boolean =>
  (one.sex === null || other.sex === null || one.sex === other.sex) &&
  (differByOne(one.key, other.key) || (one.key === other.key && one.marked !== other.marked))
