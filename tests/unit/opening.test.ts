import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openGenerations } from '../../src-main/files/generations.ts'
import { lastEnd } from '../../src-main/files/running-mark.ts'
import { closeLive, openLive } from '../../src-main/opening.ts'
import { damageTable } from '../support/damage.ts'
import { freshApp, openFile } from '../support/fresh-app.ts'
import { tempFolder } from '../support/temp-folder.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const repository = new URL('../../', import.meta.url).pathname

async function founded(folder: string): Promise<string> {
  await using office = await freshApp({ folder })
  await office.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Tân Phúc',
    level: 'commune',
    placeList: null,
    placeName: null,
  })
  return openGenerations(folder).current()
}

test('every opening of an office waits for the disk before a save counts, the third like the first', async () => {
  using folder = tempFolder()
  const generations = openGenerations(folder.path)
  for (const _ of [1, 2, 3]) {
    const { db } = await openLive(generations)
    const read = (name: string) => db.pragma(name, { simple: true })
    expect(['synchronous', 'journal_mode', 'locking_mode', 'trusted_schema'].map(read)).toEqual([
      2,
      'wal',
      'exclusive',
      0,
    ])
    closeLive(db)
  }
})

test('an office that was closed well leaves no mark and one whole file', async () => {
  using folder = tempFolder()
  const live = await founded(folder.path)
  expect(existsSync(folder.at('running'))).toBe(false)
  expect(lastEnd(folder.path, live)).toBe('clean')
  expect(statSync(`${live}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
})

test('an end that was no closing is known at the next start, and what was saved is there', async () => {
  using folder = tempFolder()
  const live = await founded(folder.path)
  const script = `import { freshApp } from '${repository}tests/support/fresh-app.ts'
    const office = await freshApp({ folder: process.argv[1] })
    await office.api.settings.amendOffice({ seat: 'Tân Nghĩa' })
    console.log('saved')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script, folder.path])
  await once(other.stdout, 'data')
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(lastEnd(folder.path, live)).toBe('cut-off')

  await using office = await freshApp({ folder: folder.path })
  expect((await office.api.settings.settings({})).office?.seat).toBe('Tân Nghĩa')
  await expect
    .poll(async () => (await office.api.standing.now({})).checkedAt, { timeout: 60_000 })
    .not.toBeNull()
})

test('a file that the power cut emptied is not begun as a new one', async () => {
  using folder = tempFolder()
  const live = await founded(folder.path)
  truncateSync(live, 0)
  const kept: string[] = []
  await expect(openLive(openGenerations(folder.path), { keep: (path) => kept.push(path) })).rejects.toEqual(
    refusal('data-not-ours'),
  )
  expect(kept).toEqual([live])
  expect(readFileSync(live)).toHaveLength(0)
})

test('a power cut while the log was being folded into the file needs nobody: the log still holds the torn page', async () => {
  using folder = tempFolder()
  const live = await founded(folder.path)
  const { db } = await openLive(openGenerations(folder.path))
  // Large enough for the file to grow, so that its first page is written too.
  db.exec(`INSERT INTO preferences (id, body) VALUES (1, json_object('long', hex(zeroblob(200000))))`)
  const torn = readFileSync(live).fill(0, 0, 512)
  const log = readFileSync(`${live}-wal`)
  db.close()
  writeFileSync(live, torn)
  writeFileSync(`${live}-wal`, log)

  const { db: again } = await openLive(openGenerations(folder.path))
  expect(again.prepare('SELECT length(body) > 400000 FROM preferences').pluck().get()).toBe(1)
  closeLive(again)
})

test('damage is told before the file is closed, and small tables are looked through however little time there is', async () => {
  using folder = tempFolder()
  const live = await founded(folder.path)
  damageTable(live, 'offices')
  const before = readFileSync(live)
  let found = Buffer.alloc(0)
  const keep = (path: string): void => {
    found = readFileSync(path)
  }
  await expect(openLive(openGenerations(folder.path), { keep, checkMs: () => 0 })).rejects.toEqual(
    refusal('data-damaged'),
  )
  expect(found.equals(before)).toBe(true)
})

test('a pointer that is lost is a refusal for whoever does not ask which file to go on with', async () => {
  using folder = tempFolder()
  const live = await founded(folder.path)
  writeFileSync(folder.at('CURRENT'), 'hoi-000009.sqlite\n')
  expect(() => openGenerations(folder.path)).toThrow(refusal('current-missing'))
  const lost = openGenerations(folder.path, { evenLost: true })
  expect({ isLost: lost.isLost, isEmpty: lost.isEmpty, number: lost.number() }).toEqual({
    isLost: true,
    isEmpty: false,
    number: 0,
  })

  // Filling the next one removes nothing that lies there.
  await lost.fill(
    (path) => writeFileSync(path, 'mới'),
    () => {},
  )
  expect(lost.kept()).toEqual([1, 2])
  const db = openFile(live)
  expect(db.prepare('SELECT count(*) FROM offices').pluck().get()).toBe(1)
  db.close()
  lost.flip(1)
  expect(openGenerations(folder.path).current()).toBe(live)
})
