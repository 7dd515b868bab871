import type Database from 'better-sqlite3'
import { migrations } from './migrations/index.ts'

/** The schema version this program writes. */
export const schemaVersion = migrations.length

/**
 * Brings a file up to a version. Each migration and its number are one transaction: after a crash it has happened or it has not.
 * Foreign keys rest while a table is made anew under its old name; before the commit every one of them is looked at.
 */
export function migrate(db: Database.Database, to: number = schemaVersion): void {
  const from = Number(db.pragma('user_version', { simple: true }))
  db.pragma('foreign_keys = OFF')
  try {
    migrations.slice(from, to).forEach((sql, index) => {
      db.transaction(() => {
        db.exec(sql)
        const [broken] = db.pragma('foreign_key_check') as { table: string; rowid: number }[]
        if (broken) throw new Error(`migration ${from + index + 1} breaks ${broken.table} ${broken.rowid}`)
        db.pragma(`user_version = ${from + index + 1}`)
      }).exclusive()
    })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
