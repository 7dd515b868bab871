import * as z from 'zod'
import { query, task } from './define.ts'

/** Rows of each table, by its name. */
export const counts = z.record(z.string(), z.int())
export const backupFile = z.object({
  path: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  /** From its manifest; null when it cannot be read. */
  madeAt: z.string().nullable(),
  office: z.string().nullable(),
  readable: z.boolean(),
})

export const backups = {
  /** The program's own folder browser: drives and usual places at the top (path null), else the folders inside. */
  folders: query(
    z.object({ path: z.string().max(1000).nullable() }),
    z.object({
      path: z.string().nullable(),
      parent: z.string().nullable(),
      folders: z.array(
        z.object({
          name: z.string(),
          path: z.string(),
          kind: z.enum(['folder', 'removable', 'disk', 'place']),
          freeBytes: z.number().nullable(),
        }),
      ),
      freeBytes: z.number().nullable(),
    }),
  ),
  /** Backup files lying in a folder, newest first. */
  backupsIn: query(z.object({ folder: z.string().max(1000) }), z.array(backupFile)),
  /** What the program remembers of the backups it made. */
  backupsMade: query(
    z.object({}),
    z.array(
      z.object({ id: z.int(), at: z.string(), path: z.string(), sha256: z.string(), bytes: z.int(), counts }),
    ),
  ),
  makeBackup: task(
    z.object({ folder: z.string().max(1000) }),
    z.object({ file: z.string(), fileName: z.string(), sha256: z.string(), bytes: z.int(), counts }),
  ),
  /** Reads every byte, checks it and restores it in trial. Never throws for a bad file: it says so. */
  verifyBackup: task(
    z.object({ file: z.string().max(1000) }),
    z.object({
      ok: z.boolean(),
      reason: z.string().nullable(),
      counts: counts.nullable(),
      madeAt: z.string().nullable(),
      office: z.string().nullable(),
      sha256: z.string().nullable(),
    }),
  ),
  /** Verifies, then shows the counts saved and present, before anything is done. */
  compareBackup: task(
    z.object({ file: z.string().max(1000) }),
    z.object({
      madeAt: z.string(),
      office: z.string(),
      saved: counts,
      present: counts,
      lastActionSaved: z.string().nullable(),
    }),
  ),
  /** Into a new generation; the present data are kept as the generation before. */
  restoreBackup: task(z.object({ file: z.string().max(1000) }), z.object({ generation: z.int(), counts })),
}
