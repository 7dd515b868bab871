import type { BackupReason } from '../../contract/labels/notices.ts'
import type { Refusal, RefusalCode } from '../../contract/refusal.ts'

const reasons: Partial<Record<RefusalCode, BackupReason>> = {
  'not-found': 'missing',
  'file-unreadable': 'unreadable',
  'backup-not-ours': 'not-ours',
  'backup-newer': 'newer',
}

/** Why a backup file is not one to rely on; null when the refusal is not about the file. */
export function reasonOf({ code, details }: Refusal): string | null {
  return code === 'backup-damaged' ? String(details.what) : (reasons[code] ?? null)
}
