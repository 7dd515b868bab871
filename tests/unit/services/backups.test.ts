import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const founded = async (
  office: FreshApp,
  name = 'Hội Khuyến học huyện Hàm Tân',
  placeList: string | null = null,
): Promise<void> => {
  await office.api.settings.foundOffice({ name, level: 'district', placeList, placeName: null })
}
/** Founded in Hàm Tân, with one family registered. */
const atWork = async (office: FreshApp, name?: string): Promise<void> => {
  await founded(office, name, 'ham-tan')
  const { api } = office
  const commune = (await api.places.places({})).find((place) => place.name === 'Tân Phúc')
  const under = { type: 'thon', name: '1', validFrom: null } as const
  const hamlet = await api.places.addPlace({ ...under, parentId: commune!.id })
  const family = { year: 2020, name: 'Nguyễn Văn An', birth: '1968', sex: null, hamletId: hamlet.id } as const
  const rest = { members: null, note: null, sameAs: null, differs: false }
  await api.assessments.registerFamily({ ...family, ...rest })
}
const nameOf = async (office: FreshApp): Promise<string | undefined> =>
  (await office.api.settings.settings({})).office?.name
const refused = (code: string) => expect.objectContaining({ code })

describe('making a backup', () => {
  test('writes one file with a telling name, read back, and remembers it', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await founded(office)
    const made = await office.api.backups.makeBackup({ folder: stick.path })
    expect(readdirSync(stick.path)).toEqual([made.fileName])
    expect(made.fileName).toMatch(
      /^so-khuyen-hoc_hoi-khuyen-hoc-huyen-ham-tan_\d{4}-\d\d-\d\d_\d\d-\d\d\.hoibk\.zip$/,
    )
    expect(made).toMatchObject({ file: stick.at(made.fileName), counts: { offices: 1, titles: 0 } })
    expect(readFileSync(made.file).length).toBe(made.bytes)

    expect(readdirSync(`${office.folder}/passing`)).toEqual([])

    const [remembered] = await office.api.backups.backupsMade({})
    expect(remembered).toMatchObject({ path: made.file, sha256: made.sha256, counts: made.counts })
    const [action] = (await office.api.history.actions({})).rows
    expect(action?.deed).toMatchObject({ name: 'backup-made', with: { fileName: made.fileName } })
  })

  test('never overwrites an earlier one, and each names the one before', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    const one = await office.api.backups.makeBackup({ folder: stick.path })
    const two = await office.api.backups.makeBackup({ folder: stick.path })
    expect(new Set([one.fileName, two.fileName]).size).toBe(2)
    expect(await office.api.backups.backupsIn({ folder: stick.path })).toHaveLength(2)
  })

  test('into the data folder or inside it is refused', async () => {
    await using office = await freshApp()
    mkdirSync(`${office.folder}/quarantine`)
    for (const folder of [office.folder, `${office.folder}/quarantine`, `${office.folder}/passing/..`]) {
      await expect(office.api.backups.makeBackup({ folder })).rejects.toEqual(refused('folder-is-data'))
    }
  })

  test('into a folder that is gone is refused, and nothing is remembered', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    const gone = office.api.backups.makeBackup({ folder: stick.at('rút rồi') })
    await expect(gone).rejects.toEqual(refused('folder-not-found'))
    expect(await office.api.backups.backupsMade({})).toEqual([])
  })
})

describe('a backup file', () => {
  test('is found good after a full trial restore', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await founded(office)
    const made = await office.api.backups.makeBackup({ folder: stick.path })
    expect(await office.api.backups.verifyBackup({ file: made.file })).toEqual({
      ok: true,
      reason: null,
      counts: made.counts,
      madeAt: expect.any(String),
      office: 'Hội Khuyến học huyện Hàm Tân',
      sha256: made.sha256,
    })
  })

  test('that is damaged, cut, foreign or gone is said to be so, and is not restored', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    const made = await office.api.backups.makeBackup({ folder: stick.path })
    const bytes = readFileSync(made.file)
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(5000) ^ 1, 5000)
    const files: [string, Uint8Array][] = [
      ['digest', flipped],
      ['cut-short', bytes.subarray(0, 5000)],
      ['not-ours', Buffer.from('một tệp khác')],
    ]
    for (const [reason, content] of files) {
      const file = stick.at(`${reason}.hoibk.zip`)
      writeFileSync(file, content)
      expect(await office.api.backups.verifyBackup({ file })).toMatchObject({
        ok: false,
        reason,
        counts: null,
      })
      await expect(office.api.backups.restoreBackup({ file })).rejects.toEqual(
        refused(reason === 'not-ours' ? 'backup-not-ours' : 'backup-damaged'),
      )
    }
    const file = stick.at('none.hoibk.zip')
    expect(await office.api.backups.verifyBackup({ file })).toMatchObject({ ok: false, reason: 'missing' })
    expect(openGenerations(office.folder).kept()).toEqual([1])
  })

  test('is listed with its office and date; one that cannot be read stands last', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await founded(office)
    const made = await office.api.backups.makeBackup({ folder: stick.path })
    writeFileSync(stick.at('a.hoibk.zip'), 'hỏng')
    writeFileSync(stick.at('thư.txt'), '')
    const listed = await office.api.backups.backupsIn({ folder: stick.path })
    expect(listed.map(({ fileName, readable, office }) => [fileName, readable, office])).toEqual([
      [made.fileName, true, 'Hội Khuyến học huyện Hàm Tân'],
      ['a.hoibk.zip', false, null],
    ])
  })
})

