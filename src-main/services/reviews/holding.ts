import type { Deed } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Meeting, ReviewLevel, Vote } from '../../contract/reviews.ts'
import { formatDay } from '../../contract/values/day.ts'
import type { Reader } from '../../database/open.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { findPlace } from '../../database/queries/places.ts'
import * as sql from '../../database/queries/reviews.ts'
import { giveResults, lastConclusion, settleStages } from '../../database/queries/stages.ts'
import type { WriteContext } from '../context.ts'

type Calls = Contract['reviews']
type Db = WriteContext['db']

interface Place {
  readonly roundId: number
  readonly level: ReviewLevel
  readonly placeId: number
  readonly reviewId: number | null
}

/** Writes the minutes of a meeting down; what a commune's meeting concludes becomes the result. */
export function holdReview(
  { db, did }: WriteContext,
  { year, kind, level, placeId, meeting, rows }: Input<Calls['holdReview']>,
): Output<Calls['holdReview']> {
  const round = findRound(db, { year, kind })
  if (!round) throw new Refusal('not-of-place', { count: rows.length })
  const at = { roundId: round.id, level, placeId, reviewId: null }
  refuseVotes(db, rows, meeting)
  refuseRows(db, rows, at)

  const { id: reviewId } = sql.addReview(db, { roundId: round.id, level, placeId, ...stored(meeting) })
  for (const row of rows) sql.addVote(db, { reviewId, ...storedVote(row) })
  settle(db, level, { said: rows, gone: [] })
  did({ name: 'review-held', with: { year, kind, count: rows.length, ...placeOf(db, placeId) } })
  return { reviewId }
}

/** Makes the minutes read as given. What another paper already builds on stays as it is, or all is refused. */
export function amendReview(
  { db, did }: WriteContext,
  { reviewId, meeting, rows }: Input<Calls['amendReview']>,
): Output<Calls['amendReview']> {
  const review = theReview(db, reviewId)
  const { year, kind, level, placeId } = review
  const before = new Map(sql.votesOf(db, { reviewId }).map((vote) => [vote.titleId, vote]))
  const kept = new Set(rows.map(({ titleId }) => titleId))
  const gone = [...before.keys()].filter((titleId) => !kept.has(titleId))
  const changed = rows.filter((row) => !sameVote(before.get(row.titleId), row))
  const at = { ...review, reviewId }
  refuseVotes(db, rows, meeting)
  refuseRows(db, changed, at)
  refuseRows(db, gone, at)

  sql.amendReview(db, { id: reviewId, ...stored(meeting) })
  sql.removeVotes(db, { reviewId, ids: JSON.stringify(gone) })
  for (const row of changed) {
    const write = before.has(row.titleId) ? sql.amendVote : sql.addVote
    write(db, { reviewId, ...storedVote(row) })
  }
  // Votes that were only counted again change no result: it may have been opened again since.
  const said = changed.filter((row) => !sameWord(before.get(row.titleId), row))
  settle(db, level, { said, gone })
  did({ name: 'review-amended', with: { year, kind, count: rows.length, ...placeOf(db, placeId) } })
  return {}
}

/** Takes minutes back with everything they said. */
export function removeReview(
  { db, did }: WriteContext,
  { reviewId }: Input<Calls['removeReview']>,
): Output<Calls['removeReview']> {
  const review = theReview(db, reviewId)
  const { year, kind, level, placeId } = review
  const gone = sql.votesOf(db, { reviewId }).map(({ titleId }) => titleId)
  refuseRows(db, gone, { ...review, reviewId })

  sql.removeVotes(db, { reviewId, ids: JSON.stringify(gone) })
  sql.removeReview(db, { id: reviewId })
  settle(db, level, { said: [], gone })
  did({ name: 'review-removed', with: { year, kind, count: gone.length, ...placeOf(db, placeId) } })
  return {}
}

