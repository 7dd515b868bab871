import { expect, test } from 'vitest'
import { deedSentence, refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { formatMoment } from '../../../src-main/contract/values/day.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'

const found = (office: FreshApp) =>
  office.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })

async function withPlace(office: FreshApp) {
  await found(office)
  const places = await office.api.places.places({})
  const parentId = places.find(({ name, kind }) => name === 'Tân Phúc' && kind === 'commune')!.id
  const add = (name: string) => office.api.places.addPlace({ parentId, type: 'thon', name, validFrom: null })
  const names = async () =>
    (await office.api.places.places({}))
      .filter((place) => place.parentId === parentId)
      .map(({ name }) => name)
  return { parentId, add, names }
}

test('the last action is named, undone as a new action, and redone', async () => {
  await using office = await freshApp()
  const { add, names } = await withPlace(office)
  await add('1')
  await add('2')
  expect((await office.api.history.next({})).undo?.deed.name).toBe('place-added')

  const undone = await office.api.history.undo({ id: null })
  expect(undone.deed.name).toBe('undone')
  expect(await names()).toEqual(['1'])
  expect((await office.api.history.next({})).redo?.id).toBe(undone.id)

  await office.api.history.redo({})
  expect(await names()).toEqual(['1', '2'])
  expect((await office.api.history.next({})).redo).toBeNull()
  const { rows } = await office.api.history.actions({})
  expect(rows.map(({ deed }) => deed.name)).toEqual([
    'redone',
    'undone',
    'place-added',
    'place-added',
    'office-founded',
  ])
})

test('an earlier action can be undone alone while nothing later stands on it', async () => {
  await using office = await freshApp()
  const { add, names } = await withPlace(office)
  await add('1')
  const [first] = (await office.api.history.actions({ limit: 1 })).rows
  await add('2')
  await office.api.history.undo({ id: first!.id })
  expect(await names()).toEqual(['2'])
  await expect(office.api.history.undo({ id: first!.id })).rejects.toMatchObject({ code: 'already-undone' })
})

test('what stands in the way of an undo is said by name, and nothing is changed', async () => {
  await using office = await freshApp()
  const { parentId } = await withPlace(office)
  await office.api.places.setPlaceFigures({
    year: 2020,
    figures: [{ placeId: parentId, households: 1600, population: null }],
  })
  const [first] = (await office.api.history.actions({ limit: 1 })).rows
  await office.api.places.setPlaceFigures({
    year: 2020,
    figures: [{ placeId: parentId, households: 1613, population: null }],
  })

  const refusal = await office.api.history.undo({ id: first!.id }).catch((error: Refusal) => error)
  if (!(refusal instanceof Refusal)) throw new Error('it was not refused')
  expect(refusal.code).toBe('later-changes')
  expect(refusalSentence('vi', refusal.code, refusal.details)).toContain('Tân Phúc')
  expect(refusalSentence('en', refusal.code, refusal.details)).toContain('Tân Phúc')
  const figures = await office.api.places.placeFigures({ year: 2020 })
  expect(figures.find(({ placeId }) => placeId === parentId)?.households).toBe(1613)
})

test('the founding of the office is not undone by a key', async () => {
  await using office = await freshApp()
  await found(office)
  await expect(office.api.history.undo({ id: null })).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('the check looks through file, chain and counts', async () => {
  await using office = await freshApp()
  const { add } = await withPlace(office)
  await add('1')
  const found = await office.api.history.check({})
  expect(found).toMatchObject({ ok: true, integrity: 'ok', foreignKeys: 0, chain: { ok: true, length: 2 } })
  expect(found.counts.offices).toBe(1)
})

test('data of an office are there again after closing and opening', async () => {
  await using office = await freshApp()
  const { add } = await withPlace(office)
  await add('1')
  await office.close()
  const again = await freshApp({ folder: office.folder })
  expect((await again.api.settings.settings({})).office?.name).toBe('Hội Khuyến học huyện Hàm Tân')
  expect((await again.api.history.check({})).ok).toBe(true)
  expect((await again.api.history.actions({})).total).toBe(2)
  await again.close()
})

test('an action is found by the sentence the clerk reads, without marks, in the language of the window', async () => {
  await using office = await freshApp()
  await found(office)
  await office.api.settings.amendOffice({ seat: 'Đức Linh' })
  const hits = async (text: string, language: 'vi' | 'en' = 'vi') =>
    (await office.api.history.actions({ text, language })).rows.map(({ deed }) => deed.name)
  const [amended, founded] = (await office.api.history.actions({})).rows
  const words = (language: 'vi' | 'en') => deedSentence(language, amended!.deed)
  expect(await hits(searchKey(words('vi')))).toEqual(['office-amended'])
  expect(await hits(words('vi').toUpperCase())).toEqual(['office-amended'])
  expect(await hits(words('en'), 'en')).toEqual(['office-amended'])
  expect(await hits(words('en'), 'vi')).toEqual([])
  expect(await hits('lap so hoi huyen ham tan')).toEqual(['office-founded'])
  // The names of facts and deeds inside the program are nobody's words.
  expect(await hits('office-amended')).toEqual([])
  expect(await hits('"with"')).toEqual([])
  expect(await hits(formatMoment(founded!.at))).toEqual(['office-amended', 'office-founded'])
})

test('found actions come in pages, newest first', async () => {
  await using office = await freshApp()
  await found(office)
  for (let count = 0; count < 7; count += 1) await office.api.settings.amendOffice({ seat: `Nơi ${count}` })
  const asked = { text: 'hoi', limit: 3 }
  const { rows: all, total } = await office.api.history.actions({ text: 'hoi' })
  const pages = [0, 3, 6].map((offset) => office.api.history.actions({ ...asked, offset }))
  const parts = await Promise.all(pages)
  expect(parts.map((part) => part.total)).toEqual([total, total, total])
  expect(parts.flatMap(({ rows }) => rows)).toEqual(all)
  expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => b - a))
})

test('a name that says its kind is not called by it twice', () => {
  const told = (name: string) =>
    deedSentence('vi', { name: 'subject-registered', with: { kind: 'clan', name, year: 2020 } })

  expect(told('Dòng họ Nguyễn Văn')).toBe('đăng ký Dòng họ Nguyễn Văn năm 2020')
  expect(told('Nguyễn Văn')).toBe('đăng ký dòng họ Nguyễn Văn năm 2020')
})