describe('restoring a backup', () => {
  test('on another computer gives the office back', async () => {
    using stick = tempFolder()
    await using old = await freshApp()
    await founded(old)
    const { file, counts } = await old.api.backups.makeBackup({ folder: stick.path })
    await using other = await freshApp()
    const compared = await other.api.backups.compareBackup({ file })
    expect(compared).toMatchObject({ saved: counts, present: { offices: 0 } })
    expect(compared.lastActionSaved).not.toBeNull()
    expect(await other.api.backups.restoreBackup({ file })).toEqual({ generation: 2, counts, erasedAgain: 0 })
    expect(await nameOf(other)).toBe('Hội Khuyến học huyện Hàm Tân')
    expect(await other.api.history.check({})).toMatchObject({ ok: true })
    const [action] = (await other.api.history.actions({})).rows
    expect(action?.deed).toMatchObject({ name: 'restored', with: { fileName: basename(file) } })
    await other.api.settings.amendOffice({ seat: 'Tân Minh' })
  })

  test('keeps what was there as the generation before', async () => {
    using folder = tempFolder()
    const office = await freshApp({ folder: folder.at('data') })
    await founded(office)
    const { file } = await office.api.backups.makeBackup({ folder: folder.path })
    await office.api.settings.amendOffice({ name: 'Tên mới' })
    await office.api.backups.restoreBackup({ file })
    expect(await nameOf(office)).toBe('Hội Khuyến học huyện Hàm Tân')
    await office.close()

    const generations = openGenerations(office.folder)
    expect(generations.kept()).toEqual([1, 2])
    generations.flip(1)
    const back = await freshApp({ folder: office.folder })
    expect(await nameOf(back)).toBe('Tên mới')
    await back.close()
  })

  test('comes into an office that was only just named: its old machine is lost', async () => {
    using stick = tempFolder()
    await using lost = await freshApp()
    await atWork(lost)
    const { file } = await lost.api.backups.makeBackup({ folder: stick.path })
    await using named = await freshApp()
    await founded(named)
    await named.api.backups.restoreBackup({ file })
    const { total } = await named.api.assessments.book({ year: 2020, kind: 'family' })
    expect(total).toBe(1)
  })

  test('of another office is refused while there is an office at work here', async () => {
    using stick = tempFolder()
    await using one = await freshApp()
    await founded(one)
    const { file } = await one.api.backups.makeBackup({ folder: stick.path })
    await using two = await freshApp()
    await atWork(two, 'Hội Khuyến học xã Tân Phúc')
    await expect(two.api.backups.restoreBackup({ file })).rejects.toMatchObject({
      code: 'backup-other-office',
      details: { saved: 'Hội Khuyến học huyện Hàm Tân', present: 'Hội Khuyến học xã Tân Phúc' },
    })
    expect(await nameOf(two)).toBe('Hội Khuyến học xã Tân Phúc')
    expect(readdirSync(two.folder).filter((name) => name.includes('filling'))).toEqual([])
  })

  test('cut off after the new generation was filled leaves the old one live', async () => {
    using folder = tempFolder()
    const office = await freshApp({ folder: folder.at('data') })
    await founded(office)
    const { file } = await office.api.backups.makeBackup({ folder: folder.path })
    await office.api.settings.amendOffice({ name: 'Tên mới' })
    const current = readFileSync(folder.at('data', 'CURRENT'))
    await office.api.backups.restoreBackup({ file })
    await office.close()
    // What a kill between filling and flipping leaves behind: a finished file that CURRENT does not name.
    writeFileSync(folder.at('data', 'CURRENT'), current)

    const after = await freshApp({ folder: office.folder })
    expect(await nameOf(after)).toBe('Tên mới')
    await after.api.backups.restoreBackup({ file })
    expect(openGenerations(office.folder).number()).toBe(3)
    await after.close()
  })

  test('can be called off, and everything is as before', async () => {
    using stick = tempFolder()
    await using office = await freshApp()
    await founded(office)
    const { file } = await office.api.backups.makeBackup({ folder: stick.path })
    const stop = office.app.listen((happening) => {
      if (happening.kind === 'progress' && happening.name === 'backups.restoreBackup') {
        void office.app.answer('tasks.cancel', { id: happening.id })
      }
    })
    await expect(office.api.backups.restoreBackup({ file })).rejects.toEqual(refused('cancelled'))
    stop()
    expect(openGenerations(office.folder).kept()).toEqual([1])
    expect(await nameOf(office)).toBe('Hội Khuyến học huyện Hàm Tân')
  })
})

describe('the folder browser', () => {
  test('begins with drives and usual places, and goes down and up', async () => {
    using stick = tempFolder()
    mkdirSync(stick.at('Sao lưu'))
    mkdirSync(stick.at('.ẩn'))
    writeFileSync(stick.at('tệp'), '')
    await using office = await freshApp()
    const top = await office.api.backups.folders({ path: null })
    expect(top).toMatchObject({ path: null, parent: null })
    expect(top.folders.length).toBeGreaterThan(0)
    expect(top.folders.every(({ path }) => existsSync(path))).toBe(true)

    const inside = await office.api.backups.folders({ path: stick.path })
    expect(inside.folders).toEqual([
      { name: 'Sao lưu', path: stick.at('Sao lưu'), kind: 'folder', freeBytes: null },
    ])
    expect(inside.freeBytes).toBeGreaterThan(0)
    expect((await office.api.backups.folders({ path: stick.at('Sao lưu') })).parent).toBe(stick.path)
  })
})
