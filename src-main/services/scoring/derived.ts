import type { DerivedInput } from '../../contract/scoring.ts'
import { type CriteriaSet, type Indicator, indicatorsOf } from '../../contract/values/criteria-set.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/derived.ts'

/** Of whom a share is counted. */
export interface Counted {
  readonly kind: NonNullable<DerivedInput['rows']>['kind']
  readonly year: number
  readonly placeId: number | null
  readonly communeId: number
  readonly hamletId: number | null
  readonly clanId: number | null
  readonly unitId: number | null
}
type Found = Pick<DerivedInput, 'value' | 'of' | 'gap' | 'rows'>
const notCountable: Found = { value: 0, of: null, gap: 'not-countable', rows: null }

/** Every share of a set that the program counts from its own records, as the records stand now. */
export function derivedOf(db: Reader, set: CriteriaSet, title: Counted): DerivedInput[] {
  const counted = new Map<string, Found>()
  return indicatorsOf(set).flatMap(({ code, derived }) => {
    if (derived === undefined) return []
    const found = counted.get(derived) ?? countOf(db, derived, title)
    counted.set(derived, found)
    return [{ indicator: code, from: derived, ...found }]
  })
}

function countOf(db: Reader, from: NonNullable<Indicator['derived']>, title: Counted): Found {
  if (from === 'recognised-citizens') return citizens(db, title)
  if (from === 'recognised-communities') return communities(db, title)
  return from === 'recognised-families' ? families(db, title) : clans(db, title)
}

function families(db: Reader, { kind, year, placeId, clanId }: Counted): Found {
  if (kind === 'clan' && clanId !== null)
    return ofMembers(sql.familiesOfClan(db, { clanId, year }), 'no-members')
  if (placeId === null) return notCountable
  const isHamlet = kind === 'community'
  const found = (isHamlet ? sql.familiesOfHamlet : sql.familiesOfCommune)(db, { placeId, year })
  const rows = rowsIn('family', { year, placeId, isHamlet })
  if (!found || found.of === null || found.of === 0)
    return { value: found?.value ?? 0, of: null, gap: 'no-households', rows }
  return { ...found, gap: null, rows }
}

function clans(db: Reader, { kind, year, placeId }: Counted): Found {
  if (placeId === null) return notCountable
  const isHamlet = kind === 'community'
  const found = (isHamlet ? sql.clansOfHamlet : sql.clansOfCommune)(db, { placeId, year })
  return { ...ofMembers(found, 'no-members'), rows: rowsIn('clan', { year, placeId, isHamlet }) }
}

function communities(db: Reader, { kind, year, placeId }: Counted): Found {
  if (kind !== 'commune' || placeId === null) return notCountable
  const found = sql.communitiesOfCommune(db, { placeId, year, end: `${year}-12-31` })
  return {
    ...ofMembers(found, 'no-places'),
    rows: rowsIn('community', { year, placeId, isHamlet: false }),
  }
}

/** Of the people a unit had in the year; of a place nobody writes down how many of its people may be recognised. */
const citizens = (db: Reader, { year, unitId }: Counted): Found =>
  unitId === null ? notCountable : ofMembers(sql.citizensOfUnit(db, { unitId, year }), 'no-members')

function ofMembers(
  found: { readonly value: number; readonly of: number | null } | undefined,
  gap: NonNullable<Found['gap']>,
): Found {
  const { value = 0, of = null } = found ?? {}
  return of === null || of === 0 ? { value, of: null, gap, rows: null } : { value, of, gap: null, rows: null }
}

interface Where {
  readonly year: number
  readonly placeId: number
  readonly isHamlet: boolean
}
/** The Book that shows those counted. */
const rowsIn = (
  kind: NonNullable<Found['rows']>['kind'],
  { year, placeId, isHamlet }: Where,
): Found['rows'] => ({
  year,
  kind,
  communeId: isHamlet ? null : placeId,
  hamletId: isHamlet ? placeId : null,
  state: 'recognised',
})
