import * as z from 'zod'
import { change, each, many, one } from '../statement.ts'

const actionRow = z.object({
  id: z.int(),
  at: z.string(),
  actor: z.string(),
  deed: z.string(),
  rows: z.int(),
  undoneBy: z.int().nullable(),
  undoes: z.int().nullable(),
})
export type ActionRow = z.output<typeof actionRow>
const columns = 'id, at, actor, deed, rows, undone_by AS undoneBy, undoes'

export const countActions = one<object>()(
  z.object({ total: z.int() }),
  'SELECT count(*) AS total FROM change_sets',
)
export const actions = many<{ offset: number; limit: number }>()(
  actionRow,
  `SELECT ${columns} FROM change_sets ORDER BY id DESC LIMIT :limit OFFSET :offset`,
)
/** All of them, newest first. */
export const everyAction = each<object>()(actionRow, `SELECT ${columns} FROM change_sets ORDER BY id DESC`)
export const findAction = one<{ id: number }>()(
  actionRow,
  `SELECT ${columns} FROM change_sets WHERE id = :id`,
)

/** The newest action that stands and may be taken back; `fixed` is a JSON list of deeds that never are. */
export const nextToUndo = one<{ fixed: string }>()(
  actionRow,
  `SELECT ${columns} FROM change_sets
   WHERE undoes IS NULL AND undone_by IS NULL
     AND json_extract(deed, '$.name') NOT IN (SELECT value FROM json_each(:fixed))
   ORDER BY id DESC LIMIT 1`,
)
/** The newest undo that stands, unless something else was done since. */
export const nextToRedo = one<object>()(
  actionRow,
  `SELECT ${columns} FROM change_sets AS undo
   WHERE undoes IS NOT NULL AND undone_by IS NULL
     AND (SELECT target.undoes FROM change_sets AS target WHERE target.id = undo.undoes) IS NULL
     AND NOT EXISTS (SELECT 1 FROM change_sets AS later WHERE later.id > undo.id AND later.undoes IS NULL)
   ORDER BY id DESC LIMIT 1`,
)
export const markUndone = change<{ id: number; undoneBy: number | null }>(
  'UPDATE change_sets SET undone_by = :undoneBy WHERE id = :id',
)

