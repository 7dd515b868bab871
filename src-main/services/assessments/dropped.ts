import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { yearsInRow } from '../../contract/values/year.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { yearsRecognised } from '../../database/queries/assessments-book.ts'
import * as sql from '../../database/queries/assessments-dropped.ts'
import type { ReadContext } from '../context.ts'
import { matchOf } from '../search/words.ts'

type Calls = Contract['assessments']

/** One page of those who registered the year before and not in this one, as that year left them. */
export function dropped(
  { db }: ReadContext,
  { year, kind, communeId, text, offset, limit }: Input<Calls['dropped']>,
): Output<Calls['dropped']> {
  const before = findRound(db, { year: year - 1, kind })
  if (!before) return { total: 0, rows: [] }
  const match = matchOf(text)
  const way = match === '' ? 'names' : 'words'
  const roundId = findRound(db, { year, kind })?.id ?? null
  const asked = { beforeId: before.id, roundId, communeId, match }
  const rows = sql.droppedRows[way](db, { ...asked, offset, limit })
  const subjects = JSON.stringify(rows.map(({ subjectId }) => subjectId))
  const years = Map.groupBy(yearsRecognised(db, { subjects, kind, year: year - 1 }), (row) => row.subjectId)
  return {
    total: sql.countDropped[way](db, asked)?.count ?? 0,
    rows: rows.map((row) => ({
      ...row,
      points: row.points === null ? null : row.points / 100,
      streak: yearsInRow(
        (years.get(row.subjectId) ?? []).map((each) => each.year),
        year - 1,
      ),
    })),
  }
}
