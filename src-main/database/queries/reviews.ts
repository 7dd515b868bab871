import * as z from 'zod'
import { subjectKinds, titleStages, titleStates } from '../../contract/book.ts'
import { conclusions, reviewLevels } from '../../contract/reviews.ts'
import { change, many, one } from '../statement.ts'

const kind = z.enum(subjectKinds)
const level = z.enum(reviewLevels)
const conclusion = z.enum(conclusions)

/** Where a title is reviewed at a level; a thôn that bears a title itself is reviewed by itself. */
const placeOfTitle = `CASE :level WHEN 'commune' THEN t.commune_id ELSE
  coalesce(t.hamlet_id, CASE s.kind WHEN 'community' THEN s.place_id END) END`
/** Since its result was last opened again, a meeting before does not count. */
const sinceReopened = `r.day >= coalesce((
  SELECT max(answered_on) FROM complaints WHERE title_id = t.id AND outcome = 'reopened'), '')`
const unreviewed = `NOT EXISTS (
  SELECT 1 FROM votes AS v JOIN reviews AS r ON r.id = v.review_id
  WHERE v.title_id = t.id AND r.level = :level AND ${sinceReopened})`

const headingRow = {
  id: z.int(),
  roundId: z.int(),
  year: z.int(),
  kind,
  label: z.string(),
  level,
  placeId: z.int(),
  place: z.string(),
  communeId: z.int(),
  commune: z.string(),
  day: z.string(),
  present: z.int().nullable(),
}
const headingColumns = `r.id, r.round_id AS roundId, rounds.year, rounds.kind, rounds.label, r.level, r.place_id AS placeId,
  p.full_name AS place, c.id AS communeId, c.full_name AS commune, r.day, r.present`
const headingTables = `reviews AS r JOIN rounds ON rounds.id = r.round_id JOIN places AS p ON p.id = r.place_id
  JOIN places AS c ON c.id = CASE WHEN p.kind = 'hamlet' THEN p.parent_id ELSE p.id END`

export const reviewsOf = many<{ roundId: number; level: string }>()(
  z.object({ ...headingRow, rows: z.int(), passed: z.int() }),
  `SELECT ${headingColumns}, count(v.id) AS rows, coalesce(sum(v.conclusion = 'passed'), 0) AS passed
   FROM ${headingTables} LEFT JOIN votes AS v ON v.review_id = r.id
   WHERE r.round_id = :roundId AND r.level = :level
   GROUP BY r.id ORDER BY c.sort_key, p.sort_key, r.day, r.id`,
)
export const findReview = one<{ id: number }>()(
  z.object({
    ...headingRow,
    venue: z.string(),
    chair: z.string(),
    secretary: z.string(),
    attendance: z.string(),
    note: z.string().nullable(),
  }),
  `SELECT ${headingColumns}, r.venue, r.chair, r.secretary, r.attendance, r.note FROM ${headingTables} WHERE r.id = :id`,
)

/** Places of a level that have rows in a round, how many, and how many wait for a meeting. */
export const placesToReview = many<{ roundId: number; level: string }>()(
  z.object({
    placeId: z.int(),
    place: z.string(),
    communeId: z.int(),
    commune: z.string(),
    registered: z.int(),
    waiting: z.int(),
  }),
  `SELECT p.id AS placeId, p.full_name AS place, c.id AS communeId, c.full_name AS commune, registered, waiting
   FROM (
     SELECT ${placeOfTitle} AS place_id, count(*) AS registered, sum(t.state = 'registered' AND ${unreviewed}) AS waiting
     FROM titles AS t JOIN subjects AS s ON s.id = t.subject_id
     WHERE t.round_id = :roundId AND t.state <> 'withdrawn' GROUP BY 1
   ) AS counted
   JOIN places AS p ON p.id = counted.place_id
   JOIN places AS c ON c.id = CASE WHEN p.kind = 'hamlet' THEN p.parent_id ELSE p.id END
   ORDER BY c.sort_key, p.sort_key, p.id`,
)

const reviewedRow = {
  titleId: z.int(),
  subjectId: z.int(),
  name: z.string(),
  hamlet: z.string().nullable(),
  state: z.enum(titleStates),
  stage: z.enum(titleStages),
  points: z.int().nullable(),
  class: z.string().nullable(),
  hamletConclusion: conclusion.nullable(),
}
const reviewedColumns = `t.id AS titleId, t.subject_id AS subjectId, s.name, h.full_name AS hamlet, t.state, t.stage, t.points,
  t.class_title AS class, (
    SELECT v.conclusion FROM votes AS v JOIN reviews AS r ON r.id = v.review_id
    WHERE v.title_id = t.id AND r.level = 'hamlet' ORDER BY r.day DESC, r.id DESC LIMIT 1) AS hamletConclusion`
