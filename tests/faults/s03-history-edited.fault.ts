import { join } from 'node:path'
import Database from 'better-sqlite3'
import { saltedDigest, verifyChain } from '../../src-main/database/chain.ts'
import { closeChangeSet, openChangeSet } from '../../src-main/database/changes.ts'
import { blankRows } from '../../src-main/database/erasing.ts'
import type { Reader, Writer } from '../../src-main/database/open.ts'
import { addErasure } from '../../src-main/database/queries/privacy.ts'
import { findAnchor } from '../../src-main/services/history/anchors.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'

interface Damage {
  readonly what: string
  /** Entries that it touches; the first thing wrong must be found among them or right behind. */
  readonly at: readonly number[]
}
const entriesInHistory = 30
const casesEach = 500

/** Somebody who knows SQLite changes one thing in the history, behind the back of the program. */
async function damageHistory(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['not found', 'wrong place', 'whole history refused'])
  const dice = diceFrom(seed)
  const root = scratchFolder('history')
  let tried = 0
  for (let round = 0; tried < size; round += 1) {
    const db = historyIn(join(root, `${round}.sqlite`), dice)
    if (!verifyChain(db).ok) tally.add('whole history refused', `round ${round}`)
    const kin = kinIn(db)
    for (let nth = 0; nth < casesEach && tried < size; nth += 1, tried += 1) {
      db.exec('BEGIN')
      const { what, at } = dice.pick(damages)(db, dice)
      const found = verifyChain(db)
      if (found.ok) tally.add('not found', `case ${tried}: ${what}`)
      else if (!isNear(db, [...at, ...at.flatMap((entry) => kin.get(entry) ?? [])], at, found.brokenAt))
        tally.add('wrong place', `case ${tried}: ${what} at ${at}, not ${found.brokenAt}`)
      tally.meet(what.split(' ', 1)[0] ?? '')
      db.exec('ROLLBACK')
    }
    db.close()
  }
  return { tried, ...tally }
}

/** Entries that vouch for each other: an undo and what it undid, an erasure and what it blanked. */
function kinIn(db: Database.Database): ReadonlyMap<number, number[]> {
  const pairs = db
    .prepare(
      `SELECT id AS one, undoes AS other FROM change_sets WHERE undoes IS NOT NULL
       UNION SELECT erasing.change_set_id, blanked.change_set_id FROM changes AS erasing
         JOIN changes AS blanked ON blanked.digest IS NOT NULL WHERE erasing.table_name = 'erasures'
       UNION SELECT erasing.change_set_id, blanked.id FROM changes AS erasing
         JOIN change_sets AS blanked ON blanked.digest IS NOT NULL WHERE erasing.table_name = 'erasures'`,
    )
    .all() as { one: number; other: number }[]
  const kin = new Map<number, number[]>()
  for (const { one, other } of pairs) {
    kin.set(one, [...(kin.get(one) ?? []), other])
    kin.set(other, [...(kin.get(other) ?? []), one])
  }
  return kin
}

/** Found among the entries touched or right behind, or at one of those that vouch for them. */
function isNear(
  db: Database.Database,
  related: readonly number[],
  at: readonly number[],
  found: number | null,
): boolean {
  if (found === null) return false
  const next = db
    .prepare('SELECT min(id) FROM change_sets WHERE id > ?')
    .pluck()
    .get(Math.max(...at)) as number | null
  return related.includes(found) || (found >= Math.min(...at) && found <= (next ?? Math.max(...at)))
}

