import { type ImportOrder, indicatorIn } from '../../contract/imports.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Indicator } from '../../contract/values/criteria-set.ts'
import * as places from '../../database/queries/places.ts'
import type { SheetReading } from '../../workers/read-sheet/jobs.ts'
import type { ReadContext } from '../context.ts'
import { planBodies } from './bodies.ts'
import { columnBlockers, columnsOf } from './columns.ts'
import { dayColumns, type ParsedRow, parseRow, type RowReader } from './parsed-row.ts'
import type { Plan, Planned } from './planned.ts'
import { readRegister } from './register.ts'
import { planRegistrations } from './registrations.ts'
import { planResults } from './results.ts'
import { placeFinder } from './row-place.ts'
import { readGround } from './score-ground.ts'
import { planScores } from './scores.ts'
import { isPerson } from './subject-name.ts'
import { withUnits } from './unit-of-citizen.ts'

const slice = 500

/** Finds what would become of every row. Pauses at each yield, so that calls are answered in between. */
export function* planImport(
  context: ReadContext,
  sheet: SheetReading,
  order: ImportOrder,
): Generator<void, Plan> {
  const columns = columnsOf(sheet, order.mapping)
  const blockers = columnBlockers(columns, order)
  const known = places.allPlaces(context.db, {})
  if (order.placeId !== null && known.every(({ id }) => id !== order.placeId))
    throw new Refusal('not-found', { what: 'place' })
  const finder = placeFinder(known, order, columns)
  const corrected = new Set(Object.keys(order.corrections).map((cell) => Number.parseInt(cell, 10)))
  const days = dayColumns(columns, sheet.rows)
  const ground = order.kind === 'scores' ? readGround(context, sheet, order) : null
  const indicators = indicatorsOf(order, ground?.indicators ?? [])
  const reader: RowReader = { order, columns, places: finder, corrected, indicators, ...days }
  const read: ParsedRow[] = []
  for (const row of sheet.rows) {
    read.push(parseRow(reader, row))
    if (read.length % slice === 0) yield
  }
  const parsed = withUnits(context, read, order, columns)
  if (parsed.length > 0 && parsed.every(({ place }) => place.communeId === null)) {
    blockers.push({ code: 'place-missing', what: 'commune' })
  }
  const communes = new Set(parsed.flatMap(({ place }) => place.communeId ?? []))
  const register = readRegister(context, { communes: [...communes], kind: order.subject, year: order.year })
  yield
  const given = {
    parsed,
    register,
    order,
    placeName: finder.name,
    nameIndex: columns.of('name')[0] ?? 0,
    columns,
    ground,
  }
  const rows = yield* plannerOf(order)(given)
  return { rows, blockers, ...told(rows, order) }
}

function plannerOf({ kind, subject }: ImportOrder) {
  if (kind === 'scores') return planScores
  if (kind === 'results') return planResults
  return isPerson(subject) ? planRegistrations : planBodies
}

/** What the columns of points are points of, by the set. */
function indicatorsOf({ mapping }: ImportOrder, all: readonly Indicator[]): ReadonlyMap<number, Indicator> {
  const byCode = new Map(all.map((one) => [one.code, one]))
  return new Map(
    Object.entries(mapping).flatMap(([column, meaning]) => {
      const indicator = byCode.get(indicatorIn(meaning) ?? '')
      return indicator ? [[Number(column), indicator] as const] : []
    }),
  )
}

function told(rows: readonly Planned[], { kind }: ImportOrder): Omit<Plan, 'rows' | 'blockers'> {
  const counts = {
    rows: rows.length,
    goesIn: 0,
    wrong: 0,
    duplicates: 0,
    choose: 0,
    left: 0,
    again: 0,
    fresh: 0,
    passed: 0,
    failed: 0,
  }
  const names = {
    'goes-in': 'goesIn',
    wrong: 'wrong',
    duplicate: 'duplicates',
    choose: 'choose',
    left: 'left',
  } as const
  const hamlets = new Map<string, string>()
  for (const { fate, parsed, again } of rows) {
    counts[names[fate]] += 1
    if (parsed.result) counts[parsed.result] += 1
    if (kind === 'registrations') counts[again ? 'again' : 'fresh'] += 1
    const { hamletId, hamletName, communeId } = parsed.place
    if (fate === 'goes-in' && hamletId === null && hamletName !== null)
      hamlets.set(`${communeId} ${hamletName}`, hamletName)
  }
  return {
    counts,
    problems: rows.flatMap(({ parsed, warnings }) => [...parsed.problems, ...warnings]),
    newHamlets: [...hamlets.values()],
  }
}
