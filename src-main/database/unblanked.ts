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

/** A change of a row as it stands in older data, and the digest of what the erasure left of it. */
export interface UnblankedChange {
  readonly table: string
  readonly id: number
  readonly before: string | null
  readonly after: string | null
  readonly leaves: string
}

/** A person who was erased and stands in these data again, and the changes that say so. */
export interface Unblanked {
  readonly erasure: KnownErasure
  readonly changes: readonly UnblankedChange[]
}

/**
 * Those of the erasures whose person stands in a data file of the same office that was made before. Known by the digest of what was
 * blanked, not by number alone: where two histories part, the same number may be somebody else's.
 */
export function unblankedIn(db: Database.Database, erasures: readonly KnownErasure[]): Unblanked[] {
  const find = db.prepare(
    'SELECT table_name AS "table", row_id AS id, before, after, salt, digest FROM changes WHERE id = ?',
  )
  const isThere = db.prepare('SELECT 1 FROM subjects WHERE id = ?').pluck()
  const found = new Map<number, { erasure: KnownErasure; changes: UnblankedChange[] }>()
  for (const erasure of erasures) {
    // A family whose registration was taken back stands in the history alone, which nothing but an erasure of a subject may blank.
    if (isThere.get(erasure.subjectId) === undefined) continue
    for (const [of, changeId, digest, leaves] of JSON.parse(erasure.blanked) as Blanked[]) {
      if (of !== 'changes') continue
      const row = find.get(changeId) as Row | undefined
      if (row === undefined || row.digest !== null) continue
      const { table, id, before, after } = row
      if (saltedDigest(row.salt, before, after) !== digest) continue
      // The same person may be known from several files, each with its own erasure.
      const one = found.get(erasure.subjectId) ?? { erasure, changes: [] }
      found.set(erasure.subjectId, one)
      one.changes.push({ table, id, before, after, leaves })
    }
  }
  return [...found.values()]
}

/** Whether these two texts are what the erasure left of a change. */
export const isWhatIsLeft = (leaves: string, before: string | null, after: string | null): boolean =>
  saltedDigest(null, before, after) === leaves

/** The same of data that are open. */
export const unblankedAmong = (reader: Reader, erasures: readonly KnownErasure[]): Unblanked[] =>
  unblankedIn(reader as unknown as Database.Database, erasures)

interface Row extends Omit<UnblankedChange, 'leaves'> {
  readonly salt: string | null
  readonly digest: string | null
}
