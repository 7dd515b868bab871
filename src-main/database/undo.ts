import type Database from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'
import type { Writer } from './open.ts'
import { recordTables } from './record-tables.ts'
import { brokenReference } from './references.ts'

interface ChangedRow {
  readonly tableName: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
}

const slice = 500

/**
 * Takes the changes of one change set back, newest first, inside the open change set. Refuses `later-changes`
 * { changeSetId, table, rowId } when a row is no longer as that action left it, or when a later action wrote a row that points
 * to one of its rows or took away a row that one of its rows points to. Yields so that calls are answered in between.
 */
export function* takeBack(writer: Writer, changeSetId: number): Generator<void, number> {
  const db = writer as unknown as Database.Database
  // A row may come back before the row it points to; what holds at the end is what counts.
  db.pragma('defer_foreign_keys = ON')
  const tables = new Map(recordTables.map((table) => [table as string, rowTools(db, table)]))
  const total = db
    .prepare('SELECT count(*) FROM changes WHERE change_set_id = ?')
    .pluck()
    .get(changeSetId) as number
  const removed = new Map<string, number[]>()
  const written = new Map<string, number[]>()
  const page = db.prepare(
    `SELECT id, table_name AS tableName, row_id AS rowId, before, after FROM changes
     WHERE change_set_id = :changeSetId AND id < :below ORDER BY id DESC LIMIT ${slice}`,
  )
  let below = Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = page.all({ changeSetId, below }) as (ChangedRow & { id: number })[]
    for (const row of rows) {
      const tools = tables.get(row.tableName)
      if (!tools) throw new Error(`unknown table of record: ${row.tableName}`)
      takeBackRow(db, tools, row, changeSetId)
      noteIn(row.before === null ? removed : written, row.tableName, row.rowId)
      below = row.id
    }
    if (rows.length < slice) break
    yield
  }
  const inTheWay = yield* brokenReference(db, { removed, written })
  if (inTheWay) throw laterChanges(db, inTheWay.table, inTheWay.rowId, changeSetId)
  return total
}

function noteIn(ids: Map<string, number[]>, table: string, id: number): void {
  const known = ids.get(table)
  if (known) known.push(id)
  else ids.set(table, [id])
}

/** Statements over whole rows of one table, by their image. */
export function rowTools(db: Database.Database, table: string) {
  const columns = columnNames(db, table)
  const image = `json_object(${columns.map((name) => `'${name}', ${name}`).join(', ')})`
  const values = columns.map((name) => `json_extract(:image, '$.${name}')`)
  const rest = columns.flatMap((name, index) => (name === 'id' ? [] : [`${name} = ${values[index]}`]))
  return {
    present: db.prepare(`SELECT ${image} FROM ${table} WHERE id = ?`).pluck(),
    insert: db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`),
    update: db.prepare(`UPDATE ${table} SET ${rest.join(', ')} WHERE id = :id`),
    remove: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
    completed: completing(db, table),
  }
}

const columnNames = (db: Database.Database, table: string): string[] =>
  db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[]

/**
 * An image written down before a column was added says nothing of it: the row then had what the column begins with. Everything
 * else stays as it was written.
 */
function completing(db: Database.Database, table: string): (image: string) => string {
  const columns = columnNames(db, table)
  const defaults = new Map(
    (
      db.prepare('SELECT name, dflt_value AS value FROM pragma_table_info(?)').all(table) as {
        name: string
        value: string | null
      }[]
    ).map(({ name, value }) => [name, value === null ? null : db.prepare(`SELECT ${value}`).pluck().get()]),
  )
  return (image) => {
    const known = JSON.parse(image) as Record<string, unknown>
    if (columns.every((name) => name in known)) return image
    return JSON.stringify(
      Object.fromEntries(columns.map((name) => [name, known[name] ?? defaults.get(name)])),
    )
  }
}

function takeBackRow(
  db: Database.Database,
  tools: ReturnType<typeof rowTools>,
  { tableName, rowId, before, after }: ChangedRow,
  changeSetId: number,
): void {
  const present = (tools.present.get(rowId) as string | undefined) ?? null
  const [was, became] = [before, after].map((image) => image && tools.completed(image))
  if (present !== became) throw laterChanges(db, tableName, rowId, changeSetId)
  if (!was) tools.remove.run(rowId)
  else if (!became) tools.insert.run({ image: was })
  else tools.update.run({ image: was, id: rowId })
}

function laterChanges(db: Database.Database, table: string, rowId: number, changeSetId: number): Refusal {
  const later = db
    .prepare(
      'SELECT max(change_set_id) FROM changes WHERE table_name = ? AND row_id = ? AND change_set_id > ?',
    )
    .pluck()
    .get(table, rowId, changeSetId) as number | null
  return new Refusal('later-changes', { changeSetId: later ?? 0, table, rowId })
}
