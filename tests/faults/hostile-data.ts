import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Dice } from './fault.ts'

/** One kind of harm done to a data file, by a hand that knows SQLite; `nth` makes each time another one. */
export interface Harm {
  readonly name: string
  readonly to: (path: string, dice: Dice) => void
}

/** SQL over a connection on which nothing is forbidden. */
const sql = (name: string, ...statements: ((dice: Dice) => string)[]): Harm => ({
  name,
  to(path, dice) {
    const db = new Database(path)
    db.unsafeMode()
    for (const pragma of ['writable_schema = ON', 'foreign_keys = OFF', 'ignore_check_constraints = ON'])
      db.pragma(pragma)
    for (const statement of statements) db.exec(statement(dice))
    db.close()
  },
})

const bytes = (name: string, harm: (file: number, size: number, dice: Dice) => void): Harm => ({
  name,
  to(path, dice) {
    const file = openSync(path, 'r+')
    const db = new Database(path, { readonly: true })
    const size = Number(db.pragma('page_count', { simple: true })) * 4096
    db.close()
    harm(file, size, dice)
    closeSync(file)
  },
})

const put = (file: number, at: number, ...values: number[]): void =>
  void writeSync(file, Uint8Array.from(values), 0, values.length, at)

const tables = [
  'places',
  'people',
  'households',
  'subjects',
  'titles',
  'rounds',
  'offices',
  'changes',
  'change_sets',
  'facts',
]
const filled = ['places', 'people', 'households', 'subjects', 'titles', 'changes']
const evil = (dice: Dice): string => `x${dice(1_000_000)}`
const table = (dice: Dice): string => dice.pick(tables)
const rowOf = (dice: Dice, name: string): string =>
  `(SELECT rowid FROM ${name} LIMIT 1 OFFSET (SELECT count(*) FROM ${name}) * ${dice(1000)} / 1000)`

/** Things of its own in the schema. */
const things: readonly Harm[] = [
  ...['INSERT', 'UPDATE', 'DELETE'].map((what) =>
    sql(
      `a trigger after ${what}`,
      (dice) => `CREATE TRIGGER ${evil(dice)} AFTER ${what} ON ${table(dice)} BEGIN DELETE FROM titles; END`,
    ),
  ),
  sql(
    'a trigger before',
    (dice) => `CREATE TRIGGER ${evil(dice)} BEFORE INSERT ON ${table(dice)} BEGIN SELECT RAISE(IGNORE); END`,
  ),
  sql('a view', (dice) => `CREATE VIEW ${evil(dice)} AS SELECT * FROM ${table(dice)}`),
  sql(
    'a view that never ends',
    (dice) =>
      `CREATE VIEW ${evil(dice)} AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c`,
  ),
  sql(
    'a trigger instead of a view',
    (dice) =>
      `CREATE VIEW v AS SELECT 1 AS x; CREATE TRIGGER ${evil(dice)} INSTEAD OF INSERT ON v BEGIN DELETE FROM people; END`,
  ),
  sql('a table', (dice) => `CREATE TABLE ${evil(dice)} (x)`),
  sql(
    'a table with a default that costs',
    (dice) => `CREATE TABLE ${evil(dice)} (x, y DEFAULT (hex(randomblob(1000000))))`,
  ),
  sql('a table named as ours but for a letter', (dice) => `CREATE TABLE ${table(dice)}_ (x)`),
  sql('an index', (dice) => `CREATE INDEX ${evil(dice)} ON people (name)`),
  sql(
    'an index over an expression',
    (dice) => `CREATE INDEX ${evil(dice)} ON people (length(hex(zeroblob(${1000 + dice(1000)}))))`,
  ),
  sql(
    'a partial index',
    (dice) => `CREATE INDEX ${evil(dice)} ON people (name) WHERE length(hex(zeroblob(1000))) > ${dice(9)}`,
  ),
  sql(
    'a generated column',
    (dice) =>
      `ALTER TABLE ${dice.pick(['people', 'places', 'units'])} ADD COLUMN ${evil(dice)} TEXT AS (upper(name))`,
  ),
  sql('a stored column', (dice) => `ALTER TABLE people ADD COLUMN ${evil(dice)} TEXT`),
  sql('full text', (dice) => `CREATE VIRTUAL TABLE ${evil(dice)} USING fts5(x)`),
  sql('an R-tree', (dice) => `CREATE VIRTUAL TABLE ${evil(dice)} USING rtree(id, a, b)`),
  sql(
    'a virtual table of an unknown kind',
    (dice) =>
      `INSERT INTO sqlite_schema VALUES ('table', '${evil(dice)}', '${evil(dice)}', 0, 'CREATE VIRTUAL TABLE x USING nothing(y)')`,
  ),
  sql(
    'a thing of an unknown kind',
    (dice) => `INSERT INTO sqlite_schema VALUES ('evil', '${evil(dice)}', 'people', 0, 'CREATE TABLE q (x)')`,
  ),
  sql(
    'words that are no SQL',
    (dice) => `INSERT INTO sqlite_schema VALUES ('table', '${evil(dice)}', 'q', 2, 'DROP TABLE people')`,
  ),
  sql(
    'two tables in one place',
    (dice) =>
      `INSERT INTO sqlite_schema SELECT 'table', '${evil(dice)}', 'q', rootpage, 'CREATE TABLE q (x)' FROM sqlite_schema WHERE name = '${table(dice)}'`,
  ),
]

