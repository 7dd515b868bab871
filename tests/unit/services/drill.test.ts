import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { hamTan, readList } from '../../support/imports.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const digests = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /^(CURRENT|hoi-\d+\.sqlite)$/.test(name))
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])

test('a backup is restored for practice beside the office, which keeps its data and its pointer', async () => {
  using stick = tempFolder()
  await using office = await freshApp()
  const { api, folder } = office
  await api.settings.foundOffice({
    name: 'Hội lúc sao lưu',
    level: 'district',
    placeList: null,
    placeName: null,
  })
  const { file, fileName } = await api.backups.makeBackup({ folder: stick.path })
  await api.settings.amendOffice({ name: 'Hội hôm nay' })
  await office.close()
  const before = digests(folder)

  await using again = await freshApp({ folder })
  const told = await again.api.backups.drill({ file })
  expect(told).toMatchObject({ office: 'Hội lúc sao lưu', saved: { offices: 1 }, present: { offices: 1 } })
  expect((await again.api.settings.settings({})).office?.name).toBe('Hội hôm nay')
  expect(await again.api.backups.lastDrill({})).toMatchObject({ last: { fileName }, isDue: false })
  expect(digests(folder).find(([name]) => name === 'CURRENT')).toEqual(
    before.find(([name]) => name === 'CURRENT'),
  )

  const practice = await freshApp({ folder: join(folder, 'drill'), readOnly: 'trial' })
  expect((await practice.api.settings.settings({})).office?.name).toBe('Hội lúc sao lưu')
  await expect(practice.api.settings.amendOffice({ seat: 'x' })).rejects.toMatchObject({
    code: 'writing-stopped',
  })
  expect(await practice.api.desk.waiting({ year: 2020 })).not.toContainEqual(
    expect.objectContaining({ code: 'drill-due' }),
  )
  for (const away of [() => again.api.backups.endDrill({}), () => again.api.backups.drill({ file })])
    await expect(away()).rejects.toMatchObject({ code: 'practice-open' })
  expect((await practice.api.settings.settings({})).office?.name).toBe('Hội lúc sao lưu')
  await practice.close()
  expect((await again.api.backups.lastDrill({})).isKept).toBe(true)
  await again.api.backups.endDrill({})
  expect(existsSync(join(folder, 'drill'))).toBe(false)
  expect((await again.api.backups.lastDrill({})).isKept).toBe(false)
})

test('the window of the practice office is closed before the office is thrown away', async () => {
  using stick = tempFolder()
  const closed: string[] = []
  let practice: FreshApp | undefined
  await using office = await freshApp({
    closePractice: async () => {
      closed.push('closed')
      await practice?.close()
      practice = undefined
    },
  })
  const { file } = await office.api.backups.makeBackup({ folder: stick.path })
  await office.api.backups.drill({ file })
  practice = await freshApp({ folder: join(office.folder, 'drill'), readOnly: 'trial' })
  await office.api.backups.drill({ file })
  practice = await freshApp({ folder: join(office.folder, 'drill'), readOnly: 'trial' })
  await office.api.backups.endDrill({})
  expect(closed).toHaveLength(3)
  expect(existsSync(join(office.folder, 'drill'))).toBe(false)
})

test('in a practice office no other backup is practised', async () => {
  using stick = tempFolder()
  await using office = await freshApp()
  const { file } = await office.api.backups.makeBackup({ folder: stick.path })
  await office.api.backups.drill({ file })
  const practice = await freshApp({ folder: join(office.folder, 'drill'), readOnly: 'trial' })
  await expect(practice.api.backups.drill({ file })).rejects.toMatchObject({
    code: 'writing-stopped',
    details: { why: 'trial' },
  })
  await practice.close()
})

test('a damaged backup is not practised with, and nothing is left of the attempt', async () => {
  using stick = tempFolder()
  await using office = await freshApp()
  const { file } = await office.api.backups.makeBackup({ folder: stick.path })
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  const bad = stick.at('hong.hoibk.zip')
  writeFileSync(bad, bytes)
  await expect(office.api.backups.drill({ file: bad })).rejects.toMatchObject({ code: 'backup-damaged' })
  expect(existsSync(join(office.folder, 'drill'))).toBe(false)
  expect((await office.api.backups.lastDrill({})).last).toBe(null)
})

test('practice is due once a year', async () => {
  let today = '2026-01-10'
  await using office = await freshApp({ now: () => `${today}T08:00:00.000Z`, today: () => today })
  await office.api.settings.foundOffice({ name: 'Hội', level: 'district', placeList: null, placeName: null })
  expect((await office.api.backups.lastDrill({})).isDue).toBe(false)
  today = '2027-01-11'
  expect((await office.api.backups.lastDrill({})).isDue).toBe(true)
  expect(await waits(office)).toEqual([{ code: 'drill-due', overdue: false }])

  using stick = tempFolder()
  const { file } = await office.api.backups.makeBackup({ folder: stick.path })
  await office.api.backups.drill({ file })
  expect(await waits(office)).toEqual([])
})

const waits = async ({ api }: FreshApp) =>
  (await api.desk.waiting({ year: 2026 }))
    .filter(({ code }) => code === 'drill-due')
    .map(({ code, overdue }) => ({ code, overdue }))

test('before a restore it is told how many actions it would take away; after it the two have parted', async () => {
  using stick = tempFolder()
  await using office = await freshApp()
  await office.api.settings.foundOffice({ name: 'Hội', level: 'district', placeList: null, placeName: null })
  const { file } = await office.api.backups.makeBackup({ folder: stick.path })
  const [first] = await office.api.backups.backupsMade({})
  expect(first?.path).toBe(file)
  // The making of the backup is an action too.
  expect((await office.api.backups.compareBackup({ file })).actionsSince).toBe(1)
  await office.api.settings.amendOffice({ seat: 'Tân Nghĩa' })
  await office.api.settings.amendOffice({ seat: 'Tân Minh' })
  expect((await office.api.backups.compareBackup({ file })).actionsSince).toBe(3)
  const { file: later } = await office.api.backups.makeBackup({ folder: stick.path })
  await office.api.backups.restoreBackup({ file })
  for (const seat of ['A', 'B', 'C', 'D', 'E']) await office.api.settings.amendOffice({ seat })
  expect((await office.api.backups.compareBackup({ file: later })).actionsSince).toBe(null)
  expect((await office.api.backups.compareBackup({ file })).actionsSince).toBe(6)
})

test('a backup of another office at work is refused before anything is compared or practised', async () => {
  using stick = tempFolder()
  await using other = await freshApp()
  await other.api.settings.foundOffice({
    name: 'Hội khác',
    level: 'district',
    placeList: null,
    placeName: null,
  })
  const { file } = await other.api.backups.makeBackup({ folder: stick.path })
  await using empty = await freshApp()
  expect(await empty.api.backups.compareBackup({ file })).toMatchObject({ office: 'Hội khác' })
  await using office = await hamTan()
  const { order } = await readList(office, [['1', 'Nguyễn Văn An', 1958, 'Nam', 'Thôn 1', 4, 'Mới', '']])
  await office.api.imports.applyImport(order)
  const refused = { code: 'backup-other-office', details: { saved: 'Hội khác' } }
  await expect(office.api.backups.compareBackup({ file })).rejects.toMatchObject(refused)
  await expect(office.api.backups.drill({ file })).rejects.toMatchObject(refused)
  expect(existsSync(join(office.folder, 'drill'))).toBe(false)
})
