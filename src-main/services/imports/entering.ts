import type { ImportOrder } from '../../contract/imports.ts'
import { givenKey, sortKey } from '../../contract/values/person-name.ts'
import * as sql from '../../database/queries/imports.ts'
import type { WriteContext } from '../context.ts'
import { addHamlet } from '../places/places.ts'
import { nameKey } from './name-key.ts'
import type { Planned } from './planned.ts'

/** Until the office says otherwise: the name of the title until 2021 was that of the model before the present one. */
const usualLabel = 'Gia đình học tập'

/** The round of a year, opened when the first list of the year comes. */
export function roundFor({ db }: WriteContext, order: ImportOrder, label: string | null): number {
  const known = sql.findRound(db, { kind: order.subject, year: order.year })
  return (
    known?.id ?? sql.addRound(db, { kind: order.subject, year: order.year, label: label ?? usualLabel }).id
  )
}

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

/** Registers the family of a row for the year: one of the register, or a new one with its head and household. */
export function enterRegistration(
  { db }: WriteContext,
  row: Planned,
  where: { readonly roundId: number; readonly hamletId: number | null },
): void {
  const { parsed, householdId, again } = row
  const communeId = parsed.place.communeId
  if (communeId === null) throw new Error('a row without a commune was planned to go in')
  const { roundId, hamletId } = where
  const { members, note } = parsed
  const subjectId = row.subjectId ?? enterFamily({ db }, row, { communeId, hamletId })
  if (householdId !== null && members !== null) sql.countMembers(db, { householdId, members })
  sql.addTitle(db, { roundId, subjectId, communeId, hamletId, members, again: again ? 1 : 0, note })
  for (const other of row.apartFrom) {
    sql.keepApart(db, { oneId: Math.min(subjectId, other), otherId: Math.max(subjectId, other) })
  }
}

function enterFamily(
  { db }: Pick<WriteContext, 'db'>,
  { parsed: { name, birth, sex, members } }: Planned,
  where: { readonly communeId: number; readonly hamletId: number | null },
): number {
  const keys = { name, sortKey: sortKey(name), searchKey: nameKey(name) }
  const { id: headId } = sql.addPerson(db, { ...keys, birth, sex })
  const { id: householdId } = sql.addHousehold(db, { headId, hamletId: where.hamletId, members })
  return sql.addFamily(db, { ...keys, ...where, householdId, givenKey: givenKey(name), birth }).id
}

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
