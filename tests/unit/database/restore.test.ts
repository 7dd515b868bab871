import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BackupManifest } from '../../../src-main/contract/values/backup-manifest.ts'
import { closeChangeSet, openChangeSet, watchChanges } from '../../../src-main/database/changes.ts'
import { takeInventory } from '../../../src-main/database/inventory.ts'
import { migrate, schemaVersion } from '../../../src-main/database/migrate.ts'
import { openDatabase } from '../../../src-main/database/open.ts'
import { checkRestored, prepareCopy, restoreRows, settleCopy } from '../../../src-main/database/restore.ts'
import { sha256 } from '../../../src-main/files/digest.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** An office with a commune, 300 people and their history, as a data file ready for packing. */
function smallOffice(path: string): void {
  const db = openDatabase(path)
  migrate(db)
  db.exec("INSERT INTO facts (name, value) VALUES ('lineage', 'abc')")
  watchChanges(db)
  for (let action = 1; action <= 3; action++) {
    db.exec('BEGIN')
    const id = openChangeSet(db)
    if (action === 1) {
      db.exec(`INSERT INTO places (kind, type, name, full_name, sort_key, search_key)
               VALUES ('commune', 'xã', 'Tân Phúc', 'xã Tân Phúc', 'tan phuc', 'tan phuc')`)
    }
    for (let nth = 0; nth < 100; nth++) {
      const person = db
        .prepare(
          `INSERT INTO people (name, sort_key, search_key) VALUES ('Đỗ Ánh ' || :n, :n, 'do anh ' || :n)`,
        )
        .run({ n: String(action * 100 + nth) }).lastInsertRowid
      const household = db.prepare('INSERT INTO households (head_id) VALUES (?)').run(person).lastInsertRowid
      db.prepare(
        `INSERT INTO subjects (kind, household_id, name, sort_key, search_key, given_key, commune_id)
         VALUES ('family', :household, 'Đỗ Ánh', 'anh', 'do anh', 'anh', 1)`,
      ).run({ household })
    }
    const at = `2020-11-20T0${action}:00:00.000Z`
    closeChangeSet(db, id, {
      at,
      actor: 'office',
      command: 'x',
      input: '{}',
      deed: { name: 'place-added', with: {} },
      undoes: null,
    })
    db.exec('COMMIT')
  }
  db.close()
}

function manifestFor(path: string, facts: ReturnType<typeof prepareCopy>): BackupManifest {
  const data = readFileSync(path)
  return {
    format: 1,
    program: 'so-khuyen-hoc',
    version: '0',
    generation: 1,
    madeAt: '2020-11-20T00:00:00.000Z',
    previous: null,
    dataSha256: sha256(data),
    dataBytes: data.length,
    ...facts,
  }
}

const folder = tempFolder()
const good = folder.at('good.sqlite')
let manifest: BackupManifest
beforeAll(() => {
  smallOffice(good)
  settleCopy(good)
  manifest = manifestFor(good, prepareCopy(good))
  return () => folder[Symbol.dispose]()
})

let nth = 0
const fresh = (): string => folder.at(`file-${++nth}.sqlite`)

/** A copy of the good file with something done to it, by a hand that knows SQLite. */
function altered(alter: (db: Database.Database) => void): string {
  const path = fresh()
  copyFileSync(good, path)
  const db = new Database(path)
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  alter(db)
  db.close()
  return path
}

/** A copy whose manifest was made anew to fit it: only the program's own rules stand in the way. */
function forged(alter: (db: Database.Database) => void): { path: string; forgedManifest: BackupManifest } {
  const path = altered(alter)
  const db = new Database(path, { readonly: true })
  const facts = takeInventory(db)
  db.close()
  return { path, forgedManifest: manifestFor(path, { ...facts, schemaSha256: manifest.schemaSha256 }) }
}

const damaged = (what: string) => expect.objectContaining({ code: 'backup-damaged', details: { what } })

describe('restoring', () => {
  test('gives the same rows, the same history and words that are found', () => {
    const to = fresh()
    restoreRows(good, to, manifest)
    checkRestored(to)
    const db = new Database(to)
    expect(takeInventory(db)).toEqual(prepareCopy(good))
    expect(
      db.prepare("SELECT count(*) FROM subject_words WHERE subject_words MATCH 'anh'").pluck().get(),
    ).toBe(300)
    expect(db.prepare('SELECT * FROM sqlite_sequence ORDER BY name').all()).toEqual([
      { name: 'change_sets', seq: 3 },
      { name: 'changes', seq: 901 },
    ])
    db.close()
    expect(existsSync(`${to}-wal`)).toBe(false)
  })

  test('leaves the backup as it was', () => {
    const before = sha256(readFileSync(good))
    restoreRows(good, fresh(), manifest)
    expect(sha256(readFileSync(good))).toBe(before)
  })

  test('tells how far it is', () => {
    const told: number[] = []
    restoreRows(good, fresh(), manifest, (done) => told.push(done))
    expect(told.at(-1)).toBe(901)
  })

  test('refuses a backup of a newer schema before it makes a file', () => {
    const to = fresh()
    const newer = { ...manifest, schema: schemaVersion + 1 }
    expect(() => restoreRows(good, to, newer)).toThrow(expect.objectContaining({ code: 'backup-newer' }))
    expect(existsSync(to)).toBe(false)
  })
})