/** A history of additions, changes, undone actions and two people that were erased. */
function historyIn(path: string, dice: Dice): Database.Database {
  const db = freshDatabase(path)
  const facts = { at: '2020-11-20T01:00:00Z', actor: 'office', command: 'test', undoes: null }
  const act = (work: (id: number) => void, undoes: number | null = null): number => {
    db.exec('BEGIN IMMEDIATE')
    const id = openChangeSet(db)
    work(id)
    const deed = { name: 'place-added', with: { name: `nơi ${id}` } } as const
    closeChangeSet(db, id, { ...facts, deed, input: JSON.stringify({ id }), undoes })
    db.exec('COMMIT')
    return id
  }
  const name = () => `Nguyễn Văn ${dice(1_000_000)}`
  act(() => {
    db.exec(
      `INSERT INTO places (kind, type, name, full_name, sort_key, search_key) VALUES ('commune', 'xa', 'A', 'xã A', 'a', 'a')`,
    )
  })
  for (let entry = 1; entry < entriesInHistory; entry += 1) {
    const people = db.prepare('SELECT id FROM people').pluck().all() as number[]
    const done = act(() => {
      for (let nth = 0; nth <= dice(4); nth += 1)
        db.prepare("INSERT INTO people (name, sort_key, search_key, birth) VALUES (?, 'a', 'a', '1960')").run(
          name(),
        )
      if (people.length > 0)
        db.prepare('UPDATE people SET name = ? WHERE id = ?').run(name(), dice.pick(people))
    })
    if (dice(6) > 0) continue
    const undoing = act(
      () => db.prepare('UPDATE people SET birth = ? WHERE id = 1').run(`${1900 + entry}`),
      done,
    )
    db.prepare('UPDATE change_sets SET undone_by = ? WHERE id = ?').run(undoing, done)
  }
  for (const person of [1, 2]) act((id) => erase(db, id, person))
  db.close()
  const plain = new Database(path)
  plain.pragma('foreign_keys = OFF')
  return plain
}

function erase(db: Database.Database, changeSetId: number, person: number): void {
  const writer = db as unknown as Writer
  const blank = (image: Readonly<Record<string, unknown>>) => ({ ...image, name: 'x', birth: null })
  const { blanked } = blankRows(
    writer,
    changeSetId,
    [{ table: 'people', ids: [person], blank }],
    ({ deed }) => ({
      input: '{}',
      deed,
    }),
  )
  db.exec(`INSERT OR IGNORE INTO households (id, head_id) VALUES (${person}, ${person});
    INSERT INTO subjects (kind, household_id, name, sort_key, search_key, given_key, commune_id)
    VALUES ('family', ${person}, 'x', 'x', '', '', 1)`)
  addErasure(writer, {
    subjectId: person,
    at: '2020-11-21T01:00:00Z',
    reason: 'đơn',
    blanked: JSON.stringify(blanked),
  })
}

interface Row {
  readonly id: number
  readonly entry: number
}
const rowsOf = (db: Database.Database, table: 'changes' | 'change_sets'): Row[] =>
  db
    .prepare(`SELECT id, ${table === 'changes' ? 'change_set_id' : 'id'} AS entry FROM ${table} ORDER BY id`)
    .all() as Row[]

const fields = {
  changes: ['change_set_id', 'table_name', 'row_id', 'before', 'after', 'salt', 'digest', 'id'],
  change_sets: [
    'at',
    'actor',
    'command',
    'input',
    'deed',
    'rows',
    'undoes',
    'undone_by',
    'clock_suspect',
    'salt',
    'digest',
    'hash',
    'id',
  ],
} as const
const tables = ['changes', 'change_sets'] as const

const damages: readonly ((db: Database.Database, dice: Dice) => Damage)[] = [
  edit,
  edit,
  edit,
  remove,
  insert,
  swap,
  blankInSilence,
]

function edit(db: Database.Database, dice: Dice): Damage {
  const table = dice.pick(tables)
  const { id, entry } = dice.pick(rowsOf(db, table))
  const field = dice.pick(fields[table])
  const old = db.prepare(`SELECT ${field} FROM ${table} WHERE id = ?`).pluck().get(id) as
    | string
    | number
    | null
  const value = otherValue(db, dice, { table, field, old })
  db.prepare(`UPDATE ${table} SET ${field} = ? WHERE id = ?`).run(value, id)
  const names = field === 'change_set_id' || field === 'undoes' || field === 'undone_by'
  const other = names || (field === 'id' && table === 'change_sets') ? [Number(value ?? entry)] : []
  return { what: `edited ${table}.${field} of ${id}`, at: [entry, ...other] }
}

