import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { hamTan, readList } from '../../support/imports.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const hourMs = 60 * 60 * 1000
const start = Date.parse('2026-11-24T08:00:00.000Z')

const found = ({ api }: FreshApp, name = 'Hội Khuyến học huyện Hàm Tân') =>
  api.settings.foundOffice({ name, level: 'district', placeList: null, placeName: null })
const nameOf = async ({ api }: FreshApp) => (await api.settings.settings({})).office?.name
const reasons = async ({ api }: FreshApp) => (await api.backups.automatic({})).map(({ reason }) => reason)
const rows = [['1', 'Nguyễn Văn An', 1958, 'Nam', 'Thôn 1', 4, 'Mới', '']] as const

test('a copy of the day is made once the last is a day old and something changed, and not twice', async () => {
  let hours = 0
  await using office = await freshApp({ now: () => new Date(start + hours * hourMs).toISOString() })
  const keep = async () => (await office.api.backups.keepCopy({})).made !== null
  expect(await keep()).toBe(false)
  await found(office)
  expect(await keep()).toBe(false)
  hours = 21
  expect(await keep()).toBe(true)
  expect(await keep()).toBe(false)
  hours = 48
  // Nothing changed since: the copy there is holds everything.
  expect(await keep()).toBe(false)
  await office.api.settings.amendOffice({ seat: 'Tân Nghĩa' })
  expect(await keep()).toBe(true)
  expect(await reasons(office)).toEqual(['daily', 'daily'])
  expect(office.bugs).toEqual([])
})

test('before an import the data are copied; the copy, restored, is the office before it', async () => {
  await using office = await hamTan()
  const { order } = await readList(office, rows)
  await office.api.imports.applyImport(order)
  await office.api.backups.keepCopy({})
  const [copy] = await office.api.backups.automatic({})
  expect(copy).toMatchObject({ reason: 'import' })
  expect(copy?.file.startsWith(join(office.folder, 'backups', 'auto'))).toBe(true)
  expect(await office.api.backups.verifyBackup({ file: copy?.file ?? '' })).toMatchObject({
    ok: true,
    counts: { subjects: 0, offices: 1 },
  })
  await office.api.backups.restoreBackup({ file: copy?.file ?? '' })
  expect((await office.api.history.check({})).counts.subjects).toBe(0)
  await office.api.backups.keepCopy({})
  expect(await reasons(office)).toEqual(['restore', 'import'])
})

test('after a restore one step goes back to the data before it, and another forward again', async () => {
  using stick = tempFolder()
  await using office = await freshApp()
  await found(office, 'Hội lúc sao lưu')
  const { file } = await office.api.backups.makeBackup({ folder: stick.path })
  await office.api.settings.amendOffice({ name: 'Hội hôm nay' })
  const before = await office.api.backups.generations({})
  expect(before).toMatchObject([{ number: 1, isLive: true }])
  await office.api.backups.restoreBackup({ file })
  expect(await nameOf(office)).toBe('Hội lúc sao lưu')

  expect(await office.api.backups.generations({})).toMatchObject([
    { number: 2, isLive: true },
    { number: 1, isLive: false },
  ])
  await office.api.backups.goBack({ generation: 1 })
  expect(await nameOf(office)).toBe('Hội hôm nay')
  const [action] = (await office.api.history.actions({})).rows
  expect(action?.deed.name).toBe('went-back')
  await office.api.backups.goBack({ generation: 2 })
  expect(await nameOf(office)).toBe('Hội lúc sao lưu')
  await expect(office.api.backups.goBack({ generation: 7 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(office.api.backups.goBack({ generation: 2 })).rejects.toMatchObject({ code: 'not-found' })
})

test('copies that have had their time go; what somebody else put into the folder stays', async () => {
  let days = 0
  await using office = await freshApp({ now: () => new Date(start + days * 24 * hourMs).toISOString() })
  await found(office)
  const folder = join(office.folder, 'backups', 'auto')
  for (days = 1; days <= 40; days += 1) {
    await office.api.settings.amendOffice({ seat: `Ngày ${days}` })
    await office.api.backups.keepCopy({})
    if (days === 1) writeFileSync(join(folder, 'của tôi.hoibk.zip'), 'giữ')
  }
  const left = await office.api.backups.automatic({})
  expect(left.length).toBeGreaterThanOrEqual(14 + 3)
  expect(left.length).toBeLessThanOrEqual(14 + 8 + 3)
  expect(readdirSync(folder)).toContain('của tôi.hoibk.zip')
  expect(readdirSync(folder)).toHaveLength(left.length + 1)
}, 60_000)

test('a copy that was set aside and cannot be packed any more stops no import; it is kept under another name', async () => {
  await using office = await hamTan()
  const folder = join(office.folder, 'backups', 'auto')
  mkdirSync(folder, { recursive: true })
  const waiting = 'tu-dong_2026-11-24T08-00-00-000Z_import.1.waiting'
  writeFileSync(join(folder, waiting), Buffer.alloc(8192, 'x'))
  const { order } = await readList(office, rows)
  expect(await office.api.imports.applyImport(order)).toMatchObject({ imported: 1 })
  await office.api.backups.keepCopy({})
  expect(await reasons(office)).toEqual(['import'])
  expect(readdirSync(folder)).toContain(`${waiting}.damaged`)
})
