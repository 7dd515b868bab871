import * as z from 'zod'
import { query, task } from './define.ts'
import { secret } from './secret.ts'
import { textSizes } from './settings.ts'

export const shortestPin = 4
/** A PIN or a password: what the clerk likes to type, digits or words. */
const pin = secret(z.string().min(shortestPin).max(100))
const typed = secret(z.string().max(200))

/**
 * The lock of the program: it keeps a passer-by out, not someone who copies the disk. While it is closed, every call but these
 * is refused `locked`, in the main process. A wrong PIN is refused `pin-wrong`, the next try after too many `pin-wait`.
 */
export const lock = {
  state: query(
    z.object({}),
    z.object({
      isSet: z.boolean(),
      isLocked: z.boolean(),
      /** Minutes without a key or a click after which it closes by itself. */
      idleMinutes: z.int(),
      /** Until the next try is allowed. */
      waitSeconds: z.int(),
      /** How the page of the lock itself is drawn. */
      language: z.enum(['vi', 'en']),
      textSize: z.union(textSizes.map((size) => z.literal(size))),
      office: z.string().nullable(),
    }),
  ),
  unlock: task(z.object({ pin: typed }), z.object({})),
  /** Closes it now. */
  close: task(z.object({}), z.object({})),
  /** Somebody is at work: the time of idleness begins again. */
  stay: query(z.object({}), z.object({})),
  /** Sets or changes the PIN; the recovery code in the answer is shown once and kept nowhere. */
  set: task(
    z.object({ present: typed.nullable(), pin, idleMinutes: z.int().min(1).max(240) }),
    z.object({ code: z.string() }),
  ),
  remove: task(z.object({ present: typed }), z.object({})),
  /** A forgotten PIN: the recovery code opens the lock and sets a new PIN, with a new code. */
  reset: task(z.object({ code: typed, pin }), z.object({ code: z.string() })),
}
