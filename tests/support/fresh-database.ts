import type Database from 'better-sqlite3'
import {
  abandonChangeSet,
  closeChangeSet,
  openChangeSet,
  watchChanges,
} from '../../src-main/database/changes.ts'
import { migrate } from '../../src-main/database/migrate.ts'
import { openDatabase, type Writer } from '../../src-main/database/open.ts'
import { recordTables } from '../../src-main/database/record-tables.ts'

/** An empty, watched database: in memory, or in a file. */
export function freshDatabase(path = ':memory:'): Database.Database {
  const db = openDatabase(path)
  migrate(db)
  watchChanges(db)
  return db
}

/** Does something as one change set; the number of it, or 0 when nothing changed. A throw takes everything back. */
export function inChangeSet(
  db: Database.Database,
  work: (writer: Writer) => void,
  undoes: number | null = null,
): number {
  db.exec('BEGIN IMMEDIATE')
  const id = openChangeSet(db)
  try {
    work(db as unknown as Writer)
    const facts = { at: '2020-11-20T01:00:00Z', actor: 'office', command: 'test', input: '{}', undoes }
    const rows = closeChangeSet(db, id, { ...facts, deed: { name: 'place-added', with: {} } })
    db.exec('COMMIT')
    return rows > 0 ? id : 0
  } catch (error) {
    db.exec('ROLLBACK')
    abandonChangeSet(db)
    throw error
  }
}

/** Every row of every table of record, as text: two equal pictures are the same data. */
export function pictureOf(db: Database.Database): string {
  return JSON.stringify(
    recordTables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
  )
}
