import type { CellCode, SayingFacts } from '../../contract/import-sayings.ts'
import type { ImportOrder, Problem } from '../../contract/imports.ts'
import type { Indicator } from '../../contract/values/criteria-set.ts'
import { tidyText } from '../../contract/values/person-name.ts'
import { parsePoints } from '../../contract/values/points.ts'
import type { ListRow } from '../../workers/read-sheet/body-rows.ts'
import {
  type CellRead,
  isMonthFirst,
  readAgain,
  readBirth,
  readMembers,
  readResult,
  readSex,
} from './cells.ts'
import type { Columns } from './columns.ts'
import { type Details, detailsOf, noDetails } from './details.ts'
import type { PlaceFinder, RowPlace } from './row-place.ts'
import { type ScoreCell, scoresOf } from './score-row.ts'
import { isPlace, readName } from './subject-name.ts'

/** A row as it was understood. */
export interface ParsedRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly name: string
  readonly birth: string | null
  readonly sex: 'male' | 'female' | null
  readonly members: number | null
  readonly place: RowPlace
  readonly again: boolean | null
  readonly points: number | null
  readonly result: 'passed' | 'failed' | null
  readonly reason: string | null
  readonly note: string | null
  readonly details: Details
  /** The number of the register, where a sheet of the program itself has it. */
  readonly subjectNumber: number | null
  readonly answers: readonly ScoreCell[]
  readonly problems: readonly Problem[]
}

export interface RowReader {
  readonly order: ImportOrder
  readonly columns: Columns
  readonly places: PlaceFinder
  /** Rows in which the clerk corrected a cell. */
  readonly corrected: ReadonlySet<number>
  readonly monthFirst: ReadonlySet<number>
  /** Day columns in which the spreadsheet program may have exchanged day and month. */
  readonly swapped: ReadonlySet<number>
  /** What the columns of points are points of. */
  readonly indicators: ReadonlyMap<number, Indicator>
}
const longest = 500

/** What the rows of a day column prove together: days written month first, or exchanged by the spreadsheet program. */
export function dayColumns(
  columns: Columns,
  rows: readonly ListRow[],
): Pick<RowReader, 'monthFirst' | 'swapped'> {
  const births = [...columns.of('birth'), ...columns.of('birth-male'), ...columns.of('birth-female')]
  const texts = (column: number, days: boolean): string[] =>
    rows
      .filter((row) => (row.days?.includes(column) ?? false) === days)
      .map(({ cells }) => cells[column] ?? '')
  const monthFirst = births.filter((column) => isMonthFirst(texts(column, false)))
  const swapped = births.filter((column) => {
    const written = texts(column, false).filter((text) => /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*$/.test(text))
    const days = texts(column, true)
    const late = (text: string): boolean => Number.parseInt(text, 10) > 12
    return written.length >= 3 && days.length >= 3 && written.every(late) && !days.some(late)
  })
  return { monthFirst: new Set(monthFirst), swapped: new Set(swapped) }
}

