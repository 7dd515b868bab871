import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { verifyChain } from '../../src-main/database/chain.ts'
import { recordTables } from '../../src-main/database/record-tables.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { emptyModel, type Model, type Registered } from './clerk.ts'

/** The live file of a folder that nobody has open; read past the program, so that its mistakes are not ours. */
export function withFile<T>(folder: string, look: (db: Database.Database) => T): T {
  const db = new Database(openGenerations(folder).current(), { readonly: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/** What a backup, a restore, a migration and a power cut must keep: the rows of record, their history, and the counters. */
const keptTables = [...recordTables, 'change_sets', 'changes', 'counters'] as const

/** All of it as one number: two equal digests are the same rows. */
export function digestOf(db: Database.Database): string {
  const hash = createHash('sha256')
  for (const table of keptTables) {
    hash.update(table)
    for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().iterate())
      hash.update(JSON.stringify(row))
  }
  return hash.digest('hex')
}

/**
 * What is wrong with a file in itself; null when nothing is: SQLite's check, foreign keys, the hashes of the history, no
 * change without its action, and every table as the history says it must be.
 */
export function faultOf(db: Database.Database): string | null {
  const check = db.pragma('integrity_check(1)', { simple: true })
  if (check !== 'ok') return `integrity: ${String(check)}`
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) return 'a reference leads nowhere'
  const chain = verifyChain(db)
  if (!chain.ok) return `the history is broken at ${chain.brokenAt}`
  return recordTables.map((table) => differenceIn(db, table)).find((found) => found !== null) ?? null
}

/**
 * The rows of a table beside those that its changes, played one after the other, lead to. An image from before a column was
 * added says nothing of it; the row then has what the column begins with.
 */
function differenceIn(db: Database.Database, table: string): string | null {
  const columns = db
    .prepare('SELECT name, dflt_value AS byDefault FROM pragma_table_info(?) ORDER BY cid')
    .all(table) as { name: string; byDefault: string | null }[]
  const begins = new Map(
    columns.map(({ name, byDefault }) => [
      name,
      byDefault === null ? null : db.prepare(`SELECT ${byDefault}`).pluck().get(),
    ]),
  )
  const image = `json_object(${columns.map(({ name }) => `'${name}', ${name}`).join(', ')})`
  const rows = db.prepare(`SELECT id, ${image} FROM ${table} ORDER BY id`).raw().all() as [number, string][]
  const last = db
    .prepare(
      `SELECT row_id, after FROM changes WHERE table_name = ? AND id IN
         (SELECT max(id) FROM changes WHERE table_name = ? GROUP BY row_id) AND after IS NOT NULL ORDER BY row_id`,
    )
    .raw()
    .all(table, table) as [number, string][]
  const told = last.map(([id, after]): [number, string] => {
    const said = JSON.parse(after) as Record<string, unknown>
    if (columns.every(({ name }) => name in said)) return [id, after]
    const whole = columns.map(({ name }) => [name, name in said ? said[name] : begins.get(name)])
    return [id, JSON.stringify(Object.fromEntries(whole))]
  })
  return JSON.stringify(rows) === JSON.stringify(told) ? null : `${table} is not what the history says`
}

export interface Seen {
  readonly model: Model
  readonly actions: number
  readonly known: readonly Registered[]
}

/** What a file holds of the clerk's steps. */
export function seenIn(db: Database.Database): Seen {
  const model = emptyModel()
  model.seat = db.prepare('SELECT seat FROM offices').pluck().get() as string
  const figures = db
    .prepare('SELECT place_id, households FROM place_figures WHERE year = 2020')
    .raw()
    .all() as [number, number][]
  for (const [place, households] of figures) model.figures.set(place, households)
  const titles = db
    .prepare(
      `SELECT s.name, s.id AS subjectId, t.id AS titleId, t.note, s.birth FROM subjects s
       JOIN titles t ON t.subject_id = s.id ORDER BY s.id`,
    )
    .all() as (Registered & { note: string | null; birth: string | null })[]
  for (const { name, birth, note } of titles) {
    model.births.set(name, birth)
    if (note !== null) model.notes.set(name, note)
  }
  const actions = db.prepare('SELECT count(*) FROM change_sets').pluck().get() as number
  const known = titles.map(({ name, subjectId, titleId }) => ({ name, subjectId, titleId }))
  return { model, actions, known }
}