export function theReview(db: Reader, id: number) {
  const review = sql.findReview(db, { id })
  if (!review) throw new Refusal('not-found', { what: 'review', reviewId: id })
  return review
}

function settle(
  db: Db,
  level: ReviewLevel,
  { said, gone }: { said: readonly Vote[]; gone: readonly number[] },
): void {
  const ids = [...said.map(({ titleId }) => titleId), ...gone]
  if (level === 'commune') {
    const results = [
      ...said.map(({ titleId, conclusion, reason }) => ({
        titleId,
        state: conclusion,
        reason: conclusion === 'passed' ? null : reason || null,
      })),
      ...gone.map((titleId) => {
        const before = lastConclusion(db, { titleId })
        return { titleId, state: before?.conclusion ?? 'registered', reason: before?.reason ?? null }
      }),
    ]
    giveResults(db, { results: JSON.stringify(results) })
  }
  settleStages(db, { ids: JSON.stringify(ids) })
}

/** No more hands than people. */
function refuseVotes(db: Db, rows: readonly Vote[], { present }: Meeting): void {
  if (present === null) return
  const over = rows.filter(({ votesFor, votesAgainst }) => (votesFor ?? 0) + (votesAgainst ?? 0) > present)
  const [first] = over
  if (!first) return
  throw new Refusal('votes-exceed-present', {
    titleId: first.titleId,
    name: sql.findTitleToReview(db, { id: first.titleId })?.name ?? '',
    count: over.length,
    votes: (first.votesFor ?? 0) + (first.votesAgainst ?? 0),
    present,
  })
}

/** A meeting speaks of those of its place, once, and of nobody whom a later paper has gone beyond. */
function refuseRows(db: Db, rows: readonly (Vote | number)[], { roundId, level, placeId, reviewId }: Place) {
  const ids = rows.map((row) => (typeof row === 'number' ? row : row.titleId))
  const [twice] = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Refusal('invalid-input', { titleId: twice })
  const standing = sql.standingForReview(db, {
    ids: JSON.stringify(ids),
    roundId,
    level,
    placeId,
    reviewId,
  })
  const strangers = ids.length - standing.filter(({ ofPlace }) => ofPlace === 1).length
  if (strangers > 0) {
    const name = standing.find(({ ofPlace }) => ofPlace === 0)?.name
    throw new Refusal('not-of-place', { count: strangers, ...(name === undefined ? {} : { name }) })
  }
  for (const { titleId, name, state, stage, otherDay } of standing) {
    if (state !== 'registered' && state !== 'passed' && state !== 'failed')
      throw new Refusal('state-forbids', { titleId, name, state })
    if (stage === 'proposed' && state !== 'registered') throw new Refusal('title-proposed', { titleId, name })
    if (otherDay !== null) throw new Refusal('already-reviewed', { titleId, name, day: formatDay(otherDay) })
  }
}

const sameVote = (before: Vote | undefined, now: Vote): boolean =>
  before !== undefined &&
  before.votesFor === now.votesFor &&
  before.votesAgainst === now.votesAgainst &&
  sameWord(before, now)
const sameWord = (before: Vote | undefined, now: Vote): boolean =>
  before !== undefined &&
  before.conclusion === now.conclusion &&
  (before.reason ?? '') === (now.reason ?? '').normalize('NFC')

const stored = (meeting: Meeting) => ({
  ...meeting,
  venue: meeting.venue.normalize('NFC'),
  chair: meeting.chair.normalize('NFC'),
  secretary: meeting.secretary.normalize('NFC'),
  attendance: JSON.stringify(meeting.attendance).normalize('NFC'),
  note: meeting.note?.normalize('NFC') || null,
})
const storedVote = ({ reason, ...vote }: Vote) => ({ ...vote, reason: reason?.normalize('NFC') || null })

const placeOf = (db: Db, placeId: number): Deed['with'] => {
  const place = findPlace(db, { id: placeId })?.fullName
  return place === undefined ? {} : { place }
}
