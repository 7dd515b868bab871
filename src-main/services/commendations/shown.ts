import { commendationStates } from '../../contract/commendations.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import { yearsInRow } from '../../contract/values/year.ts'
import type { Reader } from '../../database/open.ts'
import { yearsRecognised } from '../../database/queries/assessments-book.ts'
import * as sql from '../../database/queries/commendations.ts'
import type { ReadContext } from '../context.ts'

type Calls = Contract['commendations']
type State = (typeof commendationStates)[number]

/** Whom the list of a year names, and how many stand in each state. */
export function list({ db }: ReadContext, input: Input<Calls['list']>): Output<Calls['list']> {
  const { year, level, state, text, offset, limit } = input
  const counts = Object.fromEntries(commendationStates.map((one) => [one, 0])) as Record<State, number>
  for (const each of sql.countCommendations(db, { year, level, state: null })) counts[each.state] = each.count
  if (searchKey(text) !== '') {
    const found = named(db, input)
    return { total: found.length, counts, rows: found.slice(offset, offset + limit) }
  }
  const total = commendationStates
    .filter((one) => state === null || one === state)
    .reduce((sum, one) => sum + counts[one], 0)
  return { total, counts, rows: sql.commendationRows(db, { year, level, state, offset, limit }) }
}

/** What a subject was ever put on the list for. */
export const ofSubject = (
  { db }: ReadContext,
  { subjectId }: Input<Calls['ofSubject']>,
): Output<Calls['ofSubject']> => sql.commendationsOfSubject(db, { subjectId })

/** Every row a filter shows: a group has no key of words, and a list of a year is short. */
export function named(
  db: Reader,
  { year, level, state, text }: Pick<Input<Calls['list']>, 'year' | 'level' | 'state' | 'text'>,
): sql.CommendationRow[] {
  const words = searchKey(text).split(' ').filter(Boolean)
  return sql
    .commendationRows(db, { year, level, state, offset: 0, limit: -1 })
    .filter(({ name }) => words.every((word) => ` ${searchKey(name)}`.includes(` ${word}`)))
}

/** Who was recognised so many years in a row and is on no list of the year. */
export function suggestions(
  { db }: ReadContext,
  { year, kind, years, communeId, offset, limit }: Input<Calls['suggestions']>,
): Output<Calls['suggestions']> {
  const filter = { kind, year, first: year - years + 1, years, communeId }
  const rows = sql.suggestedRows(db, { ...filter, offset, limit })
  const streaks = streaksOf(db, { kind, year, subjects: rows.map(({ subjectId }) => subjectId) })
  return {
    total: sql.countSuggested(db, filter)?.total ?? 0,
    rows: rows.map((row) => ({ ...row, yearsInRow: streaks.get(row.subjectId) ?? 0 })),
  }
}

/** Years in a row recognised that end in a year, by subject. */
export function streaksOf(
  db: Reader,
  { kind, year, subjects }: { kind: string; year: number; subjects: readonly number[] },
): Map<number, number> {
  const years = Map.groupBy(
    yearsRecognised(db, { subjects: JSON.stringify(subjects), kind, year }),
    ({ subjectId }) => subjectId,
  )
  return new Map(
    [...years].map(([subjectId, rows]) => [
      subjectId,
      yearsInRow(
        rows.map((one) => one.year),
        year,
      ),
    ]),
  )
}
