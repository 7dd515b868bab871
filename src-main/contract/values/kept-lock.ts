import * as z from 'zod'

/** A secret that is known again and cannot be read back; how hard it was made to guess stands beside it, to be raised later. */
export const keptSecret = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  N: z.literal([2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18]),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type KeptSecret = z.output<typeof keptSecret>

/** What is kept of the lock: beside the data, not in them, so that no backup carries a PIN and no restore changes it. */
export const keptLock = z.strictObject({
  pin: keptSecret,
  recovery: keptSecret,
  idleMinutes: z.int().min(1).max(240),
  /** Wrong tries since the last right one; they outlive the program. */
  wrong: z.int().min(0),
})
export type KeptLock = z.output<typeof keptLock>
