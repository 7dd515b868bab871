import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { Refusal } from './contract/refusal.ts'
import { watchChanges } from './database/changes.ts'
import { faultIn, faultInNewest, isGrowing, tablesToCheck } from './database/checks.ts'
import { migrate, schemaVersion } from './database/migrate.ts'
import {
  applicationId,
  asRefusal,
  copyInto,
  giveLineage,
  integrity,
  openDatabase,
  type Reader,
} from './database/open.ts'
import { chainLength } from './database/queries/backups.ts'
import { headOf } from './files/disk.ts'
import type { Generations } from './files/generations.ts'
import { hasLog, type LastEnd, lastEnd, markRunning } from './files/running-mark.ts'
import { keepBeforeMigration } from './services/backups/before-migration.ts'

export interface Opened {
  readonly db: Database.Database
  /** Tables still to be looked through. */
  readonly unchecked: readonly string[]
  /** What is wrong with the newest entries of the history, as far as there was time to see; everything can be read all the same. */
  readonly broken: string | null
  readonly lastEnd: LastEnd
}

export interface OpeningOptions {
  /** Told of a damaged file while it is still as it was found. */
  readonly keep?: (path: string) => void
  /** Closes a damaged file; SQLite's own closing would write to it. */
  readonly leave?: (path: string, close: () => void) => void
  /** How long looking for damage may take before the window opens, from how long opening took; null: not at all, to measure it. */
  readonly checkMs?: (openingMs: number) => number | null
  /** Data of an older program are also set aside as an automatic copy; not for an office that only tries things. */
  readonly keepsCopies?: boolean
  /** The instant in UTC, ISO. */
  readonly now?: () => string
}

/**
 * Opens the live data file, made on first start, brought up to this program's schema as a new generation, looked through as far
 * as nobody notices, and with every change from now on written down. Refuses as openDatabase does, and `data-damaged`.
 */
export async function openLive(
  generations: Generations,
  {
    keep = () => {},
    leave = (_, close) => close(),
    checkMs = quarter,
    keepsCopies = true,
    now = () => new Date().toISOString(),
  }: OpeningOptions = {},
): Promise<Opened> {
  const begun = performance.now()
  if (generations.isEmpty) {
    const first = await generations.fill(makeEmpty, checkFile)
    // Any other number: another program began here first, and its data are the office's.
    if (first.number > 1) throw new Refusal('data-in-use', { folder: generations.folder })
    generations.flip(first.number)
  }
  const path = generations.current()
  const end = lastEnd(generations.folder, path)
  refuseStrange(path, keep)
  const giveUp = (file: string, close: () => void): void => {
    keep(file)
    leave(file, close)
  }
  let db = await openPatiently(path, giveUp)
  try {
    if (versionOf(db) < schemaVersion) db = await raise(db, generations, keepsCopies ? now() : null)
    watchChanges(db)
    const time = end === 'damaged' ? Number.POSITIVE_INFINITY : checkMs(performance.now() - begun)
    const found =
      time === null
        ? { unchecked: tablesToCheck(db), broken: null }
        : checkFirst(db, generations.current(), time)
    mark(generations.folder)
    return { db, ...found, lastEnd: end }
  } catch (error) {
    const why = asRefusal(error, path)
    if (isDamage(why)) giveUp(path, () => db.close())
    if (db.open) db.close()
    throw why
  }
}

/**
 * A hundred thousand families are not kept waiting for their window: a quarter of what opening takes anyway. What this leaves
 * is looked through while the first screen is read.
 */
const quarter = (openingMs: number): number => Math.min(50, openingMs / 4)

/** On a full disk there may be no room even for this; a write-ahead log tells the same. */
function mark(folder: string): void {
  try {
    markRunning(folder)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'disk-full') throw error
  }
}

const isDamage = (why: unknown): boolean =>
  why instanceof Refusal && (why.code === 'data-damaged' || why.code === 'data-not-ours')

/**
 * Before SQLite sees it: an emptied or overwritten file would be taken for a new one and begun again. A power cut while the log
 * was being folded in may tear the first page too; then SQLite reads it from the log, and refuses by itself what is not there.
 */
function refuseStrange(path: string, keep: (path: string) => void): void {
  const head = headOf(path, 100)
  const isOurs =
    head.length === 100 &&
    head.subarray(0, 16).toString('latin1') === 'SQLite format 3\0' &&
    head.readUInt32BE(68) === applicationId
  if (isOurs || (head.length === 100 && hasLog(path))) return
  keep(path)
  throw new Refusal('data-not-ours', { path, what: 'header' })
}

/**
 * Checks the tables that stay small, then the newest entries of the history, then the tables that grow, for as long as there is
 * time; the tables left over.
 */
function checkFirst(
  db: Database.Database,
  path: string,
  milliseconds: number,
): Pick<Opened, 'unchecked' | 'broken'> {
  const end = performance.now() + milliseconds
  const tables = tablesToCheck(db)
  let broken: string | null = null
  let isRead = false
  for (let table = tables[0]; table !== undefined; table = tables[0]) {
    if (isGrowing(table)) {
      // A look at both is worth more than a long one at either.
      if (!isRead) broken = faultInNewest(db, (end - performance.now()) / 2)
      isRead = true
      if (performance.now() > end) break
    }
    tables.shift()
    const what = faultIn(db, table)
    if (what !== null) throw new Refusal('data-damaged', { path, what })
  }
  return { unchecked: tables, broken }
}

/** Opens a file that may be changed by nobody else and is thrown away later: the copy of data that cannot be written. */
export function openCopy(path: string): Database.Database {
  const db = openDatabase(path)
  try {
    migrate(db)
    watchChanges(db)
    return db
  } catch (error) {
    db.close()
    throw asRefusal(error, path)
  }
}

/**
 * Folds the write-ahead log into the file, so that a folder copied by hand afterwards is whole, and closes it. Where the disk
 * does not let it, the file is closed all the same: the log beside it holds everything.
 */
export function closeLive(db: Database.Database): void {
  try {
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
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

/**
 * A migration works on a copy: if it fails, the data are as they were. `keptAt`: when the data as they were are set aside, beside the
 * generation before; null where no copies are kept.
 */
async function raise(
  old: Database.Database,
  generations: Generations,
  keptAt: string | null,
): Promise<Database.Database> {
  const { length = 0 } = chainLength(old as unknown as Reader, {}) ?? {}
  const next = await generations.fill((path) => {
    copyInto(old, path)
    if (keptAt !== null) keepBeforeMigration(path, { dataFolder: generations.folder, length, now: keptAt })
    const copy = openDatabase(path)
    migrate(copy)
    closeLive(copy)
  }, checkFile)
  closeLive(old)
  generations.flip(next.number)
  return openPatiently(generations.current())
}

/** Two programs that start at the same moment can both find the file locked: try again before saying so. */
async function openPatiently(
  path: string,
  giveUp: (path: string, close: () => void) => void = () => {},
): Promise<Database.Database> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return openDatabase(path, (why, close) => isDamage(why) && giveUp(path, close))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'data-in-use' || attempt === 5) throw error
      await wait(50 + Math.random() * 350)
    }
  }
}
