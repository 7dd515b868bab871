import type Database from 'better-sqlite3'
import { type Blanked, saltedDigest } from './chain.ts'
import { openDatabase, type Writer } from './open.ts'
import type { RecordTable } from './record-tables.ts'
import { rowTools } from './undo.ts'

type Image = Readonly<Record<string, unknown>>
/** Rows of one table that are blanked, and how: the same for the row itself and for each image of it in the history. */
export interface Blanking {
  readonly table: RecordTable
  readonly ids: readonly number[]
  /** Only these changes of the history, and not the rows as they stand: their numbers are somebody else's by now. */
  readonly changes?: ReadonlySet<number>
  readonly blank: (image: Image) => Image
}
interface Words {
  readonly input: string
  readonly deed: string
}

/**
 * Blanks rows and every image of them in the history, inside the open change set; the places of the history that were blanked, to
 * be written into an `erasures` row of the same change set. `texts`: every value that was taken away.
 */
export function blankRows(
  writer: Writer,
  changeSetId: number,
  blankings: readonly Blanking[],
  blankWords: (words: Words, texts: ReadonlySet<string>) => Words,
): { blanked: Blanked[]; texts: ReadonlySet<string> } {
  const db = writer as unknown as Database.Database
  const texts = new Set<string>()
  for (const blanking of blankings) if (blanking.changes === undefined) blankPresent(db, blanking)
  db.prepare('INSERT INTO temp.open_erasure (id) VALUES (?)').run(changeSetId)
  const touched = new Set<number>()
  const blanked = [
    ...blankings.flatMap((blanking) => blankImages(db, changeSetId, blanking, texts, touched)),
    ...blankEntries(db, [...touched], (words) => blankWords(words, texts)),
  ]
  db.exec('DELETE FROM temp.open_erasure')
  return { blanked, texts }
}

function blankPresent(db: Database.Database, { table, ids, blank }: Blanking): void {
  const tools = rowTools(db, table)
  for (const id of ids) {
    const present = tools.present.get(id) as string | undefined
    const image = blankedText(present ?? null, blank)
    if (image !== null && image !== present) tools.update.run({ image, id })
  }
}

/** An image as it is left, as text. */
export const blankedText = (text: string | null, blank: Blanking['blank']): string | null =>
  text === null ? null : JSON.stringify(blank(JSON.parse(text)))

interface Row {
  readonly id: number
  readonly changeSetId: number
  readonly before: string | null
  readonly after: string | null
  readonly salt: string | null
  readonly digest: string | null
}

function blankImages(
  db: Database.Database,
  changeSetId: number,
  { table, ids, changes, blank }: Blanking,
  texts: Set<string>,
  touched: Set<number>,
): Blanked[] {
  const rows = db
    .prepare(
      `SELECT id, change_set_id AS changeSetId, before, after, salt, digest FROM changes
       WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(table, JSON.stringify(ids)) as Row[]
  const update = db.prepare(
    'UPDATE changes SET before = :before, after = :after, salt = :salt, digest = :digest WHERE id = :id',
  )
  return rows.flatMap((row): Blanked[] => {
    if (changes !== undefined && !changes.has(row.id)) return []
    const [before, after] = [blankedText(row.before, blank), blankedText(row.after, blank)]
    collect(row, { before, after }, texts)
    const isOpen = row.changeSetId === changeSetId
    if (!isOpen) touched.add(row.changeSetId)
    if (before === row.before && after === row.after) return []
    const { id, salt } = row
    // What is not chained yet is chained as it is left.
    if (isOpen) {
      update.run({ id, before, after, salt, digest: null })
      return []
    }
    const digest = row.digest ?? saltedDigest(salt, row.before, row.after)
    update.run({ id, before, after, salt: null, digest })
    return [['changes', id, digest, saltedDigest(null, before, after)]]
  })
}

/** Remembers the texts an image lost. */
function collect(
  was: Pick<Row, 'before' | 'after'>,
  left: Pick<Row, 'before' | 'after'>,
  texts: Set<string>,
) {
  for (const which of ['before', 'after'] as const) {
    const [old, now] = [JSON.parse(was[which] ?? '{}'), JSON.parse(left[which] ?? '{}')] as [Image, Image]
    for (const [column, value] of Object.entries(old))
      if (typeof value === 'string' && value !== '' && value !== now[column]) texts.add(value)
  }
}

function blankEntries(
  db: Database.Database,
  ids: readonly number[],
  blankWords: (words: Words) => Words,
): Blanked[] {
  const find = db.prepare('SELECT id, input, deed, salt, digest FROM change_sets WHERE id = ?')
  const update = db.prepare(
    'UPDATE change_sets SET input = :input, deed = :deed, salt = NULL, digest = :digest WHERE id = :id',
  )
  return ids.flatMap((entry): Blanked[] => {
    const { id, input, deed, salt, digest } = find.get(entry) as Words & Pick<Row, 'id' | 'salt' | 'digest'>
    const left = blankWords({ input, deed })
    if (left.input === input && left.deed === deed) return []
    const original = digest ?? saltedDigest(salt, input, deed)
    update.run({ id, ...left, digest: original })
    return [['change_sets', id, original, saltedDigest(null, left.input, left.deed)]]
  })
}

/**
 * Copies a closed data file without anything that was deleted: free pages, the index of words and the samples of the query
 * planner keep what they once held. Both files are clean afterwards.
 */
export function compactFile(from: string, to: string): void {
  const db = openDatabase(from)
  try {
    db.exec("INSERT INTO subject_words (subject_words) VALUES ('delete-all')")
    db.exec('INSERT INTO subject_words (rowid, words) SELECT id, search_key FROM subjects')
    db.exec("INSERT INTO subject_words (subject_words) VALUES ('optimize')")
    const sampled = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").get() !== undefined
    if (sampled) db.exec('ANALYZE')
    db.prepare('VACUUM INTO ?').run(to)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}
