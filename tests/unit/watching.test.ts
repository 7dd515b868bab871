import { openSync, readFileSync, writeSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { watchChanges } from '../../src-main/database/changes.ts'
import { faultIn, tablesToCheck } from '../../src-main/database/checks.ts'
import { openDatabase } from '../../src-main/database/open.ts'
import { watchFile } from '../../src-main/watching.ts'
import { freshDatabase, inChangeSet } from '../support/fresh-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

const row = 'Sông Phan, một xã có tên dài để đầy trang'

/** A closed file of several hundred places, with the pages that hold this text spoilt. */
function damagedFile(path: string): void {
  const db = freshDatabase(path)
  inChangeSet(db, () => {
    for (let index = 0; index < 600; index += 1)
      db.prepare(
        `INSERT INTO places (kind, type, name, full_name, sort_key, search_key) VALUES ('commune', 'xa', ?, 'x', 'x', 'x')`,
      ).run(`${row} ${index}`)
  })
  const root = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'changes'").pluck().get())
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(200, 0xee), 0, 200, (root - 1) * size + 8)
}

test('every table of a sound file is looked at and nothing is found', () => {
  const db = freshDatabase()
  const tables = tablesToCheck(db)
  expect(tables).toEqual(expect.arrayContaining(['places', 'titles', 'changes', 'subject_words_data']))
  expect(tables.map((table) => faultIn(db, table)).filter((fault) => fault !== null)).toEqual([])
})

test('damage found after the window opened stops all writing, and says so; a backup can still be made', async () => {
  using folder = tempFolder()
  const path = folder.at('hoi.sqlite')
  damagedFile(path)
  const before = readFileSync(path)
  const db = openDatabase(path)
  watchChanges(db)
  const told: unknown[] = []
  const watch = watchFile({ live: () => db, path: () => path, log: (error) => told.push(error) })
  watch.refuseIfDamaged('places.addPlace')
  watch.look(['places', 'changes'])
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 10_000 })

  expect(() => watch.refuseIfDamaged('places.addPlace')).toThrow(
    expect.objectContaining({ code: 'data-damaged' }),
  )
  watch.refuseIfDamaged('backups.makeBackup')
  db.close()
  expect(readFileSync(path).equals(before)).toBe(true)
})
