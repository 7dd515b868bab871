import * as z from 'zod'
import { sexes, subjectKinds } from '../../contract/assessments.ts'
import { placeKinds, placeTypes } from '../../contract/places.ts'
import { change, many, one } from '../statement.ts'

const registerTables = `certificates AS c
  JOIN titles AS t ON t.id = c.title_id
  JOIN subjects AS s ON s.id = t.subject_id
  JOIN decisions AS d ON d.id = c.decision_id
  JOIN places AS p ON p.id = t.commune_id
  LEFT JOIN places AS h ON h.id = t.hamlet_id`

/** `words` is a JSON list of search words; `number` the digits alone, to find a paper by its register number. */
export interface RegisterFilter {
  readonly decisionId: number | null
  readonly year: number | null
  readonly issued: number | null
  readonly words: string
  readonly number: number | null
}
const registerFilter = `(:decisionId IS NULL OR c.decision_id = :decisionId)
  AND (:year IS NULL OR c.year = :year)
  AND (:issued IS NULL OR (c.issued_at IS NOT NULL) = :issued)
  AND (c.register_number = :number OR NOT EXISTS (
    SELECT 1 FROM json_each(:words) AS word WHERE instr(' ' || s.search_key, ' ' || word.value) = 0))`

export const countRegister = one<RegisterFilter>()(
  z.object({ total: z.int(), issued: z.int() }),
  `SELECT count(*) AS total, count(c.issued_at) AS issued
   FROM certificates AS c JOIN titles AS t ON t.id = c.title_id JOIN subjects AS s ON s.id = t.subject_id
   WHERE ${registerFilter}`,
)
/** An issued certificate is called by the name that was printed. */
export const registerRows = many<RegisterFilter & { offset: number; limit: number }>()(
  z.object({
    id: z.int(),
    titleId: z.int(),
    subjectId: z.int(),
    decisionId: z.int(),
    decision: z.string().nullable(),
    registerNumber: z.int(),
    year: z.int(),
    name: z.string(),
    hamlet: z.string().nullable(),
    commune: z.string(),
    issuedAt: z.string().nullable(),
    prints: z.int(),
    revoked: z.int(),
    revocation: z.string().nullable(),
  }),
  `SELECT c.id, c.title_id AS titleId, t.subject_id AS subjectId, c.decision_id AS decisionId, d.number AS decision,
     c.register_number AS registerNumber, c.year, coalesce(json_extract(c.content, '$.name'), s.name) AS name,
     h.full_name AS hamlet, p.full_name AS commune, c.issued_at AS issuedAt, c.prints, t.state = 'revoked' AS revoked,
     taken.number AS revocation
   FROM ${registerTables} LEFT JOIN decisions AS taken ON taken.id = t.revocation_id WHERE ${registerFilter}
   ORDER BY c.year DESC, c.decision_id DESC, c.register_number LIMIT :limit OFFSET :offset`,
)

/** What a certificate is made of; `ids` is a JSON list, null for all of the decision. Who was revoked gets no paper. */
const sourceRow = z.object({
  id: z.int(),
  decisionId: z.int(),
  subjectId: z.int(),
  kind: z.enum(subjectKinds),
  registerNumber: z.int(),
  year: z.int(),
  inDecision: z.int(),
  name: z.string(),
  birth: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  hamletId: z.int().nullable(),
  hamletType: z.enum(placeTypes).nullable(),
  hamlet: z.string().nullable(),
  communeType: z.enum(placeTypes),
  commune: z.string(),
  aboveKind: z.enum(placeKinds).nullable(),
  aboveType: z.enum(placeTypes).nullable(),
  above: z.string().nullable(),
  issuedAt: z.string().nullable(),
  designId: z.int().nullable(),
  content: z.string().nullable(),
  digest: z.string().nullable(),
})
export type CertificateSource = z.output<typeof sourceRow>
const sourceColumns = `c.id, c.decision_id AS decisionId, s.id AS subjectId, s.kind,
  c.register_number AS registerNumber, c.year,
  (t.state = 'recognised' AND t.decision_id = c.decision_id) AS inDecision,
  s.name, s.birth, coalesce(person.sex, head.sex) AS sex,
  h.id AS hamletId, h.type AS hamletType, h.name AS hamlet, p.type AS communeType, p.name AS commune,
  above.kind AS aboveKind, above.type AS aboveType, above.name AS above,
  c.issued_at AS issuedAt, c.design_id AS designId, c.content, c.digest`
