import * as z from 'zod'
import { sexes } from '../../contract/assessments.ts'
import { householdRelations } from '../../contract/subjects.ts'
import { change, many, one } from '../statement.ts'

const text = z.string().nullable()
const total = z.object({ total: z.int() })
const linked = z.object({ subjectId: z.int(), name: z.string() })
interface Page {
  readonly offset: number
  readonly limit: number
}

const councilRow = z.object({ id: z.int(), clanId: z.int(), name: z.string(), post: z.string() })
const councilColumns = 'id, clan_id AS clanId, name, post'
export const councilOf = many<{ clanId: number }>()(
  councilRow,
  `SELECT ${councilColumns} FROM clan_council WHERE clan_id = :clanId ORDER BY id`,
)
export const findCouncillor = one<{ id: number }>()(
  councilRow,
  `SELECT ${councilColumns} FROM clan_council WHERE id = :id`,
)
export const addCouncillor = change<{ clanId: number; name: string; post: string }>(
  'INSERT INTO clan_council (clan_id, name, post) VALUES (:clanId, :name, :post)',
)
export const amendCouncillor = change<{ id: number; name: string; post: string }>(
  'UPDATE clan_council SET name = :name, post = :post WHERE id = :id',
)
export const removeCouncillor = change<{ id: number }>('DELETE FROM clan_council WHERE id = :id')

const branchColumns = `clan_branches.id, clan_id AS clanId, clan_branches.name, head, place_id AS placeId,
  full_name AS place`
const branchRow = z.object({
  id: z.int(),
  clanId: z.int(),
  name: z.string(),
  head: text,
  placeId: z.int().nullable(),
  place: text,
})
export const branchesOf = many<{ clanId: number }>()(
  branchRow.extend({ families: z.int() }),
  `SELECT ${branchColumns},
     (SELECT count(*) FROM clan_families WHERE clan_id = clan_branches.clan_id AND branch_id = clan_branches.id) AS families
   FROM clan_branches LEFT JOIN places ON places.id = place_id WHERE clan_id = :clanId ORDER BY clan_branches.id`,
)
export const findBranch = one<{ id: number }>()(
  branchRow,
  `SELECT ${branchColumns} FROM clan_branches LEFT JOIN places ON places.id = place_id WHERE clan_branches.id = :id`,
)
export const branchNamed = one<{ clanId: number; name: string }>()(
  z.object({ id: z.int() }),
  'SELECT id FROM clan_branches WHERE clan_id = :clanId AND name = :name',
)
interface BranchValues {
  readonly name: string
  readonly head: string | null
  readonly placeId: number | null
}
export const addBranch = change<BranchValues & { clanId: number }>(
  'INSERT INTO clan_branches (clan_id, name, head, place_id) VALUES (:clanId, :name, :head, :placeId)',
)
export const amendBranch = change<BranchValues & { id: number }>(
  'UPDATE clan_branches SET name = :name, head = :head, place_id = :placeId WHERE id = :id',
)
export const leaveBranch = change<{ clanId: number; branchId: number }>(
  'UPDATE clan_families SET branch_id = NULL WHERE clan_id = :clanId AND branch_id = :branchId',
)
export const removeBranch = change<{ id: number }>('DELETE FROM clan_branches WHERE id = :id')

/** Member families wherever they live, in the order of lists. */
export const familiesOfClan = many<{ clanId: number } & Page>()(
  z.object({
    id: z.int(),
    familyId: z.int(),
    name: z.string(),
    birth: text,
    hamlet: text,
    commune: z.string(),
    branchId: z.int().nullable(),
    branch: text,
    recognised: z.int().nullable(),
  }),
  `SELECT clan_families.id, s.id AS familyId, s.name, s.birth, h.full_name AS hamlet, c.full_name AS commune,
     branch_id AS branchId, clan_branches.name AS branch,
     (SELECT max(rounds.year) FROM titles JOIN rounds ON rounds.id = round_id
      WHERE subject_id = s.id AND state = 'recognised') AS recognised
   FROM clan_families JOIN subjects AS s ON s.household_id = clan_families.household_id
   LEFT JOIN clan_branches ON clan_branches.id = branch_id
   LEFT JOIN places AS h ON h.id = s.hamlet_id JOIN places AS c ON c.id = s.commune_id
   WHERE clan_families.clan_id = :clanId ORDER BY s.sort_key, s.id LIMIT :limit OFFSET :offset`,
)
export const countFamilies = one<{ clanId: number }>()(
  z.object({ total: z.int(), communes: z.int() }),
  `SELECT count(*) AS total, count(DISTINCT commune_id) AS communes
   FROM clan_families JOIN subjects ON subjects.household_id = clan_families.household_id
   WHERE clan_families.clan_id = :clanId`,
)
export const findClanFamily = one<{ id: number }>()(
  z.object({ id: z.int(), clanId: z.int(), name: z.string(), branchId: z.int().nullable() }),
  `SELECT clan_families.id, clan_families.clan_id AS clanId, subjects.name, branch_id AS branchId
   FROM clan_families JOIN subjects ON subjects.household_id = clan_families.household_id WHERE clan_families.id = :id`,
)
export const familyInClan = one<{ clanId: number; householdId: number }>()(
  z.object({ id: z.int() }),
  'SELECT id FROM clan_families WHERE clan_id = :clanId AND household_id = :householdId',
)
export const addClanFamily = change<{ clanId: number; householdId: number; branchId: number | null }>(
  'INSERT INTO clan_families (clan_id, household_id, branch_id) VALUES (:clanId, :householdId, :branchId)',
)
export const amendClanFamily = change<{ id: number; branchId: number | null }>(
  'UPDATE clan_families SET branch_id = :branchId WHERE id = :id',
)
export const removeClanFamily = change<{ id: number }>('DELETE FROM clan_families WHERE id = :id')
export const clansOfHousehold = many<{ householdId: number }>()(
  linked,
  `SELECT subjects.id AS subjectId, subjects.name FROM clan_families JOIN subjects ON subjects.clan_id = clan_families.clan_id
   WHERE clan_families.household_id = :householdId ORDER BY subjects.sort_key`,
)

