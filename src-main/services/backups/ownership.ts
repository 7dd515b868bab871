import { Refusal } from '../../contract/refusal.ts'
import type { BackupManifest } from '../../contract/values/backup-manifest.ts'
import * as sql from '../../database/queries/backups.ts'
import type { ReadContext } from '../context.ts'

/**
 * Data of another office may be taken only where no work would be hidden by it: an office that was only just named, on a new
 * machine, takes them. Refuses `backup-other-office`.
 */
export function refuseOtherOffice({ db }: ReadContext, { lineage, office }: BackupManifest): void {
  const own = sql.ownership(db, {})
  if (own?.office && own.atWork && own.lineage !== lineage) {
    throw new Refusal('backup-other-office', { saved: office, present: own.office })
  }
}
