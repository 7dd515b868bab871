import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { capitalised } from '../../contract/labels/index.ts'
import { namePart } from '../../files/file-name.ts'
import type { TaskContext } from '../context.ts'
import { theReview } from './holding.ts'
import { minutesPaper } from './minutes-paper.ts'
import { proposalPaper } from './proposal-paper.ts'
import { theProposal } from './proposals.ts'

type Calls = Contract['reviews']
const pdf = 'application/pdf'

/** The minutes of a meeting as a paper to be signed. */
export async function printReview(
  { db, office: house, run }: TaskContext,
  { reviewId }: Input<Calls['printReview']>,
): Promise<Output<Calls['printReview']>> {
  const review = theReview(db, reviewId)
  const paper = minutesPaper(db, review)
  const fileName = `${namePart(`Biên bản ${capitalised(review.place)} ${review.day}`)}.pdf`
  const { ticket, path } = house.tickets.room(fileName, pdf)
  const { pages } = await run('drawMinutes', { path, fonts: `${house.resources}/fonts`, paper })
  return { ticket, fileName, pages, rows: paper.rows.length }
}

/** A proposal and its list as one PDF. */
export async function printProposal(
  { db, office: house, run }: TaskContext,
  { proposalId }: Input<Calls['printProposal']>,
): Promise<Output<Calls['printProposal']>> {
  const proposal = theProposal(db, proposalId)
  const paper = proposalPaper(db, proposal)
  const fileName = `${namePart(`Tờ trình ${proposal.text.number ?? proposal.year}`)}.pdf`
  const { ticket, path } = house.tickets.room(fileName, pdf)
  const { pages } = await run('drawProposal', { path, fonts: `${house.resources}/fonts`, paper })
  return { ticket, fileName, pages, rows: paper.list.rows.length }
}
