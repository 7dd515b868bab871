import * as z from 'zod'
import { change, many, one } from '../statement.ts'

const text = z.string().nullable()
const found = z.object({ personId: z.int(), name: z.string(), birth: text, where: text })

/** Heads of families and citizens by the index of words. */
export const peopleByWords = many<{ match: string; limit: number }>()(
  found,
  `SELECT people.id AS personId, people.name, people.birth,
     CASE WHEN h.id IS NULL THEN c.full_name ELSE h.full_name || ', ' || c.full_name END AS "where"
   FROM (SELECT rowid AS id FROM subject_words WHERE subject_words MATCH :match LIMIT 200) AS found
   CROSS JOIN subjects AS s ON s.id = found.id AND s.kind IN ('family', 'citizen')
   LEFT JOIN households ON households.id = s.household_id
   JOIN people ON people.id = coalesce(head_id, s.person_id)
   LEFT JOIN places AS h ON h.id = s.hamlet_id JOIN places AS c ON c.id = s.commune_id
   GROUP BY people.id ORDER BY people.sort_key, people.id LIMIT :limit`,
)
/** People of households and units whose whole name begins so. */
export const peopleByName = many<{ key: string; end: string; limit: number }>()(
  found,
  `SELECT people.id AS personId, people.name, people.birth, coalesce(
       (SELECT subjects.name FROM unit_people JOIN subjects ON subjects.unit_id = unit_people.unit_id
        WHERE unit_people.person_id = people.id LIMIT 1),
       (SELECT subjects.name FROM household_people JOIN subjects ON subjects.household_id = household_people.household_id
        WHERE household_people.person_id = people.id LIMIT 1)
     ) AS "where"
   FROM people INDEXED BY people_key WHERE search_key >= :key AND search_key < :end LIMIT :limit`,
)
/** Families whose head's name holds the words, in the order of lists. */
export const familiesByWords = many<{ match: string; limit: number }>()(
  z.object({
    subjectId: z.int(),
    name: z.string(),
    birth: text,
    hamlet: text,
    commune: z.string(),
  }),
  `SELECT s.id AS subjectId, s.name, s.birth, h.full_name AS hamlet, c.full_name AS commune
   FROM (SELECT rowid AS id FROM subject_words WHERE subject_words MATCH :match LIMIT 400) AS found
   CROSS JOIN subjects AS s ON s.id = found.id AND s.kind = 'family'
   LEFT JOIN places AS h ON h.id = s.hamlet_id JOIN places AS c ON c.id = s.commune_id
   ORDER BY s.sort_key, s.id LIMIT :limit`,
)
export const findPerson = one<{ id: number }>()(
  z.object({ id: z.int(), name: z.string(), birth: text, sex: z.enum(['male', 'female']).nullable() }),
  'SELECT id, name, birth, sex FROM people WHERE id = :id',
)
/** Somebody nothing points to any more is nobody's business to keep. */
export const dropLonelyPerson = change<{ id: number }>(
  `DELETE FROM people WHERE id = :id
     AND NOT EXISTS (SELECT 1 FROM households WHERE head_id = :id)
     AND NOT EXISTS (SELECT 1 FROM subjects WHERE person_id = :id)
     AND NOT EXISTS (SELECT 1 FROM household_people WHERE person_id = :id)
     AND NOT EXISTS (SELECT 1 FROM unit_people WHERE person_id = :id)`,
)

const moveRow = z.object({
  id: z.int(),
  householdId: z.int(),
  day: z.string(),
  from: text,
  to: text,
  note: text,
})
const moveColumns = `household_moves.id, household_id AS householdId, day,
  CASE WHEN fc.id IS NULL THEN f.full_name ELSE f.full_name || ', ' || fc.full_name END AS "from",
  CASE WHEN tc.id IS NULL THEN t.full_name ELSE t.full_name || ', ' || tc.full_name END AS "to", note`
const moveTables = `household_moves
  LEFT JOIN places AS f ON f.id = from_hamlet_id LEFT JOIN places AS fc ON fc.id = f.parent_id
  LEFT JOIN places AS t ON t.id = to_hamlet_id LEFT JOIN places AS tc ON tc.id = t.parent_id`
export const movesOf = many<{ householdId: number }>()(
  moveRow,
  `SELECT ${moveColumns} FROM ${moveTables} WHERE household_id = :householdId ORDER BY day DESC, household_moves.id DESC`,
)
export const findMove = one<{ id: number }>()(
  moveRow,
  `SELECT ${moveColumns} FROM ${moveTables} WHERE household_moves.id = :id`,
)
export const addMove = change<{
  householdId: number
  fromId: number | null
  toId: number | null
  day: string
}>(
  `INSERT INTO household_moves (household_id, from_hamlet_id, to_hamlet_id, day)
   VALUES (:householdId, :fromId, :toId, :day)`,
)
export const amendMove = change<{ id: number; day: string; note: string | null }>(
  'UPDATE household_moves SET day = :day, note = :note WHERE id = :id',
)
export const removeMove = change<{ id: number }>('DELETE FROM household_moves WHERE id = :id')
/** The family a household is. */
export const familyOfHousehold = one<{ householdId: number }>()(
  z.object({ subjectId: z.int(), name: z.string(), commune: z.string() }),
  `SELECT subjects.id AS subjectId, subjects.name, full_name AS commune FROM subjects JOIN places ON places.id = commune_id
   WHERE household_id = :householdId AND household_id IS NOT NULL`,
)
/** The subject a clan or a unit is. */
export const subjectOfClan = one<{ clanId: number }>()(
  z.object({ subjectId: z.int(), name: z.string() }),
  'SELECT id AS subjectId, name FROM subjects WHERE clan_id = :clanId AND clan_id IS NOT NULL',
)
export const subjectOfUnit = one<{ unitId: number }>()(
  z.object({ subjectId: z.int(), name: z.string() }),
  'SELECT id AS subjectId, name FROM subjects WHERE unit_id = :unitId AND unit_id IS NOT NULL',
)
/** A person's name on all that carry it: the families it is head of, and it as a citizen. */
export const amendPersonSubjects = change<{
  id: number
  name: string
  sortKey: string
  searchKey: string
  givenKey: string
  birth: string | null
}>(
  `UPDATE subjects SET name = :name, sort_key = :sortKey, search_key = :searchKey, given_key = :givenKey, birth = :birth
   WHERE person_id = :id OR household_id IN (SELECT id FROM households WHERE head_id = :id)`,
)
