import type { Finding } from '../certificates.ts'
import type { waitingCodes } from '../desk.ts'
import type { Facts } from './words.ts'

/** Why a backup file is not one to rely on. */
export const backupReasons = [
  'missing',
  'unreadable',
  'not-ours',
  'newer',
  'too-large',
  'cut-short',
  'digest',
  'form',
  'manifest',
  'data-digest',
  'integrity',
  'foreign-keys',
  'chain',
  'counts',
  'rows',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** Sentences that report, with their numbers: what was found before printing, what waits, what is wrong with a backup. */
export interface Notices {
  readonly preflight: Readonly<Record<Finding['code'], (facts: Facts) => string>>
  readonly waiting: Readonly<Record<(typeof waitingCodes)[number], (facts: Facts) => string>>
  readonly backup: Readonly<Record<BackupReason, string>>
}
