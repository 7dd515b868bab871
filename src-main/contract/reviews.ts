import * as z from 'zod'
import { bookFilter, note, reason, subjectKinds, titleStages, titleStates, year } from './book.ts'
import { command, query, task } from './define.ts'
import { proposals } from './proposals.ts'

/** Who meets: the hamlet reviews and says what it thinks; what the commune's meeting concludes is the result. */
export const reviewLevels = ['hamlet', 'commune'] as const
export type ReviewLevel = (typeof reviewLevels)[number]
export const conclusions = ['passed', 'failed'] as const
export const complaintOutcomes = ['upheld', 'reopened'] as const

const day = z.iso.date()
const person = z.string().trim().min(1).max(120)
const votes = z.int().min(0).max(100_000).nullable()

/** What a meeting said of one title. Votes are null where nobody counted hands. */
export const vote = z.object({
  titleId: z.int(),
  votesFor: votes,
  votesAgainst: votes,
  conclusion: z.enum(conclusions),
  reason: reason.nullable(),
})
export type Vote = z.output<typeof vote>

/** The meeting as its minutes tell it. */
export const meeting = z.object({
  day,
  venue: z.string().trim().max(200),
  chair: person,
  secretary: person,
  /** How many were there; null where the minutes do not say. */
  present: z.int().min(1).max(100_000).nullable(),
  /** Who was there, one a line, with post where it is told. */
  attendance: z.array(z.string().trim().min(1).max(200)).max(500),
  note: note.nullable(),
})
export type Meeting = z.output<typeof meeting>
const rows = z.array(vote).min(1).max(20_000)

/** One of those a meeting reviews, or reviewed. */
const reviewed = z.object({
  titleId: z.int(),
  subjectId: z.int(),
  name: z.string(),
  hamlet: z.string().nullable(),
  state: z.enum(titleStates),
  stage: z.enum(titleStages),
  points: z.number().nullable(),
  class: z.string().nullable(),
  /** What the newest meeting of the hamlet said, for the commune to see. */
  hamletConclusion: z.enum(conclusions).nullable(),
})
export const reviewRow = reviewed.extend(vote.omit({ titleId: true }).shape)
export type ReviewRow = z.output<typeof reviewRow>
export const candidate = reviewed
export type Candidate = z.output<typeof candidate>

const heading = z.object({
  id: z.int(),
  year: z.int(),
  kind: z.enum(subjectKinds),
  label: z.string(),
  level: z.enum(reviewLevels),
  placeId: z.int(),
  place: z.string(),
  communeId: z.int(),
  commune: z.string(),
  day: z.string(),
  present: z.int().nullable(),
  rows: z.int(),
  passed: z.int(),
})
export const reviewHeading = heading
export type ReviewHeading = z.output<typeof reviewHeading>

export const complaint = z.object({
  id: z.int(),
  titleId: z.int(),
  subjectId: z.int(),
  name: z.string(),
  kind: z.enum(subjectKinds),
  year: z.int(),
  label: z.string(),
  commune: z.string(),
  state: z.enum(titleStates),
  stateBefore: z.enum(titleStates),
  receivedOn: z.string(),
  sender: z.string(),
  content: z.string(),
  answeredOn: z.string().nullable(),
  answer: z.string().nullable(),
  outcome: z.enum(complaintOutcomes).nullable(),
})
export type Complaint = z.output<typeof complaint>

export const reviews = {
  /** Minutes of a round, and the places of that level that have rows in it, with how many of them no meeting has reviewed. */
  reviews: query(
    z.object({ year, kind: z.enum(subjectKinds), level: z.enum(reviewLevels) }),
    z.object({
      reviews: z.array(reviewHeading),
      places: z.array(
        z.object({
          placeId: z.int(),
          place: z.string(),
          communeId: z.int(),
          commune: z.string(),
          registered: z.int(),
          waiting: z.int(),
        }),
      ),
    }),
  ),
  /** One meeting with what it said of each. */
  review: query(
    z.object({ reviewId: z.int() }),
    heading.omit({ rows: true, passed: true, present: true, day: true }).extend({
      meeting,
      rows: z.array(reviewRow),
    }),
  ),
  /** Who waits for a meeting of this place: without a result, and not reviewed at this level since the result was last opened. */
  candidates: query(
    z.object({ year, kind: z.enum(subjectKinds), level: z.enum(reviewLevels), placeId: z.int() }),
    z.object({ place: z.string(), rows: z.array(candidate) }),
  ),
  /**
   * Writes minutes down. A hamlet's bring each title to the stage hamlet-reviewed and change no result; a commune's bring it to
   * commune-reviewed and give the result. Refuses `votes-exceed-present`, `not-of-place`, `already-reviewed`, `state-forbids`.
   */
  holdReview: command(
    z.object({
      year,
      kind: z.enum(subjectKinds),
      level: z.enum(reviewLevels),
      placeId: z.int(),
      meeting,
      rows,
    }),
    z.object({ reviewId: z.int() }),
  ),
  /** The minutes as they should read: rows that are left out are taken back. Refused where a paper already builds on a row. */
  amendReview: command(z.object({ reviewId: z.int(), meeting, rows }), z.object({})),
  removeReview: command(z.object({ reviewId: z.int() }), z.object({})),
  printReview: task(
    z.object({ reviewId: z.int() }),
    z.object({ ticket: z.string(), fileName: z.string(), pages: z.int(), rows: z.int() }),
  ),

  ...proposals,

  /** Complaints, those that wait first. */
  complaints: query(
    z.object({
      year: year.nullable().default(null),
      titleId: z.int().nullable().default(null),
      /** About any of its titles. */
      subjectId: z.int().nullable().default(null),
      open: z.boolean().nullable().default(null),
    }),
    z.array(complaint),
  ),
  receiveComplaint: command(
    z.object({
      titleId: z.int(),
      receivedOn: day,
      sender: person,
      content: z.string().trim().min(1).max(4000),
    }),
    z.object({ complaintId: z.int() }),
  ),
  /**
   * upheld: the result stays. reopened: the title goes back to registered and is reviewed again; its papers stay. Refuses
   * `recognised-stands` (revoke first), `complaint-answered`.
   */
  answerComplaint: command(
    z.object({
      complaintId: z.int(),
      answeredOn: day,
      answer: z.string().trim().min(1).max(4000),
      outcome: z.enum(complaintOutcomes),
    }),
    z.object({}),
  ),

  /** Recognised titles that end by a day and were not recognised again since, the next to end first. */
  expiring: query(
    z.object({
      until: day,
      kind: z.enum(subjectKinds).nullable().default(null),
      communeId: bookFilter.shape.communeId,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({
      total: z.int(),
      /** Of these, how many have ended already. */
      ended: z.int(),
      rows: z.array(
        z.object({
          titleId: z.int(),
          subjectId: z.int(),
          name: z.string(),
          kind: z.enum(subjectKinds),
          label: z.string(),
          year: z.int(),
          hamlet: z.string().nullable(),
          commune: z.string(),
          decision: z.string().nullable(),
          validUntil: z.string(),
          /** Stands in the round of a later year. */
          registeredAgain: z.boolean(),
        }),
      ),
    }),
  ),
  /** What these titles are called, for a form that is about them. */
  titleName: query(
    z.object({ titleId: z.int() }),
    z.object({
      titleId: z.int(),
      subjectId: z.int(),
      name: z.string(),
      kind: z.enum(subjectKinds),
      year: z.int(),
      label: z.string(),
      commune: z.string(),
      state: z.enum(titleStates),
    }),
  ),
}