const reviewedTables = `titles AS t JOIN subjects AS s ON s.id = t.subject_id LEFT JOIN places AS h ON h.id = t.hamlet_id`

export const votesOf = many<{ reviewId: number }>()(
  z.object({
    ...reviewedRow,
    votesFor: z.int().nullable(),
    votesAgainst: z.int().nullable(),
    conclusion,
    reason: z.string().nullable(),
  }),
  `SELECT ${reviewedColumns}, said.votes_for AS votesFor, said.votes_against AS votesAgainst, said.conclusion, said.reason
   FROM ${reviewedTables} JOIN votes AS said ON said.title_id = t.id
   WHERE said.review_id = :reviewId ORDER BY h.sort_key, s.sort_key, s.id`,
)
export const candidatesOf = many<{ roundId: number; level: string; placeId: number }>()(
  z.object(reviewedRow),
  `SELECT ${reviewedColumns} FROM ${reviewedTables}
   WHERE t.round_id = :roundId AND ${placeOfTitle} = :placeId AND t.state = 'registered' AND ${unreviewed}
   ORDER BY h.sort_key, s.sort_key, s.id`,
)

/** What stands in the way of a meeting's word on each of a JSON list of titles. */
export const standingForReview = many<{
  ids: string
  roundId: number
  level: string
  placeId: number
  reviewId: number | null
}>()(
  z.object({
    titleId: z.int(),
    name: z.string(),
    state: z.enum(titleStates),
    stage: z.enum(titleStages),
    ofPlace: z.int(),
    /** The day of another meeting of the level that has said its word. */
    otherDay: z.string().nullable(),
  }),
  `SELECT t.id AS titleId, s.name, t.state, t.stage,
     (t.round_id = :roundId AND ${placeOfTitle} IS :placeId) AS ofPlace, (
       SELECT max(r.day) FROM votes AS v JOIN reviews AS r ON r.id = v.review_id
       WHERE v.title_id = t.id AND r.level = :level AND r.id IS NOT :reviewId AND ${sinceReopened}) AS otherDay
   FROM json_each(:ids) AS wanted JOIN titles AS t ON t.id = wanted.value JOIN subjects AS s ON s.id = t.subject_id`,
)

interface MeetingValues {
  readonly day: string
  readonly venue: string
  readonly chair: string
  readonly secretary: string
  readonly present: number | null
  readonly attendance: string
  readonly note: string | null
}
export const addReview = change<MeetingValues & { roundId: number; level: string; placeId: number }>(
  `INSERT INTO reviews (round_id, level, place_id, day, venue, chair, secretary, present, attendance, note)
   VALUES (:roundId, :level, :placeId, :day, :venue, :chair, :secretary, :present, :attendance, :note)`,
)
export const amendReview = change<MeetingValues & { id: number }>(
  `UPDATE reviews SET day = :day, venue = :venue, chair = :chair, secretary = :secretary, present = :present,
     attendance = :attendance, note = :note
   WHERE id = :id`,
)
export const removeReview = change<{ id: number }>('DELETE FROM reviews WHERE id = :id')

interface VoteValues {
  readonly reviewId: number
  readonly titleId: number
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  readonly conclusion: string
  readonly reason: string | null
}
export const addVote = change<VoteValues>(
  `INSERT INTO votes (review_id, title_id, votes_for, votes_against, conclusion, reason)
   VALUES (:reviewId, :titleId, :votesFor, :votesAgainst, :conclusion, :reason)`,
)
export const amendVote = change<VoteValues>(
  `UPDATE votes SET votes_for = :votesFor, votes_against = :votesAgainst, conclusion = :conclusion, reason = :reason
   WHERE review_id = :reviewId AND title_id = :titleId`,
)
export const removeVotes = change<{ reviewId: number; ids: string }>(
  'DELETE FROM votes WHERE review_id = :reviewId AND title_id IN (SELECT value FROM json_each(:ids))',
)

export const findTitleToReview = one<{ id: number }>()(
  z.object({
    titleId: z.int(),
    subjectId: z.int(),
    name: z.string(),
    kind,
    year: z.int(),
    label: z.string(),
    commune: z.string(),
    state: z.enum(titleStates),
  }),
  `SELECT t.id AS titleId, t.subject_id AS subjectId, s.name, rounds.kind, rounds.year, rounds.label, c.full_name AS commune,
     t.state
   FROM titles AS t JOIN subjects AS s ON s.id = t.subject_id JOIN rounds ON rounds.id = t.round_id
   JOIN places AS c ON c.id = t.commune_id WHERE t.id = :id`,
)
