import { addMonths, yearOf } from '../../contract/values/day.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/decisions.ts'

/**
 * Until when recognitions of a decision hold, by the sets of its round: so many months after the end of the year of recognition
 * (Thông tư 24/2023 and 25/2023: 36 months following that year). A JSON list of { setId, until }, empty while the decision has
 * no day; a set that does not say is not on it.
 */
export function validityOf(db: Reader, { roundId, day }: { roundId: number; day: string | null }): string {
  if (day === null) return '[]'
  const end = `${yearOf(day)}-12-31`
  return JSON.stringify(
    sql.validities(db, { roundId }).map(({ setId, months }) => ({ setId, until: addMonths(end, months) })),
  )
}