const sourceTables = `${registerTables}
  LEFT JOIN places AS above ON above.id = p.parent_id
  LEFT JOIN people AS person ON person.id = s.person_id
  LEFT JOIN households AS household ON household.id = s.household_id
  LEFT JOIN people AS head ON head.id = household.head_id`

export const sourcesOf = many<{ decisionId: number; ids: string | null }>()(
  sourceRow,
  `SELECT ${sourceColumns} FROM ${sourceTables}
   WHERE c.decision_id = :decisionId AND t.state <> 'revoked' AND (:ids IS NULL OR c.id IN (SELECT value FROM json_each(:ids)))
   ORDER BY c.register_number`,
)
export const findSource = one<{ id: number }>()(
  sourceRow,
  `SELECT ${sourceColumns} FROM ${sourceTables} WHERE c.id = :id`,
)
/** Pairs of a decision's subjects of which the clerk has said that they are not the same. */
export const distinctOf = many<{ decisionId: number }>()(
  z.object({ oneId: z.int(), otherId: z.int() }),
  `SELECT one_id AS oneId, other_id AS otherId FROM distinct_pairs
   WHERE one_id IN (SELECT subject_id FROM titles WHERE decision_id = :decisionId)`,
)

const designRow = z.object({ id: z.int(), version: z.int(), body: z.string() })
export const versionsOf = many<{ code: string }>()(
  designRow,
  'SELECT id, version, body FROM designs WHERE code = :code ORDER BY version DESC',
)
export const designsById = many<{ ids: string }>()(
  designRow,
  'SELECT id, version, body FROM designs WHERE id IN (SELECT value FROM json_each(:ids))',
)
export const addDesign = change<{ code: string; version: number; name: string; body: string }>(
  'INSERT INTO designs (code, version, name, body) VALUES (:code, :version, :name, :body)',
)

/** Freezes a certificate with what was printed; one that is frozen already stays as it is. */
export const issueCertificate = change<{
  id: number
  issuedAt: string
  designId: number
  content: string
  digest: string
}>(
  `UPDATE certificates
   SET issued_at = :issuedAt, design_id = :designId, content = :content, digest = :digest, prints = prints + 1
   WHERE id = :id AND issued_at IS NULL`,
)
export const countPrint = change<{ id: number }>(
  'UPDATE certificates SET prints = prints + 1 WHERE id = :id AND issued_at IS NOT NULL',
)

export const numbersGiven = many<{ year: number }>()(
  z.object({ number: z.int() }),
  'SELECT register_number AS number FROM certificates WHERE year = :year ORDER BY register_number',
)
export const lastGiven = one<{ year: number }>()(
  z.object({ last: z.int() }),
  "SELECT last FROM counters WHERE name = 'register' AND year = :year",
)
/** Numbers whose certificate was taken back, with the time of the last such action. */
export const numbersTakenBack = many<{ year: number }>()(
  z.object({ number: z.int(), at: z.string() }),
  `SELECT json_extract(changed.before, '$.register_number') AS number, max(action.at) AS at
   FROM changes AS changed JOIN change_sets AS action ON action.id = changed.change_set_id
   WHERE changed.table_name = 'certificates' AND changed.after IS NULL
     AND json_extract(changed.before, '$.year') = :year
   GROUP BY 1`,
)