export const countChanges = one<{ id: number }>()(
  z.object({ total: z.int() }),
  'SELECT count(*) AS total FROM changes WHERE change_set_id = :id',
)
export const changesOf = many<{ id: number; offset: number; limit: number }>()(
  z.object({
    table: z.string(),
    rowId: z.int(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  `SELECT table_name AS "table", row_id AS rowId, before, after FROM changes
   WHERE change_set_id = :id ORDER BY id LIMIT :limit OFFSET :offset`,
)

const recordRow = z.object({
  changeId: z.int(),
  actionId: z.int(),
  at: z.string(),
  actor: z.string(),
  deed: z.string(),
  undoneBy: z.int().nullable(),
  clockSuspect: z.int(),
  table: z.string(),
  rowId: z.int(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  digest: z.string().nullable(),
})
export type RecordRow = z.output<typeof recordRow>
const recordColumns = `changes.id AS changeId, change_set_id AS actionId, at, actor, deed, undone_by AS undoneBy,
  clock_suspect AS clockSuspect, table_name AS "table", row_id AS rowId, before, after, changes.digest`

/** The changes of a JSON list of [table, id], the newest first. */
export const changesOfRows = many<{ rows: string; offset: number; limit: number }>()(
  recordRow,
  `SELECT ${recordColumns}
   FROM json_each(:rows) AS wanted
   JOIN changes ON table_name = wanted.value ->> 0 AND row_id = wanted.value ->> 1
   JOIN change_sets ON change_sets.id = change_set_id
   ORDER BY changes.id DESC LIMIT :limit OFFSET :offset`,
)
export const countChangesOfRows = one<{ rows: string }>()(
  z.object({ total: z.int() }),
  `SELECT count(*) AS total FROM json_each(:rows) AS wanted
   JOIN changes ON table_name = wanted.value ->> 0 AND row_id = wanted.value ->> 1`,
)
export const findChange = one<{ id: number }>()(
  recordRow,
  `SELECT ${recordColumns} FROM changes JOIN change_sets ON change_sets.id = change_set_id WHERE changes.id = :id`,
)
/** What the register holds of one subject alone, as [table, id]. The row of a subject that is a person or family repeats them. */
export const rowsOfSubject = many<{ subjectId: number }>()(
  z.object({ table: z.string(), id: z.int() }),
  `SELECT 'subjects' AS "table", id FROM subjects
     WHERE id = :subjectId AND household_id IS NULL AND person_id IS NULL
   UNION ALL SELECT 'households', household_id FROM subjects WHERE id = :subjectId AND household_id IS NOT NULL
   UNION ALL SELECT 'people', coalesce(head_id, person_id) FROM subjects LEFT JOIN households ON households.id = household_id
     WHERE subjects.id = :subjectId AND coalesce(head_id, person_id) IS NOT NULL
   UNION ALL SELECT 'titles', id FROM titles WHERE subject_id = :subjectId
   UNION ALL SELECT 'certificates', certificates.id FROM certificates JOIN titles ON titles.id = title_id
     WHERE subject_id = :subjectId
   UNION ALL SELECT 'votes', votes.id FROM votes JOIN titles ON titles.id = title_id WHERE subject_id = :subjectId
   UNION ALL SELECT 'complaints', complaints.id FROM complaints JOIN titles ON titles.id = title_id
     WHERE subject_id = :subjectId
   UNION ALL SELECT 'consents', id FROM consents WHERE subject_id = :subjectId
   UNION ALL SELECT 'clans', clan_id FROM subjects WHERE id = :subjectId AND clan_id IS NOT NULL
   UNION ALL SELECT 'clan_council', clan_council.id FROM clan_council JOIN subjects ON subjects.clan_id = clan_council.clan_id
     WHERE subjects.id = :subjectId
   UNION ALL SELECT 'clan_branches', clan_branches.id FROM clan_branches
     JOIN subjects ON subjects.clan_id = clan_branches.clan_id WHERE subjects.id = :subjectId
   UNION ALL SELECT 'units', unit_id FROM subjects WHERE id = :subjectId AND unit_id IS NOT NULL
   UNION ALL SELECT 'household_moves', household_moves.id FROM household_moves
     JOIN subjects ON subjects.household_id = household_moves.household_id WHERE subjects.id = :subjectId
   UNION ALL SELECT 'place_figures', place_figures.id FROM place_figures
     JOIN subjects ON subjects.place_id = place_figures.place_id WHERE subjects.id = :subjectId`,
)
/** The subject a row of the register belongs to. */
export const subjectOfRow = one<{ table: string; id: number }>()(
  z.object({ subjectId: z.int() }),
  `SELECT id AS subjectId FROM subjects WHERE :table = 'subjects' AND id = :id
   UNION ALL SELECT id FROM subjects WHERE :table = 'households' AND household_id = :id
   UNION ALL SELECT subjects.id FROM subjects JOIN households ON households.id = household_id
     WHERE :table = 'people' AND head_id = :id
   UNION ALL SELECT subject_id FROM titles WHERE :table = 'titles' AND id = :id
   UNION ALL SELECT subject_id FROM votes JOIN titles ON titles.id = title_id WHERE :table = 'votes' AND votes.id = :id
   UNION ALL SELECT subject_id FROM complaints JOIN titles ON titles.id = title_id
     WHERE :table = 'complaints' AND complaints.id = :id
   LIMIT 1`,
)
/** Every entry with its place in the chain, for what an anchor is compared with. */
export const heads = many<object>()(
  z.object({ id: z.int(), hash: z.string() }),
  'SELECT id, hash FROM change_sets ORDER BY id',
)
