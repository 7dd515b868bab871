import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../../src-main/database/chain.ts'
import { takeBack } from '../../../src-main/database/undo.ts'
import { freshDatabase, inChangeSet, pictureOf } from '../../support/fresh-database.ts'

const addPlace = (db: Database.Database, name: string) =>
  Number(
    db
      .prepare(
        `INSERT INTO places (kind, type, name, full_name, sort_key, search_key)
         VALUES ('commune', 'xa', :name, :name, :name, :name)`,
      )
      .run({ name }).lastInsertRowid,
  )
const undo = (db: Database.Database, id: number) => {
  const undoing = inChangeSet(
    db,
    (writer) => {
      for (const _ of takeBack(writer, id));
    },
    id,
  )
  if (undoing > 0) db.prepare('UPDATE change_sets SET undone_by = ? WHERE id = ?').run(undoing, id)
}

describe('the history', () => {
  test('a write outside an action does not pass', () => {
    const db = freshDatabase()
    expect(() => addPlace(db, 'Tân Phúc')).toThrow('no change set is open')
    expect(db.prepare('SELECT count(*) FROM places').pluck().get()).toBe(0)
  })

  test('each row is written down as it was and as it became', () => {
    const db = freshDatabase()
    const added = inChangeSet(db, () => addPlace(db, 'Tân Phúc'))
    inChangeSet(db, () => db.prepare("UPDATE places SET name = 'Tân Minh'").run())

    const names = db
      .prepare("SELECT before ->> 'name' AS before, after ->> 'name' AS after FROM changes ORDER BY id")
      .all()
    expect(names).toEqual([
      { before: null, after: 'Tân Phúc' },
      { before: 'Tân Phúc', after: 'Tân Minh' },
    ])
    expect(added).toBe(1)
  })

  test('an action that changes nothing leaves no entry', () => {
    const db = freshDatabase()
    inChangeSet(db, () => addPlace(db, 'Tân Phúc'))
    expect(inChangeSet(db, () => db.prepare('UPDATE places SET name = name').run())).toBe(0)
    expect(db.prepare('SELECT count(*) FROM change_sets').pluck().get()).toBe(1)
  })

  test('an entry cannot be changed or removed by the program', () => {
    const db = freshDatabase()
    inChangeSet(db, () => addPlace(db, 'Tân Phúc'))
    expect(() => db.prepare('DELETE FROM changes').run()).toThrow('history is kept')
    expect(() => db.prepare("UPDATE changes SET after = '{}'").run()).toThrow('history is kept')
    expect(() => db.prepare("UPDATE change_sets SET at = ''").run()).toThrow('history is kept')
    expect(() => db.prepare('DELETE FROM change_sets').run()).toThrow('history is kept')
  })

  test.each([
    [
      'a changed value',
      "UPDATE changes SET after = replace(after, 'Sơn Mỹ', 'Sơn Mĩ') WHERE change_set_id = 2",
      2,
    ],
    ['a removed row', 'DELETE FROM changes WHERE change_set_id = 2', 2],
    ['a removed entry', 'DELETE FROM change_sets WHERE id = 2', 3],
    ['another day', "UPDATE change_sets SET at = '2019-01-01' WHERE id = 1", 1],
    ['a row slipped in', "INSERT INTO changes VALUES (999, 3, 'places', 1, NULL, '{}', '', NULL)", 3],
  ])('%s behind the back of the program is found, and where', (_what, sql, at) => {
    const db = freshDatabase()
    for (const name of ['Tân Phúc', 'Sơn Mỹ', 'Tân Hà']) inChangeSet(db, () => addPlace(db, name))
    expect(verifyChain(db)).toMatchObject({ ok: true, length: 3 })

    for (const { name } of db.prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'").all() as {
      name: string
    }[])
      db.exec(`DROP TRIGGER temp.${name}`)
    db.pragma('foreign_keys = OFF')
    db.exec(sql)
    expect(verifyChain(db)).toMatchObject({ ok: false, brokenAt: at })
  })
})

