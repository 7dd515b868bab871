import { expect, test } from 'vitest'
import { migrations } from '../../../src-main/database/migrations/index.ts'
import shipped from '../../../src-main/database/migrations/shipped.json' with { type: 'json' }
import { otherTables, recordTables } from '../../../src-main/database/record-tables.ts'
import { sha256OfTexts } from '../../../src-main/files/digest.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

const db = freshDatabase()
const tables = db
  .prepare(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'subject_words%'",
  )
  .all() as { name: string; sql: string }[]

test('schema.sql is the picture of what the migrations make', async () => {
  const parts = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'subject_words_%' ORDER BY rowid",
    )
    .pluck()
    .all()
  await expect(`${parts.join(';\n\n')};\n`).toMatchFileSnapshot('../../../src-main/database/schema.sql')
})

test('every table is either of record, with its history, or named as outside it', () => {
  expect(tables.map(({ name }) => name).toSorted()).toEqual([...recordTables, ...otherTables].toSorted())
})

test('every table is strict, and the file holds nothing but tables and indexes', () => {
  for (const { name, sql } of tables) expect(sql, name).toMatch(/STRICT/)
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index')").all()).toEqual([])
})

test('a migration that was shipped never changes', () => {
  expect(migrations.slice(0, shipped.length).map((sql) => sha256OfTexts([sql]))).toEqual(shipped)
})
