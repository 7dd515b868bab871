import * as z from 'zod'
import { subjectKinds } from '../../contract/book.ts'
import { placeTypes } from '../../contract/places.ts'
import { change, many, one } from '../statement.ts'

const proposalRow = z.object({
  id: z.int(),
  roundId: z.int(),
  year: z.int(),
  kind: z.enum(subjectKinds),
  label: z.string(),
  communeId: z.int().nullable(),
  commune: z.string().nullable(),
  number: z.string().nullable(),
  day: z.string().nullable(),
  signerName: z.string(),
  signerPost: z.string(),
  addressee: z.string(),
  subject: z.string(),
  body: z.string(),
  proposed: z.int(),
  recognised: z.int(),
})
export type ProposalRow = z.output<typeof proposalRow>
const proposalColumns = `p.id, p.round_id AS roundId, r.year, r.kind, r.label, p.commune_id AS communeId, c.full_name AS commune,
  p.number, p.day, p.signer_name AS signerName, p.signer_post AS signerPost, p.addressee, p.subject, p.body,
  (SELECT count(*) FROM titles WHERE proposal_id = p.id) AS proposed,
  (SELECT count(*) FROM titles WHERE proposal_id = p.id AND decision_id IS NOT NULL) AS recognised`
const proposalTables = `proposals AS p JOIN rounds AS r ON r.id = p.round_id LEFT JOIN places AS c ON c.id = p.commune_id`

export const proposalsOf = many<{ year: number; kind: string | null }>()(
  proposalRow,
  `SELECT ${proposalColumns} FROM ${proposalTables}
   WHERE r.year = :year AND (:kind IS NULL OR r.kind = :kind) ORDER BY p.day IS NOT NULL, p.day DESC, p.id DESC`,
)
export const findProposal = one<{ id: number }>()(
  proposalRow,
  `SELECT ${proposalColumns} FROM ${proposalTables} WHERE p.id = :id`,
)
/** Numbers written on proposals; they count anew each year, that of the paper's day, else that of its round. */
export const proposalNumbers = many<{ year: number }>()(
  z.object({ id: z.int(), number: z.string().nullable() }),
  `SELECT p.id, p.number FROM proposals AS p JOIN rounds AS r ON r.id = p.round_id
   WHERE p.number IS NOT NULL AND coalesce(CAST(substr(p.day, 1, 4) AS INTEGER), r.year) = :year`,
)
/** Whom the office last asked for titles of a kind. */
export const lastAddressee = one<{ kind: string }>()(
  z.object({ addressee: z.string() }),
  `SELECT p.addressee FROM proposals AS p JOIN rounds AS r ON r.id = p.round_id
   WHERE r.kind = :kind ORDER BY p.id DESC LIMIT 1`,
)
export const waitingByCommune = many<{ roundId: number }>()(
  z.object({ placeId: z.int(), name: z.string(), waiting: z.int() }),
  `SELECT c.id AS placeId, c.full_name AS name, count(*) AS waiting
   FROM titles AS t JOIN places AS c ON c.id = t.commune_id
   WHERE t.round_id = :roundId AND t.state = 'passed' AND t.stage <> 'proposed'
   GROUP BY c.id ORDER BY c.sort_key, c.id`,
)

/** Of a JSON list of titles: whether each may be proposed. */
export const toPropose = many<{ roundId: number; ids: string }>()(
  z.object({ id: z.int(), communeId: z.int(), ready: z.int() }),
  `SELECT id, commune_id AS communeId, (state = 'passed' AND proposal_id IS NULL) AS ready
   FROM titles WHERE round_id = :roundId AND id IN (SELECT value FROM json_each(:ids)) ORDER BY id`,
)
export const proposeTitles = change<{ ids: string; proposalId: number }>(
  `UPDATE titles SET proposal_id = :proposalId, stage = 'proposed'
   WHERE id IN (SELECT value FROM json_each(:ids)) AND state = 'passed' AND proposal_id IS NULL`,
)
export const titlesOfProposal = many<{ proposalId: number }>()(
  z.object({ id: z.int() }),
  'SELECT id FROM titles WHERE proposal_id = :proposalId ORDER BY id',
)
export const takeOutOfProposal = change<{ ids: string }>(
  'UPDATE titles SET proposal_id = NULL WHERE id IN (SELECT value FROM json_each(:ids))',
)

interface ProposalValues {
  readonly number: string | null
  readonly day: string | null
  readonly signerName: string
  readonly signerPost: string
  readonly addressee: string
  readonly subject: string
  readonly body: string
}
export const addProposal = change<ProposalValues & { roundId: number; communeId: number | null }>(
  `INSERT INTO proposals (round_id, commune_id, number, day, signer_name, signer_post, addressee, subject, body)
   VALUES (:roundId, :communeId, :number, :day, :signerName, :signerPost, :addressee, :subject, :body)`,
)
export const amendProposal = change<ProposalValues & { id: number }>(
  `UPDATE proposals SET number = :number, day = :day, signer_name = :signerName, signer_post = :signerPost,
     addressee = :addressee, subject = :subject, body = :body
   WHERE id = :id`,
)
export const removeProposal = change<{ id: number }>('DELETE FROM proposals WHERE id = :id')

/** The list that belongs to a proposal: never a birth date. */
export const proposalList = many<{ proposalId: number }>()(
  z.object({
    name: z.string(),
    hamletType: z.enum(placeTypes).nullable(),
    hamlet: z.string().nullable(),
    communeType: z.enum(placeTypes),
    commune: z.string(),
    points: z.int().nullable(),
    class: z.string().nullable(),
    again: z.int(),
  }),
  `SELECT s.name, h.type AS hamletType, h.name AS hamlet, c.type AS communeType, c.name AS commune, t.points,
     t.class_title AS class, t.again
   FROM titles AS t JOIN subjects AS s ON s.id = t.subject_id JOIN places AS c ON c.id = t.commune_id
   LEFT JOIN places AS h ON h.id = t.hamlet_id
   WHERE t.proposal_id = :proposalId ORDER BY c.sort_key, c.id, h.sort_key, s.sort_key, s.id`,
)
