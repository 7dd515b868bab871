import * as z from 'zod'
import { subjectKinds } from '../../contract/assessments.ts'
import { change, many, one } from '../statement.ts'
import { areaOfOffice } from './places.ts'

const counts = {
  registered: z.int(),
  fresh: z.int(),
  again: z.int(),
  selfScored: z.int(),
  hamletReviewed: z.int(),
  communeReviewed: z.int(),
  proposed: z.int(),
  withResult: z.int(),
  passed: z.int(),
  recognised: z.int(),
  revoked: z.int(),
}
/** Sums over titles AS t; read from the index of the Book alone. */
const summed = `count(*) AS registered, sum(t.again = 0) AS fresh, sum(t.again) AS again,
  sum(t.stage <> 'registered') AS selfScored,
  sum(t.stage IN ('hamlet-reviewed', 'commune-reviewed', 'proposed')) AS hamletReviewed,
  sum(t.stage IN ('commune-reviewed', 'proposed')) AS communeReviewed, sum(t.stage = 'proposed') AS proposed,
  sum(t.state NOT IN ('registered', 'withdrawn')) AS withResult,
  sum(t.state IN ('passed', 'recognised')) AS passed, sum(t.state = 'recognised') AS recognised,
  sum(t.state = 'revoked') AS revoked`
const names = Object.keys(counts)
/** A place without a title has noughts. */
const orNought = names.map((name) => `coalesce(counted.${name}, 0) AS ${name}`).join(', ')

const validAtEnd = '(valid_from IS NULL OR valid_from <= :end) AND (valid_to IS NULL OR valid_to >= :end)'

export const roundsOfYears = many<{ fromYear: number; toYear: number }>()(
  z.object({
    id: z.int(),
    year: z.int(),
    kind: z.enum(subjectKinds),
    label: z.string(),
    setId: z.int().nullable(),
    targetShare: z.int().nullable(),
    targetBasis: z.string().nullable(),
    deadlines: z.string().nullable(),
  }),
  `SELECT id, year, kind, label, set_id AS setId, target_share AS targetShare, target_basis AS targetBasis, deadlines
   FROM rounds WHERE year BETWEEN :fromYear AND :toYear ORDER BY year, id`,
)
export const countsOfRound = one<{ roundId: number }>()(
  z.object({ ...counts, certified: z.int() }),
  `SELECT ${names.map((name) => `coalesce(${name}, 0) AS ${name}`).join(', ')},
     (SELECT count(*) FROM certificates WHERE issued_at IS NOT NULL AND decision_id IN (
       SELECT id FROM decisions WHERE round_id = :roundId)) AS certified
   FROM (SELECT ${summed} FROM titles AS t INDEXED BY titles_book WHERE t.round_id = :roundId)`,
)

const placeRow = z.object({
  placeId: z.int().nullable(),
  name: z.string().nullable(),
  households: z.int().nullable(),
  population: z.int().nullable(),
  ...counts,
  certified: z.int(),
})
interface PlacesParams {
  readonly roundId: number | null
  readonly year: number
  readonly end: string
}
const certifiedBy = (place: string) => `issued AS (
     SELECT t.${place} AS place_id, count(*) AS certified
     FROM decisions JOIN certificates ON certificates.decision_id = decisions.id AND issued_at IS NOT NULL
     JOIN titles AS t ON t.id = title_id
     WHERE decisions.round_id = :roundId GROUP BY t.${place}
   )`
/** Communes of the office at the end of the year, and any other that has a row. */
export const communesOfRound = many<PlacesParams>()(
  placeRow,
  `WITH RECURSIVE ${areaOfOffice},
   counted AS (
     SELECT t.commune_id, ${summed} FROM titles AS t INDEXED BY titles_book WHERE t.round_id = :roundId GROUP BY t.commune_id
   ),
   ${certifiedBy('commune_id')}
   SELECT places.id AS placeId, full_name AS name, households, population, ${orNought}, coalesce(certified, 0) AS certified
   FROM places LEFT JOIN counted ON counted.commune_id = places.id LEFT JOIN issued ON issued.place_id = places.id
   LEFT JOIN place_figures AS f ON f.place_id = places.id AND f.year = :year
   WHERE kind = 'commune' AND (counted.registered IS NOT NULL OR places.id IN (SELECT id FROM area) AND ${validAtEnd})
   ORDER BY sort_key, places.id`,
)
/** Hamlets of a commune at the end of the year, any other that has a row, and last the rows that name none. */
export const hamletsOfRound = many<PlacesParams & { communeId: number }>()(
  placeRow,
  `WITH counted AS (
     SELECT t.hamlet_id, ${summed} FROM titles AS t INDEXED BY titles_book
     WHERE t.round_id = :roundId AND t.commune_id = :communeId GROUP BY t.hamlet_id
   ),
   ${certifiedBy('hamlet_id')},
   listed AS (
     SELECT id, full_name, type, sort_key FROM places
     WHERE kind = 'hamlet' AND (parent_id = :communeId AND ${validAtEnd} OR id IN (SELECT hamlet_id FROM counted))
     UNION ALL SELECT NULL, NULL, NULL, NULL WHERE EXISTS (SELECT 1 FROM counted WHERE hamlet_id IS NULL)
   )
   SELECT listed.id AS placeId, full_name AS name, households, population, ${orNought}, coalesce(certified, 0) AS certified
   FROM listed LEFT JOIN counted ON counted.hamlet_id IS listed.id LEFT JOIN issued ON issued.place_id = listed.id
   LEFT JOIN place_figures AS f ON f.place_id = listed.id AND f.year = :year
   ORDER BY listed.id IS NULL, type, sort_key, listed.id`,
)

