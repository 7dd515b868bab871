import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { damageTable } from '../../support/damage.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { fourFamilies, hamletOf, register } from '../../support/ham-tan.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const canary = 'Trần Thị Bình'
const erasedName = '(đã xóa theo yêu cầu)'
const nameOf = async ({ api }: FreshApp, subjectId: number) =>
  (await api.assessments.subject({ subjectId })).name
const holds = (path: string): boolean => readFileSync(path).includes(Buffer.from(canary))

/** An office that erased Bình after a backup was made and after it had gone on in a second data file. */
async function erasedSince(data: string, stick: string) {
  const { office, binh, an } = await fourFamilies({ folder: data })
  const { api } = office
  const { file } = await api.backups.makeBackup({ folder: stick })
  await api.backups.restoreBackup({ file })
  await api.assessments.withdraw({ selection: { titleIds: [binh.titleId] }, reason: 'chuyển đi' })
  await api.privacy.erase({ subjectId: binh.subjectId, reason: 'đơn ngày 20/11' })
  return { office, file, erased: binh.subjectId, kept: an.subjectId, titleId: binh.titleId }
}

test('a backup from before an erasure says how many it would bring back, and restoring erases them again', async () => {
  using data = tempFolder()
  using stick = tempFolder()
  const { office, file, erased, kept, titleId } = await erasedSince(data.path, stick.path)
  const { api } = office
  expect(await api.backups.compareBackup({ file })).toMatchObject({ erased: 1 })

  expect(await api.backups.restoreBackup({ file })).toMatchObject({ erasedAgain: 1 })

  expect(await nameOf(office, erased)).toBe(erasedName)
  expect(await nameOf(office, kept)).toBe('Nguyễn Văn An')
  // The title is under way again, as it was then, and can be withdrawn once more.
  await api.assessments.withdraw({ selection: { titleIds: [titleId] }, reason: null })
  expect(await api.history.check({})).toMatchObject({ ok: true, chain: { ok: true } })
  expect((await api.history.actions({})).rows.map(({ deed }) => deed.name)).toContain('person-erased')
  // A backup of these data needs nothing more, and the old one is caught again.
  const { file: after } = await api.backups.makeBackup({ folder: stick.path })
  expect(await api.backups.compareBackup({ file: after })).toMatchObject({ erased: 0 })
  expect(await api.backups.restoreBackup({ file })).toMatchObject({ erasedAgain: 1 })
  await office.close()
  expect(holds(openGenerations(data.path).current())).toBe(false)
})

test('going back to data from before an erasure goes back without the person, and leaves that file alone', async () => {
  using data = tempFolder()
  using stick = tempFolder()
  const { office, erased } = await erasedSince(data.path, stick.path)
  const { generation, erasedAgain } = await office.api.backups.goBack({ generation: 1 })

  expect({ erasedAgain, isNew: generation > 3 }).toEqual({ erasedAgain: 1, isNew: true })
  expect(await nameOf(office, erased)).toBe(erasedName)
  expect((await office.api.history.check({})).ok).toBe(true)
  await office.close()
  const generations = openGenerations(data.path)
  expect(holds(generations.current())).toBe(false)
  expect(holds(generations.pathOf(1))).toBe(true)
})

test('a backup restored for practice shows nobody who was erased', async () => {
  using data = tempFolder()
  using stick = tempFolder()
  const { office, file, erased } = await erasedSince(data.path, stick.path)
  await using _ = office
  await office.api.backups.drill({ file })
  await using practice = await freshApp({ folder: join(data.path, 'drill'), readOnly: 'trial' })
  expect(await nameOf(practice, erased)).toBe(erasedName)
})

test.each(['backup', 'generation'] as const)(
  'data that were damaged go on with a %s from before an erasure, and the person stays erased',
  async (kind) => {
    using data = tempFolder()
    using stick = tempFolder()
    const { office, file, erased } = await erasedSince(data.path, stick.path)
    await office.close()
    const live = openGenerations(data.path)
    damageTable(live.current(), 'place_figures')

    await using opened = await freshApp({ folder: data.path })
    const { choices, trouble } = await opened.api.rescue.checked({})
    expect(trouble).not.toBeNull()
    const first = choices.find(({ path }) => path === live.pathOf(1))?.number ?? 0
    const choice = kind === 'backup' ? { file } : first
    expect(await opened.api.rescue.use({ choice })).toMatchObject({ erasedAgain: 1 })
    expect(await nameOf(opened, erased)).toBe(erasedName)
  },
)