/** As a citizen, or else as the head of a family. */
const subjectOf = `coalesce(
  (SELECT id FROM subjects WHERE person_id = people.id),
  (SELECT subjects.id FROM households JOIN subjects ON household_id = households.id WHERE head_id = people.id LIMIT 1)
) AS subjectId`

export const peopleOfUnit = many<{ unitId: number } & Page>()(
  z.object({
    id: z.int(),
    personId: z.int(),
    name: z.string(),
    birth: text,
    fromYear: z.int().nullable(),
    toYear: z.int().nullable(),
    subjectId: z.int().nullable(),
  }),
  `SELECT unit_people.id, unit_people.person_id AS personId, name, birth, from_year AS fromYear, to_year AS toYear, ${subjectOf}
   FROM unit_people JOIN people ON people.id = person_id
   WHERE unit_id = :unitId ORDER BY sort_key, people.id LIMIT :limit OFFSET :offset`,
)
export const countUnitPeople = one<{ unitId: number }>()(
  total,
  'SELECT count(*) AS total FROM unit_people WHERE unit_id = :unitId',
)
export const findUnitPerson = one<{ id: number }>()(
  z.object({
    id: z.int(),
    unitId: z.int(),
    personId: z.int(),
    name: z.string(),
    fromYear: z.int().nullable(),
    toYear: z.int().nullable(),
  }),
  `SELECT unit_people.id, unit_id AS unitId, person_id AS personId, name, from_year AS fromYear, to_year AS toYear
   FROM unit_people JOIN people ON people.id = person_id WHERE unit_people.id = :id`,
)
export const personInUnit = one<{ unitId: number; personId: number }>()(
  z.object({ id: z.int() }),
  'SELECT id FROM unit_people WHERE unit_id = :unitId AND person_id = :personId',
)
interface Years {
  readonly fromYear: number | null
  readonly toYear: number | null
}
export const addUnitPerson = change<{ unitId: number; personId: number } & Years>(
  'INSERT INTO unit_people (unit_id, person_id, from_year, to_year) VALUES (:unitId, :personId, :fromYear, :toYear)',
)
export const amendUnitPerson = change<{ id: number } & Years>(
  'UPDATE unit_people SET from_year = :fromYear, to_year = :toYear WHERE id = :id',
)
export const removeUnitPerson = change<{ id: number }>('DELETE FROM unit_people WHERE id = :id')
export const unitsOfPerson = many<{ personId: number }>()(
  linked.extend({ fromYear: z.int().nullable(), toYear: z.int().nullable() }),
  `SELECT subjects.id AS subjectId, subjects.name, from_year AS fromYear, to_year AS toYear
   FROM unit_people JOIN subjects ON subjects.unit_id = unit_people.unit_id
   WHERE unit_people.person_id = :personId ORDER BY subjects.sort_key`,
)

export const peopleOfHousehold = many<{ householdId: number }>()(
  z.object({
    id: z.int(),
    personId: z.int(),
    name: z.string(),
    birth: text,
    sex: z.enum(sexes).nullable(),
    relation: z.enum(householdRelations),
    subjectId: z.int().nullable(),
  }),
  `SELECT household_people.id, person_id AS personId, name, birth, sex, relation, ${subjectOf}
   FROM household_people JOIN people ON people.id = person_id WHERE household_id = :householdId
   ORDER BY birth IS NULL, birth, household_people.id`,
)
export const findHouseholdPerson = one<{ id: number }>()(
  z.object({
    id: z.int(),
    householdId: z.int(),
    personId: z.int(),
    name: z.string(),
    birth: text,
    sex: z.enum(sexes).nullable(),
    relation: z.enum(householdRelations),
  }),
  `SELECT household_people.id, household_id AS householdId, person_id AS personId, name, birth, sex, relation
   FROM household_people JOIN people ON people.id = person_id WHERE household_people.id = :id`,
)
export const personInHousehold = one<{ householdId: number; personId: number }>()(
  z.object({ known: z.int() }),
  `SELECT 1 AS known FROM household_people WHERE household_id = :householdId AND person_id = :personId
   UNION ALL SELECT 1 FROM households WHERE id = :householdId AND head_id = :personId`,
)
export const addHouseholdPerson = change<{ householdId: number; personId: number; relation: string }>(
  'INSERT INTO household_people (household_id, person_id, relation) VALUES (:householdId, :personId, :relation)',
)
export const amendRelation = change<{ id: number; relation: string }>(
  'UPDATE household_people SET relation = :relation WHERE id = :id',
)
export const removeHouseholdPerson = change<{ id: number }>('DELETE FROM household_people WHERE id = :id')
/** Families a person is the head of, or is written down in. */
export const familiesOfPerson = many<{ personId: number }>()(
  linked,
  `SELECT subjects.id AS subjectId, subjects.name FROM subjects WHERE household_id IN (
     SELECT id FROM households WHERE head_id = :personId
     UNION SELECT household_id FROM household_people WHERE person_id = :personId)
   ORDER BY subjects.sort_key`,
)
