import { differByOne } from '../../files/sheet-likeness.ts'
import type { ParsedRow } from './parsed-row.ts'
import { births, isContradicted, isSameHamlet, isSameName, type Person, personOf } from './person.ts'
import type { Planned } from './planned.ts'
import { choiceFor, type Given, isWrong, planned, type Verdict } from './planning.ts'
import { birthKey, type Known } from './register.ts'

interface Taken {
  readonly row: number
  readonly name: string
  readonly communeId: number | null
  readonly person: Person
}
/** Rows that go in, to hold later rows of the same file against. */
interface Before {
  readonly byName: Map<string, Taken[]>
  readonly byBirth: Map<string, Taken[]>
  /** Families of the register that a row of this file already is. */
  readonly families: Map<number, number>
}

/**
 * Registrations: a row is a family of the register, a new one, a repetition, or fits several and is put before the clerk.
 * Another birth year is another family.
 */
export function* planRegistrations(given: Given): Generator<void, Planned[]> {
  const before: Before = { byName: new Map(), byBirth: new Map(), families: new Map() }
  const rows: Planned[] = []
  for (const parsed of given.parsed) {
    const person = personOf(parsed)
    const verdict = judge(given, before, parsed, person)
    if (verdict.fate === 'goes-in') take(before, parsed, person, verdict.family)
    rows.push(planned(given, parsed, verdict))
    if (rows.length % 500 === 0) yield
  }
  return rows
}

function take(
  before: Before,
  { row, name, place }: ParsedRow,
  person: Person,
  family: Known | undefined,
): void {
  const taken = { row, name, communeId: place.communeId, person }
  put(before.byName, person.key, taken)
  put(before.byBirth, birthKey(person), taken)
  if (family) before.families.set(family.subjectId, row)
}

function put(groups: Map<string, Taken[]>, key: string, taken: Taken): void {
  const group = groups.get(key)
  if (group) group.push(taken)
  else groups.set(key, [taken])
}

function judge(given: Given, before: Before, parsed: ParsedRow, person: Person): Verdict {
  const choice = choiceFor(given, parsed)
  if (choice?.take === 'leave') return { fate: 'left', reason: ['left-by-choice', {}] }
  if (isWrong(parsed)) return { fate: 'wrong' }
  if (parsed.place.communeId === null) return { fate: 'wrong' }
  const alike = (given.register.byName.get(person.key) ?? []).filter(
    (known) =>
      isSameName(person, known) &&
      isSameHamlet(person, known) &&
      births(person.birth, known.birth) !== 'differ',
  )
  if (choice?.take === 'same') {
    const family = given.register.byId.get(choice.subjectId)
    return family
      ? asFamily(given, before, parsed, family)
      : { fate: 'choose', reason: ['several-families', { count: 0 }] }
  }
  if (choice?.take === 'new') return { fate: 'goes-in', apartFrom: alike, again: parsed.again ?? false }
  const repeated = inFile(before, parsed, person)
  if (repeated) return repeated
  const verdict = inRegister(given, before, parsed, person, alike)
  return verdict.fate === 'goes-in'
    ? {
        ...verdict,
        warnings: [...(verdict.warnings ?? []), ...doubts(given, before, parsed, person, verdict.family)],
      }
    : verdict
}

function inFile(before: Before, parsed: ParsedRow, person: Person): Verdict | null {
  const same = (before.byName.get(person.key) ?? []).filter(
    (taken) =>
      taken.communeId === parsed.place.communeId &&
      isSameName(person, taken.person) &&
      isSameHamlet(person, taken.person),
  )
  const twin = same.find(
    (taken) => births(person.birth, taken.person.birth) === 'same' && !isContradicted(person, taken.person),
  )
  if (twin) return { fate: 'duplicate', reason: ['same-row', { other: twin.row }], sameAsRow: twin.row }
  const unclear = same.find((taken) => births(person.birth, taken.person.birth) === 'unknown')
  if (unclear)
    return { fate: 'choose', reason: ['row-birth-unknown', { other: unclear.row }], sameAsRow: unclear.row }
  return null
}

