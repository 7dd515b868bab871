import * as z from 'zod'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { findPlace } from '../../database/queries/places.ts'
import * as sql from '../../database/queries/reviews.ts'
import type { ReadContext } from '../context.ts'
import { theReview } from './holding.ts'

export { answerComplaint, complaints, receiveComplaint } from './complaints.ts'
export { expiring } from './expiring.ts'
export { amendReview, holdReview, removeReview } from './holding.ts'
export { printProposal, printReview } from './printing.ts'
export { amendProposal, proposal, proposalDraft, proposals } from './proposals.ts'
export { propose, withdrawProposal } from './proposing.ts'

type Calls = Contract['reviews']
const lines = z.array(z.string())

/** Minutes of a round at a level, and what each place of that level still has to review. */
export function reviews(
  { db }: ReadContext,
  { year, kind, level }: Input<Calls['reviews']>,
): Output<Calls['reviews']> {
  const round = findRound(db, { year, kind })
  if (!round) return { reviews: [], places: [] }
  const asked = { roundId: round.id, level }
  return {
    reviews: sql.reviewsOf(db, asked).map(({ roundId: _, ...heading }) => heading),
    places: sql.placesToReview(db, asked),
  }
}

/** One meeting with what it said of each. */
export function review({ db }: ReadContext, { reviewId }: Input<Calls['review']>): Output<Calls['review']> {
  const {
    roundId: _,
    day,
    venue,
    chair,
    secretary,
    present,
    attendance,
    note,
    ...heading
  } = theReview(db, reviewId)
  return {
    ...heading,
    meeting: {
      day,
      venue,
      chair,
      secretary,
      present,
      attendance: lines.parse(JSON.parse(attendance)),
      note,
    },
    rows: sql.votesOf(db, { reviewId }).map(withPoints),
  }
}

/** Who waits for a meeting of a place, in the order of its list. */
export function candidates(
  { db }: ReadContext,
  { year, kind, level, placeId }: Input<Calls['candidates']>,
): Output<Calls['candidates']> {
  const place = findPlace(db, { id: placeId })
  if (!place) throw new Refusal('not-found', { what: 'place', placeId })
  const round = findRound(db, { year, kind })
  const rows = round ? sql.candidatesOf(db, { roundId: round.id, level, placeId }) : []
  return { place: place.fullName, rows: rows.map(withPoints) }
}

/** Who a title is about. */
export function titleName(
  { db }: ReadContext,
  { titleId }: Input<Calls['titleName']>,
): Output<Calls['titleName']> {
  const title = sql.findTitleToReview(db, { id: titleId })
  if (!title) throw new Refusal('not-found', { what: 'title', titleId })
  return title
}

/** The table counts in hundredths. */
const withPoints = <T extends { points: number | null }>(row: T): T => ({
  ...row,
  points: row.points === null ? null : row.points / 100,
})
