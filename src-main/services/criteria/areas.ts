import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/criteria.ts'
import { findPlace } from '../../database/queries/places.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { allSets } from './kept-sets.ts'

type Calls = Contract['criteria']

/** The areas of places, of a year or all, and the names that the sets give a pass score of their own. */
export function placeAreas(
  { db, office }: ReadContext,
  { year }: Input<Calls['placeAreas']>,
): Output<Calls['placeAreas']> {
  const titles = new Map<string, Set<string>>()
  for (const { set } of allSets(db, office.resources))
    for (const { area } of set.areaOverrides)
      titles.set(area, (titles.get(area) ?? new Set<string>()).add(set.title))
  const names = [...titles].map(([area, of]) => ({ area, titles: [...of] }))
  return { rows: sql.placeAreas(db, { year }), names }
}

/** Writes down that places belong to an area for years. A past result keeps the area it was judged by. */
export function setPlaceArea(
  { db, did }: WriteContext,
  { id, placeIds, area: said, fromYear, toYear, basis }: Input<Calls['setPlaceArea']>,
): Output<Calls['setPlaceArea']> {
  if (toYear !== null && toYear < fromYear) throw new Refusal('invalid-input', { value: toYear })
  if (id !== null && placeIds.length !== 1) throw new Refusal('invalid-input', { field: 'placeIds' })
  if (id !== null && !sql.findPlaceArea(db, { id })) throw new Refusal('not-found', { what: 'place-area' })
  const area = said.normalize('NFC')
  const ids = [...new Set(placeIds)]
  let place = ''
  for (const placeId of ids) {
    place = findPlace(db, { id: placeId })?.fullName ?? ''
    if (place === '') throw new Refusal('not-found', { what: 'place' })
    const row = { placeId, area, fromYear, toYear }
    if (sql.overlappingAreas(db, { ...row, id }).length > 0) throw new Refusal('area-overlaps', { place })
    if (id === null) sql.addPlaceArea(db, { ...row, basis: basis.normalize('NFC') })
    else sql.amendPlaceArea(db, { ...row, id, basis: basis.normalize('NFC') })
  }
  did({ name: 'area-set', with: ids.length === 1 ? { area, place } : { area, count: ids.length } })
  return { count: ids.length }
}

/** Takes a place out of an area; results that were given stay. */
export function removePlaceArea(
  { db, did }: WriteContext,
  { id }: Input<Calls['removePlaceArea']>,
): Output<Calls['removePlaceArea']> {
  const row = sql.findPlaceArea(db, { id })
  if (!row) throw new Refusal('not-found', { what: 'place-area' })
  sql.removePlaceArea(db, { id })
  did({ name: 'area-removed', with: { area: row.area, place: row.place } })
  return {}
}
