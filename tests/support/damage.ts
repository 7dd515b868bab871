import { closeSync, openSync, truncateSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Spoils the first page of a table of a closed data file, or of one of its indexes. */
export function damageTable(path: string, table: string): void {
  const db = new Database(path, { readonly: true })
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(400, 0xee), 0, 400, (root - 1) * size + 8)
  closeSync(file)
}

/** What a power cut leaves of a file whose size reached the disk before its bytes. */
export const emptied = (path: string): void => truncateSync(path, 0)

/** No database any more: its first page overwritten. */
export function overwritten(path: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4096, 0x41), 0, 4096, 0)
  closeSync(file)
}
