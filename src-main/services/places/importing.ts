import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Place } from '../../contract/places.ts'
import { Refusal } from '../../contract/refusal.ts'
import { parseNumber } from '../../contract/values/number.ts'
import { placeKey, splitPlaceName } from '../../contract/values/place-name.ts'
import * as sql from '../../database/queries/places.ts'
import { findOffice } from '../../database/queries/settings.ts'
import type { TaskContext, WriteContext } from '../context.ts'
import { officePlace } from '../settings/founding.ts'
import { enterPlace } from './entering.ts'
import { kindUnder, type PlaceKind, usualHamletType } from './kinds.ts'
import { findColumns, type ListColumn } from './list-columns.ts'

type Calls = Contract['places']
type Told = Output<Calls['importPlaces']>
const levels = ['province', 'district', 'commune', 'hamlet'] as const
const usual = { province: 'tinh', district: 'huyen', commune: 'xa' } as const

/** Takes a list of places in, all or nothing; places that are there already only get their figures of the year. */
export async function importPlaces(
  { office, run, write, progress, today }: TaskContext,
  { ticket, year }: Input<Calls['importPlaces']>,
): Promise<Told> {
  const file = office.tickets.find(ticket)
  if (!file) throw new Refusal('ticket-unknown')
  const { rows } = await run('readRows', { path: file.path, fileName: file.fileName })
  const table = findColumns(rows)
  if (!table) throw new Refusal('column-missing', { column: 'commune', fileName: file.fileName })
  const body = rows.slice(table.index + 1).filter(({ cells }) => cells.some((text) => text !== ''))
  return write(function* (context) {
    const told: Told = { added: 0, known: 0, skipped: [] }
    const read = createReader(context, { year, told })
    for (const [index, { row, cells }] of body.entries()) {
      const reason = read((column) => cells[table.columns[column] ?? -1] ?? '')
      if (reason !== null) told.skipped.push({ row, reason })
      if (index % 100 === 99) {
        progress(index + 1, body.length)
        yield
      }
    }
    if (told.added + told.known === 0) throw new Refusal('nothing-to-import', { fileName: file.fileName })
    giveOfficeItsPlace(context, today())
    context.did({ name: 'places-imported', with: { count: told.added, file: file.fileName } })
    return told
  })
}

/** Takes rows one after the other; what is to be told of a row, if anything. */
function createReader(context: WriteContext, { year, told }: { year: number; told: Told }) {
  const above = new Map<PlaceKind, string>()
  const counted = new Set<number>()
  const met = (id: number, isNew: boolean): void => {
    if (counted.has(id)) return
    counted.add(id)
    if (isNew) told.added += 1
    else told.known += 1
  }
  return (cell: (column: ListColumn) => string): Told['skipped'][number]['reason'] | null => {
    const texts = levels.map(cell)
    if (texts.every((text) => text === '')) return 'nameless'
    if (texts.some((text) => /^(tổng|cộng|toàn)(?=[\s:]|$)/iu.test(text))) return 'total'
    rememberNames(above, texts)
    const households = readCount(cell('households'))
    const population = readCount(cell('population'))
    const placeId = placeOf(context, above, `${year}-12-31`, met)
    if (placeId === null) return 'adrift'
    const figures = { households: asCount(households), population: asCount(population) }
    if (figures.households !== null || figures.population !== null)
      sql.addFigures(context.db, { placeId, year, ...figures })
    const wrong = households === 'wrong' || population === 'wrong'
    return wrong ? 'figures' : null
  }
}

/** A cell that is empty, as merged ones are, means the place of the row above. */
function rememberNames(above: Map<PlaceKind, string>, texts: readonly string[]): void {
  for (const [index, level] of levels.entries()) {
    const text = texts[index]
    if (!text) continue
    above.set(level, text)
    for (const below of levels.slice(index + 1)) above.delete(below)
  }
}

const asCount = (value: number | null | 'wrong'): number | null => (value === 'wrong' ? null : value)

function readCount(text: string): number | null | 'wrong' {
  if (text === '') return null
  const value = parseNumber(text)
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 100_000_000 ? value : 'wrong'
}

type Parent = Pick<Place, 'id' | 'kind' | 'type'> | null

/** The place a row names, from the province down, adding what is not there; null when it hangs in the air. */
function placeOf(
  context: WriteContext,
  named: ReadonlyMap<PlaceKind, string>,
  day: string,
  met: (id: number, isNew: boolean) => void,
): number | null {
  let parent: Parent = null
  for (const level of levels) {
    const text = named.get(level)
    if (text === undefined) continue
    const found = knownPlace(context, { parent, text, level, day })
    const place: Parent =
      found ?? newPlace(context, { parent: parent ?? ownPlace(context, level), text, level })
    if (place === null) return null
    met(place.id, found === undefined)
    parent = place
  }
  return parent?.id ?? null
}

interface Named {
  readonly parent: Parent
  readonly text: string
  readonly level: PlaceKind
}

function knownPlace(
  { db }: WriteContext,
  { parent, text, level, day }: Named & { day: string },
): Place | undefined {
  if (level === 'hamlet' && parent === null) return undefined
  const { type } = splitPlaceName(text)
  const named = { kind: level, key: placeKey(text), type, parentId: parent?.id ?? null, day }
  return sql.placesNamed(db, named)[0]
}

function newPlace(context: WriteContext, { parent, text, level }: Named): Parent {
  const { type: said, name } = splitPlaceName(text)
  const type = said ?? (level === 'hamlet' ? usualHamletType(parent?.type ?? 'xa') : usual[level])
  if (kindUnder(type, parent?.kind ?? null) !== level || (parent === null && level === 'hamlet')) return null
  const place = {
    kind: level,
    type,
    name,
    code: null,
    parentId: parent?.id ?? null,
    validFrom: null,
    validTo: null,
  }
  return { id: enterPlace(context, place), kind: level, type }
}

/** Where a list names nothing above its communes, they belong to the office. */
function ownPlace({ db }: WriteContext, level: PlaceKind): Parent {
  const placeId = level === 'commune' ? (findOffice(db, {})?.placeId ?? null) : null
  return placeId === null ? null : (sql.findPlace(db, { id: placeId }) ?? null)
}

/** An office founded without a list gets its place with the first list that holds it. */
function giveOfficeItsPlace({ db }: WriteContext, today: string): void {
  const office = findOffice(db, {})
  if (!office || office.placeId !== null) return
  const place = officePlace(db, { name: office.name, level: office.level, placeName: null, today })
  if (place) sql.placeOffice(db, { placeId: place.id })
}
