import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '../../../src-main/database/migrate.ts'
import { openDatabase } from '../../../src-main/database/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every opening of the same file, not only the first, waits for the disk before a save counts', () => {
  const path = join(folder, 'thrice.sqlite')
  for (const _ of [1, 2, 3]) {
    const db = openDatabase(path)
    migrate(db)
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('secure_delete', { simple: true })).toBe(1)
    db.close()
  }
})

test('a second program is told that the data are in use', async () => {
  const path = join(folder, 'twice.sqlite')
  const made = openDatabase(path)
  migrate(made)
  made.close()
  // Not only the program that made the file keeps others out.
  const first = openDatabase(path)
  const script = `import { openDatabase } from '${new URL('../../../src-main/database/open.ts', import.meta.url).pathname}'
    try { openDatabase(process.argv[1]) } catch (error) { console.log(error.code) }`
  const second = spawn(process.execPath, ['--input-type=module', '-e', script, path])
  const [said] = await once(second.stdout, 'data')
  expect(String(said).trim()).toBe('data-in-use')
  first.close()
})

test('a file of another program is left alone', () => {
  const path = join(folder, 'other.sqlite')
  new Database(path).exec('CREATE TABLE t (x)').close()
  expect(() => openDatabase(path)).toThrow(expect.objectContaining({ code: 'data-not-ours' }))
  writeFileSync(
    join(folder, 'text.sqlite'),
    'không phải dữ liệu, chỉ là một tệp chữ dài hơn một trang'.repeat(200),
  )
  expect(() => openDatabase(join(folder, 'text.sqlite'))).toThrow(
    expect.objectContaining({ code: 'data-not-ours' }),
  )
})

test('a file made by a newer program is refused with both versions', () => {
  const path = join(folder, 'newer.sqlite')
  const db = openDatabase(path)
  migrate(db)
  db.pragma('user_version = 999')
  db.close()
  expect(() => openDatabase(path)).toThrow(
    expect.objectContaining({ code: 'data-newer', details: { version: 999, known: expect.any(Number) } }),
  )
})
