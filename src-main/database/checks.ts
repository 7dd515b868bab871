import type Database from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'
import { verifyChain } from './chain.ts'
import { asRefusal, type Reader } from './open.ts'
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

/** Tables of the file with their own pages, those of the index of words among them; the smallest first. */
export function tablesToCheck(db: Database.Database): string[] {
  const all = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    .pluck()
    .all() as string[]
  const large = ['people', 'subjects', 'titles', 'changes']
  return all.toSorted((a, b) => large.indexOf(a) - large.indexOf(b))
}

/** What SQLite's quick check finds wrong in one table and its indexes; null when nothing. */
export function faultIn(db: Database.Database, table: string): string | null {
  try {
    const found = db.prepare('SELECT * FROM pragma_quick_check(?)').pluck().all(table) as string[]
    return found.length === 1 && found[0] === 'ok' ? null : found.slice(0, 5).join('; ')
  } catch (error) {
    // Some damage stops even the check.
    const told = asRefusal(error)
    if (told instanceof Refusal && told.code === 'data-damaged') return String(error)
    throw error
  }
}