/** How many there are of each kind at the end of a year, in the places of the office. */
export const wholes = one<{ year: number; end: string }>()(
  z.object({
    households: z.int().nullable(),
    withoutHouseholds: z.int(),
    population: z.int().nullable(),
    withoutPopulation: z.int(),
    clans: z.int(),
    units: z.int(),
    hamlets: z.int(),
    communes: z.int(),
  }),
  `WITH RECURSIVE ${areaOfOffice},
   here AS (
     SELECT places.id, kind, households, population FROM places
     LEFT JOIN place_figures AS f ON f.place_id = places.id AND f.year = :year
     WHERE places.id IN (SELECT id FROM area) AND ${validAtEnd}
   )
   SELECT (SELECT sum(households) FROM here WHERE kind = 'commune') AS households,
     (SELECT count(*) FROM here WHERE kind = 'commune' AND households IS NULL) AS withoutHouseholds,
     (SELECT sum(population) FROM here WHERE kind = 'commune') AS population,
     (SELECT count(*) FROM here WHERE kind = 'commune' AND population IS NULL) AS withoutPopulation,
     (SELECT count(*) FROM subjects WHERE kind = 'clan') AS clans,
     (SELECT count(*) FROM subjects WHERE kind = 'unit') AS units,
     (SELECT count(*) FROM here WHERE kind = 'hamlet') AS hamlets,
     (SELECT count(*) FROM here WHERE kind = 'commune') AS communes`,
)

const silentRow = z.object({
  placeId: z.int(),
  name: z.string(),
  commune: z.string(),
  communeId: z.int(),
  registered: z.int(),
})
/**
 * Hamlets of the office without a title in the round, or with titles of which none has a score, a minute or a result. A commune
 * of which no hamlet is known stands for itself.
 */
export const silentHamlets = many<{ roundId: number | null; end: string }>()(
  silentRow,
  `WITH RECURSIVE ${areaOfOffice},
   counted AS (
     SELECT t.commune_id, t.hamlet_id, count(*) AS registered,
       sum(t.stage <> 'registered' OR t.state NOT IN ('registered', 'withdrawn')) AS moved
     FROM titles AS t INDEXED BY titles_book WHERE t.round_id = :roundId GROUP BY t.commune_id, t.hamlet_id
   ),
   hamlets AS (
     SELECT h.id, h.parent_id, h.full_name, h.type, h.sort_key FROM places AS h
     WHERE h.kind = 'hamlet' AND h.id IN (SELECT id FROM area)
       AND (h.valid_from IS NULL OR h.valid_from <= :end) AND (h.valid_to IS NULL OR h.valid_to >= :end)
   ),
   silent AS (
     SELECT h.id AS placeId, h.full_name AS name, h.parent_id AS communeId, coalesce(registered, 0) AS registered,
       h.type AS type, h.sort_key AS sortKey
     FROM hamlets AS h LEFT JOIN counted ON counted.hamlet_id = h.id
     WHERE coalesce(moved, 0) = 0
     UNION ALL
     SELECT c.id, c.full_name, c.id, coalesce(sum(registered), 0), c.type, c.sort_key
     FROM places AS c LEFT JOIN counted ON counted.commune_id = c.id
     WHERE c.kind = 'commune' AND c.id IN (SELECT id FROM area) AND ${validAtEnd}
       AND c.id NOT IN (SELECT parent_id FROM hamlets)
     GROUP BY c.id HAVING coalesce(sum(moved), 0) = 0
   )
   SELECT placeId, silent.name AS name, c.full_name AS commune, communeId, registered
   FROM silent JOIN places AS c ON c.id = communeId
   ORDER BY c.sort_key, c.id, silent.type, silent.sortKey, placeId`,
)
/** The same of communes, for kinds that hamlets do not send. */
export const silentCommunes = many<{ roundId: number | null; end: string }>()(
  silentRow,
  `WITH RECURSIVE ${areaOfOffice},
   counted AS (
     SELECT t.commune_id, count(*) AS registered, sum(t.stage <> 'registered' OR t.state NOT IN ('registered', 'withdrawn')) AS moved
     FROM titles AS t INDEXED BY titles_book WHERE t.round_id = :roundId GROUP BY t.commune_id
   )
   SELECT c.id AS placeId, c.full_name AS name, c.full_name AS commune, c.id AS communeId,
     coalesce(registered, 0) AS registered
   FROM places AS c LEFT JOIN counted ON counted.commune_id = c.id
   WHERE c.kind = 'commune' AND c.id IN (SELECT id FROM area) AND coalesce(moved, 0) = 0 AND ${validAtEnd}
   ORDER BY c.sort_key, c.id`,
)

export const setTarget = change<{ roundId: number; share: number | null; basis: string | null }>(
  'UPDATE rounds SET target_share = :share, target_basis = :basis WHERE id = :roundId',
)
export const setDeadlines = change<{ roundId: number; deadlines: string | null }>(
  'UPDATE rounds SET deadlines = :deadlines WHERE id = :roundId',
)
