import type { ParsedRow } from './parsed-row.ts'
import { births, isContradicted, isSameHamlet, isSameName, type Person } from './person.ts'
import { choiceFor, type Given, isWrong } from './planning.ts'
import { grouped, type Known } from './register.ts'

interface Row {
  readonly row: number
  readonly person: Person
  /** Families it can be, all of them said to be different. */
  readonly fits: readonly Known[]
}

/**
 * Rows that fit families the clerk said are different ones: not asked again where birth, sex, household members or, of as
 * many rows as families, their order tells which row is which.
 */
export function saidApart(given: Given, people: ReadonlyMap<number, Person>): ReadonlyMap<number, Known> {
  const found = new Map<number, Known>()
  if (!given.register.hasPairs) return found
  const rows = given.parsed.flatMap((parsed): (Row & { group: string })[] => {
    const person = people.get(parsed.row)
    if (!person || isWrong(parsed) || choiceFor(given, parsed) || parsed.place.communeId === null) return []
    const fits = apartFamilies(given, parsed, person)
    const group = fits.map(({ subjectId }) => subjectId).join(' ')
    return fits.length > 0 ? [{ row: parsed.row, person, fits, group }] : []
  })
  for (const group of grouped(rows, (row) => row.group).values()) assign(group, found)
  return found
}

function apartFamilies({ register }: Given, { place }: ParsedRow, person: Person): Known[] {
  const alike = register
    .named(person.key, place.communeId)
    .filter(
      (known) =>
        isSameName(person, known) &&
        isSameHamlet(person, known) &&
        births(person.birth, known.birth) !== 'differ',
    )
  const isApart = (one: Known): boolean =>
    alike.every((other) => one === other || register.areApart(one.subjectId, other.subjectId))
  return alike.length > 1 && alike.every(isApart) ? alike : []
}

function assign(rows: readonly Row[], found: Map<number, Known>): void {
  const given = new Map<Known, Row>()
  const give = (row: Row, family: Known): void => {
    given.set(family, row)
    found.set(row.row, family)
  }
  const open = (): Row[] => rows.filter(({ row }) => !found.has(row))
  const free = ({ person, fits }: Row): Known[] => {
    const left = fits.filter((family) => !given.has(family))
    const born = left.filter(({ birth }) => births(person.birth, birth) === 'same')
    return born.length > 0 ? born : left
  }
  // what a row says of itself goes before what is left over for it
  for (const row of rows) {
    const certain = free(row).filter(
      (family) => births(row.person.birth, family.birth) === 'same' && !isContradicted(row.person, family),
    )
    const wanted = fittingOf(row)
    if (certain.length === 1 && wanted.length === 1 && certain[0]) give(row, certain[0])
  }
  const left = open()
  const families = (rows[0]?.fits ?? []).filter((family) => !given.has(family))
  if (left.length !== families.length) return
  // a row that says the same as one already given, and not what its family says, is a repetition of it
  const repeats = left.some(({ person }) =>
    [...given.values()].some(
      (other) => births(person.birth, other.person.birth) === 'same' && !isContradicted(person, other.person),
    ),
  )
  if (repeats) return
  left.forEach((row, index) => {
    const family = families[index]
    if (family) give(row, family)
  })
}

const fittingOf = ({ person, fits }: Row): Known[] =>
  fits.filter((family) => births(person.birth, family.birth) === 'same' && !isContradicted(person, family))
