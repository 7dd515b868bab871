import {
  type BookFilter,
  type BookRow,
  type Selection,
  titleStages,
  titleStates,
} from '../../contract/assessments.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import { yearsInRow } from '../../contract/values/year.ts'
import type { Reader } from '../../database/open.ts'
import { findRound } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/assessments-book.ts'
import type { ReadContext } from '../context.ts'
import { matchOf } from '../search/words.ts'
import { pageOf, positionOf } from './book-order.ts'

type Calls = Contract['assessments']
type State = (typeof titleStates)[number]

const statesOf: Readonly<Partial<Record<NonNullable<BookFilter['stage']>, readonly State[]>>> = {
  'with-result': ['passed', 'failed', 'recognised', 'not-recognised', 'revoked'],
  'without-result': ['registered'],
  'passed-or-later': ['passed', 'recognised'],
  certified: ['recognised'],
  uncertified: ['recognised'],
}

/** A stage that is on paper, and all after it; undefined for one that states tell. */
function stagesFrom(stage: BookFilter['stage']): readonly string[] | undefined {
  const at = (titleStages as readonly unknown[]).indexOf(stage)
  return at < 0 ? undefined : titleStages.slice(at)
}

/** One page of the rows a filter shows, how many there are, and how many of each state it would show without that filter. */
export function book({ db }: ReadContext, input: Input<Calls['book']>): Output<Calls['book']> {
  const asked = askedOf(db, input)
  const counts = Object.fromEntries(titleStates.map((state) => [state, 0])) as Record<State, number>
  if (!asked) return { total: 0, counts, rows: [] }
  for (const { state, count } of sql.countByState[asked.way](db, { ...asked.params, states: asked.inStage }))
    counts[state] = count
  const total = titleStates
    .filter((state) => input.state === null || state === input.state)
    .reduce((sum, state) => sum + counts[state], 0)
  const ids = pageOf(db, { ...input, asked, total })
  return { total, counts, rows: rowsOf(db, ids, input) }
}

/** Where the first name that begins with the typed letters stands: by its tên, else by the whole name. */
export function bookPosition(
  { db }: ReadContext,
  input: Input<Calls['bookPosition']>,
): Output<Calls['bookPosition']> {
  const asked = askedOf(db, input)
  const prefix = searchKey(input.prefix)
  if (!asked || prefix === '') return { index: null }
  const order = { asked, sort: input.sort }
  return { index: positionOf(db, order, 'given', prefix) ?? positionOf(db, order, 'whole', prefix) }
}

/** How many a selection holds, how many of them have points, and what those come to. */
export function sums({ db }: ReadContext, { selection }: Input<Calls['sums']>): Output<Calls['sums']> {
  const none = { count: 0, withPoints: 0, points: 0 }
  const asked = 'filter' in selection ? askedOf(db, selection.filter) : undefined
  if ('filter' in selection && !asked) return none
  const found = asked
    ? sql.sumOfFilter[asked.way](db, asked.params)
    : 'titleIds' in selection
      ? sql.sumOfTitles(db, { ids: JSON.stringify(selection.titleIds) })
      : undefined
  return found ? { ...found, points: found.points / 100 } : none
}

/** Every title a selection means, in the order of its Book. */
export function selectedIds(
  db: Reader,
  selection: Selection,
  sort: Input<Calls['book']>['sort'] = 'name',
): number[] {
  if ('titleIds' in selection) return [...new Set(selection.titleIds)]
  const asked = askedOf(db, selection.filter)
  if (!asked) return []
  return sql.bookIds[sort][asked.way](db, { ...asked.params, offset: 0, limit: -1 }).map(({ id }) => id)
}

/** The rows of a Book for titles, in their order. */
export function rowsOf(
  db: Reader,
  ids: readonly number[],
  { year, kind }: Pick<BookFilter, 'year' | 'kind'>,
): BookRow[] {
  const rows = sql.bookRows(db, { ids: JSON.stringify(ids) })
  const subjects = JSON.stringify(rows.map(({ subjectId }) => subjectId))
  const years = new Map<number, number[]>()
  for (const found of sql.yearsRecognised(db, { subjects, kind, year })) {
    years.set(found.subjectId, [...(years.get(found.subjectId) ?? []), found.year])
  }
  return rows.map((row) => ({
    ...row,
    again: row.again === 1,
    points: row.points === null ? null : row.points / 100,
    streak: yearsInRow(years.get(row.subjectId) ?? [], row.state === 'recognised' ? year : year - 1),
  }))
}

/** A filter as the statements want it; undefined while the year has no round. */
function askedOf(db: Reader, filter: BookFilter) {
  const round = findRound(db, filter)
  if (!round) return undefined
  const { communeId, hamletId, again, state, stage } = filter
  const match = matchOf(filter.text)
  const inStage = stage === null ? null : (statesOf[stage] ?? null)
  const stages = stagesFrom(stage)
  const states = state === null ? inStage : (inStage ?? [state]).filter((one) => one === state)
  return {
    way: sql.wayFor({ text: match, communeId }),
    inStage: inStage && JSON.stringify(inStage),
    params: {
      roundId: round.id,
      communeId,
      hamletId,
      again: again === null ? null : Number(again),
      states: states && JSON.stringify(states),
      stages: stages ? JSON.stringify(stages) : null,
      issued: stage === 'certified' ? 1 : stage === 'uncertified' ? 0 : null,
      match,
    },
  }
}
