import { expect, test } from 'vitest'
import { freshApp } from '../../support/fresh-app.ts'
import { hamTan } from '../../support/ham-tan.ts'

test('before the first start there is no office, and the clerk works in the year of today', async () => {
  await using office = await freshApp({ today: '2021-03-02' })
  const settings = await office.api.settings.settings({})
  expect(settings).toMatchObject({
    office: null,
    sample: false,
    today: '2021-03-02',
    preferences: { year: 2021, textSize: 100, language: 'vi', screens: {} },
  })
})

test('the place list of Hàm Tân comes with the program', async () => {
  await using office = await freshApp()
  const [list] = await office.api.settings.placeLists({})
  expect(list).toMatchObject({ id: 'ham-tan', name: 'Hàm Tân', province: 'Bình Thuận', communes: 4 })
  expect(list?.communeNames.slice(0, 4)).toEqual(['xã Hàm Tân', 'xã Sơn Mỹ', 'xã Tân Lập', 'xã Tân Minh'])
  expect(list?.communeNames).toContain('thị trấn Tân Nghĩa')
  expect(new Set(list?.communeNames).size).toBe(list?.communeNames.length)
})

test('a district office is founded with its places and papers filled in as such offices write them', async () => {
  await using office = await hamTan()
  const { office: founded } = await office.api.settings.settings({})
  expect(founded).toMatchObject({
    level: 'district',
    headingLines: ['HỘI KHUYẾN HỌC TỈNH BÌNH THUẬN', 'HỘI KHUYẾN HỌC HUYỆN HÀM TÂN'],
    seat: 'Hàm Tân',
    decisionSymbol: 'QĐ-HKH',
    signers: [],
  })
  const places = await office.api.places.places({})
  expect(places.find(({ id }) => id === founded?.placeId)?.fullName).toBe('huyện Hàm Tân')
})

test('a commune office serves the commune it names, under the district of its time', async () => {
  await using office = await freshApp()
  const founded = await office.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Tân Phúc',
    level: 'commune',
    placeList: 'ham-tan',
    placeName: 'xã Tân Phúc',
  })
  expect(founded.headingLines).toEqual(['HỘI KHUYẾN HỌC HUYỆN HÀM TÂN', 'HỘI KHUYẾN HỌC XÃ TÂN PHÚC'])
  expect(founded.seat).toBe('Tân Phúc')
  const [only, ...others] = await office.api.assessments.matrix({ year: 2020, kind: 'family' })
  expect([only?.name, others.length]).toEqual(['xã Tân Phúc', 0])
})

test('the town Tân Minh and the later commune Tân Minh are told apart by their word', async () => {
  await using office = await freshApp({ today: '2026-02-01' })
  const founded = await office.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Tân Minh',
    level: 'commune',
    placeList: 'ham-tan',
    placeName: 'Xã Tân Minh',
  })
  const places = await office.api.places.places({})
  expect(places.find(({ id }) => id === founded.placeId)).toMatchObject({
    type: 'xa',
    validFrom: '2025-07-01',
  })
  // What the commune was made from is its past.
  const matrix = await office.api.assessments.matrix({ year: 2020, kind: 'family' })
  expect(matrix.map(({ name }) => name)).toEqual(['xã Tân Đức', 'thị trấn Tân Minh', 'xã Tân Phúc'])
})

test('an office without a place list takes its seat from its name', async () => {
  await using office = await freshApp()
  const founded = await office.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Tuy Phong',
    level: 'district',
    placeList: null,
    placeName: null,
  })
  expect(founded).toMatchObject({ placeId: null, seat: 'Tuy Phong' })
})

test('an office is founded once', async () => {
  await using office = await hamTan()
  const again = office.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Sơn Mỹ',
    level: 'commune',
    placeList: null,
    placeName: null,
  })
  await expect(again).rejects.toMatchObject({
    code: 'office-founded-already',
    details: { name: 'Hội Khuyến học huyện Hàm Tân' },
  })
})

test('a commune that is not in the list is asked for again, and nothing is founded', async () => {
  await using office = await freshApp()
  const founding = office.api.settings.foundOffice({
    name: 'Hội Khuyến học xã Đức Linh',
    level: 'commune',
    placeList: 'ham-tan',
    placeName: 'Đức Linh',
  })
  await expect(founding).rejects.toMatchObject({ code: 'place-missing' })
  expect(await office.api.places.places({})).toEqual([])
})

test('signers and heading lines are changed without touching the rest, and the change can be taken back', async () => {
  await using office = await hamTan()
  const signer = { name: 'Trần Văn Mẫu', post: 'CHỦ TỊCH' }
  const amended = await office.api.settings.amendOffice({ signers: [signer], seat: 'Tân Nghĩa' })
  expect(amended).toMatchObject({ signers: [signer], seat: 'Tân Nghĩa', decisionSymbol: 'QĐ-HKH' })
  await office.api.history.undo({ id: null })
  expect((await office.api.settings.settings({})).office).toMatchObject({ signers: [], seat: 'Hàm Tân' })
})

test('what the clerk prefers is kept screen by screen, outside the history, and null forgets', async () => {
  await using office = await hamTan()
  await office.api.settings.prefer({ textSize: 125, screens: { titles: { widths: [80] }, register: 1 } })
  await office.api.settings.prefer({ year: 2020, screens: { register: null, history: true } })
  expect((await office.api.settings.settings({})).preferences).toEqual({
    year: 2020,
    textSize: 125,
    language: 'vi',
    screens: { titles: { widths: [80] }, history: true },
  })
  expect((await office.api.history.actions({})).total).toBe(1)
})

test('the year of work goes on with the calendar until the clerk has chosen one', async () => {
  await using first = await hamTan({ today: '2020-12-30' })
  await first.api.settings.prefer({ textSize: 150 })
  await first.close()
  const next = await freshApp({ folder: first.folder, today: '2021-01-04' })
  expect((await next.api.settings.settings({})).preferences).toMatchObject({ year: 2021, textSize: 150 })
  await next.close()
})
