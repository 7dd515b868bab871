import { Refusal } from '../../contract/refusal.ts'
import type { BackupManifest } from '../../contract/values/backup-manifest.ts'
import * as sql from '../../database/queries/backups.ts'
import type { ReadContext } from '../context.ts'

/** Data of another office may be taken only by a program that has no office yet. Refuses `backup-other-office`. */
export function refuseOtherOffice({ db }: ReadContext, { lineage, office }: BackupManifest): void {
  const own = sql.ownership(db, {})
  if (own?.office && own.lineage !== lineage) {
    throw new Refusal('backup-other-office', { saved: office, present: own.office })
  }
}
