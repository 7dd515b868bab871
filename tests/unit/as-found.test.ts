import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { brokenAmongNewest, verifyChain } from '../../src-main/database/chain.ts'
import { closeAsFound } from '../../src-main/files/as-found.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { createLiveData } from '../../src-main/live-data.ts'
import { damageTable } from '../support/damage.ts'
import { freshApp } from '../support/fresh-app.ts'
import { fourFamilies } from '../support/ham-tan.ts'
import { tempFolder } from '../support/temp-folder.ts'

type Folder = ReturnType<typeof tempFolder>

/** A closed office; the path of its live file. */
async function founded(folder: Folder): Promise<string> {
  const { office } = await fourFamilies({ folder: folder.path })
  await office.close()
  return openGenerations(folder.path).current()
}

/** What a power cut leaves: a file, and beside it a log that nobody folded into it. */
function withLog(live: string, work: (db: Database.Database) => void): void {
  const db = new Database(live)
  db.pragma('journal_mode = WAL')
  db.pragma('wal_autocheckpoint = 0')
  work(db)
  const parts = ['', '-wal'].map((part) => [live + part, readFileSync(live + part)] as const)
  db.close()
  for (const [path, bytes] of parts) writeFileSync(path, bytes)
}
const asLying = (live: string): readonly Buffer[] => ['', '-wal'].map((part) => readFileSync(live + part))
const manySeats = (db: Database.Database): void =>
  void db.prepare("UPDATE offices SET seat = replace(hex(zeroblob(20000)), '0', 'x')").run()

test('a damaged file is closed without folding its log into it: both lie there as they were found', async () => {
  using folder = tempFolder()
  const live = await founded(folder)
  withLog(live, manySeats)
  damageTable(live, 'place_figures')
  const found = asLying(live)

  await using office = await freshApp({ folder: folder.path })
  const { trouble } = await office.api.rescue.checked({})
  expect(trouble).toMatchObject({ code: 'data-damaged', file: live })
  expect(asLying(live)).toEqual(found)
  expect(asLying(trouble?.copy ?? '')).toEqual(found)
  await office.close()
  expect(asLying(live)).toEqual(found)
})

test.each(['the program ends', 'the copies are shown'])(
  'damage found while the office works: when %s the file lies as it was found, with what was saved last',
  async (occasion) => {
    using folder = tempFolder()
    const live = await founded(folder)
    const data = createLiveData(openGenerations(folder.path), () => {})
    await data.open()
    data.db.exec('UPDATE temp.open_change_set SET id = 0; INSERT INTO temp.open_change_set VALUES (1000)')
    data.db.prepare("UPDATE offices SET seat = 'lưu ngay trước khi hỏng'").run()
    const found = asLying(live)
    data.markDamaged('a page')
    if (occasion === 'the program ends') data.end(true)
    else data.abandon()

    expect(asLying(live)).toEqual(found)
    expect(readdirSync(folder.path).filter((name) => name.includes('.filling'))).toEqual([])
    if (occasion === 'the copies are shown') data.end(true)
    const db = new Database(live, { readonly: true })
    expect(db.prepare('SELECT seat FROM offices').pluck().get()).toBe('lưu ngay trước khi hỏng')
    db.close()
  },
)

test('a file that cannot be copied aside is closed all the same, and that is told', async () => {
  using folder = tempFolder()
  const live = await founded(folder)
  withLog(live, manySeats)
  let isClosed = false
  const close = (): void => {
    isClosed = true
  }
  rmSync(live)
  expect(() => closeAsFound(live, close)).toThrow()
  expect(isClosed).toBe(true)
  expect(existsSync(`${live}.filling-found-wal`)).toBe(false)
})

test('a history that somebody changed is told with the first answer, and nothing is written over it', async () => {
  using folder = tempFolder()
  const live = await founded(folder)
  const db = new Database(live)
  const last = db.prepare('SELECT max(id) FROM change_sets').pluck().get()
  db.prepare("UPDATE change_sets SET actor = 'somebody else' WHERE id = ?").run(last)
  db.close()

  await using office = await freshApp({ folder: folder.path })
  expect(await office.api.standing.now({})).toMatchObject({ writable: false, why: 'damaged' })
  await expect(office.api.settings.amendOffice({ seat: 'x' })).rejects.toMatchObject({
    code: 'writing-stopped',
  })
  expect((await office.api.settings.settings({})).office?.name).toBe('Hội Khuyến học huyện Hàm Tân')
})

test('what a start sees of the history is what the whole reading sees of its newest entries', async () => {
  using folder = tempFolder()
  const live = await founded(folder)
  const db = new Database(live)
  const ids = db.prepare('SELECT id FROM change_sets ORDER BY id').pluck().all() as number[]
  expect(brokenAmongNewest(db, Number.POSITIVE_INFINITY)).toBeNull()
  const harms = [
    "UPDATE change_sets SET deed = '{}' WHERE id = ?",
    'UPDATE change_sets SET rows = rows + 1 WHERE id = ?',
    "UPDATE changes SET after = '{}' WHERE change_set_id = ?",
    'DELETE FROM changes WHERE change_set_id = ?',
  ]
  // Whole place lists are too long to be read at the door; the reading through that follows finds those.
  const short = ids.filter(
    (id) => (db.prepare('SELECT rows FROM change_sets WHERE id = ?').pluck().get(id) as number) <= 500,
  )
  for (const id of short)
    for (const harm of harms) {
      db.exec('BEGIN')
      db.prepare(harm).run(id)
      expect([id, harm, brokenAmongNewest(db, Number.POSITIVE_INFINITY)]).toEqual([id, harm, id])
      expect(verifyChain(db).brokenAt).toBe(id)
      // However little time there is, the newest entry is looked at.
      expect(brokenAmongNewest(db, 0)).toBe(id === ids.at(-1) ? id : null)
      db.exec('ROLLBACK')
    }
  db.close()
})
