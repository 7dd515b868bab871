import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findRound } from '../../database/queries/decisions.ts'
import * as sql from '../../database/queries/proposals.ts'
import { settleStages } from '../../database/queries/stages.ts'
import { selectedIds } from '../assessments/book.ts'
import type { TaskContext } from '../context.ts'
import { numberOf, refuseTakenNumber, storedProposal, theProposal } from './proposals.ts'

type Calls = Contract['reviews']
const slice = 250

/** Proposes those of a selection that passed by one paper; who stands in another proposal is left in it. */
export function propose(
  { write, progress }: TaskContext,
  { year, kind, selection, text }: Input<Calls['propose']>,
): Promise<Output<Calls['propose']>> {
  return write(function* ({ db, did }) {
    const round = findRound(db, { year, kind })
    const ids = round ? selectedIds(db, selection) : []
    const chosen = round ? sql.toPropose(db, { roundId: round.id, ids: JSON.stringify(ids) }) : []
    if (!round || chosen.length === 0) throw new Refusal('nothing-selected')
    const ready = chosen.filter(({ ready }) => ready === 1)
    if (ready.length === 0) throw new Refusal('nothing-passed', { year, kind })
    refuseTakenNumber(db, { text, year, except: null })

    const communes = new Set(ready.map(({ communeId }) => communeId))
    const [only] = communes
    const { id: proposalId } = sql.addProposal(db, {
      roundId: round.id,
      communeId: communes.size === 1 && only !== undefined ? only : null,
      ...storedProposal(text),
    })
    for (let from = 0; from < ready.length; from += slice) {
      const part = ready.slice(from, from + slice).map(({ id }) => id)
      sql.proposeTitles(db, { ids: JSON.stringify(part), proposalId })
      progress(Math.min(from + slice, ready.length), ready.length)
      yield
    }
    did({ name: 'proposed', with: { count: ready.length, kind, year, ...numberOf(text) } })
    return { proposalId, proposed: ready.length, leftOut: chosen.length - ready.length }
  })
}

/** Takes a proposal back; its titles stand again as their reviews left them. */
export function withdrawProposal(
  { write, progress }: TaskContext,
  { proposalId }: Input<Calls['withdrawProposal']>,
): Promise<Output<Calls['withdrawProposal']>> {
  return write(function* ({ db, did }) {
    const { recognised, text, kind, year } = theProposal(db, proposalId)
    if (recognised > 0) throw new Refusal('proposal-decided', { count: recognised, ...numberOf(text) })
    const titles = sql.titlesOfProposal(db, { proposalId }).map(({ id }) => id)
    for (let from = 0; from < titles.length; from += slice) {
      const ids = JSON.stringify(titles.slice(from, from + slice))
      sql.takeOutOfProposal(db, { ids })
      settleStages(db, { ids })
      progress(Math.min(from + slice, titles.length), titles.length)
      yield
    }
    sql.removeProposal(db, { id: proposalId })
    did({ name: 'proposal-withdrawn', with: { count: titles.length, kind, year, ...numberOf(text) } })
    return { titles: titles.length }
  })
}
