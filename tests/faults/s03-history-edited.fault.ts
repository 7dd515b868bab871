import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { verifyChain } from '../../src-main/database/chain.ts'
import type { Reader } from '../../src-main/database/open.ts'
import { findAnchor } from '../../src-main/services/history/anchors.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { damages } from './history-damages.ts'
import { historyIn } from './history-file.ts'
import { scratchFolder } from './scratch.ts'

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