describe('a hostile data file', () => {
  test.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON people BEGIN DELETE FROM titles; END'],
    ['a view', 'CREATE VIEW v AS SELECT * FROM people'],
    ['a table', 'CREATE TABLE t (x)'],
    ['an index with a slow expression', 'CREATE INDEX i ON people (length(hex(zeroblob(1000))))'],
    ['a generated column', 'ALTER TABLE people ADD COLUMN g TEXT AS (upper(name))'],
    ['a table missing', 'DROP TABLE distinct_pairs'],
    ['an index missing', 'DROP INDEX titles_subject'],
    ['a virtual table', 'CREATE VIRTUAL TABLE f USING fts5(x)'],
    [
      'a check taken out of the text',
      "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (name <> '''')', '') WHERE name = 'people'",
    ],
    ['another id of its program', 'PRAGMA application_id = 1'],
    ['another version', 'PRAGMA user_version = 1'],
    ['a write-ahead log', 'PRAGMA journal_mode = WAL'],
  ])('with %s is refused', (_, sql) => {
    const path = altered((db) => db.exec(sql))
    expect(() => restoreRows(path, fresh(), manifest)).toThrow(damaged('form'))
  })

  test('whose rows are not those of the manifest is refused', () => {
    const changed = altered((db) => db.exec("UPDATE people SET name = 'Khác' WHERE id = 7"))
    expect(() => restoreRows(changed, fresh(), manifest)).toThrow(damaged('rows'))
    const fewer = altered((db) => db.exec('DELETE FROM subjects WHERE id = 7'))
    expect(() => restoreRows(fewer, fresh(), manifest)).toThrow(damaged('counts'))
  })

  test('whose history was altered is refused, even with a manifest that fits', () => {
    const path = altered((db) => db.exec("UPDATE changes SET after = '{}' WHERE id = 7"))
    expect(() => restoreRows(path, fresh(), manifest)).toThrow(damaged('chain'))
  })

  test('whose rows break a rule is refused, even with a manifest that fits', () => {
    const orphan = forged((db) => db.exec('UPDATE subjects SET commune_id = 99 WHERE id = 7'))
    expect(() => restoreRows(orphan.path, fresh(), orphan.forgedManifest)).toThrow(damaged('foreign-keys'))
    const check = forged((db) => db.exec("UPDATE people SET sex = 'x' WHERE id = 7"))
    expect(() => restoreRows(check.path, fresh(), check.forgedManifest)).toThrow(
      expect.objectContaining({ code: 'backup-damaged' }),
    )
  })

  test('that is no database, or one cut short, is refused', () => {
    const text = fresh()
    writeFileSync(text, 'không phải')
    expect(() => restoreRows(text, fresh(), manifest)).toThrow(damaged('form'))
    const bytes = readFileSync(good)
    for (const length of [100, 4096, Math.floor(bytes.length / 2), bytes.length - 4096]) {
      const cut = fresh()
      writeFileSync(cut, bytes.subarray(0, length))
      expect(() => restoreRows(cut, fresh(), manifest), `cut at ${length}`).toThrow(
        expect.objectContaining({ code: 'backup-damaged' }),
      )
    }
  })

  test('with flipped bits is refused or gives the very same rows', () => {
    const bytes = readFileSync(good)
    let refused = 0
    for (let at = 40; at < bytes.length; at += Math.floor(bytes.length / 60)) {
      const path = fresh()
      const to = fresh()
      const bad = Buffer.from(bytes)
      bad.writeUInt8(bad.readUInt8(at) ^ 4, at)
      writeFileSync(path, bad)
      try {
        restoreRows(path, to, manifest)
        const db = new Database(to)
        expect(takeInventory(db).logicalSha256).toBe(manifest.logicalSha256)
        db.close()
      } catch (error) {
        expect(error, `byte ${at}`).toMatchObject({ code: 'backup-damaged' })
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(10)
  })
})

describe('the copy that is packed', () => {
  test('is one file without a log beside it, and live data that are damaged are not packed', () => {
    const path = altered((db) => db.exec('UPDATE subjects SET commune_id = 99 WHERE id = 7'))
    expect(() => prepareCopy(path)).toThrow(
      expect.objectContaining({ code: 'data-damaged', details: { what: 'foreign-keys' } }),
    )
    const chain = altered((db) => db.exec("UPDATE change_sets SET actor = 'x' WHERE id = 2"))
    expect(() => prepareCopy(chain)).toThrow(
      expect.objectContaining({ code: 'data-damaged', details: { what: 'chain' } }),
    )
    expect(existsSync(`${good}-wal`)).toBe(false)
  })
})

test('SQLite writes the JSON of a row as JavaScript does, so that its digest means the same for ever', () => {
  const db = new Database(':memory:')
  const written = db.prepare('SELECT json_array(?, ?, ?)').pluck()
  const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code))
    .slice(1)
    .join('')
  const texts = [
    '',
    'Nguyễn Thị “Hòa” \\ / </b>',
    controls,
    '\u007f\u0085\u2028\u2029\ufeff 😀',
    '"',
    'K’Brếu',
  ]
  for (const text of texts) {
    const row = [text, null, 7_400_000]
    expect(written.get(text, null, 7_400_000n)).toBe(JSON.stringify(row))
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), (text, number) => {
      if (text.includes('\0')) return
      expect(written.get(text, BigInt(number), null)).toBe(JSON.stringify([text, number, null]))
    }),
    { numRuns: 2000 },
  )
  db.close()
})
