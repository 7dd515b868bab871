import * as z from 'zod'
import { subjectKinds, titleStates } from '../../contract/assessments.ts'
import { many, one } from '../statement.ts'
import { areaOfOffice } from './places.ts'

const perPlace = { placeId: z.int(), name: z.string(), count: z.int() }

/** Rows that wait for their next step, by kind, step and commune, most first. */
export const waitingTitles = many<{ year: number }>()(
  z.object({ kind: z.enum(subjectKinds), state: z.enum(titleStates), ...perPlace }),
  `SELECT waiting.kind, state, places.id AS placeId, full_name AS name, count
   FROM (
     SELECT rounds.kind, state, commune_id, count(*) AS count
     FROM rounds CROSS JOIN titles INDEXED BY titles_book ON round_id = rounds.id
     WHERE rounds.year = :year AND state IN ('registered', 'passed')
     GROUP BY rounds.id, state, commune_id
   ) AS waiting JOIN places ON places.id = commune_id
   ORDER BY count DESC, sort_key`,
)
/** Communes of the office that have no row in a year in which another one has. */
export const withoutRegistration = many<{ year: number; end: string }>()(
  z.object(perPlace),
  `WITH RECURSIVE ${areaOfOffice},
   present (id) AS (
     SELECT DISTINCT commune_id FROM titles
     WHERE round_id IN (SELECT id FROM rounds WHERE year = :year AND kind = 'family')
   )
   SELECT id AS placeId, full_name AS name, 0 AS count FROM places
   WHERE kind = 'commune' AND EXISTS (SELECT 1 FROM present) AND id NOT IN (SELECT id FROM present)
     AND id IN (SELECT id FROM area)
     AND (valid_from IS NULL OR valid_from <= :end) AND (valid_to IS NULL OR valid_to >= :end)
   ORDER BY sort_key`,
)
/** Certificates that are numbered and not printed, by decision and commune. */
export const uncertified = many<{ year: number }>()(
  z.object({
    decisionId: z.int(),
    decision: z.string().nullable(),
    kind: z.enum(subjectKinds),
    ...perPlace,
  }),
  `SELECT decisions.id AS decisionId, number AS decision, rounds.kind, places.id AS placeId, full_name AS name, count
   FROM (
     SELECT certificates.decision_id, commune_id, count(*) AS count
     FROM certificates JOIN titles ON titles.id = title_id
     WHERE issued_at IS NULL AND state <> 'revoked' GROUP BY certificates.decision_id, commune_id
   ) AS waiting
   JOIN decisions ON decisions.id = waiting.decision_id
   JOIN rounds ON rounds.id = round_id AND rounds.year = :year
   JOIN places ON places.id = commune_id
   ORDER BY decisions.id, count DESC, sort_key`,
)
export const countUncertified = one<{ year: number }>()(
  z.object({ count: z.int() }),
  `SELECT count(*) AS count FROM certificates JOIN titles ON titles.id = title_id
   WHERE issued_at IS NULL AND state <> 'revoked' AND certificates.decision_id IN (
     SELECT decisions.id FROM decisions JOIN rounds ON rounds.id = round_id WHERE rounds.year = :year)`,
)
export const incompleteDecisions = many<{ year: number }>()(
  z.object({ decisionId: z.int(), decision: z.string().nullable(), count: z.int() }),
  `SELECT decisions.id AS decisionId, number AS decision,
     (SELECT count(*) FROM titles 
      WHERE decision_id = decisions.id OR revocation_id = decisions.id) AS count
   FROM decisions JOIN rounds ON rounds.id = round_id
   WHERE rounds.year = :year AND (number IS NULL OR day IS NULL) ORDER BY decisions.id`,
)
/** The last days an office set for the rounds of a year. */
export const ownDeadlinesOf = many<{ year: number }>()(
  z.object({ kind: z.enum(subjectKinds), deadlines: z.string() }),
  'SELECT kind, deadlines FROM rounds WHERE year = :year AND deadlines IS NOT NULL',
)
/** Complaints without an answer, by kind; since when the oldest waits. */
export const openComplaints = many<{ year: number }>()(
  z.object({ kind: z.enum(subjectKinds), count: z.int(), since: z.string() }),
  `SELECT rounds.kind, count(*) AS count, min(received_on) AS since
   FROM complaints JOIN titles ON titles.id = title_id JOIN rounds ON rounds.id = round_id
   WHERE outcome IS NULL AND rounds.year = :year GROUP BY rounds.kind ORDER BY rounds.id`,
)
/** Recognitions that end within days, by kind; those that ended are told by their own page. */
export const endingRecognitions = many<{ from: string; until: string }>()(
  z.object({ kind: z.enum(subjectKinds), count: z.int() }),
  `SELECT rounds.kind, count(*) AS count FROM titles JOIN rounds ON rounds.id = round_id
   WHERE valid_until BETWEEN :from AND :until AND state = 'recognised' GROUP BY rounds.kind ORDER BY rounds.kind`,
)
