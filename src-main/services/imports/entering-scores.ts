import type { ImportOrder } from '../../contract/imports.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { WriteContext } from '../context.ts'
import { openTitle, saveColumn } from '../scoring/saving.ts'
import { enterResult } from './entering.ts'
import type { Planned } from './planned.ts'
import { setsOfTitles } from './score-ground.ts'

/** Writes points into one column of score sheets; a list that has the total alone, into the titles. */
export function scoreWriter(
  context: WriteContext,
  { subject: kind, year, stage }: ImportOrder,
  roundId: number,
): (row: Planned) => void {
  const setOfTitle = setsOfTitles(context, { kind, year, roundId })
  return (row) => {
    const { titleId, scores } = row
    if (titleId === null) throw new Error('points without a registration were planned to go in')
    if (scores === null) return enterResult(context, row)
    const used = setOfTitle(titleId)
    if (!used) throw new Refusal('no-criteria', { kind, year })
    saveColumn(context, { title: openTitle(context.db, titleId), used, stage, answers: scores })
  }
}
