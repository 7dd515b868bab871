import type Database from 'better-sqlite3'
import type { BackupReason } from '../contract/labels/notices.ts'
import { Refusal } from '../contract/refusal.ts'
import type { BackupManifest } from '../contract/values/backup-manifest.ts'
import { createRowDigest, sha256 } from '../files/digest.ts'
import { verifyChain } from './chain.ts'
import { otherTables, recordTables } from './record-tables.ts'

/** What a data file says of itself, and what a faithful copy must say again. */
export type Inventory = Pick<
  BackupManifest,
  'schema' | 'schemaSha256' | 'counts' | 'logicalSha256' | 'chain' | 'lineage' | 'office'
>

export interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

/** Tables and indexes as they were written down; SQLite's own notes on how full they are stay out. */
export function schemaOf(db: Database.Database): SchemaObject[] {
  return db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name`,
    )
    .all() as SchemaObject[]
}

export const schemaDigest = (schema: readonly SchemaObject[]): string => sha256(JSON.stringify(schema))

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** The order of its rows, as SQL. */
  readonly key: string
}

/** Every table whose rows are data, each after those it points to. Names come from our own list, never from a file. */
export function tablesOf(db: Database.Database): Table[] {
  return [...recordTables, ...otherTables].flatMap((name) => {
    const columns = db.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').all(name) as {
      name: string
      pk: number
    }[]
    // A table of a later version is not there yet in an older file.
    if (columns.length === 0) return []
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    return [
      {
        name,
        columns: columns.map((column) => column.name),
        key: key.map((column) => column.name).join(', '),
      },
    ]
  })
}

/**
 * Reads a data file through: its rows counted and digested, its history compared with its hashes (unless `known`: the same rows,
 * by their digest, have the same chain).
 */
export function takeInventory(
  db: Database.Database,
  told: (rows: number) => void = () => {},
  known: Inventory['chain'] | null = null,
): Inventory {
  const counts: Record<string, number> = {}
  const digest = createRowDigest()
  let read = 0
  for (const { name, columns, key } of tablesOf(db)) {
    digest.table(name, columns)
    let rows = 0
    // SQLite writes the JSON of a row as JavaScript does, in half the time.
    const lines = db
      .prepare(
        `SELECT json_array(${columns.join(', ')}) FROM ${name} ${name === 'facts' ? withoutNotes : ''} ORDER BY ${key}`,
      )
      .pluck()
      .iterate() as IterableIterator<string>
    for (const line of lines) {
      digest.row(line)
      rows += 1
      read += 1
      if (read % 10_000 === 0) told(read)
    }
    if (recordTables.some((table) => table === name)) counts[name] = rows
  }
  const chain = known ?? readThrough(db)
  return {
    schema: Number(db.pragma('user_version', { simple: true })),
    schemaSha256: schemaDigest(schemaOf(db)),
    counts,
    logicalSha256: digest.end(),
    chain,
    lineage: text(db, "SELECT value FROM facts WHERE name = 'lineage'"),
    office: text(db, 'SELECT name FROM offices'),
  }
}

function readThrough(db: Database.Database): Inventory['chain'] {
  const { ok, head, length } = verifyChain(db)
  if (!ok) throw damaged('chain')
  return { head, length }
}

/** What the program notes of itself, such as when it last looked the file through, is not what the office knows. */
const withoutNotes = "WHERE name NOT IN ('max_seen_utc', 'full_check_at')"

const text = (db: Database.Database, sql: string): string => String(db.prepare(sql).pluck().get() ?? '')

/** Why a backup cannot be relied on, as a refusal. */
export const damaged = (what: BackupReason): Refusal => new Refusal('backup-damaged', { what })
