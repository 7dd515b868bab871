import type Database from 'better-sqlite3'
import type { Reader } from './open.ts'
import { rowsWritten } from './queries/standing.ts'

interface Kept {
  readonly key: string
  readonly at: number
  readonly value: object
}

/**
 * Keeps the newest of something that is costly to find, for as long as nobody writes: every connection but ours is kept out, so
 * its own count of written rows tells. Nothing is kept of a change set that is still open, since it may be taken back.
 */
export function keptUntilWritten<T extends object>() {
  const kept = new WeakMap<Reader, Kept>()
  return {
    /** What was kept under this key, if nothing was written since. */
    find(db: Reader, key: string): T | undefined {
      const known = kept.get(db)
      return known?.key === key && known.at === mark(db) ? (known.value as T) : undefined
    },
    /** Call before looking; what it returns keeps what was found, unless something was written meanwhile. */
    begin(db: Reader, key: string): (value: T) => void {
      const before = mark(db)
      return (value) => {
        const at = mark(db)
        if (at !== null && at === before) kept.set(db, { key, at, value })
      }
    },
  }
}

function mark(db: Reader): number | null {
  if ((db as unknown as Database.Database).inTransaction) return null
  return rowsWritten(db, {})?.count ?? null
}
