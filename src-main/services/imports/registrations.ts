import { doubts, likeIn } from './doubts.ts'
import type { ParsedRow } from './parsed-row.ts'
import { births, isContradicted, isSameHamlet, isSameName, type Person, personOf } from './person.ts'
import type { Planned } from './planned.ts'
import { choiceFor, type Given, isWrong, livesElsewhere, planned, type Verdict } from './planning.ts'
import { birthKey, type Known } from './register.ts'
import { saidApart } from './said-apart.ts'
import type { Before, Taken } from './taken.ts'

/**
 * Registrations: a row is a family of the register, a new one, a repetition, or fits several and is put before the clerk.
 * Another birth year is another family.
 */
export function* planRegistrations(given: Given): Generator<void, Planned[]> {
  const before: Before = { byName: new Map(), byBirth: new Map(), families: new Map() }
  const rows: Planned[] = []
  const people = new Map(given.parsed.map((parsed) => [parsed.row, personOf(parsed, given.order.subject)]))
  const decided = saidApart(given, people)
  for (const parsed of given.parsed) {
    const person = people.get(parsed.row) ?? personOf(parsed, given.order.subject)
    const verdict = judge({ ...given, decided }, before, parsed, person)
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
  const taken = { row, name, communeId: place.communeId, person, subjectId: family?.subjectId ?? null }
  put(before.byName, person.key, taken)
  put(before.byBirth, birthKey(person), taken)
  if (family) before.families.set(family.subjectId, row)
}

function put(groups: Map<string, Taken[]>, key: string, taken: Taken): void {
  const group = groups.get(key)
  if (group) group.push(taken)
  else groups.set(key, [taken])
}

interface Decided extends Given {
  /** Families of rows that the clerk's earlier word decides. */
  readonly decided: ReadonlyMap<number, Known>
}

function judge(given: Decided, before: Before, parsed: ParsedRow, person: Person): Verdict {
  const choice = choiceFor(given, parsed)
  if (choice?.take === 'leave') return { fate: 'left', reason: ['left-by-choice', {}] }
  if (isWrong(parsed)) return { fate: 'wrong' }
  if (parsed.place.communeId === null) return { fate: 'wrong' }
  const alike = given.register
    .named(person.key, parsed.place.communeId)
    .filter(
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
  if (choice?.take === 'new') return asNew(given, before, parsed, person, alike)
  const family = given.decided.get(parsed.row)
  if (family) return withDoubts(given, before, parsed, person, asFamily(given, before, parsed, family))
  const repeated = inFile(before, parsed, person)
  if (repeated) return repeated
  return withDoubts(given, before, parsed, person, inRegister(given, before, parsed, person, alike))
}

function withDoubts(
  given: Given,
  before: Before,
  parsed: ParsedRow,
  person: Person,
  verdict: Verdict,
): Verdict {
  if (verdict.fate !== 'goes-in') return verdict
  const said = doubts(given, before, parsed, person, verdict.family)
  return { ...verdict, warnings: [...(verdict.warnings ?? []), ...said] }
}

/** A family of its own by the clerk's word: none of those it could be taken for, in the register or in this file. */
function asNew(
  { register }: Given,
  before: Before,
  parsed: ParsedRow,
  person: Person,
  alike: readonly Known[],
): Verdict {
  const { families, rows } = likeIn(register, before, parsed, person)
  return {
    fate: 'goes-in',
    again: parsed.again ?? false,
    apartFrom: [...new Set([...alike, ...families])],
    apartFromRows: rows.map(({ row }) => row),
  }
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

function asFamily(given: Given, before: Before, parsed: ParsedRow, family: Known): Verdict {
  const { order } = given
  const candidates = [family]
  if (family.titleId !== null)
    return { fate: 'duplicate', reason: ['already-registered', { name: family.name }], candidates, family }
  const other = before.families.get(family.subjectId)
  if (other !== undefined)
    return { fate: 'duplicate', reason: ['same-row', { other }], sameAsRow: other, candidates }
  const differs = parsed.again === false && family.registeredBefore
  const moves = order.subject === 'family' && livesElsewhere(given, parsed, family)
  const from = family.hamlet === null ? family.commune : `${family.hamlet}, ${family.commune}`
  const warnings: NonNullable<Verdict['warnings']>[number][] = []
  if (differs) warnings.push(['again-differs', { year: order.year - 1 }])
  if (moves) warnings.push(['moved', { from }])
  return {
    fate: 'goes-in',
    family,
    candidates,
    again: parsed.again ?? family.registeredBefore,
    warnings,
  }
}
