import type Database from 'better-sqlite3'
import { saltedDigest } from '../../src-main/database/chain.ts'
import type { Dice } from './fault.ts'

export interface Damage {
  readonly what: string
  /** Entries that it touches; the first thing wrong must be found among them or right behind. */
  readonly at: readonly number[]
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

export const damages: readonly ((db: Database.Database, dice: Dice) => Damage)[] = [
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
