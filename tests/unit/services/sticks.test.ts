import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RefusalCode } from '../../../src-main/contract/refusal.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { smallBackup } from '../../support/small-backup.ts'
import { cachedDisk, canMakeDisks } from '../../support/small-disk.ts'

const media = mkdtempSync(join(tmpdir(), 'media-'))
beforeAll(() => vi.stubEnv('SO_KHUYEN_HOC_MEDIA', media))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(media, { recursive: true })
})

let nth = 0
/** A stick that is plugged in, with a name of its own. */
function pluggedIn(): { readonly name: string; readonly path: string } {
  nth += 1
  const path = join(media, `KINGSTON ${nth}`)
  mkdirSync(path)
  return { name: `KINGSTON ${nth}`, path }
}
const founded = async (office: FreshApp): Promise<void> => {
  const name = 'Hội Khuyến học huyện Hàm Tân'
  await office.api.settings.foundOffice({ name, level: 'district', placeList: null, placeName: null })
}
const damage = (path: string): void => {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
  writeFileSync(path, bytes)
}
const refused = (code: RefusalCode) => expect.objectContaining({ code })

describe('a stick', () => {
  test('is known from the first backup on, with every file and how it was read', async () => {
    const stick = pluggedIn()
    await using office = await freshApp()
    await founded(office)
    const before = (await office.api.backups.drives({})).find(({ path }) => path === stick.path)
    expect(before).toMatchObject({ name: stick.name, stickId: null, readOnly: false })
    expect(await office.api.backups.sticks({})).toEqual([])

    const made = await office.api.backups.makeBackup({ folder: stick.path })
    expect(made).toMatchObject({ stick: stick.name, others: 0, lost: [] })
    const [known] = await office.api.backups.sticks({})
    expect(known).toMatchObject({ kind: 'stick', mark: stick.path, name: stick.name, tested: null })
    expect(known?.files).toMatchObject([
      { name: made.fileName, bytes: made.bytes, state: 'good', how: made.pastCache ? 'medium' : 'memory' },
    ])
    const after = (await office.api.backups.drives({})).find(({ path }) => path === stick.path)
    expect(after?.stickId).toBe(known?.id)
    expect(await office.api.backups.backupsMade({})).toMatchObject([{ place: 'stick' }])
  })

  test.runIf(canMakeDisks())(
    'that answers from memory alone is said to be so, until it was pulled out and read from the medium itself',
    async () => {
      using disk = cachedDisk()
      await using office = await freshApp()
      await founded(office)
      const made = await office.api.backups.makeBackup({ folder: disk.path })
      expect(made).toMatchObject({ pastCache: false, lost: [] })
      const [known] = await office.api.backups.sticks({})
      expect(known?.files).toMatchObject([{ name: made.fileName, state: 'good', how: 'memory' }])
      const check = () => office.api.backups.checkStick({ folder: disk.path, restore: false })
      expect(await check()).toMatchObject({ pastCache: false, lost: [] })
      // Damage is found there too.
      damage(made.file)
      expect(await check()).toMatchObject({ lost: [made.fileName] })
    },
  )

  test('has all older backups read again at each new one; those damaged or gone are named, and stay', async () => {
    const stick = pluggedIn()
    await using office = await freshApp()
    await founded(office)
    const [one, two] = [
      await office.api.backups.makeBackup({ folder: stick.path }),
      await office.api.backups.makeBackup({ folder: stick.path }),
    ]
    expect(two).toMatchObject({ others: 1, lost: [] })
    damage(one.file)
    rmSync(two.file)
    const three = await office.api.backups.makeBackup({ folder: stick.path })
    expect(three.lost.toSorted()).toEqual([one.fileName, two.fileName].toSorted())
    expect(readdirSync(stick.path)).toContain(one.fileName)
    const [known] = await office.api.backups.sticks({})
    const states = Object.fromEntries(known!.files.map(({ name, state }) => [name, state]))
    expect(states).toEqual({
      [one.fileName]: 'damaged',
      [two.fileName]: 'missing',
      [three.fileName]: 'good',
    })

    // Someone took it away: it is told once.
    const four = await office.api.backups.makeBackup({ folder: stick.path })
    expect(four.lost).toEqual([one.fileName])
  })

  test('is checked as a whole, each backup restored in trial', async () => {
    const stick = pluggedIn()
    await using office = await freshApp()
    await founded(office)
    const made = await office.api.backups.makeBackup({ folder: stick.path })
    // Whole by its own digest, and nothing that could be restored.
    writeFileSync(join(stick.path, 'lạ.hoibk.zip'), smallBackup())
    const read = await office.api.backups.checkStick({ folder: stick.path, restore: false })
    expect(read.lost).toEqual([])
    const checked = await office.api.backups.checkStick({ folder: stick.path, restore: true })
    const restored = Object.fromEntries(
      checked.files.map(({ name, state, restored }) => [name, [state, restored]]),
    )
    expect(restored).toEqual({ [made.fileName]: ['good', true], 'lạ.hoibk.zip': ['damaged', false] })
    expect(checked.lost).toEqual(['lạ.hoibk.zip'])
  })

  test('is tested by filling it; nothing stays, and it is written down', async () => {
    const stick = pluggedIn()
    await using office = await freshApp()
    const bytes = 5 * 1024 * 1024
    const tested = await office.api.backups.testStick({ folder: stick.path, bytes })
    expect(tested).toMatchObject({ bytes, firstBadAt: null, lost: [] })
    expect(readdirSync(stick.path)).toEqual([])
    const [known] = await office.api.backups.sticks({})
    expect(known?.tested).toBe(tested.result === 'unproven' ? null : tested.result)
  })

  test('that is pulled before is told so', async () => {
    const stick = pluggedIn()
    await using office = await freshApp()
    rmSync(stick.path, { recursive: true })
    const { backups } = office.api
    const folder = stick.path
    await expect(backups.makeBackup({ folder })).rejects.toEqual(refused('folder-not-found'))
    await expect(backups.checkStick({ folder, restore: false })).rejects.toEqual(refused('stick-gone'))
    await expect(backups.testStick({ folder, bytes: 1000 })).rejects.toEqual(refused('folder-not-found'))
    expect(await backups.sticks({})).toEqual([])
  })
})

