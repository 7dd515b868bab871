import * as z from 'zod'
import { subjectKinds } from '../../contract/assessments.ts'
import { decisionPurposes } from '../../contract/decisions.ts'
import { placeKinds, placeTypes } from '../../contract/places.ts'
import { officeLevels } from '../../contract/settings.ts'
import { change, many, one } from '../statement.ts'

const decisionRow = z.object({
  id: z.int(),
  roundId: z.int(),
  purpose: z.enum(decisionPurposes),
  year: z.int(),
  kind: z.enum(subjectKinds),
  label: z.string(),
  number: z.string().nullable(),
  day: z.string().nullable(),
  signerName: z.string(),
  signerPost: z.string(),
  subject: z.string(),
  legalBasis: z.string(),
  articles: z.string(),
  recipients: z.string(),
  recognised: z.int(),
  revoked: z.int(),
  issued: z.int(),
  toPrint: z.int(),
  firstNumber: z.int().nullable(),
  lastNumber: z.int().nullable(),
})
export type DecisionRow = z.output<typeof decisionRow>

const decisionColumns = `
  d.id, d.round_id AS roundId, d.purpose, r.year, r.kind, r.label, d.number, d.day, d.signer_name AS signerName,
  d.signer_post AS signerPost, d.subject, d.legal_basis AS legalBasis, d.articles, d.recipients,
  (SELECT count(*) FROM titles WHERE decision_id = d.id) AS recognised,
  CASE d.purpose WHEN 'revocation' THEN (SELECT count(*) FROM titles WHERE revocation_id = d.id)
    ELSE (SELECT count(*) FROM titles WHERE decision_id = d.id AND state = 'revoked') END AS revoked,
  (SELECT count(*) FROM certificates AS c JOIN titles AS t ON t.id = c.title_id
    WHERE c.decision_id = d.id AND c.issued_at IS NULL AND t.state <> 'revoked') AS toPrint,
  (SELECT count(*) FROM certificates WHERE decision_id = d.id AND issued_at IS NOT NULL) AS issued,
  (SELECT min(register_number) FROM certificates WHERE decision_id = d.id) AS firstNumber,
  (SELECT max(register_number) FROM certificates WHERE decision_id = d.id) AS lastNumber`

export const decisionsOf = many<{ year: number | null }>()(
  decisionRow,
  `SELECT ${decisionColumns} FROM decisions AS d JOIN rounds AS r ON r.id = d.round_id
   WHERE :year IS NULL OR r.year = :year ORDER BY r.year DESC, d.day IS NOT NULL, d.day DESC, d.id DESC`,
)
export const findDecision = one<{ id: number }>()(
  decisionRow,
  `SELECT ${decisionColumns} FROM decisions AS d JOIN rounds AS r ON r.id = d.round_id WHERE d.id = :id`,
)
/** Numbers given in a calendar year, whatever round they close. */
export const numbersOf = many<{ year: number }>()(
  z.object({ id: z.int(), number: z.string().nullable() }),
  'SELECT id, number FROM decisions WHERE year = :year AND number IS NOT NULL',
)

interface DecisionValues {
  readonly year: number
  readonly number: string | null
  readonly day: string | null
  readonly signerName: string
  readonly signerPost: string
  readonly subject: string
  readonly legalBasis: string
  readonly articles: string
  readonly recipients: string
}
export const addDecision = change<
  DecisionValues & { roundId: number; purpose: (typeof decisionPurposes)[number] }
>(
  `INSERT INTO decisions
     (round_id, purpose, year, number, day, signer_name, signer_post, subject, legal_basis, articles, recipients)
   VALUES (:roundId, :purpose, :year, :number, :day, :signerName, :signerPost, :subject, :legalBasis, :articles,
     :recipients)`,
)
export const amendDecision = change<DecisionValues & { id: number }>(
  `UPDATE decisions SET year = :year, number = :number, day = :day, signer_name = :signerName,
     signer_post = :signerPost, subject = :subject, legal_basis = :legalBasis, articles = :articles,
     recipients = :recipients
   WHERE id = :id`,
)

export const findRound = one<{ year: number; kind: string }>()(
  z.object({ id: z.int(), label: z.string() }),
  'SELECT id, label FROM rounds WHERE year = :year AND kind = :kind',
)
export const passedByCommune = many<{ roundId: number }>()(
  z.object({ placeId: z.int(), name: z.string(), passed: z.int() }),
  `SELECT p.id AS placeId, p.full_name AS name, count(*) AS passed
   FROM titles AS t JOIN places AS p ON p.id = t.commune_id
   WHERE t.round_id = :roundId AND t.state = 'passed' GROUP BY p.id ORDER BY p.sort_key, p.id`,
)

/** Titles by their ids, in the order of the register: by commune, then by name as Vietnamese lists go. */
const candidate = z.object({ id: z.int(), state: z.string() })
const registerOrder = 'ORDER BY p.sort_key, p.id, s.sort_key, h.sort_key, s.id'
const candidateTables = `titles AS t JOIN subjects AS s ON s.id = t.subject_id
  JOIN places AS p ON p.id = t.commune_id LEFT JOIN places AS h ON h.id = t.hamlet_id`

