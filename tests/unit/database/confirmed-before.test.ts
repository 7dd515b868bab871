import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src-main/database/migrate.ts'
import { testSet } from '../../support/scored-office.ts'
import { tempFolder } from '../../support/temp-folder.ts'

test('a set that two people confirmed before its items had confirmations of their own is still confirmed, as a whole', () => {
  using folder = tempFolder()
  const db = new Database(join(folder.path, 'cu.sqlite'))
  migrate(db, 8)
  db.prepare(
    "INSERT INTO criteria_sets (id, code, version, kind, title, origin, body) VALUES (1, 'a', 1, 'family', 'A', 'own', ?)",
  ).run(JSON.stringify(testSet()))
  const confirm = db.prepare(
    'INSERT INTO criteria_confirmations (set_id, step, person, day, paper) VALUES (1, ?, ?, ?, ?)',
  )
  confirm.run(1, 'Nguyễn Thị Hòa', '2020-01-05', 'QĐ 448')
  confirm.run(2, 'Trần Văn Bình', '2020-01-06', 'QĐ 448')

  migrate(db)

  expect(
    db.prepare('SELECT step, person, items, reason, from_version FROM criteria_confirmations').all(),
  ).toEqual([
    { step: 1, person: 'Nguyễn Thị Hòa', items: null, reason: null, from_version: null },
    { step: 2, person: 'Trần Văn Bình', items: null, reason: null, from_version: null },
  ])
  db.close()
})
