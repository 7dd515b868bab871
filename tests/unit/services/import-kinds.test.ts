import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ImportOrder } from '../../../src-main/contract/imports.ts'
import type { FreshApp } from '../../support/fresh-app.ts'
import { hamTan, readBytes } from '../../support/imports.ts'
import { type ListPage, workbook } from '../../support/lists.ts'

type Kind = ImportOrder['subject']
const clans: ListPage['rows'] = [
  ['HỘI KHUYẾN HỌC XÃ TÂN PHÚC'],
  ['DANH SÁCH ĐĂNG KÝ DÒNG HỌ HỌC TẬP NĂM 2020'],
  [],
  ['STT', 'Tên dòng họ', 'Trưởng họ', 'Địa chỉ', 'Số gia đình', 'Ghi chú'],
  [1, 'Dòng họ Nguyễn Văn', 'Nguyễn Văn Tư', 'Thôn 1', 42, null],
  [2, 'Họ Trần Đình', 'Trần Đình Khôi', 'Thôn 2', '1.240', 'có quỹ'],
  [3, 'LÊ ĐỨC', 'lê đức nhân', 'Thôn 1', 12, null],
  [null, 'Tổng cộng', null, null, 1294, null],
]
const units: ListPage['rows'] = [
  ['DANH SÁCH ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM 2020'],
  ['STT', 'Tên đơn vị', 'Loại hình', 'Cơ quan chủ quản', 'Thủ trưởng', 'Số cán bộ'],
  [1, 'Trường THCS Tân Phúc', 'Trường học', 'Phòng GD&ĐT Hàm Tân', 'Võ Thị Lan', 38],
  [2, 'UBND xã Tân Phúc', 'Cơ quan', 'UBND huyện', 'Phan Văn Hải', 21],
  [3, 'Trường Tiểu học Tân Phúc 1', 'Trường học', null, 'Ngô Minh', 25],
  [4, 'Trường Tiểu học Tân Phúc 2', 'Trường học', null, 'Bùi Hoa', 22],
]

async function preview(fresh: FreshApp, rows: ListPage['rows'], subject: Kind | null = null) {
  const { order, reading } = await readBytes(fresh, 'danh-sach.xlsx', await workbook({ rows }), subject)
  const { counts, problems, blockers, newHamlets } = await fresh.api.imports.previewImport(order)
  expect(counts.goesIn + counts.wrong + counts.duplicates + counts.choose + counts.left).toBe(counts.rows)
  const plan = (await fresh.api.imports.previewRows({ readingId: order.readingId })).rows
  return { order, reading, counts, problems, blockers, newHamlets, plan }
}
async function take(fresh: FreshApp, rows: ListPage['rows'], subject: Kind | null = null) {
  const { order } = await preview(fresh, rows, subject)
  return fresh.api.imports.applyImport(order)
}
const bookOf = async ({ api }: FreshApp, kind: Kind, year = 2020) =>
  (await api.assessments.book({ year, kind, sort: 'place' })).rows

test('a list of clans is known by its title, and each clan goes in with head, seat and number of families', async () => {
  await using fresh = await hamTan()

  const { reading, counts } = await preview(fresh, clans)
  await take(fresh, clans)

  expect(reading.guess).toMatchObject({ subject: 'clan', kind: 'registrations', year: 2020 })
  expect(reading.skipped.map(({ reason }) => reason)).toContain('total')
  expect(counts).toMatchObject({ rows: 3, goesIn: 3, wrong: 0 })
  const rows = await bookOf(fresh, 'clan')
  expect(rows.map(({ name, hamlet, members, note }) => [name, hamlet, members, note]).sort()).toEqual([
    ['Dòng họ Nguyễn Văn', 'thôn 1', 42, null],
    ['Họ Trần Đình', 'thôn 2', 1240, 'có quỹ'],
    ['Lê Đức', 'thôn 1', 12, null],
  ])
  const clan = await fresh.api.subjects.subject({
    subjectId: rows.find(({ name }) => name === 'Lê Đức')!.subjectId,
  })
  expect(clan.clan?.head).toBe('Lê Đức Nhân')
})

test('the same list again changes nothing, and one undo takes all of it back', async () => {
  await using fresh = await hamTan()
  await take(fresh, clans)

  const again = await preview(fresh, clans)
  await fresh.api.history.undo({ id: null })

  expect(again.counts).toMatchObject({ goesIn: 0, duplicates: 3 })
  expect(await bookOf(fresh, 'clan')).toEqual([])
})

