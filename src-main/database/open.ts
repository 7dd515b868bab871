import Database from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'
import { migrations } from './migrations/index.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/** Permission to run reading statements. It has no methods: SQL can be run only through statement.ts. */
export interface Reader {
  readonly [readable]: true
}
/** Permission to run changing statements; handed out only inside a change set. */
export interface Writer extends Reader {
  readonly [writable]: true
}

/** "HOIT": tells our files from any other SQLite database. */
export const applicationId = 0x484f4954

/**
 * Set on every open and read back, because better-sqlite3 is compiled so that a second open of the same file would
 * otherwise run with synchronous=NORMAL and lose confirmed saves at a power cut. EXCLUSIVE comes before WAL: no -shm file,
 * and a second process is kept out.
 */
const pragmas: readonly (readonly [name: string, set: string, read: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['recursive_triggers', 'ON', 1],
  ['journal_size_limit', '8388608', 8388608],
  ['wal_autocheckpoint', '1000', 1000],
  ['cache_size', '-65536', -65536],
]

/**
 * Opens a data file as the only one who may. Refuses `data-in-use`, `data-not-ours`, `data-newer`, `data-damaged`,
 * `disk-full`, `disk-read-only`, `disk-failed`. A file that does not exist is made, empty and without tables (see migrate.ts).
 */
export function openDatabase(
  path: string,
  /** Told why it fails before the file is closed, and may close it: closing folds the write-ahead log into it. */
  refused: (why: unknown, close: () => void) => void = () => {},
): Database.Database {
  const db = connect(path)
  try {
    // Before anything is read: a file once opened as shared stays so.
    db.pragma('locking_mode = EXCLUSIVE')
    if (isEmpty(db)) db.pragma(`application_id = ${applicationId}`)
    for (const [name, set] of pragmas) db.pragma(`${name} = ${set}`)
    for (const [name, , read] of pragmas) {
      const value = db.pragma(name, { simple: true })
      // A database in memory cannot have a write-ahead log and maps nothing.
      if (value !== read && path !== ':memory:')
        throw new Error(`pragma ${name} is ${value}, expected ${read}`)
    }
    if (db.pragma('application_id', { simple: true }) !== applicationId)
      throw new Refusal('data-not-ours', { path })
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > migrations.length) throw new Refusal('data-newer', { version, known: migrations.length })
    return db
  } catch (error) {
    const why = asRefusal(error, path)
    refused(why, () => db.close())
    db.close()
    throw why
  }
}

function connect(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 })
  } catch (error) {
    throw asRefusal(error, path)
  }
}

/** Another program, or another window, has this data file open. */
export function isInUse(path: string): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { timeout: 0 })
    db.pragma('user_version')
    return false
  } catch (error) {
    const why = asRefusal(error, path)
    if (why instanceof Refusal) return why.code === 'data-in-use'
    throw why
  } finally {
    db?.close()
  }
}

const isEmpty = (db: Database.Database) =>
  db.pragma('user_version', { simple: true }) === 0 &&
  db.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0

const sqliteRefusals = new Map([
  ['SQLITE_BUSY', 'data-in-use'],
  ['SQLITE_LOCKED', 'data-in-use'],
  ['SQLITE_NOTADB', 'data-not-ours'],
  ['SQLITE_CORRUPT', 'data-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_CANTOPEN', 'folder-not-found'],
  ['SQLITE_IOERR', 'disk-failed'],
] as const)

/** What the disk or the file says no to, as a refusal; every other error as it is. */
export function asRefusal(error: unknown, path = ''): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const family = error.code.split('_').slice(0, 2).join('_')
  for (const [code, refusal] of sqliteRefusals) if (family === code) return new Refusal(refusal, { path })
  return error
}

/** Copies the live data, consistent, into a new file without stopping the calls in between. */
export async function snapshot(
  db: Reader,
  to: string,
  told?: (done: number, of: number) => void,
): Promise<void> {
  await (db as unknown as Database.Database).backup(to, {
    progress: ({ totalPages, remainingPages }) => {
      told?.(totalPages - remainingPages, totalPages)
      return 2000
    },
  })
}

/** What SQLite itself says of a whole file, every index read: "ok" or its first complaints; and how many references lead nowhere. */
export function integrity(db: Reader): { integrity: string; foreignKeys: number } {
  const raw = db as unknown as Database.Database
  const found = raw.pragma('integrity_check(20)') as Record<string, string>[]
  return {
    integrity: found.flatMap((row) => Object.values(row)).join('; '),
    foreignKeys: (raw.pragma('foreign_key_check') as unknown[]).length,
  }
}

/** A compact copy of the whole file, made at once. For what nobody waits for: see snapshot. */
export function copyInto(db: Database.Database, path: string): void {
  db.prepare('VACUUM INTO ?').run(path)
}

/** Tells this office's data from every other's when a backup comes back; carried by every copy. */
export function giveLineage(db: Database.Database, lineage: string): void {
  db.prepare("INSERT INTO facts (name, value) VALUES ('lineage', ?)").run(lineage)
}