export const candidatesOf = many<{ roundId: number; ids: string }>()(
  candidate,
  `SELECT t.id, t.state FROM ${candidateTables}
   WHERE t.round_id = :roundId AND t.id IN (SELECT value FROM json_each(:ids)) ${registerOrder}`,
)
/** The version a title was judged by, or the one of its round. */
const setOfTitle = 'coalesce(titles.set_id, (SELECT set_id FROM rounds WHERE rounds.id = titles.round_id))'
/** From a JSON list of { setId, until }: until when a title by that set holds; null where the set does not say. */
const heldUntil = `(SELECT json_extract(held.value, '$.until') FROM json_each(:validity) AS held
  WHERE json_extract(held.value, '$.setId') = ${setOfTitle})`
/** Where no result froze it: the form the subject fills in on the day it is decided. */
const judgedForm = `CASE WHEN titles.set_id IS NULL THEN titles.variant
  ELSE coalesce(titles.variant, (SELECT variant FROM subjects WHERE subjects.id = titles.subject_id)) END`
/** Recognises those of a JSON list of titles; a title that is no longer `passed` stays as it is. */
export const recogniseTitles = change<{ ids: string; decisionId: number; validity: string }>(
  `UPDATE titles SET state = 'recognised', decision_id = :decisionId, valid_until = ${heldUntil}, variant = ${judgedForm}
   WHERE id IN (SELECT value FROM json_each(:ids)) AND state = 'passed'`,
)
/** Sets of a round that say how long a recognition holds. */
export const validities = many<{ roundId: number }>()(
  z.object({ setId: z.int(), months: z.int() }),
  `SELECT id AS setId, json_extract(body, '$.validityMonths') AS months FROM criteria_sets
   WHERE json_extract(body, '$.validityMonths') IS NOT NULL AND id IN (
     SELECT set_id FROM rounds WHERE id = :roundId UNION SELECT set_id FROM titles WHERE round_id = :roundId)`,
)
/** Once a decision has a day, or another one. */
export const holdUntil = change<{ decisionId: number; validity: string }>(
  `UPDATE titles SET valid_until = ${heldUntil}
   WHERE decision_id = :decisionId AND state = 'recognised' AND valid_until IS NOT ${heldUntil}`,
)
/** Takes those of a JSON list of titles back; a title that is no longer recognised stays as it is. */
export const revokeTitles = change<{ ids: string; decisionId: number; reason: string }>(
  `UPDATE titles SET state = 'revoked', revocation_id = :decisionId, reason = :reason
   WHERE id IN (SELECT value FROM json_each(:ids)) AND state = 'recognised'`,
)
/** Enters titles in the register, in the order of the list, from a number on. */
export const addCertificates = change<{ ids: string; decisionId: number; year: number; first: number }>(
  `INSERT INTO certificates (title_id, decision_id, year, register_number)
   SELECT value, :decisionId, :year, :first + key FROM json_each(:ids) ORDER BY key`,
)

export const lastRegisterNumber = one<{ year: number }>()(
  z.object({ last: z.int() }),
  `SELECT max(
     coalesce((SELECT last FROM counters WHERE name = 'register' AND year = :year), 0),
     coalesce((SELECT max(register_number) FROM certificates WHERE year = :year), 0)) AS last`,
)
export const setRegisterNumber = change<{ year: number; last: number }>(
  `INSERT INTO counters (name, year, last) VALUES ('register', :year, :last)
   ON CONFLICT (name, year) DO UPDATE SET last = max(last, excluded.last)`,
)

/** The list that belongs to a decision: never a birth date. */
export const annexRows = many<{ decisionId: number }>()(
  z.object({
    name: z.string(),
    hamletType: z.enum(placeTypes).nullable(),
    hamlet: z.string().nullable(),
    communeType: z.enum(placeTypes),
    commune: z.string(),
    registerNumber: z.int().nullable(),
  }),
  `SELECT s.name, h.type AS hamletType, h.name AS hamlet, p.type AS communeType, p.name AS commune,
     c.register_number AS registerNumber
   FROM ${candidateTables} LEFT JOIN certificates AS c ON c.title_id = t.id
   WHERE t.decision_id = :decisionId OR t.revocation_id = :decisionId
   ORDER BY c.register_number IS NULL, c.register_number, s.sort_key, s.id`,
)

/** The office as papers name it. */
export const findOffice = one<object>()(
  z.object({
    name: z.string(),
    level: z.enum(officeLevels),
    headingFirst: z.string(),
    headingSecond: z.string(),
    seat: z.string(),
    symbol: z.string(),
    signers: z.string(),
    placeId: z.int().nullable(),
  }),
  `SELECT name, level, heading_first AS headingFirst, heading_second AS headingSecond, seat,
     decision_symbol AS symbol, signers, place_id AS placeId FROM offices WHERE id = 1`,
)
/** A place and all it lies in, from the inside out. */
export const placesAround = many<{ id: number }>()(
  z.object({ kind: z.enum(placeKinds), type: z.enum(placeTypes), name: z.string() }),
  `WITH RECURSIVE around (id, parent_id, kind, type, name, depth) AS (
     SELECT id, parent_id, kind, type, name, 0 FROM places WHERE id = :id
     UNION ALL
     SELECT p.id, p.parent_id, p.kind, p.type, p.name, a.depth + 1
     FROM places AS p JOIN around AS a ON p.id = a.parent_id WHERE a.depth < 8)
   SELECT kind, type, name FROM around ORDER BY depth`,
)
