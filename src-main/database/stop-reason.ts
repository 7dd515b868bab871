import Database from 'better-sqlite3'
import type { StopReason } from '../contract/standing.ts'

const families: readonly (readonly [code: string, why: StopReason])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_IOERR', 'disk-failed'],
  ['SQLITE_CANTOPEN', 'disk-failed'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
]

/** Why nothing more may be written after this error of SQLite; null when the error says nothing about disk or file. */
export function stopReasonOf(error: unknown): StopReason | null {
  if (!(error instanceof Database.SqliteError)) return null
  const { code } = error
  return families.find(([family]) => code === family || code.startsWith(`${family}_`))?.[1] ?? null
}