test('a clan called with or without "dòng họ" is one; a like name is put before the clerk, whose word is remembered', async () => {
  await using fresh = await hamTan()
  await take(fresh, clans)
  const next = (name: string): ListPage['rows'] => [
    ['DANH SÁCH DÒNG HỌ HỌC TẬP XÃ TÂN PHÚC NĂM 2021'],
    ['STT', 'Dòng họ', 'Trưởng họ', 'Địa chỉ'],
    [1, 'Nguyễn Văn', 'Nguyễn Văn Tư', 'Thôn 1'],
    [2, name, null, 'Thôn 2'],
  ]

  const asked = await preview(fresh, next('Trần Đinh'))
  const [, like] = asked.plan
  const { row } = like!
  await fresh.api.imports.applyImport({ ...asked.order, choices: { [row]: { take: 'new' } } })
  const later = await preview(fresh, [
    ['DANH SÁCH DÒNG HỌ HỌC TẬP XÃ TÂN PHÚC NĂM 2022'],
    ['STT', 'Dòng họ', 'Địa chỉ'],
    [1, 'Trần Đinh', 'Thôn 2'],
    [2, 'Họ Trần Đình', 'Thôn 2'],
  ])

  expect(asked.plan.map(({ fate }) => fate)).toEqual(['goes-in', 'choose'])
  expect(like!.reason).toMatchObject({ code: 'looks-like-subject', facts: { kind: 'clan' } })
  expect(like!.candidates.map(({ name }) => name)).toEqual(['Họ Trần Đình'])
  expect(later.counts).toMatchObject({ goesIn: 2, choose: 0 })
  expect((await bookOf(fresh, 'clan', 2021)).map(({ name }) => name).sort()).toEqual([
    'Dòng họ Nguyễn Văn',
    'Trần Đinh',
  ])
})

test('a list of units: kind, body above, head and staff; two schools told apart by their number', async () => {
  await using fresh = await hamTan()

  const { reading, counts } = await preview(fresh, units)
  await take(fresh, units)

  expect(reading.guess.subject).toBe('unit')
  expect(counts).toMatchObject({ rows: 4, goesIn: 4 })
  const rows = await bookOf(fresh, 'unit')
  const school = rows.find(({ name }) => name === 'Trường THCS Tân Phúc')!
  const { unit } = await fresh.api.subjects.subject({ subjectId: school.subjectId })
  expect(unit).toMatchObject({
    unitKind: 'school',
    parent: 'Phòng GD&ĐT Hàm Tân',
    head: 'Võ Thị Lan',
    staff: 38,
  })
})

test('an abbreviated unit is no new one: it is put before the clerk', async () => {
  await using fresh = await hamTan()
  await take(fresh, units)

  const { plan } = await preview(fresh, [
    ['DANH SÁCH ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM 2021'],
    ['STT', 'Tên đơn vị', 'Số cán bộ'],
    [1, 'THCS Tân Phúc', 40],
    [2, 'Trường Trung học cơ sở Tân Phúc', 40],
    [3, 'Trường TH Tân Phúc 3', 20],
  ])

  expect(plan.map(({ fate, sameAsRow }) => [fate, sameAsRow])).toEqual([
    ['goes-in', null],
    ['choose', null],
    ['goes-in', null],
  ])
})

test('a list of thôn registers the places themselves, with households and people of the year', async () => {
  await using fresh = await hamTan()
  const rows: ListPage['rows'] = [
    ['DANH SÁCH CỘNG ĐỒNG HỌC TẬP XÃ TÂN PHÚC NĂM 2020'],
    ['STT', 'Thôn', 'Số hộ', 'Dân số'],
    [1, 'Thôn 1', 320, '1.205'],
    [2, 'Cộng đồng thôn 2', 210, 840],
    [3, 'thon 1', 320, 1205],
    [4, 'Thôn 4', 'nhiều', 500],
  ]

  const { counts, plan } = await preview(fresh, rows)
  await take(fresh, rows)

  expect(counts).toMatchObject({ rows: 4, goesIn: 2, duplicates: 1, wrong: 1 })
  expect(plan.map(({ fate }) => fate)).toEqual(['goes-in', 'goes-in', 'duplicate', 'wrong'])
  const book = await bookOf(fresh, 'community')
  expect(book.map(({ name, members }) => [name.toLowerCase(), members]).sort()).toEqual([
    ['thôn 1', 320],
    ['thôn 2', 210],
  ])
  const figures = await fresh.api.subjects.figures({
    subjectId: book.find(({ name }) => name.endsWith('1'))!.subjectId,
  })
  expect(figures).toEqual([{ year: 2020, households: 320, population: 1205 }])
})

