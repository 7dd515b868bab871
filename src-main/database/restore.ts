import Database from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'
import type { BackupManifest } from '../contract/values/backup-manifest.ts'
import { headOf } from '../files/disk.ts'
import { damaged, type Inventory, schemaDigest, schemaOf, tablesOf, takeInventory } from './inventory.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { applicationId, openDatabase } from './open.ts'

/*
 * A backup's data file is never adopted: it may have been damaged or made by someone else, and SQLite's own check says "ok" to a
 * file whose trigger empties a table. Its rows are copied into a new file with our schema, and every number of the manifest
 * is compared with what arrived.
 */

/**
 * Fills a new data file at `to` with the rows of a backup's data file, brought up to this program's schema. Whoever makes it live
 * waits until the disk has it. `isOwn`: the manifest was made of this very file a moment ago, and file and chain were looked through then.
 */
export function restoreRows(
  from: string,
  to: string,
  manifest: BackupManifest,
  told: (done: number, of: number) => void = () => {},
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): void {
  if (manifest.schema > schemaVersion)
    throw new Refusal('backup-newer', { schema: manifest.schema, known: schemaVersion })
  const db = openDatabase(to)
  try {
    migrate(db, manifest.schema)
    if (schemaDigest(schemaOf(db)) !== manifest.schemaSha256) throw damaged('form')
    reading(() => compareSchema(from, manifest, db, isOwn))
    withoutWaiting(db, () => {
      reading(() => copyRows(from, db, manifest, told))
      compare(db, manifest, isOwn)
    })
    migrate(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

/** What a finished data file must be before it may become the live one; one of an `older` program is brought up when it is opened. */
export function checkRestored(path: string, { older = false }: { readonly older?: boolean } = {}): void {
  // A newer one is refused here.
  const db = openDatabase(path)
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged('integrity')
    if (!older && db.pragma('user_version', { simple: true }) !== schemaVersion) throw damaged('form')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

/** Makes a copy of the live data one file that any SQLite tool opens. */
export function settleCopy(path: string): void {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    // Left open, it would keep the next try out.
    db.close()
  }
}

/**
 * Checks a settled copy of the live data and takes its inventory. Its indexes are not compared row by row: no backup holds any,
 * and those of the live file are looked through once a week and after a crash.
 */
export function prepareCopy(path: string, told?: (rows: number) => void): Inventory {
  const db = new Database(path, { readonly: true })
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new Refusal('data-damaged', { what: 'integrity' })
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Refusal('data-damaged', { what: 'foreign-keys' })
    return takeInventory(db, told)
  } catch (error) {
    // It is the live data that are bad here, not a backup.
    if (error instanceof Refusal && error.code === 'backup-damaged')
      throw new Refusal('data-damaged', error.details)
    throw error
  } finally {
    db.close()
  }
}

/** The text of the file's schema is compared with ours before anything in it is run, read-only. */
function compareSchema(
  from: string,
  manifest: BackupManifest,
  ours: Database.Database,
  isOwn: boolean,
): void {
  const head = headOf(from, 100)
  const isSqlite = head.subarray(0, 16).toString('latin1') === 'SQLite format 3\0'
  // 1: no write-ahead log. Such a file would bring a second one into play.
  if (!isSqlite || head[18] !== 1 || head[19] !== 1) throw damaged('form')
  const saved = new Database(from, { readonly: true, fileMustExist: true })
  try {
    for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0'])
      saved.pragma(pragma)
    const id = saved.pragma('application_id', { simple: true })
    const version = saved.pragma('user_version', { simple: true })
    if (id !== applicationId || version !== manifest.schema) throw damaged('form')
    if (JSON.stringify(schemaOf(saved)) !== JSON.stringify(schemaOf(ours))) throw damaged('form')
    if (!isOwn && saved.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged('integrity')
  } finally {
    saved.close()
  }
}

/** A file that nobody knows yet is thrown away if anything fails: no log is kept of it, and the disk is waited for at its end. */
function withoutWaiting(db: Database.Database, fill: () => void): void {
  db.pragma('journal_mode = MEMORY')
  db.pragma('synchronous = OFF')
  fill()
  db.pragma('synchronous = FULL')
  db.pragma('journal_mode = WAL')
}

function copyRows(
  from: string,
  db: Database.Database,
  { counts }: BackupManifest,
  told: (done: number, of: number) => void,
): void {
  const all = Object.values(counts).reduce((sum, rows) => sum + rows, 0)
  let done = 0
  db.pragma('foreign_keys = OFF')
  db.prepare('ATTACH ? AS saved').run(from)
  db.transaction(() => {
    for (const { name, columns, key } of tablesOf(db)) {
      const list = columns.join(', ')
      // In key order, so that SQLite checks each row instead of copying pages unread.
      db.exec(`INSERT INTO main.${name} (${list}) SELECT ${list} FROM saved.${name} ORDER BY ${key}`)
      done += counts[name] ?? 0
      told(done, all)
    }
    db.exec('INSERT INTO main.subject_words (rowid, words) SELECT id, search_key FROM main.subjects')
  })()
  db.exec('DETACH saved')
  db.pragma('foreign_keys = ON')
}

function compare(db: Database.Database, manifest: BackupManifest, isOwn: boolean): void {
  if (!isOwn) {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged('integrity')
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw damaged('foreign-keys')
  }
  const { counts, logicalSha256, chain, lineage, office } = takeInventory(
    db,
    undefined,
    isOwn ? manifest.chain : null,
  )
  const tables = new Set([...Object.keys(counts), ...Object.keys(manifest.counts)])
  if ([...tables].some((table) => counts[table] !== manifest.counts[table])) throw damaged('counts')
  if (logicalSha256 !== manifest.logicalSha256) throw damaged('rows')
  if (chain.head !== manifest.chain.head || chain.length !== manifest.chain.length) throw damaged('chain')
  if (lineage !== manifest.lineage || office !== manifest.office) throw damaged('manifest')
}

/** What SQLite cannot read or will not take is damage of the backup; a full disk stays a full disk. */
function reading(work: () => void): void {
  try {
    work()
  } catch (error) {
    const ours = error instanceof Database.SqliteError && !/^SQLITE_(FULL|IOERR|READONLY)/.test(error.code)
    if (!ours) throw error
    throw damaged(error.code.startsWith('SQLITE_CONSTRAINT') ? 'rows' : 'integrity')
  }
}
