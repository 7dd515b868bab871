import { expect, test } from 'vitest'
import { deedSentence } from '../../../src-main/contract/labels/index.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { hamletOf, hamTan } from '../../support/ham-tan.ts'

const sheet = (rows: readonly (readonly (string | number)[])[]) =>
  new TextEncoder().encode(`\ufeff${rows.map((row) => row.join('\t')).join('\n')}\n`)

test('Hàm Tân has ten communes before the merger and four after it', async () => {
  await using office = await hamTan()
  const communes = async (day: string) =>
    (await office.api.places.placesOn({ day })).filter(({ kind }) => kind === 'commune')
  expect(await communes('2025-06-30')).toHaveLength(10)
  expect((await communes('2025-07-01')).map(({ fullName }) => fullName)).toEqual([
    'xã Hàm Tân',
    'xã Sơn Mỹ',
    'xã Tân Lập',
    'xã Tân Minh',
  ])
})

test('one code means two places at two times', async () => {
  await using office = await hamTan()
  const named = (await office.api.places.places({})).filter(({ code }) => code === '23236')
  expect(named.map(({ fullName }) => fullName).sort()).toEqual(['thị trấn Tân Nghĩa', 'xã Hàm Tân'])
  const successions = await office.api.places.successions({})
  const of = (name: string) => named.find((place) => place.name === name)?.id
  expect(successions).toContainEqual({ fromId: of('Tân Nghĩa'), toId: of('Hàm Tân'), on: '2025-07-01' })
})

test('places are read in the order of their numbers: thôn 2 before thôn 10', async () => {
  await using office = await hamTan()
  for (const name of ['10', '2', '1', 'Láng Gòn']) await hamletOf(office, 'Tân Phúc', name)
  const hamlets = (await office.api.places.places({})).filter(({ kind }) => kind === 'hamlet')
  expect(hamlets.map(({ fullName }) => fullName)).toEqual(['thôn 1', 'thôn 2', 'thôn 10', 'thôn Láng Gòn'])
})

test('a hamlet is added once; a quarter of the same number is another place', async () => {
  await using office = await hamTan()
  const parentId = office.commune('Tân Nghĩa')
  const add = (type: 'thon' | 'khu-pho', name: string) =>
    office.api.places.addPlace({ parentId, type, name, validFrom: null })
  const added = await add('khu-pho', '1')
  expect(added).toMatchObject({ kind: 'hamlet', fullName: 'khu phố 1', parentId })
  await expect(add('khu-pho', 'Khu phố 01')).rejects.toMatchObject({
    code: 'place-exists',
    details: { name: 'khu phố 1', parent: 'thị trấn Tân Nghĩa' },
  })
  expect((await add('thon', '1')).fullName).toBe('thôn 1')
})

test('a commune cannot lie in a hamlet', async () => {
  await using office = await hamTan()
  const parentId = await hamletOf(office, 'Sơn Mỹ', '1')
  const adding = office.api.places.addPlace({ parentId, type: 'xa', name: 'Lạc', validFrom: null })
  await expect(adding).rejects.toMatchObject({ code: 'invalid-input' })
})

test('households and people of a commune belong to a year; what is not known stays unknown', async () => {
  await using office = await hamTan()
  const placeId = office.commune('Tân Phúc')
  await office.api.places.setPlaceFigures({
    year: 2020,
    figures: [{ placeId, households: 1520, population: null }],
  })
  expect(await office.api.places.placeFigures({ year: 2020 })).toEqual([
    { placeId, households: 1520, population: null },
  ])
  const row = async (year: number) =>
    (await office.api.assessments.matrix({ year, kind: 'family' })).find((each) => each.placeId === placeId)
  expect((await row(2020))?.households).toBe(1520)
  expect((await row(2021))?.households).toBeNull()
  await office.api.places.setPlaceFigures({
    year: 2020,
    figures: [{ placeId, households: 1533, population: 6100 }],
  })
  expect((await row(2020))?.households).toBe(1533)
})

