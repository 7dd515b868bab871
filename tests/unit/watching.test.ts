import { readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { watchChanges } from '../../src-main/database/changes.ts'
import { faultIn, faultWithin, tablesToCheck } from '../../src-main/database/checks.ts'
import { openDatabase } from '../../src-main/database/open.ts'
import { watchFile } from '../../src-main/watching.ts'
import { damageTable } from '../support/damage.ts'
import { freshDatabase, inChangeSet } from '../support/fresh-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

const place = (db: Database.Database, name: string) =>
  db
    .prepare(
      "INSERT INTO places (kind, type, name, full_name, sort_key, search_key) VALUES ('commune', 'xa', ?, 'x', 'x', 'x')",
    )
    .run(name)

/** A closed file of several hundred places in two actions. */
function filled(path: string): void {
  const db = freshDatabase(path)
  for (const half of [1, 2])
    inChangeSet(db, () => {
      for (let index = 0; index < 300; index += 1)
        place(db, `Sông Phan, một xã có tên dài để đầy trang ${half} ${index}`)
    })
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

function watched(path: string) {
  const db = openDatabase(path)
  watchChanges(db)
  const found: string[] = []
  const good: number[] = []
  const watch = watchFile({
    live: () => db,
    inTurn: (step) => step(),
    found: (what) => found.push(what),
    good: () => good.push(1),
    log: (error) => found.push(String(error)),
  })
  return { db, watch, found, good }
}

test('every table of a sound file is looked at and nothing is found', () => {
  const db = freshDatabase()
  const tables = tablesToCheck(db)
  expect(tables).toEqual(expect.arrayContaining(['places', 'titles', 'changes', 'subject_words_data']))
  for (const table of tables) expect([faultIn(db, table), faultWithin(db, table)]).toEqual([null, null])
})

test('damage in a table left for later is found after the window opened, and the file is left as it is', async () => {
  using folder = tempFolder()
  const path = folder.at('hoi.sqlite')
  filled(path)
  damageTable(path, 'changes')
  const before = readFileSync(path)
  const { db, watch, found } = watched(path)
  watch.look({ unchecked: ['places', 'changes'], whole: false })
  await vi.waitFor(() => expect(found).toHaveLength(1), { timeout: 10_000 })
  expect(found[0]).toMatch(/malformed|page|btree/i)
  db.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('an entry of the history changed behind the back of the program is found at the next start', async () => {
  using folder = tempFolder()
  const path = folder.at('hoi.sqlite')
  filled(path)
  const strange = openDatabase(path)
  strange.exec("UPDATE change_sets SET actor = 'người khác' WHERE id = 2")
  strange.close()
  const { db, watch, found } = watched(path)
  watch.look({ unchecked: [], whole: false })
  await vi.waitFor(() => expect(found).toEqual(['history 2']), { timeout: 10_000 })
  db.close()
})

test('a reference that leads nowhere is found when the whole file is looked through, and only good files are told good', async () => {
  using folder = tempFolder()
  const path = folder.at('hoi.sqlite')
  filled(path)
  const sound = watched(path)
  sound.watch.look({ unchecked: [], whole: true })
  await vi.waitFor(() => expect(sound.good).toEqual([1]), { timeout: 10_000 })
  expect(sound.found).toEqual([])
  sound.db.close()

  const strange = openDatabase(path)
  strange.pragma('foreign_keys = OFF')
  strange.exec('INSERT INTO place_figures (place_id, year) VALUES (999999, 2020)')
  strange.close()
  const { db, watch, found, good } = watched(path)
  watch.look({ unchecked: [], whole: true })
  await vi.waitFor(() => expect(found).toEqual(['place_figures: 1 references']), { timeout: 10_000 })
  expect(good).toEqual([])
  db.close()
})
