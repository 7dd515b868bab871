import * as z from 'zod'
import { many, one } from '../statement.ts'

/** The clan or the unit behind a subject. */
export const organisationOf = one<{ subjectId: number }>()(
  z.object({ clan: z.int().nullable(), unit: z.int().nullable() }),
  'SELECT clan_id AS clan, unit_id AS unit FROM subjects WHERE id = :subjectId',
)
/** Rows of a table that belong to these parents (a JSON list of ids), as the history knows them: removed ones too. */
export const rowsOfParents = many<{ table: string; column: string; parents: string }>()(
  z.object({ id: z.int() }),
  `SELECT DISTINCT row_id AS id FROM changes
   WHERE table_name = :table AND coalesce(after, before) ->> :column IN (SELECT value FROM json_each(:parents))`,
)
const namedBy = `named AS (
     SELECT id AS linked, coalesce(after, before) ->> 'person_id' AS person FROM changes
     WHERE table_name = 'household_people'
       AND coalesce(after, before) ->> 'household_id' IN (SELECT value FROM json_each(:households))
     UNION ALL
     SELECT id, coalesce(after, before) ->> 'person_id' FROM changes
     WHERE table_name = 'unit_people' AND coalesce(after, before) ->> 'unit_id' IN (SELECT value FROM json_each(:units))
   )`
/** People who are known only because these households or units (JSON lists of ids) name them. */
export const peopleOnlyOf = many<{ households: string; units: string }>()(
  z.object({ id: z.int() }),
  `WITH ${namedBy}
   SELECT id FROM people WHERE id IN (SELECT person FROM named)
     AND NOT EXISTS (SELECT 1 FROM subjects WHERE person_id = people.id)
     AND NOT EXISTS (SELECT 1 FROM households WHERE head_id = people.id)
     AND NOT EXISTS (SELECT 1 FROM household_people WHERE person_id = people.id
       AND household_id NOT IN (SELECT value FROM json_each(:households)))
     AND NOT EXISTS (SELECT 1 FROM unit_people WHERE person_id = people.id
       AND unit_id NOT IN (SELECT value FROM json_each(:units)))`,
)
/**
 * Images of people whom these households or units once named and who are gone since: from the day they were written down to the
 * day they were removed, because their number may have been given to somebody else.
 */
export const peopleGoneFrom = many<{ households: string; units: string }>()(
  z.object({
    change: z.int(),
    table: z.string(),
    id: z.int(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  `WITH ${namedBy},
   life AS (
     SELECT person, max(born.id) AS since,
       (SELECT min(id) FROM changes WHERE table_name = 'people' AND row_id = person AND after IS NULL AND id > linked) AS until
     FROM named JOIN changes AS born ON born.table_name = 'people' AND born.row_id = person
       AND born.before IS NULL AND born.id <= linked
     GROUP BY person, linked
   )
   SELECT DISTINCT changes.id AS change, table_name AS "table", row_id AS id, before, after
   FROM life JOIN changes ON table_name = 'people' AND row_id = person AND changes.id BETWEEN since AND until
   ORDER BY changes.id`,
)
/** Every image of these rows (a JSON list of [table, id]). */
export const imagesOf = many<{ rows: string }>()(
  z.object({ table: z.string(), id: z.int(), before: z.string().nullable(), after: z.string().nullable() }),
  `SELECT table_name AS "table", row_id AS id, before, after FROM json_each(:rows) AS wanted
   JOIN changes ON table_name = wanted.value ->> 0 AND row_id = wanted.value ->> 1 ORDER BY changes.id`,
)
/** What must be settled before these may be blanked: titles under way, numbers not yet printed. */
export const openAbout = one<{ titles: string }>()(
  z.object({ titles: z.int(), certificates: z.int() }),
  `SELECT
     (SELECT count(*) FROM titles
      WHERE id IN (SELECT value FROM json_each(:titles)) AND state IN ('registered', 'passed')) AS titles,
     (SELECT count(*) FROM certificates
      WHERE title_id IN (SELECT value FROM json_each(:titles)) AND issued_at IS NULL) AS certificates`,
)
/** Texts that people typed and that may hold a name nobody expects there. */
export const mentionsOf = many<{ name: string }>()(
  z.object({ table: z.string(), count: z.int() }),
  `SELECT "table", count FROM (
     SELECT 'decisions' AS "table", count(*) AS count FROM decisions
     WHERE instr(subject || legal_basis || articles || recipients, :name) > 0
     UNION ALL SELECT 'clans', count(*) FROM clans
     WHERE instr(name || coalesce(head, '') || coalesce(note, ''), :name) > 0
     UNION ALL SELECT 'clans', count(*) FROM clan_council WHERE instr(name, :name) > 0
     UNION ALL SELECT 'clans', count(*) FROM clan_branches WHERE instr(name || coalesce(head, ''), :name) > 0
     UNION ALL SELECT 'units', count(*) FROM units WHERE instr(name || coalesce(head, ''), :name) > 0
     UNION ALL SELECT 'reviews', count(*) FROM reviews
     WHERE instr(chair || secretary || attendance || coalesce(note, ''), :name) > 0
     UNION ALL SELECT 'proposals', count(*) FROM proposals
     WHERE instr(signer_name || addressee || subject || body, :name) > 0
     UNION ALL SELECT 'complaints', count(*) FROM complaints
     WHERE instr(sender || content || coalesce(answer, ''), :name) > 0
     UNION ALL SELECT 'commendations', count(*) FROM commendations
     WHERE instr(coalesce(group_name, '') || reason, :name) > 0
     UNION ALL SELECT 'offices', count(*) FROM offices WHERE instr(signers, :name) > 0
     UNION ALL SELECT 'imports', count(*) FROM imports WHERE instr(file_name, :name) > 0
   ) WHERE count > 0`,
)
