import Database from 'better-sqlite3'
import { closeChangeSet, openChangeSet } from '../../src-main/database/changes.ts'
import { blankRows } from '../../src-main/database/erasing.ts'
import type { Writer } from '../../src-main/database/open.ts'
import { addErasure } from '../../src-main/database/queries/privacy.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import type { Dice } from './fault.ts'

const entriesInHistory = 30

/** A history of additions, changes, undone actions and two people that were erased. */
export function historyIn(path: string, dice: Dice): Database.Database {
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