function otherValue(
  db: Database.Database,
  dice: Dice,
  { table, field, old }: { table: (typeof tables)[number]; field: string; old: string | number | null },
): string | number | null {
  if (field === 'clock_suspect') return 1 - Number(old)
  if (field === 'id')
    return (db.prepare(`SELECT max(id) FROM ${table}`).pluck().get() as number) + 1 + dice(5)
  if (field === 'deed') return String(old).replace('nơi', 'chỗ')
  const isNullable = ['before', 'after', 'salt', 'digest', 'undoes', 'undone_by'].includes(field)
  if (isNullable && old !== null && dice(3) === 0) return null
  if (typeof old === 'number') return old + 1 + dice(3)
  const isNumber = field === 'undoes' || field === 'undone_by'
  if (old === null)
    return isNumber ? dice.pick(rowsOf(db, 'change_sets')).entry : dice.pick(['', '{}', 'a'.repeat(64)])
  const at = dice(old.length)
  const sign = old.charAt(at) === 'a' ? 'b' : 'a'
  return dice.pick([`${old.slice(0, at)}${sign}${old.slice(at + 1)}`, `${old} `, old.slice(0, -1)])
}

function remove(db: Database.Database, dice: Dice): Damage {
  const table = dice.pick(tables)
  const { id, entry } = dice.pick(rowsOf(db, table))
  db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
  return { what: `removed ${table} ${id}`, at: [entry] }
}

function insert(db: Database.Database, dice: Dice): Damage {
  const { id } = dice.pick(rowsOf(db, 'changes'))
  const { entry } = dice.pick(rowsOf(db, 'change_sets'))
  db.prepare(
    `INSERT INTO changes (change_set_id, table_name, row_id, before, after, salt, digest)
     SELECT ?, table_name, row_id, before, after, salt, digest FROM changes WHERE id = ?`,
  ).run(entry, id)
  return { what: `inserted a copy of ${id} into ${entry}`, at: [entry] }
}

/** What two rows say changes places, in whole. */
function swap(db: Database.Database, dice: Dice): Damage {
  const rows = rowsOf(db, 'changes')
  const [one, other] = [dice.pick(rows), dice.pick(rows)]
  if (one.id === other.id) return insert(db, dice)
  const move = db.prepare('UPDATE changes SET id = ?, change_set_id = ? WHERE id = ?')
  move.run(-1, other.entry, one.id)
  move.run(one.id, one.entry, other.id)
  move.run(other.id, other.entry, -1)
  return { what: `swapped ${one.id} and ${other.id}`, at: [one.entry, other.entry] }
}

/** Exactly what an erasure does, without the erasure. */
function blankInSilence(db: Database.Database, dice: Dice): Damage {
  const { id, entry } = dice.pick(rowsOf(db, 'changes'))
  const row = db.prepare('SELECT before, after, salt, digest FROM changes WHERE id = ?').get(id) as Record<
    string,
    string | null
  >
  const digest = row.digest ?? saltedDigest(row.salt ?? null, row.before ?? null, row.after ?? null)
  db.prepare('UPDATE changes SET before = ?, after = ?, salt = NULL, digest = ? WHERE id = ?').run(
    null,
    '{"x":1}',
    digest,
    id,
  )
  return { what: `blanked ${id}`, at: [entry] }
}

/** The newest entries are cut off, so that the rest is a whole history: only an anchor kept elsewhere can tell. */
async function cutTail(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['not found', 'earlier anchors lost'])
  const dice = diceFrom(seed)
  const db = historyIn(join(scratchFolder('tail'), 'a.sqlite'), dice)
  const stands = (anchor: string) =>
    findAnchor({ db: db as unknown as Reader } as never, { anchor }).found !== null
  const heads = db.prepare('SELECT hash FROM change_sets ORDER BY id').pluck().all() as string[]
  for (let tried = 0; tried < size; tried += 1) {
    const left = dice(heads.length)
    db.exec('BEGIN')
    const last = db
      .prepare('SELECT id FROM change_sets ORDER BY id LIMIT 1 OFFSET ?')
      .pluck()
      .get(left) as number
    db.prepare('DELETE FROM changes WHERE change_set_id >= ?').run(last)
    db.prepare('DELETE FROM change_sets WHERE id >= ?').run(last)
    if (stands(heads.at(-1) ?? '')) tally.add('not found', `cut at ${last}`)
    if (left > 0 && !stands(heads[left - 1] ?? '')) tally.add('earlier anchors lost', `cut at ${last}`)
    db.exec('ROLLBACK')
  }
  db.close()
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'S3',
    title: 'one thing changed in the history',
    sizes: { quick: 1_000, full: 10_000 },
    run: damageHistory,
  },
  {
    id: 'S3b',
    title: 'the end of the history cut off, beside an anchor',
    sizes: { quick: 100, full: 1_000 },
    run: cutTail,
  },
]
