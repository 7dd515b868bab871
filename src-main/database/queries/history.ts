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
