import * as z from 'zod'
import { automatic } from './automatic.ts'
import { query, task } from './define.ts'
import { drill } from './drill.ts'
import { secret } from './secret.ts'
import { sticks } from './sticks.ts'
import { diskPath } from './values/disk-path.ts'
import { longestPassphrase } from './values/passphrase.ts'
import { recoveryGroups } from './values/recovery-code.ts'

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
  /** Locked with the office's passphrase and recovery code. */
  sealed: z.boolean(),
})
/** The passphrase or the recovery code of a sealed backup; null where this program holds its key, or it is a plain one. */
const opener = secret(z.string().max(longestPassphrase)).nullable().default(null)

export const backups = {
  ...automatic,
  ...drill,
  ...sticks,
  /** The program's own folder browser: drives and usual places at the top (path null), else the folders inside. */
  folders: query(
    z.object({ path: diskPath.nullable() }),
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
  backupsIn: query(z.object({ folder: diskPath }), z.array(backupFile)),
  /** What the program remembers of the backups it made. */
  backupsMade: query(
    z.object({}),
    z.array(
      z.object({
        id: z.int(),
        at: z.string(),
        path: z.string(),
        sha256: z.string(),
        bytes: z.int(),
        counts,
        /** An automatic one lies on the disk of the data and dies with it. */
        place: z.enum(['stick', 'folder', 'automatic']),
      }),
    ),
  ),
  /** Whether backups can be sealed, and with secrets of what day. */
  sealing: query(z.object({}), z.object({ since: z.string().nullable() })),
  /** Makes a recovery code and its sheet to be printed. Nothing is kept until one group of the code has been typed. */
  prepareSealing: task(
    z.object({ passphrase: secret(z.string().max(longestPassphrase)) }),
    z.object({
      draft: z.string(),
      ticket: z.string(),
      fileName: z.string(),
      /** The group of the code that is asked for, from 1. */
      group: z.int().min(1).max(recoveryGroups),
    }),
  ),
  /** Proves that the sheet was printed; from now on backups can be sealed. Replaces an earlier pair of secrets. */
  confirmSealing: task(
    z.object({ draft: z.string().max(100), group: secret(z.string().max(40)) }),
    z.object({ since: z.string() }),
  ),
  /** Sets both secrets at once and leaves the sheet as a file: for a command line, where nobody types a group of the code. */
  seal: task(
    z.object({ passphrase: secret(z.string().max(longestPassphrase)) }),
    z.object({ ticket: z.string(), fileName: z.string(), since: z.string() }),
  ),
  makeBackup: task(
    z.object({ folder: diskPath, sealed: z.boolean().default(false) }),
    z.object({
      file: z.string(),
      fileName: z.string(),
      sha256: z.string(),
      bytes: z.int(),
      counts,
      /** The reading back came from the medium itself, not from memory. */
      pastCache: z.boolean(),
      /** The name of the stick; null for a folder. */
      stick: z.string().nullable(),
      /** Backups there that were read again beside the new one. */
      others: z.int(),
      /** Names of those that are damaged or gone. */
      lost: z.array(z.string()),
    }),
  ),
  /** Reads every byte, checks it and restores it in trial. Never throws for a bad file: it says so. */
  verifyBackup: task(
    z.object({ file: diskPath, secret: opener }),
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
    z.object({ file: diskPath, secret: opener }),
    z.object({
      madeAt: z.string(),
      office: z.string(),
      saved: counts,
      present: counts,
      lastActionSaved: z.string().nullable(),
      /** What was done after it was made; null where the present data have another past. */
      actionsSince: z.int().min(0).nullable(),
      /** People erased on request whom it still holds; restoring erases them again before anything is shown. */
      erased: z.int().min(0),
    }),
  ),
  /** Into a new generation; the present data are kept as the generation before. */
  restoreBackup: task(
    z.object({ file: diskPath, secret: opener }),
    z.object({
      generation: z.int(),
      counts,
      /** People whom the backup held and who were erased again on the way. */
      erasedAgain: z.int().min(0),
    }),
  ),
}
