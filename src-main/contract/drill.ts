import * as z from 'zod'
import { query, task } from './define.ts'
import { secret } from './secret.ts'
import { diskPath } from './values/disk-path.ts'
import { longestPassphrase } from './values/passphrase.ts'

const counts = z.record(z.string(), z.int())

/** Restoring for practice: into a folder of its own, to be looked at beside the real office, where nothing can be changed. */
export const drill = {
  /** Verifies a backup and restores it for practice; the office itself is not touched. The window is opened by the door. */
  drill: task(
    z.object({
      file: diskPath,
      secret: secret(z.string().max(longestPassphrase)).nullable().default(null),
    }),
    z.object({
      madeAt: z.string(),
      office: z.string(),
      saved: counts,
      present: counts,
      lastActionSaved: z.string().nullable(),
    }),
  ),
  /** The last time it was practised; due once a year. */
  lastDrill: query(
    z.object({}),
    z.object({
      last: z.object({ at: z.string(), fileName: z.string() }).nullable(),
      isDue: z.boolean(),
      /** There is a practice office to be looked at. */
      isKept: z.boolean(),
    }),
  ),
  /** Throws the practice office away; its window is closed first, or refused with `practice-open` where it cannot be. */
  endDrill: task(z.object({}), z.object({})),
}
