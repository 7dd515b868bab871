import type Database from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'
import { brokenAmongNewest, readChain, verifyChain } from './chain.ts'
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

/** Rows of each table of record that can be read to their last letter, as far as the first that cannot. */
export function countReadable(db: Database.Database): Record<string, number> {
  return Object.fromEntries(
    recordTables.map((table) => {
      let rows = 0
      try {
        for (const _ of db.prepare(`SELECT * FROM ${table}`).raw().iterate()) rows += 1
      } catch (error) {
        // A table of a later version is not there; a page that is gone ends the counting.
        if (!(error instanceof Error && 'code' in error)) throw error
      }
      return [table, rows]
    }),
  )
}

/** Tables that grow with the office, the smallest first. */
const growing = [
  'certificates',
  'change_sets',
  'subject_words_idx',
  'subject_words_data',
  'subject_words_docsize',
  'households',
  'people',
  'subjects',
  'titles',
  'changes',
]
export const isGrowing = (table: string): boolean => growing.includes(table)

/** Tables of the file with their own pages, those of the index of words among them; the smallest first. */
export function tablesToCheck(db: Database.Database): string[] {
  const all = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    .pluck()
    .all() as string[]
  return all.toSorted((a, b) => growing.indexOf(a) - growing.indexOf(b))
}

/** How many of the newest actions are compared with their hashes at every start. */
const tail = 1_000

/** Steps over the chain of the history, its newest entries or all of it; at the end what is wrong with it, null when nothing. */
export function* faultInHistory(db: Database.Database, whole: boolean): Generator<void, string | null> {
  const last = whole ? null : tail
  const found = yield* readChain(db, last)
  // An erasure between two steps looks like damage: what was found must still be there when nothing comes between.
  const sure = found.ok ? found : verifyChain(db, last)
  return sure.ok ? null : `history ${sure.brokenAt ?? ''}`.trim()
}

/** What is wrong with the newest entries of the history, as far as there is time; null when nothing is seen. */
export function faultInNewest(db: Database.Database, milliseconds: number): string | null {
  const broken = brokenAmongNewest(db, milliseconds)
  return broken === null ? null : `history ${broken}`
}

/** All that can be wrong in one table: pages, indexes, values that its rules forbid, references that lead nowhere. */
export function faultWithin(db: Database.Database, table: string): string | null {
  return damageOr(() => {
    const found = db.prepare('SELECT * FROM pragma_integrity_check(?)').pluck().all(table) as string[]
    if (found.length !== 1 || found[0] !== 'ok') return found.slice(0, 5).join('; ')
    const lost = db.prepare('SELECT count(*) FROM pragma_foreign_key_check(?)').pluck().get(table) as number
    return lost > 0 ? `${table}: ${lost} references` : null
  })
}

/** What SQLite's quick check finds wrong in one table and its indexes; null when nothing. */
export function faultIn(db: Database.Database, table: string): string | null {
  return damageOr(() => {
    const found = db.prepare('SELECT * FROM pragma_quick_check(?)').pluck().all(table) as string[]
    return found.length === 1 && found[0] === 'ok' ? null : found.slice(0, 5).join('; ')
  })
}

/** Some damage stops even the check. */
function damageOr(check: () => string | null): string | null {
  try {
    return check()
  } catch (error) {
    const told = asRefusal(error)
    if (told instanceof Refusal && told.code === 'data-damaged') return String(error)
    throw error
  }
}