test('the figures of many places are one action, taken back at once; a place nobody knows takes none in', async () => {
  await using office = await hamTan()
  const names = ['Tân Phúc', 'Tân Minh', 'Sơn Mỹ']
  const figures = names.map((name) => ({
    placeId: office.commune(name),
    households: 1500,
    population: 6000,
  }))
  const { total } = await office.api.history.actions({})
  await office.api.places.setPlaceFigures({ year: 2020, figures })
  const { total: after, rows } = await office.api.history.actions({ limit: 1 })
  expect(after).toBe(total + 1)
  expect(deedSentence('vi', rows[0]!.deed)).toBe('ghi số hộ, số dân của 3 nơi năm 2020')
  expect(deedSentence('en', rows[0]!.deed)).toBe('set households and people of 3 places for 2020')
  await office.api.history.undo({ id: null })
  expect(await office.api.places.placeFigures({ year: 2020 })).toEqual([])

  const unknown = [...figures, { placeId: 999_999, households: 1, population: 1 }]
  await expect(office.api.places.setPlaceFigures({ year: 2020, figures: unknown })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await office.api.places.placeFigures({ year: 2020 })).toEqual([])
})

test('another place list comes in from a spreadsheet, with merged cells, totals and figures', async () => {
  await using office = await freshApp()
  await office.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Tuy Phong',
    level: 'district',
    placeList: null,
    placeName: null,
  })
  const ticket = await office.send(
    'danh-sach-thon.tsv',
    sheet([
      ['DANH SÁCH THÔN, KHU PHỐ HUYỆN TUY PHONG', '', '', '', '', ''],
      ['Tỉnh', 'Huyện', 'Xã/Phường/Thị trấn', 'Thôn/KP', 'Số hộ', 'Số dân'],
      ['Bình Thuận', 'Tuy Phong', 'TT. Liên Hương', 'KP 1', '1.204', '4.980'],
      ['', '', '', 'KP 2', '950', ''],
      ['', '', 'Xã Vĩnh Hảo', '', '2100', '8000'],
      ['', '', '', 'Thôn Vĩnh Hải', 'không rõ', ''],
      ['', '', 'Tổng cộng', '', '4254', ''],
    ]),
  )
  const told = await office.api.places.importPlaces({ ticket, year: 2020 })
  expect(told).toMatchObject({ added: 7, known: 0 })
  expect(told.skipped).toEqual([
    { row: 6, reason: 'figures' },
    { row: 7, reason: 'total' },
  ])

  const places = await office.api.places.places({})
  expect(places.map(({ fullName }) => fullName)).toEqual([
    'tỉnh Bình Thuận',
    'huyện Tuy Phong',
    'thị trấn Liên Hương',
    'xã Vĩnh Hảo',
    'khu phố 1',
    'khu phố 2',
    'thôn Vĩnh Hải',
  ])
  const id = (name: string) => places.find(({ fullName }) => fullName === name)?.id
  expect(await office.api.places.placeFigures({ year: 2020 })).toEqual([
    { placeId: id('khu phố 1'), households: 1204, population: 4980 },
    { placeId: id('khu phố 2'), households: 950, population: null },
    { placeId: id('xã Vĩnh Hảo'), households: 2100, population: 8000 },
  ])
  const { office: founded } = await office.api.settings.settings({})
  expect(founded?.placeId).toBe(id('huyện Tuy Phong'))
})

test('the same place list a second time adds nothing', async () => {
  await using office = await hamTan()
  const rows = [
    ['Xã', 'Thôn', 'Số hộ'],
    ['Tân Phúc', 'Thôn 1', 210],
    ['Tân Phúc', 'Thôn 2', 180],
    ['Thị trấn Tân Minh', 'KP 1', 95],
  ] as const
  const take = async () =>
    office.api.places.importPlaces({ ticket: await office.send('thon.tsv', sheet(rows)), year: 2020 })
  expect(await take()).toMatchObject({ added: 3, known: 2, skipped: [] })
  expect(await take()).toMatchObject({ added: 0, known: 5, skipped: [] })
})

test('a sheet without a column of communes or hamlets is refused, and nothing is added', async () => {
  await using office = await hamTan()
  const before = (await office.api.places.places({})).length
  const ticket = await office.send(
    'la.tsv',
    sheet([
      ['STT', 'Họ và tên'],
      [1, 'Trần Văn An'],
    ]),
  )
  await expect(office.api.places.importPlaces({ ticket, year: 2020 })).rejects.toMatchObject({
    code: 'column-missing',
  })
  expect(await office.api.places.places({})).toHaveLength(before)
})
