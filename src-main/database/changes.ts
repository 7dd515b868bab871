import type Database from 'better-sqlite3'
import type { Deed } from '../contract/deeds.ts'
import { hashOfEntry } from './chain.ts'
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
        INSERT INTO changes (change_set_id, table_name, row_id, before, after, salt) VALUES (
          coalesce((SELECT id FROM open_change_set), RAISE(ABORT, 'no change set is open')),
          '${table}', ${row}.id, ${images}, lower(hex(randomblob(16))));
      END`)
    log('INSERT', 'NEW', `NULL, ${after}`)
    log('UPDATE', 'NEW', `${before}, ${after}`, `WHEN ${before} IS NOT ${after}`)
    log('DELETE', 'OLD', `${before}, NULL`)
  }
  keepHistory(db)
}

/** The history is only ever added to; an erasure (erasing.ts) may blank what stands in it, not what it is. */
function keepHistory(db: Database.Database): void {
  db.exec(`
    CREATE TEMP TABLE open_erasure (id INTEGER);
    CREATE TEMP TRIGGER changes_kept BEFORE UPDATE OF id, change_set_id, table_name, row_id ON main.changes
      BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
    CREATE TEMP TRIGGER changes_unblanked BEFORE UPDATE OF before, after, salt, digest ON main.changes
      WHEN NOT EXISTS (SELECT 1 FROM temp.open_erasure)
      BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
    CREATE TEMP TRIGGER changes_stay BEFORE DELETE ON main.changes BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
    CREATE TEMP TRIGGER change_sets_kept
      BEFORE UPDATE OF id, at, actor, command, rows, undoes, clock_suspect, hash ON main.change_sets
      BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
    CREATE TEMP TRIGGER change_sets_unblanked BEFORE UPDATE OF input, deed, salt, digest ON main.change_sets
      WHEN NOT EXISTS (SELECT 1 FROM temp.open_erasure)
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
    salt: db.prepare('SELECT lower(hex(randomblob(16)))').pluck().get() as string,
    digest: null,
  }
  db.prepare(
    `INSERT INTO change_sets (id, at, actor, command, input, deed, rows, undoes, clock_suspect, salt, hash)
     VALUES (:id, :at, :actor, :command, :input, :deed, :rows, :undoes, :clockSuspect, :salt, :hash)`,
  ).run({ ...entry, hash: hashOfEntry(db, previous ?? '', entry) })
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
