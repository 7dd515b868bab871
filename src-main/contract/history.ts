import * as z from 'zod'
import { deed } from './deeds.ts'
import { query, task } from './define.ts'

export const action = z.object({
  id: z.int(),
  at: z.string(),
  actor: z.string(),
  deed,
  rows: z.int(),
  undoneBy: z.int().nullable(),
  undoes: z.int().nullable(),
})
export type Action = z.output<typeof action>

export const history = {
  /** Newest first. `text` is looked for without marks in the sentences as they read in `language`. */
  actions: query(
    z.object({
      text: z.string().max(120).default(''),
      language: z.enum(['vi', 'en']).default('vi'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ total: z.int(), rows: z.array(action) }),
  ),
  /** What Ctrl+Z and Ctrl+Shift+Z would do now. */
  next: query(z.object({}), z.object({ undo: action.nullable(), redo: action.nullable() })),
  /** The rows an action touched, before and after (columns as JSON objects). */
  changesOf: query(
    z.object({ id: z.int(), offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          table: z.string(),
          rowId: z.int(),
          before: z.record(z.string(), z.json()).nullable(),
          after: z.record(z.string(), z.json()).nullable(),
        }),
      ),
    }),
  ),
  /** Undoes an action (null: the last one not undone) as a new action; refused with `later-changes` where later ones stand in the way. */
  undo: task(z.object({ id: z.int().nullable() }), action),
  /** Takes back the last undo. */
  redo: task(z.object({}), action),
  /** integrity_check, foreign keys, the whole hash chain, counts. */
  check: task(
    z.object({}),
    z.object({
      ok: z.boolean(),
      integrity: z.string(),
      foreignKeys: z.int(),
      chain: z.object({ ok: z.boolean(), length: z.int(), head: z.string(), brokenAt: z.int().nullable() }),
      counts: z.record(z.string(), z.int()),
    }),
  ),
}
