import type Database from 'better-sqlite3'
import { migrations } from './migrations/index.ts'

/** The schema version this program writes. */
export const schemaVersion = migrations.length

/** Brings a file up to a version. Each migration and its number are one transaction: after a crash it has happened or it has not. */
export function migrate(db: Database.Database, to: number = schemaVersion): void {
  const from = Number(db.pragma('user_version', { simple: true }))
  migrations.slice(from, to).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${from + index + 1}`)
    }).exclusive()
  })
}
