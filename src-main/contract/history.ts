import * as z from 'zod'
import { deed } from './deeds.ts'
import { command, query, task } from './define.ts'

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

/** One row's changes; or those of everything the register holds of one subject. */
export const recordOf = z.union([
  z.object({ table: z.string().max(40), rowId: z.int() }),
  z.object({ subjectId: z.int() }),
])
export const recordChange = z.object({
  changeId: z.int(),
  /** The action it belongs to. */
  actionId: z.int(),
  at: z.string(),
  actor: z.string(),
  deed,
  undone: z.boolean(),
  clockSuspect: z.boolean(),
  /** Blanked on request. */
  erased: z.boolean(),
  table: z.string(),
  rowId: z.int(),
  fate: z.enum(['added', 'changed', 'removed']),
  /** What can be read and differs; of a row added or removed all that it held. */
  columns: z.array(
    z.object({
      column: z.string(),
      before: z.json(),
      after: z.json(),
      /** The value before can be put back by itself. */
      restorable: z.boolean(),
    }),
  ),
})
export type RecordChange = z.output<typeof recordChange>

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
  /** Who changed what of one record, when, from what into what; the newest first. */
  changesOfRecord: query(
    z.object({
      of: recordOf,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ total: z.int(), rows: z.array(recordChange) }),
  ),
  /** Puts one old value back, under the rules that hold today; false where it stands already. */
  putBack: command(
    z.object({ changeId: z.int(), column: z.string().max(40) }),
    z.object({ changed: z.boolean() }),
  ),
  /** Where an anchor (the head kept in a backup, or the code printed on a paper) stands in the present history; null: nowhere. */
  findAnchor: query(
    z.object({ anchor: z.string().trim().min(1).max(80) }),
    z.object({ found: action.nullable(), position: z.int().nullable() }),
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
      /** Of the newest action; printed at the foot of papers. */
      anchor: z.string(),
      integrity: z.string(),
      foreignKeys: z.int(),
      chain: z.object({ ok: z.boolean(), length: z.int(), head: z.string(), brokenAt: z.int().nullable() }),
      counts: z.record(z.string(), z.int()),
    }),
  ),
}
