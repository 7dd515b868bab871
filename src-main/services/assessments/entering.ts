import type { BookFilter } from '../../contract/assessments.ts'
import { Refusal } from '../../contract/refusal.ts'
import { standing } from '../../database/queries/assessments.ts'
import { addTitle } from '../../database/queries/assessments-entering.ts'
import type { WriteContext } from '../context.ts'
import { roundOf } from './rounds.ts'

export interface Entered {
  readonly year: number
  readonly kind: BookFilter['kind']
  readonly subjectId: number
  readonly name: string
  readonly communeId: number
  readonly hamletId: number | null
  /** How large it is that year: persons, member families, households or staff. */
  readonly size: number | null
  readonly note: string | null
}

/** Gives a subject its row in the round of a year, which begins if need be; refused where it has one. The title's number. */
export function enterTitle(context: WriteContext, { name, size, note, ...entered }: Entered): number {
  const { db } = context
  const { year, kind, subjectId } = entered
  const roundId = roundOf(context, { year, kind })
  const { titleId, before } = standing(db, { subjectId, roundId, year, kind }) ?? { titleId: null, before: 0 }
  if (titleId !== null) throw new Refusal('already-registered', { kind, name, year, titleId })
  const { communeId, hamletId } = entered
  const row = { roundId, subjectId, communeId, hamletId, members: size, again: before, note: note || null }
  return addTitle(db, row).id
}
