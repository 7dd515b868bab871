import { existsSync, readdirSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { clockDoubt } from '../../src-main/clock.ts'
import { verifyChain } from '../../src-main/database/chain.ts'
import { layBallast, releaseBallast } from '../../src-main/files/ballast.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { createIdleCheckpoint } from '../../src-main/idle-checkpoint.ts'
import { keepWell } from '../../src-main/keeping-well.ts'
import { createLiveData } from '../../src-main/live-data.ts'
import { type FreshApp, freshApp, openFile } from '../support/fresh-app.ts'
import { freshDatabase, inChangeSet } from '../support/fresh-database.ts'
import { canMakeDisks, smallDisk } from '../support/small-disk.ts'
import { tempFolder } from '../support/temp-folder.ts'

const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })
const found = (office: FreshApp) =>
  office.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Tân Phúc',
    level: 'commune',
    placeList: null,
    placeName: null,
  })
const long = 'Hàm Tân, nơi có tên dài '.repeat(3)
const amend = (office: FreshApp, nth: number) => office.api.settings.amendOffice({ seat: `${long}${nth}` })
const seat = async (office: FreshApp) => (await office.api.settings.settings({})).office?.seat

describe.runIf(canMakeDisks())('on a disk that is full', () => {
  async function untilFull(office: FreshApp): Promise<number> {
    for (let nth = 0; ; nth += 1) {
      try {
        await amend(office, nth)
      } catch (error) {
        expect(error).toEqual(refusal('disk-full'))
        return nth - 1
      }
    }
  }

  test('the first save that finds no room is refused, then all are until there is room; nothing saved is lost', async () => {
    using disk = smallDisk(8)
    await using office = await freshApp({ folder: disk.at('data') })
    await found(office)
    disk.fill()
    const last = await untilFull(office)

    await expect(amend(office, 9000)).rejects.toEqual(refusal('writing-stopped', { why: 'disk-full' }))
    await expect(office.api.history.undo({ id: null })).rejects.toEqual(refusal('writing-stopped'))
    expect(await office.api.standing.now({})).toMatchObject({ writable: false, why: 'disk-full', low: true })
    if (last >= 0) expect(await seat(office)).toBe(`${long}${last}`)
    expect(await office.api.standing.tryAgain({})).toMatchObject({ writable: false, why: 'disk-full' })

    disk.empty()
    expect(await office.api.standing.tryAgain({})).toMatchObject({ writable: true, why: null })
    await amend(office, 9001)
    expect(await seat(office)).toBe(`${long}9001`)
    expect((await office.api.history.check({})).ok).toBe(true)
  })

  test('the program goes on by itself once there is room', async () => {
    using disk = smallDisk(8)
    await using office = await freshApp({ folder: disk.at('data') })
    await found(office)
    disk.fill()
    await untilFull(office)
    disk.empty()

    await amend(office, 1)
    expect(await office.api.standing.now({})).toMatchObject({ writable: true })
  })

  test('a full disk does not keep the office from being opened, read and closed', async () => {
    using disk = smallDisk(8)
    {
      await using office = await freshApp({ folder: disk.at('data') })
      await found(office)
      await amend(office, 1)
    }
    disk.fill()
    await using office = await freshApp({ folder: disk.at('data') })
    expect(await seat(office)).toBe(`${long}1`)
  })

  test('an import is not begun where there is little room', async () => {
    using disk = smallDisk(32)
    await using office = await freshApp({ folder: disk.at('data') })
    await found(office)
    const file = {
      readingId: 'x',
      kind: 'registrations',
      subject: 'family',
      year: 2020,
      placeId: null,
      mapping: {},
    }
    await expect(office.api.imports.applyImport(file as never)).rejects.toEqual(
      refusal('disk-full', { needed: 200 * 1024 * 1024 }),
    )
  })

  test('room is laid aside and given back, but not where it would fill the disk', async () => {
    using disk = smallDisk(100)
    await layBallast(disk.path)
    expect(statSync(disk.at('ballast')).size).toBe(16 * 1024 * 1024)
    expect(releaseBallast(disk.path)).toBe(true)
    expect(readdirSync(disk.path)).toEqual([])
    expect(releaseBallast(disk.path)).toBe(false)

    using tiny = smallDisk(40)
    await layBallast(tiny.path)
    expect(readdirSync(tiny.path)).toEqual([])
  })
})

describe.runIf(canMakeDisks())('on a medium that takes no writes', () => {
  test('a copy is shown, says that it only shows, and the real data go on once it is unlocked', async () => {
    using disk = smallDisk(16)
    {
      await using office = await freshApp({ folder: disk.at('data') })
      await found(office)
      await amend(office, 1)
    }
    disk.lockWriting()
    await using office = await freshApp({ folder: disk.at('data') })
    expect(await seat(office)).toBe(`${long}1`)
    expect(await office.api.standing.now({})).toMatchObject({ writable: false, why: 'disk-read-only' })
    await expect(amend(office, 2)).rejects.toEqual(refusal('writing-stopped', { why: 'disk-read-only' }))
    expect(await office.api.standing.tryAgain({})).toMatchObject({ why: 'disk-read-only' })
    expect(await seat(office)).toBe(`${long}1`)
    using stick = tempFolder()
    const { file } = await office.api.backups.makeBackup({ folder: stick.path })
    expect((await office.api.backups.verifyBackup({ file })).ok).toBe(true)

    disk.unlockWriting()
    expect(await office.api.standing.tryAgain({})).toMatchObject({ writable: true })
    await amend(office, 3)
    await office.close()
    const db = openFile(openGenerations(disk.at('data')).current())
    expect(db.prepare('SELECT seat FROM offices').pluck().get()).toBe(`${long}3`)
    db.close()
  })
})