describe('undo', () => {
  test('is refused where a later action changed the same row, and then nothing is changed', () => {
    const db = freshDatabase()
    const first = inChangeSet(db, () => {
      addPlace(db, 'Tân Phúc')
      addPlace(db, 'Tân Hà')
    })
    const second = inChangeSet(db, () => db.prepare("UPDATE places SET name = 'X' WHERE id = 1").run())
    const before = pictureOf(db)

    expect(() => undo(db, first)).toThrow(
      expect.objectContaining({
        code: 'later-changes',
        details: { changeSetId: second, table: 'places', rowId: 1 },
      }),
    )
    expect(pictureOf(db)).toBe(before)
    undo(db, second)
    undo(db, first)
    expect(db.prepare('SELECT count(*) FROM places').pluck().get()).toBe(0)
  })

  test('brings back rows that point to each other, in any order', () => {
    const db = freshDatabase()
    inChangeSet(db, () => {
      addPlace(db, 'Tân Phúc')
      db.exec(`INSERT INTO people (name, sort_key, search_key) VALUES ('An', 'an', 'an');
               INSERT INTO households (head_id) VALUES (1)`)
    })
    const before = pictureOf(db)
    const removed = inChangeSet(db, () => {
      db.exec('DELETE FROM households; DELETE FROM people; DELETE FROM places')
    })
    undo(db, removed)
    expect(pictureOf(db)).toBe(before)
  })

  test('what is found by its words follows each action and its undo', () => {
    const db = freshDatabase()
    const found = (word: string) =>
      db.prepare('SELECT count(*) FROM subject_words WHERE subject_words MATCH ?').pluck().get(word)
    inChangeSet(db, () => {
      addPlace(db, 'Tân Phúc')
      db.exec(`INSERT INTO people (name, sort_key, search_key) VALUES ('Đỗ An', 'an do', 'do an');
               INSERT INTO households (head_id) VALUES (1);
               INSERT INTO subjects (kind, household_id, name, sort_key, search_key, given_key, commune_id)
               VALUES ('family', 1, 'Đỗ An', 'an do', 'do an', 'an', 1)`)
    })
    expect(found('do')).toBe(1)
    const renamed = inChangeSet(db, () => db.exec("UPDATE subjects SET search_key = 'ho binh'"))
    expect([found('do'), found('binh')]).toEqual([0, 1])
    undo(db, renamed)
    expect([found('do'), found('binh')]).toEqual([1, 0])
    inChangeSet(db, () => db.exec('DELETE FROM subjects'))
    expect(found('do')).toBe(0)
  })

  test('after any sequence of actions, taking all back gives the rows from before each of them', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        name: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      }),
      fc.record({
        do: fc.constant('rename' as const),
        pick: fc.nat(9),
        name: fc.string({ minLength: 1, maxLength: 8 }),
      }),
      fc.record({ do: fc.constant('move' as const), pick: fc.nat(9), to: fc.nat(9) }),
      fc.record({ do: fc.constant('remove' as const), pick: fc.nat(9) }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (actions) => {
        const db = freshDatabase()
        const done: { id: number; before: string }[] = []
        for (const steps of actions) {
          const before = pictureOf(db)
          const id = tryChange(db, steps)
          if (id > 0) done.push({ id, before })
        }
        for (const { id, before } of done.toReversed()) {
          undo(db, id)
          expect(pictureOf(db)).toBe(before)
        }
        expect(verifyChain(db).ok).toBe(true)
        db.close()
      }),
      { numRuns: 60 },
    )
  })
})

type Step =
  | { do: 'add'; name: string }
  | { do: 'rename'; pick: number; name: string }
  | { do: 'move'; pick: number; to: number }
  | { do: 'remove'; pick: number }

/** One action of several steps; one that the tables refuse leaves no trace. */
function tryChange(db: Database.Database, steps: readonly Step[]): number {
  const before = pictureOf(db)
  try {
    return inChangeSet(db, () => {
      for (const step of steps) {
        const ids = db.prepare('SELECT id FROM places ORDER BY id').pluck().all() as number[]
        const nth = (pick: number) => ids[pick % Math.max(1, ids.length)] ?? 0
        if (step.do === 'add') addPlace(db, step.name)
        else if (step.do === 'rename')
          db.prepare('UPDATE places SET name = ? WHERE id = ?').run(step.name, nth(step.pick))
        else if (step.do === 'move')
          db.prepare('UPDATE places SET parent_id = ? WHERE id = ?').run(nth(step.to) || null, nth(step.pick))
        else db.prepare('DELETE FROM places WHERE id = ?').run(nth(step.pick))
      }
    })
  } catch {
    expect(pictureOf(db)).toBe(before)
    return 0
  }
}
