import { givenKey, sortKey } from '../../contract/values/person-name.ts'
import * as sql from '../../database/queries/imports.ts'
import type { WriteContext } from '../context.ts'
import { addHamlet } from '../places/places.ts'
import { nameKey } from './name-key.ts'
import type { ParsedRow } from './parsed-row.ts'
import type { Planned } from './planned.ts'

/** Gives the hamlet of a row, added to its commune the first time it is named. */
export function hamletsOf(context: WriteContext): {
  idFor: (row: Planned) => number | null
  added: () => number
} {
  const ids = new Map<string, number>()
  return {
    idFor({ parsed: { place } }) {
      if (place.hamletId !== null || place.hamletName === null || place.communeId === null)
        return place.hamletId
      const key = `${place.communeId} ${place.hamletName}`
      const known = ids.get(key)
      if (known !== undefined) return known
      const { communeId, hamletName: fullName } = place
      const id = addHamlet(context, { communeId, fullName, validFrom: null })
      ids.set(key, id)
      return id
    },
    added: () => ids.size,
  }
}

interface Entering {
  readonly order: { readonly year: number }
  readonly roundId: number
  readonly hamletFor: (row: Planned) => number | null
  /** Families of the rows entered so far, by row: a later one may be said not to be one of them. */
  readonly subjects: Map<number, number>
}

/** Registers the families of some rows for the year: those of the register, and new ones with their heads and households. */
export function enterRegistrations(
  { db, today }: WriteContext,
  rows: readonly Planned[],
  { order, roundId, hamletFor, subjects }: Entering,
): void {
  const last = sql.lastIds(db, {}) ?? { person: 0, household: 0, subject: 0 }
  const families: object[] = []
  const titles: object[] = []
  const moved: object[] = []
  const apart: [number, number][] = []
  for (const row of rows) {
    const { parsed, householdId, apartFrom, apartFromRows } = row
    const { members, note, place } = parsed
    const where = { communeId: place.communeId, hamletId: hamletFor(row) }
    const subjectId = row.subjectId ?? last.subject + families.length + 1
    if (row.subjectId === null) {
      const number = families.length + 1
      const ids = { personId: last.person + number, householdId: last.household + number, subjectId }
      families.push({ ...ids, ...where, ...familyOf(parsed) })
    }
    titles.push({ subjectId, ...where, members, again: row.again ? 1 : 0, note })
    if (row.moved && householdId !== null) moved.push({ subjectId, householdId, ...where })
    if (householdId !== null && members !== null) sql.countMembers(db, { householdId, members })
    subjects.set(parsed.row, subjectId)
    const others = [...apartFrom, ...apartFromRows.flatMap((other) => subjects.get(other) ?? [])]
    for (const other of others) if (other !== subjectId) apart.push([subjectId, other])
  }
  const batch = { families: JSON.stringify(families) }
  sql.addPeople(db, batch)
  sql.addHouseholds(db, batch)
  sql.addFamilies(db, batch)
  // A list of the year says where a family lived in that year at the latest.
  const lastDay = `${order.year}-12-31`
  const day = today() < lastDay ? today() : lastDay
  if (moved.length > 0) {
    const families = JSON.stringify(moved)
    sql.addMovesOf(db, { families, year: order.year, day })
    sql.moveHouseholds(db, { families, year: order.year })
    sql.moveFamilies(db, { families, year: order.year })
  }
  sql.addTitles(db, { roundId, titles: JSON.stringify(titles) })
  for (const [one, other] of apart) {
    sql.keepApart(db, { oneId: Math.min(one, other), otherId: Math.max(one, other) })
  }
}

const familyOf = ({ name, birth, sex, members }: ParsedRow): object => ({
  name,
  sortKey: sortKey(name),
  searchKey: nameKey(name),
  givenKey: givenKey(name),
  birth,
  sex,
  members,
})

/** Writes the result of a row into its family's title of the year. */
export function enterResult({ db }: WriteContext, { parsed, titleId }: Planned): void {
  if (titleId === null) throw new Error('a result without a registration was planned to go in')
  const { result, points, reason, note } = parsed
  sql.enterResult(db, {
    titleId,
    state: result,
    points: points === null ? null : Math.round(points * 100),
    reason,
    note,
  })
}