test('the same number in a history that went another way is somebody else, and stays', async () => {
  using data = tempFolder()
  using stick = tempFolder()
  using other = tempFolder()
  const { office } = await fourFamilies({ folder: data.path })
  await using _ = office
  const { api } = office
  const { file: early } = await api.backups.makeBackup({ folder: stick.path })
  const hamlet = await hamletOf(office, 'Tân Phúc', '1')
  const one = await register(office, hamlet, 'Phạm Văn Cường')
  const { file: late } = await api.backups.makeBackup({ folder: other.path })
  await api.backups.restoreBackup({ file: early })
  const another = await register(office, hamlet, 'Võ Thị Dung')
  expect(another.subjectId).toBe(one.subjectId)
  await api.assessments.withdraw({ selection: { titleIds: [another.titleId] }, reason: null })
  await api.privacy.erase({ subjectId: another.subjectId, reason: 'đơn' })

  expect(await api.backups.compareBackup({ file: late })).toMatchObject({ erased: 0 })
  expect(await api.backups.restoreBackup({ file: late })).toMatchObject({ erasedAgain: 0 })
  expect(await nameOf(office, one.subjectId)).toBe('Phạm Văn Cường')
})

/** An office that registered Cường after a backup, erased him, and went on from data that do not hold him. */
async function erasedOnAnotherBranch(data: string, stick: string) {
  const { office } = await fourFamilies({ folder: data })
  const { api } = office
  const { file: early } = await api.backups.makeBackup({ folder: stick })
  await api.backups.restoreBackup({ file: early })
  const cuong = await register(office, await hamletOf(office, 'Tân Phúc', '1'), 'Phạm Văn Cường')
  const { file: late } = await api.backups.makeBackup({ folder: stick })
  await api.assessments.withdraw({ selection: { titleIds: [cuong.titleId] }, reason: null })
  await api.privacy.erase({ subjectId: cuong.subjectId, reason: 'đơn' })
  return { office, early, late, erased: cuong.subjectId }
}

test.each(['backup', 'generation'] as const)(
  'somebody erased stays erased when the office went on from a %s that never held the person, here and on another machine',
  async (kind) => {
    using data = tempFolder()
    using stick = tempFolder()
    using elsewhere = tempFolder()
    const { office, early, late, erased } = await erasedOnAnotherBranch(data.path, stick.path)
    await using _ = office
    const { api } = office
    const gone =
      kind === 'backup'
        ? await api.backups.restoreBackup({ file: early })
        : await api.backups.goBack({ generation: 1 })
    expect(gone).toMatchObject({ erasedAgain: 0 })
    const { file: between } = await api.backups.makeBackup({ folder: stick.path })

    expect(await api.backups.compareBackup({ file: late })).toMatchObject({ erased: 1 })
    expect(await api.backups.restoreBackup({ file: late })).toMatchObject({ erasedAgain: 1 })
    expect(await nameOf(office, erased)).toBe(erasedName)
    expect(await api.history.check({})).toMatchObject({ ok: true, chain: { ok: true } })
    // The newer machine has read only what the office went on with.
    await using other = await freshApp({ folder: elsewhere.path })
    await other.api.backups.restoreBackup({ file: between })
    expect(await other.api.backups.restoreBackup({ file: late })).toMatchObject({ erasedAgain: 1 })
    expect(await nameOf(other, erased)).toBe(erasedName)
  },
)

test('damaged data still tell of people erased on another branch of their history', async () => {
  using data = tempFolder()
  using stick = tempFolder()
  using elsewhere = tempFolder()
  const { office, early, late, erased } = await erasedOnAnotherBranch(data.path, stick.path)
  await office.api.backups.restoreBackup({ file: early })
  const { file: between } = await office.api.backups.makeBackup({ folder: stick.path })
  await office.close()
  const other = await freshApp({ folder: elsewhere.path })
  await other.api.backups.restoreBackup({ file: between })
  await other.close()
  damageTable(openGenerations(elsewhere.path).current(), 'place_figures')

  await using opened = await freshApp({ folder: elsewhere.path })
  expect((await opened.api.rescue.checked({})).trouble).not.toBeNull()
  expect(await opened.api.rescue.use({ choice: { file: late } })).toMatchObject({ erasedAgain: 1 })
  expect(await nameOf(opened, erased)).toBe(erasedName)
})
