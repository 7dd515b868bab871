import type { TitleState } from '../../contract/book.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formatDay } from '../../contract/values/day.ts'
import * as sql from '../../database/queries/complaints.ts'
import { findTitleToReview } from '../../database/queries/reviews.ts'
import { giveResults } from '../../database/queries/stages.ts'
import type { ReadContext, WriteContext } from '../context.ts'

type Calls = Contract['reviews']

/** Complaints about titles, those without an answer first, the oldest of them first. */
export function complaints(
  { db }: ReadContext,
  { open, ...about }: Input<Calls['complaints']>,
): Output<Calls['complaints']> {
  return sql.complaintsOf(db, { ...about, open: open === null ? null : Number(open) })
}

/** Writes down a complaint as it came in, with the result it is about. */
export function receiveComplaint(
  { db, did }: WriteContext,
  { titleId, receivedOn, sender, content }: Input<Calls['receiveComplaint']>,
): Output<Calls['receiveComplaint']> {
  const title = findTitleToReview(db, { id: titleId })
  if (!title) throw new Refusal('not-found', { what: 'title', titleId })
  const { id: complaintId } = sql.addComplaint(db, {
    titleId,
    receivedOn,
    sender: sender.normalize('NFC'),
    content: content.normalize('NFC'),
    stateBefore: title.state,
  })
  did({ name: 'complaint-received', with: { name: title.name, year: title.year, kind: title.kind } })
  return { complaintId }
}

const mayReopen: readonly TitleState[] = ['registered', 'passed', 'failed', 'not-recognised', 'withdrawn']

/**
 * Answers a complaint once. Opened again, a title waits for its review anew: minutes, scores and proposal stay on paper, and the
 * history keeps the result that was.
 */
export function answerComplaint(
  { db, did }: WriteContext,
  { complaintId, answeredOn, answer, outcome }: Input<Calls['answerComplaint']>,
): Output<Calls['answerComplaint']> {
  const complaint = sql.findComplaint(db, { id: complaintId })
  if (!complaint) throw new Refusal('not-found', { what: 'complaint', complaintId })
  const { titleId, name, state, year, kind, receivedOn } = complaint
  if (complaint.answeredOn !== null)
    throw new Refusal('complaint-answered', { name, day: formatDay(complaint.answeredOn) })
  if (answeredOn < receivedOn) throw new Refusal('answered-too-early', { name, day: formatDay(receivedOn) })
  if (outcome === 'reopened') {
    if (state === 'recognised') throw new Refusal('recognised-stands', { titleId, name })
    if (!mayReopen.includes(state)) throw new Refusal('state-forbids', { titleId, name, state })
    giveResults(db, { results: JSON.stringify([{ titleId, state: 'registered', reason: null }]) })
  }
  sql.answerComplaint(db, {
    id: complaintId,
    answeredOn,
    answer: answer.normalize('NFC'),
    outcome,
    // The result may have changed while the complaint lay.
    stateBefore: state,
  })
  did({ name: outcome === 'reopened' ? 'result-reopened' : 'complaint-answered', with: { name, year, kind } })
  return {}
}