/** Of several that fit, the one that nothing else speaks against. */
function narrowed(person: Person, families: readonly Known[]): readonly Known[] {
  if (families.length < 2) return families
  const exact = families.filter(({ birth }) => birth === person.birth)
  const pool = exact.length > 0 ? exact : families
  const fitting = pool.filter((known) => !isContradicted(person, known))
  return fitting.length > 0 ? fitting : pool
}

function inRegister(
  given: Given,
  before: Before,
  parsed: ParsedRow,
  person: Person,
  alike: readonly Known[],
): Verdict {
  const free = alike.filter(({ subjectId }) => !before.families.has(subjectId))
  const certain = narrowed(
    person,
    free.filter(({ birth }) => births(person.birth, birth) === 'same'),
  )
  const [family] = certain
  if (family && certain.length === 1) {
    if (family.titleId !== null && isContradicted(person, family)) {
      return { fate: 'choose', reason: ['registered-differs', { name: family.name }], candidates: certain }
    }
    return asFamily(given, before, parsed, family)
  }
  if (certain.length > 1) {
    const all = certain.every(({ titleId }) => titleId !== null)
    if (all) return { fate: 'duplicate', reason: ['already-registered', {}], candidates: certain }
    return { fate: 'choose', reason: ['several-families', { count: certain.length }], candidates: certain }
  }
  if (free.length > 0)
    return { fate: 'choose', reason: ['birth-unknown', { name: free[0]?.name ?? '' }], candidates: free }
  return { fate: 'goes-in', again: parsed.again ?? false }
}

function asFamily({ order }: Given, before: Before, parsed: ParsedRow, family: Known): Verdict {
  const candidates = [family]
  if (family.titleId !== null)
    return { fate: 'duplicate', reason: ['already-registered', { name: family.name }], candidates, family }
  const other = before.families.get(family.subjectId)
  if (other !== undefined)
    return { fate: 'duplicate', reason: ['same-row', { other }], sameAsRow: other, candidates }
  const differs = parsed.again === false && family.registeredBefore
  return {
    fate: 'goes-in',
    family,
    candidates,
    again: parsed.again ?? family.registeredBefore,
    ...(differs ? { warnings: [['again-differs', { year: order.year - 1 }]] } : {}),
  }
}

/** What the clerk should look at in a row that goes in: a like name, the same family elsewhere, two that differ in one fact. */
function doubts(
  given: Given,
  before: Before,
  parsed: ParsedRow,
  person: Person,
  family: Known | undefined,
): NonNullable<Verdict['warnings']> {
  const said: NonNullable<Verdict['warnings']>[number][] = []
  const rows = (before.byName.get(person.key) ?? []).filter(
    (taken) =>
      taken.communeId === parsed.place.communeId &&
      births(person.birth, taken.person.birth) === 'same' &&
      person.birth !== null,
  )
  const twin = rows.find((taken) => isSameName(person, taken.person) && isSameHamlet(person, taken.person))
  if (twin) said.push(['same-row-differs', { other: twin.row }])
  if (family) return said
  const moved = (given.register.byName.get(person.key) ?? []).find(
    (known) =>
      person.birth !== null &&
      isSameName(person, known) &&
      births(person.birth, known.birth) === 'same' &&
      !isSameHamlet(person, known),
  )
  if (moved) said.push(['elsewhere', { name: moved.name, place: moved.hamlet ?? moved.commune }])
  if (person.birth === null || said.length > 0) return said
  const known = (given.register.byBirth.get(birthKey(person)) ?? []).find((one) => isLike(person, one))
  if (known) said.push(['looks-like', { name: known.name }])
  const taken = (before.byBirth.get(birthKey(person)) ?? []).find(
    (one) => one.communeId === parsed.place.communeId && isLike(person, one.person),
  )
  if (taken) said.push(['looks-like-row', { name: taken.name, other: taken.row }])
  return said
}

/** One letter apart, or the same letters with other marks. */
const isLike = (one: Person, other: Person): boolean =>
  (one.sex === null || other.sex === null || one.sex === other.sex) &&
  (differByOne(one.key, other.key) || (one.key === other.key && one.marked !== other.marked))
