import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { Refusal } from './contract/refusal.ts'
import { watchChanges } from './database/changes.ts'
import { faultIn, tablesToCheck } from './database/checks.ts'
import { migrate, schemaVersion } from './database/migrate.ts'
import { copyInto, giveLineage, integrity, openDatabase } from './database/open.ts'
import type { Generations } from './files/generations.ts'

/**
 * Opens the live data file, made on first start, brought up to this program's schema as a new generation, checked, and with
 * every change from now on written down. `unchecked` names the tables still to be looked through. Refuses as openDatabase
 * does, and `data-damaged`.
 */
export async function openLive(
  generations: Generations,
): Promise<{ readonly db: Database.Database; readonly unchecked: readonly string[] }> {
  if (generations.isEmpty) {
    const first = await generations.fill(makeEmpty, checkFile)
    // Any other number: another program began here first, and its data are the office's.
    if (first.number > 1) throw new Refusal('data-in-use', { folder: generations.folder })
    generations.flip(first.number)
  }
  let db = await openPatiently(generations.current())
  if (versionOf(db) < schemaVersion) db = await raise(db, generations)
  const unchecked = checkFirst(db, generations.current())
  watchChanges(db)
  return { db, unchecked }
}

/** A hundred thousand families are not kept waiting for their window: what this leaves is checked while they look at it. */
const checkMs = 50

/** Checks table by table, the smallest first, as long as nobody notices; the tables left over. */
function checkFirst(db: Database.Database, path: string): string[] {
  const end = performance.now() + checkMs
  const tables = tablesToCheck(db)
  while (tables.length > 0 && performance.now() < end) {
    const what = faultIn(db, tables.shift() ?? '')
    if (what === null) continue
    db.close()
    throw new Refusal('data-damaged', { path, what })
  }
  return tables
}

/** Folds the write-ahead log into the file, so that a folder copied by hand afterwards is whole, and closes it. */
export function closeLive(db: Database.Database): void {
  db.pragma('optimize')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

const versionOf = (db: Database.Database) => Number(db.pragma('user_version', { simple: true }))

function makeEmpty(path: string): void {
  const db = openDatabase(path)
  migrate(db)
  giveLineage(db, randomUUID())
  closeLive(db)
}

function checkFile(path: string): void {
  const db = openDatabase(path)
  const found = integrity(db as never)
  const version = versionOf(db)
  closeLive(db)
  if (found.integrity !== 'ok' || found.foreignKeys > 0 || version !== schemaVersion)
    throw new Refusal('data-damaged', { path, what: found.integrity })
}

/** A migration works on a copy: if it fails, the data are as they were. */
async function raise(old: Database.Database, generations: Generations): Promise<Database.Database> {
  const next = await generations.fill((path) => {
    copyInto(old, path)
    const copy = openDatabase(path)
    migrate(copy)
    closeLive(copy)
  }, checkFile)
  closeLive(old)
  generations.flip(next.number)
  return openPatiently(generations.current())
}

/** Two programs that start at the same moment can both find the file locked: try again before saying so. */
async function openPatiently(path: string): Promise<Database.Database> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return openDatabase(path)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'data-in-use' || attempt === 5) throw error
      await wait(50 + Math.random() * 350)
    }
  }
}
