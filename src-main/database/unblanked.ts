import type Database from 'better-sqlite3'
import { type Blanked, saltedDigest } from './chain.ts'
import type { Reader } from './open.ts'

/** What an office remembers of an erasure: enough to know the same person in older data, without a name. */
export interface KnownErasure {
  readonly subjectId: number
  readonly at: string
  readonly reason: string
  /** The places of the history that were blanked, as `erasures.blanked` holds them. */
  readonly blanked: string
}

/** A person who was erased and stands in these data again, and the rows of record that the history says so of. */
export interface Unblanked {
  readonly erasure: KnownErasure
  readonly rows: readonly (readonly [table: string, id: number])[]
}

/**
 * Those of the erasures whose person stands in a data file of the same office that was made before. Known by the digest of what was
 * blanked, not by number alone: where two histories part, the same number may be somebody else's.
 */
export function unblankedIn(db: Database.Database, erasures: readonly KnownErasure[]): Unblanked[] {
  const find = db.prepare(
    'SELECT table_name AS tableName, row_id AS rowId, before, after, salt, digest FROM changes WHERE id = ?',
  )
  const isThere = db.prepare('SELECT 1 FROM subjects WHERE id = ?').pluck()
  const found = new Map<number, { erasure: KnownErasure; rows: Map<string, readonly [string, number]> }>()
  for (const erasure of erasures) {
    // A family whose registration was taken back stands in the history alone, which nothing but an erasure of a subject may blank.
    if (isThere.get(erasure.subjectId) === undefined) continue
    for (const [of, id, digest] of JSON.parse(erasure.blanked) as Blanked[]) {
      if (of !== 'changes') continue
      const row = find.get(id) as Row | undefined
      if (row === undefined || row.digest !== null) continue
      if (saltedDigest(row.salt, row.before, row.after) !== digest) continue
      // The same person may be known from several files, each with its own erasure.
      const one = found.get(erasure.subjectId) ?? { erasure, rows: new Map() }
      found.set(erasure.subjectId, one)
      one.rows.set(`${row.tableName} ${row.rowId}`, [row.tableName, row.rowId])
    }
  }
  return [...found.values()].map(({ erasure, rows }) => ({ erasure, rows: [...rows.values()] }))
}

/** The same of data that are open. */
export const unblankedAmong = (reader: Reader, erasures: readonly KnownErasure[]): Unblanked[] =>
  unblankedIn(reader as unknown as Database.Database, erasures)

interface Row {
  readonly tableName: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
  readonly salt: string | null
  readonly digest: string | null
}
