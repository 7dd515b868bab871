import type { BackupReason } from '../../contract/labels/notices.ts'
import type { BackupManifest } from '../../contract/values/backup-manifest.ts'
import type { SealingKeys } from '../../contract/values/sealed-header.ts'
import type { KnownErasure } from '../../database/unblanked.ts'
import type { Opening } from '../../files/sealed.ts'

/** Work on files that are not the live data: plain facts in, a finished file out. `scratch` is a folder the job makes and removes. */
export type PackJobs = {
  /** Packs a copy of the data, restores it in trial, then puts it into a folder under a new name and reads it back. */
  packBackup: {
    input: {
      readonly copy: string
      readonly scratch: string
      readonly folder: string
      readonly fileName: string
      readonly version: string
      readonly generation: number
      readonly madeAt: string
      readonly previous: string | null
      /** The office's keys, when the backup is to be sealed. */
      readonly sealing: SealingKeys | null
    }
    output: {
      readonly file: string
      readonly fileName: string
      readonly sha256: string
      readonly bytes: number
      readonly counts: Record<string, number>
      /** The reading back came from the medium itself, not from memory. */
      readonly pastCache: boolean
    }
  }
  /** Reads every byte of a backup file and restores it in trial. */
  verifyBackup: {
    input: {
      readonly file: string
      readonly scratch: string
      readonly opening: Opening
      readonly erasures?: readonly KnownErasure[]
    }
    output: {
      readonly manifest: BackupManifest
      readonly sha256: string
      readonly lastActionAt: string | null
      /** People of these erasures whom it holds as they were. */
      readonly unblanked: number
    }
  }
  /** The same, into a data file that stays. */
  unpackBackup: {
    input: {
      readonly file: string
      readonly scratch: string
      readonly to: string
      readonly opening: Opening
    }
    output: { readonly manifest: BackupManifest; readonly sha256: string; readonly bytes: number }
  }
  /** Checks a data file before it may become the live one. */
  checkData: { input: { readonly path: string; readonly older?: boolean }; output: null }
  /** People of these erasures whom a closed data file holds as they were, and erasures it has never heard of. */
  countUnblanked: {
    input: { readonly path: string; readonly erasures: readonly KnownErasure[] }
    output: { readonly unblanked: number; readonly unknown: number }
  }
  /** Copies a closed data file without anything that was deleted in it. */
  compactData: { input: { readonly from: string; readonly to: string }; output: null }
  /** Looks through a copy of a data file, damaged or not: what is wrong with it and what can be read. */
  lookAtData: { input: { readonly path: string; readonly scratch: string }; output: Looked }
  /** Makes the keys that a passphrase and a recovery code open: slow on purpose. */
  deriveSealing: {
    input: { readonly passphrase: string; readonly code: string }
    output: SealingKeys
  }
}

export interface Looked {
  /** Why the file cannot be relied on; null when it can. */
  readonly fault: BackupReason | null
  /** Rows that can be read, by table. */
  readonly counts: Record<string, number>
  readonly lastAction: { readonly at: string; readonly deed: string } | null
  readonly lineage: string | null
  readonly office: string | null
  /** Where backups were put. */
  readonly backups: readonly string[]
  /** Everybody who was erased, as far as it still tells. */
  readonly erasures: readonly KnownErasure[]
}
