import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { BackupReason } from '../../contract/labels/notices.ts'
import { Refusal } from '../../contract/refusal.ts'
import { countReadable } from '../../database/checks.ts'
import { takeInventory } from '../../database/inventory.ts'
import { integrity, openDatabase } from '../../database/open.ts'
import { type KnownErasure, knownErasuresSql } from '../../database/unblanked.ts'
import { headOf, makeFolder, remove } from '../../files/disk.ts'
import type { Looked } from './jobs.ts'

const nothing: Looked = {
  fault: 'not-ours',
  counts: {},
  lastAction: null,
  lineage: null,
  office: null,
  backups: [],
  erasures: [],
}

/** On a copy, log and all: opening the file itself would fold its log into it. */
export function lookAtData({ path, scratch }: { readonly path: string; readonly scratch: string }): Looked {
  makeFolder(scratch)
  try {
    const copy = join(scratch, 'copy.sqlite')
    if (!copied(path, copy)) return { ...nothing, fault: 'unreadable' }
    return look(copy)
  } finally {
    remove(scratch)
  }
}

/** A disk that cannot read the file is an answer; one that cannot write the copy is not. */
function copied(path: string, copy: string): boolean {
  try {
    for (const ending of ['', '-wal'])
      if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new Refusal('disk-full', { path: copy })
    return false
  }
}

function look(copy: string): Looked {
  // An empty file would be begun as a new one.
  if (headOf(copy, 16).toString('latin1') !== 'SQLite format 3\0') return nothing
  let db: Database.Database
  try {
    db = openDatabase(copy)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...nothing, fault: error.code === 'data-newer' ? 'newer' : 'integrity' }
  }
  try {
    return {
      fault: faultOf(db),
      counts: countReadable(db),
      lastAction: first(db, 'SELECT at, deed FROM change_sets ORDER BY id DESC LIMIT 1', lastActionIn),
      lineage: first(db, "SELECT value FROM facts WHERE name = 'lineage'", textIn),
      office: first(db, 'SELECT name AS value FROM offices', textIn),
      backups: first(db, 'SELECT json_group_array(path) AS value FROM backups', pathsIn) ?? [],
      erasures: first(db, erasuresAsJson, erasuresIn) ?? [],
    }
  } finally {
    db.close()
  }
}

function faultOf(db: Database.Database): BackupReason | null {
  try {
    const found = integrity(db as never)
    if (found.integrity !== 'ok') return 'integrity'
    if (found.foreignKeys > 0) return 'foreign-keys'
    takeInventory(db)
    return null
  } catch (error) {
    if (error instanceof Refusal && error.code === 'backup-damaged') return 'chain'
    // Whatever SQLite cannot do with the file.
    if (error instanceof Error && 'code' in error) return 'integrity'
    throw error
  }
}

/** What a damaged file still gives: a question it cannot answer is answered with null. */
function first<T>(db: Database.Database, sql: string, read: (row: Record<string, unknown>) => T): T | null {
  try {
    const row = db.prepare(sql).get()
    return row === undefined ? null : read(row as Record<string, unknown>)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

const erasuresAsJson = `SELECT json_group_array(json_object('subjectId', subjectId, 'at', at, 'reason', reason, 'blanked', blanked))
  AS value FROM (${knownErasuresSql})`

const textIn = ({ value }: Record<string, unknown>): string => String(value)
const pathsIn = ({ value }: Record<string, unknown>): string[] => JSON.parse(String(value)) as string[]
const erasuresIn = ({ value }: Record<string, unknown>): KnownErasure[] =>
  JSON.parse(String(value)) as KnownErasure[]
const lastActionIn = ({ at, deed }: Record<string, unknown>) => ({ at: String(at), deed: String(deed) })
