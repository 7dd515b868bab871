import type Database from 'better-sqlite3'
import { verifyChain } from './changes.ts'
import type { Reader } from './open.ts'
import { recordTables } from './record-tables.ts'

/** The whole chain of the history, compared with its hashes. */
export const verifyHistory = (db: Reader) => verifyChain(db as unknown as Database.Database)

/** Rows of each table of record. */
export function countRows(reader: Reader): Record<string, number> {
  const db = reader as unknown as Database.Database
  return Object.fromEntries(
    recordTables.map((table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number]),
  )
}
