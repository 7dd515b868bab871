import type Database from 'better-sqlite3'
import type { Deed } from '../contract/deeds.ts'
import { sha256OfTexts } from '../files/digest.ts'
import { recordTables } from './record-tables.ts'

/** What is written down of an action beside the rows it changed. */
export interface ChangeSetFacts {
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly input: string
  readonly deed: Deed
  readonly undoes: number | null
  /** The clock of the computer cannot be right; nothing is ordered by it anyway. */
  readonly clockSuspect?: boolean
}

const columnsOf = (db: Database.Database, table: string) =>
  db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[]

const imageOf = (columns: readonly string[], row: string) =>
  `json_object(${columns.map((name) => `'${name}', ${row}.${name}`).join(', ')})`

/**
 * Makes the connection write down every change. The triggers are temporary: the file itself holds only tables and indexes,
 * so a restore can refuse anything else, and a statement that forgets to open a change set fails instead of passing unseen.
 */
export function watchChanges(db: Database.Database): void {
  db.exec('CREATE TEMP TABLE open_change_set (id INTEGER)')
  for (const table of recordTables) {
    const columns = columnsOf(db, table)
    const [before, after] = [imageOf(columns, 'OLD'), imageOf(columns, 'NEW')]
    const log = (when: string, row: string, images: string, condition = '') =>
      db.exec(`CREATE TEMP TRIGGER ${table}_${when} AFTER ${when} ON main.${table} ${condition} BEGIN
        INSERT INTO changes (change_set_id, table_name, row_id, before, after) VALUES (
          coalesce((SELECT id FROM open_change_set), RAISE(ABORT, 'no change set is open')),
          '${table}', ${row}.id, ${images});
      END`)
    log('INSERT', 'NEW', `NULL, ${after}`)
    log('UPDATE', 'NEW', `${before}, ${after}`, `WHEN ${before} IS NOT ${after}`)
    log('DELETE', 'OLD', `${before}, NULL`)
  }
  keepHistory(db)
}

/** The history is only ever added to. */
function keepHistory(db: Database.Database): void {
  db.exec(`
    CREATE TEMP TRIGGER changes_kept BEFORE UPDATE ON main.changes BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
    CREATE TEMP TRIGGER changes_stay BEFORE DELETE ON main.changes BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
    CREATE TEMP TRIGGER change_sets_kept
      BEFORE UPDATE OF id, at, actor, command, input, deed, rows, undoes, clock_suspect, hash ON main.change_sets
      BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
    CREATE TEMP TRIGGER change_sets_stay BEFORE DELETE ON main.change_sets BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
  `)
}

/** Opens a change set inside a running transaction; its number. */
export function openChangeSet(db: Database.Database): number {
  const last = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'change_sets'").pluck().get() as
    | number
    | undefined
  const id = (last ?? 0) + 1
  db.prepare('INSERT INTO temp.open_change_set (id) VALUES (?)').run(id)
  return id
}

/** Writes the entry of the open change set, chained to the one before. An action that changed nothing leaves no entry. */
export function closeChangeSet(db: Database.Database, id: number, facts: ChangeSetFacts): number {
  db.exec('DELETE FROM temp.open_change_set')
  const rows = db.prepare('SELECT count(*) FROM changes WHERE change_set_id = ?').pluck().get(id) as number
  if (rows === 0) return 0
  keepWords(db, id)
  const previous = db.prepare('SELECT hash FROM change_sets ORDER BY id DESC LIMIT 1').pluck().get() as
    | string
    | undefined
  const deed = JSON.stringify(facts.deed)
  const entry = {
    id,
    at: facts.at,
    actor: facts.actor,
    command: facts.command,
    input: facts.input,
    deed,
    rows,
    undoes: facts.undoes,
    clockSuspect: facts.clockSuspect === true ? 1 : 0,
  }
  db.prepare(
    `INSERT INTO change_sets (id, at, actor, command, input, deed, rows, undoes, clock_suspect, hash)
     VALUES (:id, :at, :actor, :command, :input, :deed, :rows, :undoes, :clockSuspect, :hash)`,
  ).run({ ...entry, hash: hashOf(db, previous ?? '', entry) })
  return rows
}

/**
 * Brings the index of words up to the subjects this change set touched. At its end and at once: in a trigger FTS5 would write
 * to the file after every single row.
 */
function keepWords(db: Database.Database, id: number): void {
  const touched = `SELECT row_id FROM changes WHERE change_set_id = :id AND table_name = 'subjects'`
  db.prepare(`DELETE FROM subject_words WHERE rowid IN (${touched} AND before IS NOT NULL)`).run({ id })
  db.prepare(
    `INSERT INTO subject_words (rowid, words) SELECT id, search_key FROM subjects WHERE id IN (${touched})`,
  ).run({ id })
}

/** Forgets the open change set; the transaction itself is rolled back by the caller. */
export function abandonChangeSet(db: Database.Database): void {
  db.exec('DELETE FROM temp.open_change_set')
}

type Entry = {
  id: number
  at: string
  actor: string
  command: string
  input: string
  deed: string
  rows: number
  undoes: number | null
  clockSuspect: number
}

function hashOf(db: Database.Database, previous: string, entry: Entry): string {
  const { id, at, actor, command, input, deed, rows, undoes, clockSuspect } = entry
  const changed = db
    .prepare('SELECT table_name, row_id, before, after FROM changes WHERE change_set_id = ? ORDER BY id')
    .raw()
    .iterate(id)
  return sha256OfTexts(
    (function* () {
      yield `so-khuyen-hoc 1\n${previous}\n`
      yield JSON.stringify([id, at, actor, command, input, deed, rows, undoes, clockSuspect])
      for (const row of changed) yield `\n${JSON.stringify(row)}`
    })(),
  )
}

/**
 * Reads the history through and compares every hash; `last` limits it to the newest entries. brokenAt: the first entry whose
 * text, rows or place in the chain is not what was written.
 */
export function verifyChain(
  db: Database.Database,
  last: number | null = null,
): { ok: boolean; length: number; head: string; brokenAt: number | null } {
  const length = db.prepare('SELECT count(*) FROM change_sets').pluck().get() as number
  const skip = last === null ? 0 : Math.max(0, length - last)
  const entries = db
    .prepare(
      `SELECT id, at, actor, command, input, deed, rows, undoes, clock_suspect AS clockSuspect, hash
       FROM change_sets ORDER BY id LIMIT -1 OFFSET ?`,
    )
    .all(Math.max(0, skip - 1)) as (Entry & { hash: string })[]
  const strays = db
    .prepare('SELECT min(change_set_id) FROM changes WHERE change_set_id NOT IN (SELECT id FROM change_sets)')
    .pluck()
    .get() as number | null
  let previous = skip > 0 ? (entries.shift()?.hash ?? '') : ''
  for (const entry of entries) {
    if (hashOf(db, previous, entry) !== entry.hash)
      return { ok: false, length, head: previous, brokenAt: entry.id }
    previous = entry.hash
  }
  return { ok: strays === null, length, head: previous, brokenAt: strays }
}