/** Reads one row with the clerk's corrections in it. */
export function parseRow(reader: RowReader, listed: ListRow): ParsedRow {
  const { order, columns } = reader
  const cells = reader.corrected.has(listed.row) ? withCorrections(listed, order) : listed.cells
  const problems: Problem[] = []
  const say = (
    code: CellCode,
    index: number,
    severity: Problem['severity'],
    more: Partial<SayingFacts>,
  ): void => {
    const column = columns.letter(index)
    const value = cells[index] ?? ''
    const cell = `${column}${listed.row}`
    const facts = { cell, value: value.slice(0, 80), year: order.year, ...ofKind(order), ...more }
    problems.push({ row: listed.row, column, index, value, said: { code, facts }, severity })
  }
  const tell: Tell = (code, index, severity, place = '') => say(code, index, severity, { place })
  const read = <T>(index: number, found: CellRead<T>): T | null => {
    if ('wrong' in found) {
      tell(found.wrong, index, 'error')
      return null
    }
    if (found.doubt) tell(found.doubt, index, 'warning')
    return found.value
  }
  /** Columns of marks say one thing together: what two of them say differently is never chosen here. */
  const first = <T>(
    indexes: readonly number[],
    cell: (text: string, heading: string) => CellRead<T>,
  ): T | null => {
    let value: T | null = null
    let agreed = true
    for (const index of indexes) {
      const said = read(index, cell(cells[index] ?? '', columns.heading(index)))
      if (said !== null && value !== null && said !== value) {
        tell('marks-differ', index, 'error')
        agreed = false
      }
      value ??= said
    }
    return agreed ? value : null
  }
  const free = (meaning: 'reason' | 'note'): string | null => {
    const texts = columns.of(meaning).map((index) => {
      const raw = cells[index] ?? ''
      const text = raw === '' ? '' : tidyText(raw)
      if (text.length > longest) tell('long-text', index, 'error')
      return text
    })
    return texts.filter(Boolean).join('; ') || null
  }
  const born = birthOf(reader, listed, cells, read, tell)
  const isResults = order.kind === 'results'
  const isScores = order.kind === 'scores'
  const results = columns.of('result')
  const result = isResults ? first(results, readResult) : null
  const points = isResults || isScores ? pointsOf(columns.of('points')[0], cells, tell) : null
  const answers = isScores
    ? scoresOf(reader.indicators, cells, (code, index, facts) => say(code, index, 'error', facts))
    : noAnswers
  if (
    isResults &&
    result === null &&
    points === null &&
    problems.every(({ severity }) => severity !== 'error')
  ) {
    tell('result-empty', results[0] ?? columns.of('points')[0] ?? 0, 'error')
  }
  const place = reader.places.find({ cells, group: listed.group, tell })
  return {
    row: listed.row,
    cells,
    name: nameOf(reader, cells, place, tell),
    birth: born.birth,
    sex: first(columns.of('sex'), readSex) ?? born.sex,
    members: first(columns.of('members'), (text) => readMembers(text)),
    place,
    again:
      order.kind !== 'registrations'
        ? null
        : (first(columns.of('again'), readAgain) ?? listed.group?.again ?? null),
    points,
    result,
    reason: isResults ? free('reason') : null,
    note: free('note'),
    details:
      order.subject === 'family' || order.kind !== 'registrations'
        ? noDetails
        : detailsOf(columns, cells, read),
    subjectNumber: numberOf(cells[columns.of('subject-id')[0] ?? -1]),
    answers,
    problems,
  }
}

/** Also in columns that the row does not reach. */
function withCorrections({ row, cells }: ListRow, { corrections, mapping }: ImportOrder): string[] {
  const width = Math.max(cells.length, ...Object.keys(mapping).map((column) => Number(column) + 1))
  return Array.from({ length: width }, (_, index) => corrections[`${row}:${index}`] ?? cells[index] ?? '')
}

type Tell = (code: CellCode, index: number, severity: Problem['severity'], place?: string) => void

/** A list of families needs no word for it. */
const ofKind = ({ subject }: ImportOrder) => (subject === 'family' ? {} : { kind: subject })
const noAnswers: readonly ScoreCell[] = []
const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null

/** A place goes by its own name, however the list writes it. */
function nameOf(
  { order, columns, places }: RowReader,
  cells: readonly string[],
  place: RowPlace,
  tell: Tell,
) {
  const indexes = columns.of('name')
  const text = indexes.map((index) => cells[index] ?? '').join(' ')
  const at = indexes[0] ?? 0
  if (isPlace(order.subject)) {
    const name = order.subject === 'commune' ? places.name(place.communeId) : place.hamletName
    if (!name) tell(text.trim() === '' ? 'name-empty' : 'place-none', at, 'error')
    return name || tidyText(text)
  }
  const { name, problem } = readName(order.subject, text)
  if (problem) tell(problem, at, 'error')
  return name
}

function birthOf(
  { columns, order, monthFirst, swapped }: RowReader,
  listed: ListRow,
  cells: readonly string[],
  read: <T>(index: number, found: CellRead<T>) => T | null,
  tell: Tell,
): { birth: string | null; sex: ParsedRow['sex'] } {
  const kinds = [
    ['birth', null],
    ['birth-male', 'male'],
    ['birth-female', 'female'],
  ] as const
  let found: { birth: string; sex: ParsedRow['sex'] } | null = null
  for (const [meaning, sex] of kinds) {
    for (const index of columns.of(meaning)) {
      const isDay = listed.days?.includes(index) ?? false
      const rules = { year: order.year, monthFirst: monthFirst.has(index) && !isDay }
      const birth = read(index, readBirth(cells[index] ?? '', rules))
      if (birth && isDay && swapped.has(index)) tell('day-swapped', index, 'warning')
      if (birth && found) tell('marks-differ', index, 'error')
      if (birth) found ??= { birth, sex }
    }
  }
  return found ?? { birth: null, sex: null }
}

function pointsOf(index: number | undefined, cells: readonly string[], tell: Tell): number | null {
  const text = (cells[index ?? -1] ?? '').replace(/\/\s*100(?=\s*(?:đ|điểm)?\s*$)/iu, '').trim()
  if (index === undefined || /^[-–—.]*$/.test(text)) return null
  const points = parsePoints(text)
  if (points === null) tell('points', index, 'error')
  return points
}