/** Our own things taken away or changed. */
const alterations: readonly Harm[] = [
  sql('a table missing', (dice) => `DROP TABLE ${table(dice)}`),
  sql(
    'an index missing',
    (dice) =>
      `DROP INDEX ${dice.pick(['titles_subject', 'titles_book', 'places_parent', 'subjects_key', 'changes_set'])}`,
  ),
  sql('a table under another name', (dice) => `ALTER TABLE ${table(dice)} RENAME TO ${evil(dice)}`),
  sql(
    'a column under another name',
    (dice) => `ALTER TABLE people RENAME COLUMN ${dice.pick(['name', 'birth', 'sex'])} TO ${evil(dice)}`,
  ),
  sql(
    'a column missing',
    (dice) =>
      `ALTER TABLE ${dice.pick(['people DROP COLUMN sex', 'titles DROP COLUMN note', 'offices DROP COLUMN seat'])}`,
  ),
  sql(
    'a check taken out',
    (dice) =>
      `UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (name <> '''')', '') WHERE name = '${dice.pick(['people', 'offices', 'places', 'clans'])}'`,
  ),
  sql(
    'a type changed',
    (dice) => `UPDATE sqlite_schema SET sql = replace(sql, 'INTEGER', 'ANY') WHERE name = '${table(dice)}'`,
  ),
  sql(
    'no longer strict',
    (dice) => `UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = '${table(dice)}'`,
  ),
  sql(
    'a unique index no longer unique',
    () =>
      `UPDATE sqlite_schema SET sql = replace(sql, 'UNIQUE INDEX', 'INDEX') WHERE name = 'subjects_household'`,
  ),
  sql(
    'a comment in the schema',
    (dice) => `UPDATE sqlite_schema SET sql = sql || ' -- ${evil(dice)}' WHERE name = '${table(dice)}'`,
  ),
  sql(
    'the roots of two tables exchanged',
    () =>
      `UPDATE sqlite_schema SET rootpage = CASE name WHEN 'people' THEN (SELECT rootpage FROM sqlite_schema WHERE name = 'places') ELSE (SELECT rootpage FROM sqlite_schema WHERE name = 'people') END WHERE name IN ('people', 'places')`,
  ),
  sql(
    'a root beyond the file',
    (dice) =>
      `UPDATE sqlite_schema SET rootpage = ${100_000 + dice(1_000_000)} WHERE name = '${table(dice)}'`,
  ),
  sql(
    'a schema without words',
    (dice) => `UPDATE sqlite_schema SET sql = NULL WHERE name = '${table(dice)}'`,
  ),
  sql(
    'words of another length',
    (dice) => `UPDATE sqlite_schema SET sql = sql || '${' '.repeat(50)}' WHERE name = '${table(dice)}'`,
  ),
]

