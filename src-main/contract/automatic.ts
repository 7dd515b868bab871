import * as z from 'zod'
import { query, task } from './define.ts'

/** daily: the data changed and the last copy is a day old. The others: made before something large, to go back to. */
export const automaticReasons = ['daily', 'import', 'restore', 'going-back', 'erasure', 'migration'] as const
export type AutomaticReason = (typeof automaticReasons)[number]

export const automaticFile = z.object({
  file: z.string(),
  fileName: z.string(),
  madeAt: z.string(),
  bytes: z.int(),
  reason: z.enum(automaticReasons),
  /** The first day on which it may be thinned out, ISO; null: the last of its year stays for ever. */
  goneOn: z.string().nullable(),
})
export const generation = z.object({
  number: z.int(),
  /** The one the office works with. */
  isLive: z.boolean(),
  /** When it was last written to. */
  at: z.string(),
  bytes: z.int(),
})

/** What the program keeps by itself on its own disk: copies against mistakes. They die with the disk; a stick does not. */
export const automatic = {
  /** The copies there are, newest first. */
  automatic: query(z.object({}), z.array(automaticFile)),
  /** Makes one now if it is due (a day old and something changed since), and removes those that have had their time. */
  keepCopy: task(z.object({}), z.object({ made: z.string().nullable(), removed: z.int() })),
  /** The data files kept, newest first: the live one and those before a restore. */
  generations: query(z.object({}), z.array(generation)),
  /** Makes an earlier data file the live one again; what is live now stays as another to go back to. */
  goBack: task(
    z.object({ generation: z.int().min(1) }),
    z.object({
      /** Its number; a new one where people had to be erased again in it. */
      generation: z.int(),
      erasedAgain: z.int().min(0),
    }),
  ),
}