test('citizens go in with birth, sex and place of work; another birth is another person', async () => {
  await using fresh = await hamTan()
  await take(fresh, units)
  const rows: ListPage['rows'] = [
    ['DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP XÃ TÂN PHÚC NĂM 2020'],
    ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Thôn', 'Đơn vị công tác'],
    [1, 'Võ Thị Lan', 1975, 'Nữ', 'Thôn 1', 'Trường THCS Tân Phúc'],
    [2, 'Võ Thị Lan', 1990, 'Nữ', 'Thôn 1', 'Công ty lạ'],
    [3, 'Võ Thị Lan', 1975, 'Nữ', 'Thôn 1', null],
  ]

  const { reading, counts, problems } = await preview(fresh, rows)
  await take(fresh, rows)

  expect(reading.guess.subject).toBe('citizen')
  expect(counts).toMatchObject({ goesIn: 2, duplicates: 1 })
  expect(problems.map(({ row, said }) => [row, said.code])).toContainEqual([4, 'unit-unknown'])
  const school = (await bookOf(fresh, 'unit')).find(({ name }) => name === 'Trường THCS Tân Phúc')!
  const people = await fresh.api.subjects.unitPeople({ subjectId: school.subjectId })
  expect(people.rows.map(({ name, birth, fromYear }) => [name, birth, fromYear])).toEqual([
    ['Võ Thị Lan', '1975', 2020],
  ])
})

test.each([
  ['clan', clans, 'Dòng họ', 'Họ Nguyễn Văn', 'Dòng họ Nguyễn Văn'],
  ['unit', units, 'Đơn vị', 'Trường THCS Tân Phúc', 'Trường THCS Tân Phúc'],
] as const)('results of a %s find the one that is registered', async (kind, list, heading, written, name) => {
  await using fresh = await hamTan()
  await take(fresh, list)

  const { plan, reading } = await preview(fresh, [
    [`KẾT QUẢ BÌNH XÉT ${heading.toUpperCase()} HỌC TẬP XÃ TÂN PHÚC NĂM 2020`],
    ['STT', `Tên ${heading.toLowerCase()}`, 'Kết quả', 'Lý do không đạt'],
    [1, written, 'Đạt', null],
    [2, 'Phạm Xuân Hạ', 'Không đạt', 'thiếu hồ sơ'],
  ])

  expect(reading.guess).toMatchObject({ subject: kind, kind: 'results' })
  expect(plan.map(({ fate, candidates }) => [fate, candidates[0]?.name])).toEqual([
    ['goes-in', name],
    ['wrong', undefined],
  ])
})

test('the clerk says whom a list is of where the sheet does not', async () => {
  await using fresh = await hamTan()
  const rows: ListPage['rows'] = [
    ['XÃ TÂN PHÚC - 2020'],
    ['STT', 'Thôn', 'Số hộ'],
    [1, 'Thôn 1', 320],
    [2, 'Thôn 2', 210],
  ]

  const told = await preview(fresh, rows, 'community')

  expect(told.reading.guess.subject).toBe('community')
  expect(told.counts).toMatchObject({ rows: 2, goesIn: 2 })
})

const thon: ListPage['rows'] = [
  ['DANH SÁCH CỘNG ĐỒNG HỌC TẬP XÃ TÂN PHÚC NĂM 2020'],
  ['STT', 'Thôn', 'Số hộ'],
  [1, 'Thôn 1', 320],
  [2, 'Thôn 2', 210],
]
const citizens: ListPage['rows'] = [
  ['DANH SÁCH ĐĂNG KÝ CÔNG DÂN HỌC TẬP XÃ TÂN PHÚC NĂM 2020'],
  ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Thôn'],
  [1, 'Võ Thị Lan', 1975, 'Nữ', 'Thôn 1'],
  [2, 'Lê Văn An', 1980, 'Nam', 'Thôn 2'],
]

test.each([
  ['clan', clans],
  ['unit', units],
  ['community', thon],
  ['citizen', citizens],
] as const)('what the program exports of a %s it imports again with no change', async (kind, list) => {
  await using fresh = await hamTan()
  await take(fresh, list)
  for (const columns of ['registrations', 'results'] as const) {
    const { ticket, fileName } = await fresh.api.assessments.exportBook({ year: 2020, kind, columns })
    const bytes = new Uint8Array(readFileSync(fresh.app.file(ticket)!.path))

    const { order, reading } = await readBytes(fresh, fileName, bytes)
    const { counts } = await fresh.api.imports.previewImport(order)

    expect([columns, reading.guess.subject, reading.guess.kind]).toEqual([columns, kind, columns])
    // Nobody has a result yet: such a row says so.
    if (columns === 'registrations') expect(counts).toMatchObject({ goesIn: 0, duplicates: counts.rows })
    expect(counts).toMatchObject({ goesIn: 0, choose: 0 })
    expect(counts.rows).toBe((await bookOf(fresh, kind)).length)
  }
})