/** What the file says of itself. */
const headers: readonly Harm[] = [
  sql('another program', (dice) => `PRAGMA application_id = ${1 + dice(1e9)}`),
  sql('a huge version', (dice) => `PRAGMA user_version = ${1000 + dice(2 ** 30)}`),
  sql('a negative version', (dice) => `PRAGMA user_version = -${1 + dice(1000)}`),
  sql('an older version', () => 'PRAGMA user_version = 1'),
  sql('a write-ahead log', () => 'PRAGMA journal_mode = WAL'),
  sql('another page size', (dice) => `PRAGMA page_size = ${dice.pick([512, 1024, 8192, 65536])}; VACUUM`),
  sql('another encoding in the header', (dice) => `PRAGMA auto_vacuum = ${1 + dice(2)}; VACUUM`),
  bytes('a WAL mark in the header', (file, _, dice) => put(file, 18, 2, 1 + dice(2))),
  bytes('an encoding of another kind', (file, _, dice) => put(file, 56, 0, 0, 0, 2 + dice(200))),
  bytes('a schema format of the future', (file, _, dice) => put(file, 44, 0, 0, 0, 5 + dice(200))),
  bytes('no magic', (file, _, dice) => put(file, dice(16), 0x21)),
  bytes('a page size that is none', (file, _, dice) => put(file, 16, dice(256), 1 + dice(255))),
  bytes('reserved bytes', (file, _, dice) => put(file, 20, 1 + dice(255))),
  bytes('a free list that leads nowhere', (file, _, dice) =>
    put(file, 32, 0x7f, dice(256), 0, 1, 0, 0, 0, 9),
  ),
  bytes('more pages than there are', (file, _, dice) => put(file, 28, 0x7f, dice(256), 0, 0)),
]

/** Rows and pages. */
const contents: readonly Harm[] = [
  ...filled.map((name) =>
    sql(`a row of ${name} missing`, (dice) => `DELETE FROM ${name} WHERE rowid = ${rowOf(dice, name)}`),
  ),
  sql(
    'a name changed',
    (dice) => `UPDATE people SET name = '${evil(dice)}' WHERE id = ${rowOf(dice, 'people')}`,
  ),
  sql(
    'a forbidden value',
    (dice) => `UPDATE people SET sex = '${evil(dice)}' WHERE id = ${rowOf(dice, 'people')}`,
  ),
  sql(
    'a birth that is no day',
    (dice) => `UPDATE people SET birth = '${evil(dice)}' WHERE id = ${rowOf(dice, 'people')}`,
  ),
  sql(
    'a reference to nothing',
    (dice) =>
      `UPDATE subjects SET commune_id = ${9_000_000 + dice(1000)} WHERE id = ${rowOf(dice, 'subjects')}`,
  ),
  sql(
    'a household without its head',
    (dice) =>
      `UPDATE households SET head_id = ${9_000_000 + dice(1000)} WHERE id = ${rowOf(dice, 'households')}`,
  ),
  sql(
    'a recognised title without decision',
    (dice) => `UPDATE titles SET state = 'recognised' WHERE id = ${rowOf(dice, 'titles')}`,
  ),
  sql(
    'a history entry altered',
    (dice) => `UPDATE change_sets SET actor = '${evil(dice)}' WHERE id = ${rowOf(dice, 'change_sets')}`,
  ),
  sql(
    'a change altered',
    (dice) => `UPDATE changes SET after = '{"x":${dice(1000)}}' WHERE id = ${rowOf(dice, 'changes')}`,
  ),
  sql(
    'the end of the history cut off',
    (dice) => `DELETE FROM change_sets WHERE id > (SELECT max(id) - ${1 + dice(3)} FROM change_sets)`,
  ),
  sql('another lineage', (dice) => `UPDATE facts SET value = '${evil(dice)}' WHERE name = 'lineage'`),
  sql(
    'a type that is not its own',
    (dice) =>
      `UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'titles'; UPDATE titles SET points = '${evil(dice)}'`,
  ),
  bytes('a page cut off', (file, size, dice) => ftruncateSync(file, size - 1 - dice(4096))),
  bytes('half of the file', (file, size, dice) =>
    ftruncateSync(file, Math.floor((size * (1 + dice(98))) / 100)),
  ),
  bytes('a page of zeros', (file, size, dice) =>
    put(file, 4096 * (1 + dice(size / 4096 - 1)), ...new Uint8Array(4096)),
  ),
  bytes('a page of noise', (file, size, dice) =>
    put(file, 4096 * (1 + dice(size / 4096 - 1)), ...Array.from({ length: 4096 }, () => dice(256))),
  ),
  bytes('a page that points to itself', (file, _, dice) =>
    put(file, 4096 * (1 + dice(20)), 5, 0, 0, 0, 1, 0x0f, 0xf0, 0, 0, 0, 0, 2),
  ),
  bytes('a hundred bits', (file, size, dice) => {
    for (let nth = 0; nth < 100; nth += 1) put(file, 100 + dice(size - 100), dice(256))
  }),
]

export const harms: readonly Harm[] = [...things, ...alterations, ...headers, ...contents]
