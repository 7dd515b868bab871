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

/**
 * Every erasure a data file knows of, its own and those of people who stand only in data that were left (a fact, see
 * services/privacy/staying-erased.ts). A fact that is no such list says nothing.
 */
export const knownErasuresSql = `SELECT subject_id AS subjectId, at, reason, blanked FROM erasures
  UNION SELECT value ->> 'subjectId', value ->> 'at', value ->> 'reason', value ->> 'blanked' FROM json_each(
    (SELECT CASE WHEN json_valid(value) THEN value END FROM facts WHERE name = 'erased_elsewhere')
  ) WHERE typeof(value ->> 'subjectId') = 'integer' AND typeof(value ->> 'at') = 'text'
    AND typeof(value ->> 'reason') = 'text' AND json_valid(value ->> 'blanked')
  ORDER BY at`

/** What makes two notes one erasure. */
export const erasureKey = ({ subjectId, blanked }: KnownErasure): string => `${subjectId} ${blanked}`

/** Those of the erasures that a data file, it may be one of an older program, does not know of. */
export function unknownIn(db: Database.Database, erasures: readonly KnownErasure[]): KnownErasure[] {
  const hasAny = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'erasures'").get() !== undefined
  const known = hasAny ? (db.prepare(knownErasuresSql).all() as KnownErasure[]) : []
  const keys = new Set(known.map(erasureKey))
  return erasures.filter((erasure) => !keys.has(erasureKey(erasure)))
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
