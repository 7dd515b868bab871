import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src-main/database/open.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { damageTable, emptied, overwritten } from '../support/damage.ts'
import { type FreshApp, freshApp } from '../support/fresh-app.ts'
import { tempFolder } from '../support/temp-folder.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const office = (folder: string) => freshApp({ folder })
const seat = async ({ api }: FreshApp) => (await api.settings.settings({})).office?.seat
type Folder = ReturnType<typeof tempFolder>

/** Two generations: the first says "một", the live one "hai"; and a backup made between them. */
async function lived(folder: Folder): Promise<{ live: string; before: string; backup: string }> {
  const data = folder.at('data')
  const stick = folder.at('stick')
  await using first = await office(data)
  await first.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Tân Phúc',
    level: 'commune',
    placeList: 'ham-tan',
    placeName: 'Tân Phúc',
  })
  await first.api.settings.amendOffice({ seat: 'một' })
  mkdirSync(stick)
  const { file } = await first.api.backups.makeBackup({ folder: stick })
  await first.api.backups.restoreBackup({ file })
  await first.api.settings.amendOffice({ seat: 'hai' })
  await first.close()
  const generations = openGenerations(data)
  expect(generations.kept()).toEqual([1, 2])
  return { live: generations.current(), before: generations.pathOf(1), backup: file }
}

const wards = (folder: Folder) => readdirSync(folder.at('data', 'quarantine')).sort()

describe('data that cannot be opened', () => {
  test.each([
    ['a table is damaged', (path: string) => damageTable(path, 'offices'), 'data-damaged'],
    ['the file was emptied', emptied, 'data-not-ours'],
    ['the file is overwritten', overwritten, 'data-not-ours'],
  ] as const)(
    '%s: it is kept as found, the copies are offered, the one before goes on',
    async (_, harm, code) => {
      using folder = tempFolder()
      const { live } = await lived(folder)
      if (code === null) overwritten(live)
      else harm(live)
      const found = readFileSync(live)

      await using opened = await office(folder.at('data'))
      await expect(opened.api.settings.settings({})).rejects.toEqual(refusal('data-damaged'))
      await expect(opened.api.settings.amendOffice({ seat: 'ba' })).rejects.toEqual(refusal('data-damaged'))
      const state = await opened.api.rescue.checked({})
      expect(state.trouble).toMatchObject({ code, file: live })
      expect(readFileSync(state.trouble?.copy ?? '').equals(found)).toBe(true)
      expect(readFileSync(live).equals(found)).toBe(true)
      expect(state.choices.map(({ kind, state }) => [kind, state])).toEqual(
        expect.arrayContaining([['generation', 'good']]),
      )
      const choice = state.choices.find(({ kind }) => kind === 'generation')
      expect(choice?.counts?.offices).toBe(1)
      expect(choice?.lastAction?.deed?.name).toBe('backup-made')

      await opened.api.rescue.use({ choice: choice?.number ?? 0 })
      expect(await seat(opened)).toBe('một')
      await opened.api.settings.amendOffice({ seat: 'ba' })
      expect(await opened.api.rescue.state({})).toMatchObject({ trouble: null, choices: [] })
      expect(readFileSync(live).equals(found)).toBe(true)
      await opened.close()

      await using again = await office(folder.at('data'))
      expect(await seat(again)).toBe('ba')
    },
  )

  test('the same damage seen twice is kept once; a log goes along, and no copy is touched again', async () => {
    using folder = tempFolder()
    const { live } = await lived(folder)
    damageTable(live, 'offices')
    for (const _ of [1, 2]) await (await office(folder.at('data'))).close()
    const [first = ''] = wards(folder)
    expect(wards(folder)).toEqual([first])
    const kept = readFileSync(folder.at('data', 'quarantine', first))

    writeFileSync(`${live}-wal`, 'nhật ký dở dang')
    await (await office(folder.at('data'))).close()
    const log = wards(folder).find((name) => name.endsWith('-wal')) ?? ''
    expect(readFileSync(folder.at('data', 'quarantine', log), 'utf8')).toBe('nhật ký dở dang')
    expect(readFileSync(folder.at('data', 'quarantine', first)).equals(kept)).toBe(true)
  })

  test('a backup on a stick that was remembered is offered, looked through, and restored', async () => {
    using folder = tempFolder()
    const { live, before, backup } = await lived(folder)
    damageTable(live, 'offices')
    damageTable(before, 'places')
    await using opened = await office(folder.at('data'))
    const { choices } = await opened.api.rescue.checked({})
    expect(choices.map(({ kind, state, path }) => ({ kind, state, path }))).toEqual(
      expect.arrayContaining([
        { kind: 'generation', state: 'bad', path: before },
        { kind: 'backup', state: 'good', path: backup },
      ]),
    )
    const bad = choices.find(({ state }) => state === 'bad')?.number ?? 0
    await expect(opened.api.rescue.use({ choice: bad })).rejects.toEqual(refusal('backup-damaged'))
    await opened.api.rescue.use({ choice: choices.find(({ kind }) => kind === 'backup')?.number ?? 0 })
    expect(await seat(opened)).toBe('một')
    expect(openGenerations(folder.at('data')).kept()).toEqual([1, 2, 3])
  })

  test('what can still be read is opened to read, and nothing is written', async () => {
    using folder = tempFolder()
    const { live } = await lived(folder)
    damageTable(live, 'place_figures')
    const found = readFileSync(live)
    await using opened = await office(folder.at('data'))
    await opened.api.rescue.checked({})
    const { readable } = await opened.api.rescue.openReadOnly({})
    expect(readable.places).toBeGreaterThan(10)
    expect(await seat(opened)).toBe('hai')
    expect(await opened.api.standing.now({})).toMatchObject({ writable: false, why: 'damaged' })
    await expect(opened.api.settings.amendOffice({ seat: 'ba' })).rejects.toEqual(refusal('writing-stopped'))

    const { choices } = await opened.api.rescue.begin({}).then(() => opened.api.rescue.checked({}))
    await opened.api.rescue.use({ choice: choices.find(({ kind }) => kind === 'generation')?.number ?? 0 })
    expect(await seat(opened)).toBe('một')
    expect(readFileSync(live).equals(found)).toBe(true)
  })

  test('a lost pointer asks which file to go on with; nothing is begun anew', async () => {
    using folder = tempFolder()
    const { live, before } = await lived(folder)
    rmSync(folder.at('data', 'CURRENT'))
    await using opened = await office(folder.at('data'))
    const { trouble, choices } = await opened.api.rescue.checked({})
    expect(trouble).toMatchObject({ code: 'current-missing', file: null })
    expect(choices.filter(({ kind }) => kind === 'generation').map(({ path }) => path)).toEqual([
      live,
      before,
    ])
    await opened.api.rescue.use({ choice: choices.find(({ path }) => path === live)?.number ?? 0 })
    expect(await seat(opened)).toBe('hai')
  })

  test('damaged data of an office with a PIN are told to nobody before it is typed', async () => {
    using folder = tempFolder()
    const { live } = await lived(folder)
    {
      await using opened = await office(folder.at('data'))
      await opened.api.lock.set({ present: null, pin: 'mã số 2468', idleMinutes: 10 })
    }
    damageTable(live, 'offices')
    await using opened = await office(folder.at('data'))
    expect(await opened.api.lock.state({})).toMatchObject({ isLocked: true, office: null })
    await expect(opened.api.rescue.state({})).rejects.toEqual(refusal('locked'))
    await opened.api.lock.unlock({ pin: 'mã số 2468' })
    const { choices } = await opened.api.rescue.checked({})
    await opened.api.rescue.use({ choice: choices.find(({ state }) => state === 'good')?.number ?? 0 })
    expect(await seat(opened)).toBe('một')
  })

  test('a backup of another office is not taken for this one', async () => {
    using folder = tempFolder()
    const { live } = await lived(folder)
    damageTable(live, 'place_figures')
    const other = folder.at('other')
    let file = ''
    {
      await using stranger = await office(other)
      await stranger.api.settings.foundOffice({
        name: 'Hội khác',
        level: 'commune',
        placeList: null,
        placeName: null,
      })
      file = (await stranger.api.backups.makeBackup({ folder: folder.at('stick') })).file
    }
    await using opened = await office(folder.at('data'))
    await opened.api.rescue.checked({})
    await expect(opened.api.rescue.use({ choice: { file } })).rejects.toEqual(refusal('backup-other-office'))
    expect((await opened.api.rescue.state({})).trouble).not.toBeNull()
  })
})

