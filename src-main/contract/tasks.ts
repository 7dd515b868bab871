import * as z from 'zod'
import { query } from './define.ts'

export const runningTask = z.object({
  id: z.int(),
  name: z.string(),
  done: z.int(),
  of: z.int(),
  startedAt: z.string(),
})

export const tasks = {
  running: query(z.object({}), z.array(runningTask)),
  /** Asks a task to stop; it ends with the refusal `cancelled`, nothing half-written. */
  cancel: query(z.object({ id: z.int() }), z.object({ known: z.boolean() })),
}
