import { asRefusal as asDatabaseRefusal } from '../../database/open.ts'
import { asRefusal } from '../../files/disk.ts'

/** What the disk itself says no to while a job runs; a missing file may be a mistake of ours and stays an error. */
const ofTheDisk = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENAMETOOLONG', 'ELOOP'])

/** A full, read-only or failing disk as a refusal, whether SQLite or Node met it; any other error unchanged. */
export function diskWords(error: unknown): unknown {
  const isDisk = error instanceof Error && 'code' in error && ofTheDisk.has(String(error.code))
  return isDisk ? asRefusal(error, '') : asDatabaseRefusal(error)
}
