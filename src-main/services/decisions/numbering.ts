import type { DecisionText } from '../../contract/decisions.ts'
import { Refusal } from '../../contract/refusal.ts'
import { yearOf } from '../../contract/values/day.ts'
import { samePaper } from '../../contract/values/paper-number.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/decisions.ts'

/** A number is given once in a calendar year. */
export function refuseTakenNumber(
  db: Reader,
  { text, year, except }: { text: DecisionText; year: number; except: number | null },
): void {
  const { number, day } = text
  if (number === null) return
  const given = day === null ? year : yearOf(day)
  const taken = sql
    .numbersOf(db, { year: given })
    .some((other) => other.id !== except && other.number !== null && samePaper(other.number, number))
  if (taken) throw new Refusal('decision-number-taken', { number, year: given })
}

/** The number for the words of a deed or a refusal. */
export const numberOf = ({ number }: DecisionText): Record<string, string> =>
  number === null ? {} : { number }
