import type Database from 'better-sqlite3'
import { sha256, sha256OfTexts } from '../files/digest.ts'

/** An entry of the history as it is hashed. */
export interface Entry {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly input: string
  readonly deed: string
  readonly rows: number
  readonly undoes: number | null
  readonly clockSuspect: number
  readonly salt: string | null
  readonly digest: string | null
}

interface Row {
  readonly id: number
  readonly tableName: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
  readonly salt: string | null
  readonly digest: string | null
}

/** What an erasure says it blanked: the digest of what stood there, and the digest of what it left. */
export type Blanked = readonly [of: 'changes' | 'change_sets', id: number, digest: string, leaves: string]

const lettersOf = (text: string | null) => (text === null ? '-' : text.length)

/** The digest of two texts behind a salt; no other pair of texts gives the same. */
export const saltedDigest = (salt: string | null, one: string | null, other: string | null): string =>
  sha256(`${salt ?? '-'}\n${lettersOf(one)}:${lettersOf(other)}\n${one ?? ''}${other ?? ''}`)

/** The hash that chains an entry to the one before. */
export function hashOfEntry(
  db: Database.Database,
  previous: string,
  entry: Entry,
  digestOfBlanked: (of: Blanked[0], id: number, found: Found) => string = () => '',
): string {
  const { id, at, actor, command, input, deed, rows, undoes, clockSuspect } = entry
  const changed = db
    .prepare(
      `SELECT id, table_name AS tableName, row_id AS rowId, before, after, salt, digest
       FROM changes WHERE change_set_id = ? ORDER BY id`,
    )
    .iterate(id) as IterableIterator<Row>
  const digestOf = (of: Blanked[0], rowId: number, found: Found) =>
    found.digest === null
      ? saltedDigest(found.salt, found.one, found.other)
      : digestOfBlanked(of, rowId, found)
  const words = digestOf('change_sets', id, { ...entry, one: input, other: deed })
  return sha256OfTexts(
    (function* () {
      yield `so-khuyen-hoc 1\n${previous}\n`
      let text = JSON.stringify([id, at, actor, command, words, rows, undoes, clockSuspect])
      for (const { id, tableName, rowId, before, after, salt, digest } of changed) {
        const images = digestOf('changes', id, { one: before, other: after, salt, digest })
        text += `\n${id} ${rowId} ${images} ${tableName}`
        // An import has a hundred thousand of them: few long texts are hashed faster than many short ones.
        if (text.length < 65_536) continue
        yield text
        text = ''
      }
      yield text
    })(),
  )
}

interface Found {
  readonly one: string | null
  readonly other: string | null
  readonly salt: string | null
  readonly digest: string | null
}

export interface ChainFound {
  readonly ok: boolean
  readonly length: number
  readonly head: string
  readonly brokenAt: number | null
}

/**
 * Reads the history through and compares every hash; `last` limits it to the newest entries. brokenAt: the first entry whose
 * text, rows or place in the chain is not what was written, or that was blanked without an erasure saying so.
 */
export function verifyChain(db: Database.Database, last: number | null = null): ChainFound {
  const reading = readChain(db, last)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** Longer ones are left to the reading through that follows. */
const longestAtOnce = 500
const newestAtOnce = 1_000

/**
 * The newest entries compared with their hashes, from the last one back for as long as there is time: what a start can see at once.
 * Entries with very many rows, and those an erasure blanked, are left to whoever reads the whole chain. The first that is wrong.
 */
export function brokenAmongNewest(db: Database.Database, milliseconds: number): number | null {
  const end = performance.now() + milliseconds
  const newest = db
    .prepare('SELECT id, rows, hash FROM change_sets ORDER BY id DESC LIMIT ?')
    .all(newestAtOnce + 1) as { id: number; rows: number; hash: string }[]
  const find = db.prepare(
    `SELECT id, at, actor, command, input, deed, rows, undoes, clock_suspect AS clockSuspect, salt, digest
     FROM change_sets WHERE id = ?`,
  )
  for (const [index, { id, rows, hash }] of newest.entries()) {
    if (index > 0 && performance.now() > end) return null
    const previous = newest[index + 1]
    // The hash before the oldest of a full page was not read.
    if (rows > longestAtOnce || index === newestAtOnce) continue
    let isBlanked = false
    const blanked = (): string => {
      isBlanked = true
      return ''
    }
    const is = hashOfEntry(db, previous?.hash ?? '', find.get(id) as Entry, blanked)
    if (is !== hash && !isBlanked) return id
  }
  return null
}

/** The same entry by entry, for whoever has other work in between. */
export function* readChain(db: Database.Database, last: number | null = null): Generator<void, ChainFound> {
  const length = db.prepare('SELECT count(*) FROM change_sets').pluck().get() as number
  const skip = last === null ? 0 : Math.max(0, length - last)
  const entries = db
    .prepare(
      `SELECT id, at, actor, command, input, deed, rows, undoes, clock_suspect AS clockSuspect, salt, digest, hash
       FROM change_sets ORDER BY id LIMIT -1 OFFSET ?`,
    )
    .all(Math.max(0, skip - 1)) as (Entry & { hash: string })[]
  const blanked = blankedBy(db)
  const misplaced = firstMisplaced(db)
  let previous: string | null = skip > 0 ? null : ''
  for (const entry of entries) {
    if (previous !== null) {
      const isBroken = entry.id === misplaced || hashOfEntry(db, previous, entry, blanked) !== entry.hash
      if (isBroken) return { ok: false, length, head: previous, brokenAt: entry.id }
    }
    previous = entry.hash
    yield
  }
  return { ok: misplaced === null, length, head: previous ?? '', brokenAt: misplaced }
}

/** The first entry that rows name and that does not stand, or whose mark "taken back" is not what the later entries say. */
function firstMisplaced(db: Database.Database): number | null {
  return db
    .prepare(
      `SELECT min(id) FROM (
         SELECT min(change_set_id) AS id FROM changes WHERE change_set_id NOT IN (SELECT id FROM change_sets)
         UNION ALL
         SELECT min(id) FROM change_sets AS entry WHERE undone_by IS NOT (
           SELECT CASE WHEN undoing.undone_by IS NULL THEN undoing.id END FROM change_sets AS undoing
           WHERE undoing.undoes = entry.id ORDER BY undoing.id DESC LIMIT 1))`,
    )
    .pluck()
    .get() as number | null
}

/** The digest of what was blanked, where a later erasure names it and left exactly what stands there now; else ''. */
function blankedBy(db: Database.Database): (of: Blanked[0], id: number, found: Found) => string {
  const said = db
    .prepare(
      `SELECT blanked.value ->> 0 AS of, blanked.value ->> 1 AS id, blanked.value ->> 2 AS digest, blanked.value ->> 3 AS leaves
       FROM (SELECT id, CASE WHEN json_valid(after) THEN after ->> 'blanked' END AS list FROM changes
             WHERE table_name = 'erasures' AND before IS NULL AND digest IS NULL) AS erasure,
         json_each(CASE WHEN json_valid(list) THEN list END) AS blanked
       ORDER BY erasure.id, blanked.id`,
    )
    .all() as { of: string; id: number; digest: string; leaves: string }[]
  const named = new Map(said.map((one) => [`${one.of} ${one.id}`, one]))
  return (of, id, { one, other, salt, digest }) => {
    const erased = named.get(`${of} ${id}`)
    const isSaid = erased?.digest === digest && erased.leaves === saltedDigest(null, one, other)
    return salt === null && isSaid ? erased.digest : ''
  }
}