test('damage found while the office works stops writing and leads to the copies', async () => {
  using folder = tempFolder()
  const { live } = await lived(folder)
  const strange = openDatabase(live)
  strange.exec("UPDATE change_sets SET actor = 'người khác' WHERE id = 1")
  strange.close()
  await using opened = await office(folder.at('data'))
  await expect.poll(async () => (await opened.api.standing.now({})).why, { timeout: 20_000 }).toBe('damaged')
  await expect(opened.api.settings.amendOffice({ seat: 'ba' })).rejects.toEqual(refusal('writing-stopped'))
  expect(await seat(opened)).toBe('hai')
  expect(readFileSync(folder.at('data', 'running'), 'utf8')).toBe('damaged\n')

  await opened.api.rescue.begin({})
  const { trouble, choices } = await opened.api.rescue.checked({})
  expect(trouble).toMatchObject({ code: 'data-damaged', what: 'history 1' })
  await opened.api.rescue.use({ choice: choices.find(({ state }) => state === 'good')?.number ?? 0 })
  expect(await opened.api.standing.now({})).toMatchObject({ writable: true })
})

test('after damage was found the next start looks through every table before it shows anything', async () => {
  using folder = tempFolder()
  const { live } = await lived(folder)
  damageTable(live, 'changes')
  writeFileSync(folder.at('data', 'running'), 'damaged\n')
  await using opened = await office(folder.at('data'))
  expect((await opened.api.rescue.checked({})).trouble).toMatchObject({ code: 'data-damaged', file: live })
})
