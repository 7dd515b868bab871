import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { PersonMeant } from '../../contract/subjects.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import type { Writer } from '../../database/open.ts'
import { addPerson } from '../../database/queries/assessments-entering.ts'
import * as sql from '../../database/queries/subjects-belonging.ts'
import * as people from '../../database/queries/subjects-people.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { matchOf } from '../search/words.ts'
import { writePerson } from './entering.ts'
import { nameKeys, soundName } from './names.ts'
import { theFamily, theUnit } from './the-subject.ts'

type Calls = Contract['subjects']

/** People the program knows whose name holds the typed words: heads and citizens, then those of households and units. */
export function findPeople(
  { db }: ReadContext,
  { text, limit }: Input<Calls['findPeople']>,
): Output<Calls['findPeople']> {
  const match = matchOf(text)
  if (match === '') return []
  const key = searchKey(text)
  const subjects = people.peopleByWords(db, { match, limit })
  const known = new Set(subjects.map(({ personId }) => personId))
  const others = people.peopleByName(db, { key, end: `${key}\u{10ffff}`, limit: limit + known.size })
  return [...subjects, ...others.filter(({ personId }) => !known.has(personId))].slice(0, limit)
}

/** A page of the people who work in a unit. */
export function unitPeople(
  { db }: ReadContext,
  { subjectId, offset, limit }: Input<Calls['unitPeople']>,
): Output<Calls['unitPeople']> {
  const { unitId } = theUnit(db, subjectId)
  const total = sql.countUnitPeople(db, { unitId })?.total ?? 0
  return { total, rows: sql.peopleOfUnit(db, { unitId, offset, limit }) }
}

/** Writes down that somebody works in a unit. */
export function addUnitPerson(
  context: WriteContext,
  { subjectId, person, fromYear, toYear }: Input<Calls['addUnitPerson']>,
): Output<Calls['addUnitPerson']> {
  const { db, did } = context
  const { unitId, name: unit } = theUnit(db, subjectId)
  refuseBackwards(fromYear, toYear)
  const { id: personId, name } = thePerson(db, person)
  if (sql.personInUnit(db, { unitId, personId })) throw new Refusal('already-belongs', { name, of: unit })
  const { id } = sql.addUnitPerson(db, { unitId, personId, fromYear, toYear })
  did({ name: 'belonging-added', with: { part: 'unit-person', what: name, kind: 'unit', name: unit } })
  return { id }
}

/** Corrects from when until when somebody worked in a unit. */
export function amendUnitPerson(
  context: WriteContext,
  { id, ...changes }: Input<Calls['amendUnitPerson']>,
): Output<Calls['amendUnitPerson']> {
  const { db, did } = context
  const row = found(sql.findUnitPerson(db, { id }))
  const { fromYear = row.fromYear, toYear = row.toYear } = changes
  refuseBackwards(fromYear, toYear)
  sql.amendUnitPerson(db, { id, fromYear, toYear })
  const name = people.subjectOfUnit(db, row)?.name ?? ''
  did({ name: 'belonging-amended', with: { part: 'unit-person', what: row.name, kind: 'unit', name } })
  return {}
}

/** Takes somebody out of a unit; who is nowhere else in the register is forgotten. */
export function removeUnitPerson(
  { db, did }: WriteContext,
  { id }: Input<Calls['removeUnitPerson']>,
): Output<Calls['removeUnitPerson']> {
  const row = found(sql.findUnitPerson(db, { id }))
  sql.removeUnitPerson(db, { id })
  people.dropLonelyPerson(db, { id: row.personId })
  const name = people.subjectOfUnit(db, row)?.name ?? ''
  did({ name: 'belonging-removed', with: { part: 'unit-person', what: row.name, kind: 'unit', name } })
  return {}
}

/** The people of a household beside its head, the eldest first. */
export const householdPeople = (
  { db }: ReadContext,
  { subjectId }: Input<Calls['householdPeople']>,
): Output<Calls['householdPeople']> =>
  sql.peopleOfHousehold(db, { householdId: theFamily(db, subjectId).householdId })

/** Writes somebody down in a household, with what they are to its head. */
export function addHouseholdPerson(
  { db, did }: WriteContext,
  { subjectId, person, relation }: Input<Calls['addHouseholdPerson']>,
): Output<Calls['addHouseholdPerson']> {
  const { householdId, name: family } = theFamily(db, subjectId)
  const { id: personId, name } = thePerson(db, person)
  if (sql.personInHousehold(db, { householdId, personId }))
    throw new Refusal('already-belongs', { name, of: family })
  const { id } = sql.addHouseholdPerson(db, { householdId, personId, relation })
  did({
    name: 'belonging-added',
    with: { part: 'household-person', what: name, kind: 'family', name: family },
  })
  return { id }
}

/** Corrects name, birth or relation of somebody of a household. */
export function amendHouseholdPerson(
  { db, did }: WriteContext,
  { id, ...changes }: Input<Calls['amendHouseholdPerson']>,
): Output<Calls['amendHouseholdPerson']> {
  const row = found(sql.findHouseholdPerson(db, { id }))
  const name = changes.name === undefined ? row.name : soundName('citizen', changes.name)
  const { birth = row.birth, relation = row.relation } = changes
  if (name !== row.name || birth !== row.birth) writePerson(db, row.personId, { name, birth, sex: row.sex })
  if (relation !== row.relation) sql.amendRelation(db, { id, relation })
  const family = people.familyOfHousehold(db, row)?.name ?? ''
  did({
    name: 'belonging-amended',
    with: { part: 'household-person', what: name, kind: 'family', name: family },
  })
  return {}
}

/** Takes somebody out of a household; who is nowhere else in the register is forgotten. */
export function removeHouseholdPerson(
  { db, did }: WriteContext,
  { id }: Input<Calls['removeHouseholdPerson']>,
): Output<Calls['removeHouseholdPerson']> {
  const row = found(sql.findHouseholdPerson(db, { id }))
  sql.removeHouseholdPerson(db, { id })
  people.dropLonelyPerson(db, { id: row.personId })
  const family = people.familyOfHousehold(db, row)?.name ?? ''
  did({
    name: 'belonging-removed',
    with: { part: 'household-person', what: row.name, kind: 'family', name: family },
  })
  return {}
}

/** Families of a name, to be put into a clan. */
export function findFamilies(
  { db }: ReadContext,
  { text, limit }: Input<Calls['findFamilies']>,
): Output<Calls['findFamilies']> {
  const match = matchOf(text)
  return match === '' ? [] : people.familiesByWords(db, { match, limit })
}

/** Somebody of the register, or somebody written down now. */
function thePerson(db: Writer, meant: PersonMeant): { id: number; name: string } {
  if ('personId' in meant) return found(people.findPerson(db, { id: meant.personId }))
  const name = soundName('citizen', meant.name)
  const { sortKey, searchKey: key } = nameKeys('citizen', name)
  const { birth, sex } = meant
  return { id: addPerson(db, { name, sortKey, searchKey: key, birth, sex }).id, name }
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Refusal('not-found', { what: 'person' })
  return row
}
function refuseBackwards(fromYear: number | null, toYear: number | null): void {
  if (fromYear !== null && toYear !== null && toYear < fromYear)
    throw new Refusal('years-backwards', { fromYear, toYear })
}