describe('work on a stick that is called off', () => {
  /** Stops a task as soon as it has come this far. */
  const stopAt = (office: FreshApp, call: string, percent: number) =>
    office.app.listen((happening) => {
      if (happening.kind === 'progress' && happening.name === call && happening.done >= percent)
        void office.app.answer('tasks.cancel', { id: happening.id })
    })

  test.each([1, 20, 50, 76])('leaves nothing behind, stopped at %i %%', async (percent) => {
    const stick = pluggedIn()
    await using office = await freshApp()
    await founded(office)
    stopAt(office, 'backups.makeBackup', percent)
    await expect(office.api.backups.makeBackup({ folder: stick.path })).rejects.toEqual(refused('cancelled'))
    expect(readdirSync(stick.path)).toEqual([])
    expect(await office.api.backups.backupsMade({})).toEqual([])
  })

  test('leaves no file of a test', async () => {
    const stick = pluggedIn()
    await using office = await freshApp()
    stopAt(office, 'backups.testStick', 5)
    const bytes = 512 * 1024 * 1024
    await expect(office.api.backups.testStick({ folder: stick.path, bytes })).rejects.toEqual(
      refused('cancelled'),
    )
    expect(readdirSync(stick.path)).toEqual([])
  })
})

describe('where the office stands', () => {
  test('is told by the last backup that is still good', async () => {
    const [one, two] = [pluggedIn(), pluggedIn()]
    await using office = await freshApp()
    await founded(office)
    expect(await office.api.backups.safety({})).toMatchObject({ state: 'none', last: null })
    const first = await office.api.backups.makeBackup({ folder: one.path })
    expect((await office.api.backups.safety({})).last).toMatchObject({ name: one.name, sha256: first.sha256 })
    const second = await office.api.backups.makeBackup({ folder: two.path })
    expect((await office.api.backups.safety({})).last).toMatchObject({
      name: two.name,
      sha256: second.sha256,
    })
    damage(second.file)
    await office.api.backups.checkStick({ folder: two.path, restore: false })
    expect((await office.api.backups.safety({})).last).toMatchObject({ name: one.name, sha256: first.sha256 })
  })

  test('a folder on the disk of the data is told to be one', async () => {
    const stick = pluggedIn()
    await using office = await freshApp()
    const folder = join(media, '..')
    const beside = { stick: null, besideData: true, freeBytes: expect.any(Number) }
    expect(await office.api.backups.placeOf({ folder })).toEqual(beside)
    expect(await office.api.backups.placeOf({ folder: stick.path })).toMatchObject({
      stick: stick.name,
      besideData: false,
    })
  })
})
