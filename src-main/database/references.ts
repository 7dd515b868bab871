import type Database from 'better-sqlite3'

/** Which rows were taken out, and which were put back or changed: ids by table. */
export interface TouchedRows {
  readonly removed: ReadonlyMap<string, readonly number[]>
  readonly written: ReadonlyMap<string, readonly number[]>
}

/** What stands in the way: a row that still points to one taken out, or one that is gone and is pointed to. */
export interface RowInTheWay {
  readonly table: string
  readonly rowId: number
}

interface Reference {
  readonly child: string
  readonly column: string
  readonly parent: string
}

const slice = 500

/**
 * Looks, while foreign keys wait for the commit, whether they will hold there; null when they will. The commit itself could
 * only say that they do not. Yields between slices of rows.
 */
export function* brokenReference(
  db: Database.Database,
  { removed, written }: TouchedRows,
): Generator<void, RowInTheWay | null> {
  for (const { child, column, parent } of references(db)) {
    const pointing = db
      .prepare(
        `SELECT id FROM ${child} AS here WHERE ${column} IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = here.${column}) LIMIT 1`,
      )
      .pluck()
    const leftBehind = yield* firstOf(removed.get(parent) ?? [], pointing)
    if (leftBehind !== null) return { table: child, rowId: leftBehind }
    const lost = db
      .prepare(
        `SELECT ${column} FROM ${child} AS here WHERE id IN (SELECT value FROM json_each(?)) AND ${column} IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = here.${column}) LIMIT 1`,
      )
      .pluck()
    const gone = yield* firstOf(written.get(child) ?? [], lost)
    if (gone !== null) return { table: parent, rowId: gone }
  }
  return null
}

function* firstOf(
  ids: readonly number[],
  statement: Database.Statement<unknown[], unknown>,
): Generator<void, number | null> {
  for (let from = 0; from < ids.length; from += slice) {
    const found = statement.get(JSON.stringify(ids.slice(from, from + slice)))
    if (found !== undefined) return found as number
    yield
  }
  return null
}

/** Every foreign key of the file; all of them point to an id. */
const references = (db: Database.Database): readonly Reference[] =>
  db
    .prepare(
      `SELECT tables.name AS child, keys."from" AS "column", keys."table" AS parent
       FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'`,
    )
    .all() as Reference[]
