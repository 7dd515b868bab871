import * as z from 'zod'
import { change, one } from '../statement.ts'

/** What the program notes of itself in the data; a copy with other notes holds the same data. */
export type Note = 'max_seen_utc' | 'full_check_at'

export const findNote = one<{ name: Note }>()(
  z.object({ value: z.string() }),
  'SELECT value FROM facts WHERE name = :name',
)
export const keepNote = change<{ name: Note; value: string }>(
  'INSERT INTO facts (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
)
/** Whether a change set was committed after all. */
export const isWritten = one<{ id: number }>()(
  z.object({ id: z.int() }),
  'SELECT id FROM change_sets WHERE id = :id',
)
/** How many rows this connection ever wrote, those that were taken back included. */
export const rowsWritten = one<object>()(z.object({ count: z.int() }), 'SELECT total_changes() AS count')