test('after a failed sync nothing is written until the file was closed, opened and looked through', async () => {
  using folder = tempFolder()
  {
    await using office = await freshApp({ folder: folder.path })
    await found(office)
  }
  const live = createLiveData(openGenerations(folder.path), () => {})
  const opened = await live.open()
  const well = keepWell({
    folder: folder.path,
    live,
    trial: false,
    now: () => '2026-11-24T08:00:00.000Z',
    changed: () => {},
    log: () => {},
    troubled: () => {},
    alone: (work) => work(),
    inTurn: (work) => work(),
  })
  well.opened(opened)
  const before = live.db
  well.failed(new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC'))
  await expect(well.standing.mayWrite('settings.amendOffice')).rejects.toEqual(
    refusal('writing-stopped', { why: 'disk-failed' }),
  )

  expect(await well.house.tryAgain(() => {})).toMatchObject({ writable: true })
  expect(live.db).not.toBe(before)
  expect(before.open).toBe(false)
  await well.standing.mayWrite('settings.amendOffice')
  await well.stop()
  live.end(false)
})

test('a copy opened on trial only shows', async () => {
  using folder = tempFolder()
  {
    await using office = await freshApp({ folder: folder.path })
    await found(office)
  }
  await using office = await freshApp({ folder: folder.path, readOnly: 'trial' })
  expect(await office.api.standing.tryAgain({})).toMatchObject({ writable: false, why: 'trial' })
  await expect(amend(office, 1)).rejects.toEqual(refusal('writing-stopped', { why: 'trial' }))
  expect((await office.api.settings.settings({})).office?.name).toBe('Hội Khuyến học xã Tân Phúc')
})

describe('the clock of the computer', () => {
  test.each([
    ['as it should be', '2026-11-25T08:00:00Z', '2026-11-24T08:00:00Z', null],
    ['a few hours back, as after a journey', '2026-11-24T09:00:00Z', '2026-11-24T20:00:00Z', null],
    ['a year back', '2025-11-24T08:00:00Z', '2026-11-24T08:00:00Z', 'behind'],
    ['in 1970, with a dead battery', '1970-01-01T00:00:00Z', null, 'behind'],
    ['in 2001', '2001-01-01T00:00:00Z', null, 'behind'],
    ['in 2038, after years of work', '2038-01-20T00:00:00Z', '2037-06-01T00:00:00Z', null],
    ['in 2099', '2099-01-01T00:00:00Z', '2026-11-24T08:00:00Z', 'ahead'],
  ] as const)('is believed or not: %s', (_, now, lastSeen, doubt) => {
    expect(clockDoubt(now, lastSeen)).toBe(doubt)
  })

  test('what is done while it is a year behind is marked, in order, and in the hash; trusting it ends that', async () => {
    let now = '2026-11-24T08:00:00.000Z'
    using folder = tempFolder()
    await using office = await freshApp({ folder: folder.path, now: () => now })
    await found(office)
    now = '2025-11-24T08:00:00.000Z'
    await amend(office, 1)
    expect((await office.api.standing.now({})).clock).toEqual({
      doubt: 'behind',
      now,
      lastSeen: '2026-11-24T08:00:00.000Z',
    })
    await office.api.standing.trustClock({})
    expect((await office.api.standing.now({})).clock).toBeNull()
    await amend(office, 2)
    expect((await office.api.history.actions({})).rows.map(({ id }) => id)).toEqual([3, 2, 1])
    await office.close()

    const db = openFile(openGenerations(folder.path).current())
    const marks = db.prepare('SELECT clock_suspect FROM change_sets ORDER BY id').pluck().all()
    expect(marks).toEqual([0, 1, 0])
    expect(verifyChain(db).ok).toBe(true)
    db.close()
  })

  test('the doubt outlives the program', async () => {
    using folder = tempFolder()
    {
      await using office = await freshApp({ folder: folder.path, now: () => '2026-11-24T08:00:00.000Z' })
      await found(office)
    }
    await using office = await freshApp({ folder: folder.path, now: () => '2024-01-01T00:00:00.000Z' })
    expect((await office.api.standing.now({})).clock?.doubt).toBe('behind')
  })
})

test('an office left alone for a while is whole in its one file', async () => {
  using folder = tempFolder()
  const path = folder.at('hoi.sqlite')
  const db = freshDatabase(path)
  const idle = createIdleCheckpoint({
    live: () => db,
    inTurn: (work) => work(),
    failed: () => {},
    afterMs: 20,
  })
  inChangeSet(db, () =>
    db
      .prepare(
        "INSERT INTO places (kind, type, name, full_name, sort_key, search_key) VALUES ('commune', 'xa', 'a', 'a', 'a', 'a')",
      )
      .run(),
  )
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
  idle.written()
  await vi.waitFor(() => expect(statSync(`${path}-wal`).size).toBe(0))
  expect(existsSync(path)).toBe(true)
  db.close()
})
