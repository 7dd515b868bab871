import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportOrder, Reading } from '../../../src-main/contract/imports.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { workbook } from '../../support/lists.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures', name))
const registrations = [
  'STT',
  'Họ và tên chủ hộ',
  'Năm sinh',
  'Giới tính',
  'Thôn/KP',
  'Số khẩu',
  'Mới/Lại',
  'Ghi chú',
]
const results = ['STT', 'Chủ hộ', 'Thôn/KP', 'Tổng điểm', 'Kết quả', 'Lý do không đạt']
type Row = readonly (string | number | null)[]

async function office(): Promise<FreshApp> {
  const fresh = await freshApp()
  await fresh.api.settings.foundOffice({
    name: 'Hội Khuyến học huyện Hàm Tân',
    level: 'district',
    placeList: 'ham-tan',
    placeName: null,
  })
  return fresh
}

/** Reads a list of Tân Phúc and gives the order that the screen would send. */
async function read(
  { api, send }: FreshApp,
  rows: readonly Row[],
  { headings = registrations, year = 2020 }: { headings?: readonly string[]; year?: number } = {},
): Promise<{ reading: Reading; order: ImportOrder }> {
  const title = [`DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN PHÚC NĂM ${year}`]
  const bytes = await workbook({ rows: [title, headings, ...rows] })
  return readBytes({ api, send }, 'danh-sach.xlsx', bytes)
}

async function readBytes(
  { api, send }: Pick<FreshApp, 'api' | 'send'>,
  fileName: string,
  bytes: Uint8Array,
): Promise<{ reading: Reading; order: ImportOrder }> {
  const reading = await api.imports.readSheet({ ticket: await send(fileName, bytes) })
  const { kind, year, placeId } = reading.guess
  const order = {
    readingId: reading.readingId,
    kind: kind ?? 'registrations',
    subject: 'family' as const,
    year: year ?? 2020,
    placeId,
    mapping: reading.mapping,
    choices: {},
    corrections: {},
  }
  return { reading, order }
}

async function take(fresh: FreshApp, rows: readonly Row[], more?: Parameters<typeof read>[2]) {
  const { order } = await read(fresh, rows, more)
  return fresh.api.imports.applyImport(order)
}
const fatesOf = async ({ api }: FreshApp, order: ImportOrder) => {
  await api.imports.previewImport(order)
  const { rows } = await api.imports.previewRows({ readingId: order.readingId })
  return rows.map(({ fate }) => fate)
}
const an = [1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 4, 'Lại', null]

describe('the lists of three communes', () => {
  test.each([
    [
      'tan-phuc',
      { rows: 418, goesIn: 412, duplicates: 6, again: 319 },
      { rows: 412, choose: 6, passed: 173 },
    ],
    [
      'tan-nghia',
      { rows: 661, goesIn: 655, duplicates: 6, again: 549 },
      { rows: 655, choose: 17, passed: 289 },
    ],
    ['son-my', { rows: 394, goesIn: 388, duplicates: 6, again: 302 }, { rows: 388, choose: 18, passed: 169 }],
  ])('%s goes in with the figures it must have', async (commune, registered, reviewed) => {
    await using fresh = await office()
    const list = `dang-ky-gia-dinh-2020-${commune}.xlsx`
    const first = await readBytes(fresh, list, fixture(list))
    expect((await fresh.api.imports.previewImport(first.order)).counts).toMatchObject(registered)
    expect(await fresh.api.imports.applyImport(first.order)).toMatchObject({
      imported: registered.goesIn,
      left: 6,
    })

    const review = `ket-qua-binh-xet-2020-${commune}.xlsx`
    const second = await readBytes(fresh, review, fixture(review))
    expect((await fresh.api.imports.previewImport(second.order)).counts).toMatchObject(reviewed)
    expect(await fresh.api.imports.applyImport(second.order)).toMatchObject({
      imported: reviewed.rows - reviewed.choose,
    })
  })
})

describe('registrations', () => {
  test('that repeat a row of the file stay out and say which', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [
      an,
      [2, 'NGUYỄN VĂN AN ', '1968', 'Nam', 'thôn 01', 4, 'Lại', null],
      [3, 'Nguyễn Văn An', 1970, 'Nam', 'Thôn 1', 4, 'Lại', null],
      [4, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 2', 4, 'Lại', null],
    ])
    expect(await fatesOf(fresh, order)).toEqual(['goes-in', 'duplicate', 'goes-in', 'goes-in'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId, fate: 'duplicate' })
    expect(rows).toMatchObject([{ row: 4, sameAsRow: 3 }])
  })

  test('of one name, year and hamlet with another number of people go in, to be looked at', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [an, [2, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 7, 'Lại', null]])
    const { counts, problems } = await fresh.api.imports.previewImport(order)
    expect(counts.goesIn).toBe(2)
    expect(problems).toMatchObject([{ row: 4, severity: 'warning' }])
  })

  test('names that differ by a mark are two names, wherever the mark stands they are one', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [
      [1, 'Lê Thị Thúy', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [2, 'Lê Thị Thủy', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [3, 'Lê Thị Hòa', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [4, 'Lê Thị Hoà', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
      [5, 'Le Thi Hoa', 1968, 'Nữ', 'Thôn 1', 4, 'Lại', null],
    ])
    expect(await fatesOf(fresh, order)).toEqual(['goes-in', 'goes-in', 'goes-in', 'duplicate', 'duplicate'])
  })

  test('a cell that cannot be read is told where it is, and a correction lets the row in', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [[1, 'Nguyễn Văn An', '19S8', 'Nam', 'Thôn 1', 4, 'Lại', null]])
    const { counts, problems } = await fresh.api.imports.previewImport(order)
    expect(counts).toMatchObject({ goesIn: 0, wrong: 1 })
    expect(problems).toMatchObject([
      {
        row: 3,
        column: 'C',
        value: '19S8',
        message: 'Ô C3 “19S8” không phải năm sinh. Sửa thành bốn chữ số, ví dụ 1958.',
      },
    ])
    await expect(fresh.api.imports.applyImport(order)).rejects.toMatchObject({ code: 'nothing-to-import' })
    expect(await fatesOf(fresh, { ...order, corrections: { '3:2': '1958' } })).toEqual(['goes-in'])
  })

  test('of the next year are the families of the register, again because they were there', async () => {
    await using fresh = await office()
    await take(fresh, [an])
    const { order } = await read(
      fresh,
      [
        [1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 5, null, null],
        [2, 'Lê Văn Bê', 1968, 'Nam', 'Thôn 1', 5, null, null],
      ],
      { year: 2021 },
    )
    expect((await fresh.api.imports.previewImport(order)).counts).toMatchObject({
      goesIn: 2,
      again: 1,
      fresh: 1,
    })
    await fresh.api.imports.applyImport(order)
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    expect(rows[0]?.candidates).toMatchObject([{ name: 'Nguyễn Văn An', birth: '1968' }])
  })

  test('of a family whose birth is not known are put before the clerk, whose word counts', async () => {
    await using fresh = await office()
    await take(fresh, [[1, 'Nguyễn Văn An', null, 'Nam', 'Thôn 1', 4, 'Lại', null]])
    const { order } = await read(fresh, [an], { year: 2021 })
    expect(await fatesOf(fresh, order)).toEqual(['choose'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    const subjectId = rows[0]?.candidates[0]?.subjectId ?? 0
    expect(await fatesOf(fresh, { ...order, choices: { 3: { take: 'same', subjectId } } })).toEqual([
      'goes-in',
    ])
    expect(await fatesOf(fresh, { ...order, choices: { 3: { take: 'leave' } } })).toEqual(['left'])
    const asNew = { ...order, choices: { 3: { take: 'new' as const } } }
    expect(await fatesOf(fresh, asNew)).toEqual(['goes-in'])
    expect(await fresh.api.imports.applyImport(asNew)).toMatchObject({ imported: 1 })
  })

  test('take new hamlets with them, and say so before', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [[1, 'Lê Văn An', 1968, 'Nam', 'Khu phố 9', 4, 'Mới', null]])
    expect((await fresh.api.imports.previewImport(order)).newHamlets).toEqual(['khu phố 9'])
    expect(await fresh.api.imports.applyImport(order)).toMatchObject({ newHamlets: 1 })
    const places = await fresh.api.places.places({})
    expect(places.filter(({ fullName }) => fullName === 'khu phố 9')).toHaveLength(1)
  })

  test('go to the commune that each row names, and nowhere without one', async () => {
    await using fresh = await office()
    const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Xã']
    const rows = [
      [1, 'Lê Văn An', 1968, 'Thôn 1', 'Tân Phúc'],
      [2, 'Lê Văn Bê', 1968, 'KP 2', 'TT Tân Nghĩa'],
      [3, 'Lê Văn Ca', 1968, 'Thôn 1', 'Không Có'],
    ]
    const { order } = await read(fresh, rows, { headings })
    expect(await fatesOf(fresh, { ...order, placeId: null })).toEqual(['goes-in', 'goes-in', 'wrong'])
    const { mapping, ...rest } = order
    const without = { ...rest, placeId: null, mapping: { ...mapping, 4: 'note' as const } }
    expect((await fresh.api.imports.previewImport(without)).blockers).toEqual([
      { code: 'place-missing', what: 'commune' },
    ])
    await expect(fresh.api.imports.applyImport(without)).rejects.toMatchObject({ code: 'place-missing' })
  })

  test('without a name column, or with two of birth, do not begin', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [an])
    const blockers = async (mapping: ImportOrder['mapping']) =>
      (await fresh.api.imports.previewImport({ ...order, mapping })).blockers.map(
        ({ code, what }) => `${code} ${what}`,
      )
    expect(await blockers({ 2: 'birth', 4: 'hamlet' })).toEqual(['column-missing name'])
    expect(await blockers({ 1: 'name', 2: 'birth', 5: 'birth' })).toEqual(['column-twice birth'])
  })
})

describe('one import', () => {
  test('is one action: undo takes all of it back, and the file is as if it had never come', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [an, [2, 'Lê Văn Bê', 1970, 'Nam', 'Thôn 77', 3, 'Mới', null]])
    await fresh.api.imports.applyImport(order)
    await expect(fresh.api.imports.applyImport(order)).rejects.toMatchObject({ code: 'same-file-again' })

    await fresh.api.history.undo({ id: null })
    const places = await fresh.api.places.places({})
    expect(places.some(({ fullName }) => fullName === 'thôn 77')).toBe(false)
    expect(await fresh.api.imports.applyImport(order)).toMatchObject({ imported: 2 })
  })

  test('of the same file goes in a second time only when the clerk says so', async () => {
    await using fresh = await office()
    const bytes = await workbook({ rows: [['XÃ TÂN PHÚC NĂM 2020'], registrations, an] })
    const first = await readBytes(fresh, 'a.xlsx', bytes)
    await fresh.api.imports.applyImport(first.order)
    const second = await readBytes(fresh, 'b.xlsx', bytes)
    expect(second.reading.importedBefore).toMatchObject({ fileName: 'a.xlsx', rows: 1 })
    await expect(fresh.api.imports.applyImport(second.order)).rejects.toMatchObject({
      code: 'same-file-again',
    })
    const choices = { 3: { take: 'new' as const } }
    expect(await fresh.api.imports.applyImport({ ...second.order, choices, again: true })).toMatchObject({
      imported: 1,
    })
  })

  test('remembers how the office understood its columns', async () => {
    await using fresh = await office()
    const headings = ['Mã', 'Họ và tên', 'Sinh hoạt tại', 'Năm sinh']
    const row = [1, 'Lê Văn An', 'Thôn 1', 1968]
    const { reading, order } = await read(fresh, [row], { headings })
    expect(reading.mappingBy).toBe('headings')
    const mapping = { ...order.mapping, 2: 'hamlet' as const }
    await fresh.api.imports.applyImport({ ...order, mapping })
    const next = await read(fresh, [[1, 'Lê Văn Bê', 'Thôn 1', 1968]], { headings })
    expect(next.reading).toMatchObject({ mappingBy: 'remembered', mapping })
  })

  test('saves the rows that stay out with the reason, and takes them back when corrected', async () => {
    await using fresh = await office()
    const { order } = await read(fresh, [an, [2, 'Lê Văn Bê', '19S8', 'Nam', 'Thôn 1', 3, 'Mới', 'Hộ nghèo']])
    await fresh.api.imports.applyImport(order)
    const { ticket, fileName, rows } = await fresh.api.imports.leftOutRows({ readingId: order.readingId })
    expect(rows).toBe(1)
    const bytes = readFileSync(fresh.app.file(ticket)!.path)
    const back = await readBytes(fresh, fileName, bytes)
    expect(back.reading).toMatchObject({
      mappingBy: 'remembered',
      rows: 1,
      mapping: { ...order.mapping, 8: 'left-reason' },
    })
    expect(back.order).toMatchObject({ kind: 'registrations', year: 2020, placeId: order.placeId })
    await fresh.api.imports.previewImport(back.order)
    const kept = await fresh.api.imports.previewRows({ readingId: back.order.readingId })
    expect(kept.rows[0]?.cells.slice(0, 8)).toEqual([
      '2',
      'Lê Văn Bê',
      '19S8',
      'Nam',
      'Thôn 1',
      '3',
      'Mới',
      'Hộ nghèo',
    ])
    expect(kept.rows[0]?.cells[8]).toContain('“19S8” không phải năm sinh')
    const row = kept.rows[0]?.row ?? 0
    const corrected = { ...back.order, corrections: { [`${row}:2`]: '1958' } }
    expect(await fresh.api.imports.applyImport(corrected)).toMatchObject({ imported: 1 })
  })
})

describe('results', () => {
  const twoOfOneName = [
    [1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 4, 'Lại', null],
    [2, 'Nguyễn Văn An', 1980, 'Nam', 'Thôn 1', 3, 'Lại', null],
    [3, 'Lê Thị Bê', 1970, 'Nữ', 'Thôn 2', 3, 'Mới', null],
  ]

  test('go to the family of the name in the hamlet; a name of two families is never guessed', async () => {
    await using fresh = await office()
    await take(fresh, twoOfOneName)
    const { order } = await read(
      fresh,
      [
        [1, 'Nguyễn Văn An', 'Thôn 1', '87,5', 'Đạt', null],
        [2, 'Lê Thị Bê', 'Thôn 2', 40, 'Không đạt', 'Con bỏ học'],
        [3, 'Lê Thị Bê', 'Thôn 1', 40, 'Không đạt', null],
        [4, 'Lê Thị Xa', 'Thôn 1', 90, 'Đạt', null],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, order)).toEqual(['choose', 'goes-in', 'choose', 'wrong'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    expect(rows[0]?.candidates.map(({ birth }) => birth)).toEqual(['1968', '1980'])
    expect(rows[3]?.reason).toContain('chưa đăng ký')
  })

  test('that the clerk gave to one of two families leave the other for the other row', async () => {
    await using fresh = await office()
    await take(fresh, twoOfOneName)
    const { order } = await read(
      fresh,
      [
        [1, 'Nguyễn Văn An', 'Thôn 1', 87.5, 'Đạt', null],
        [2, 'Nguyễn Văn An', 'Thôn 1', 60, 'Không đạt', 'Con bỏ học'],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, order)).toEqual(['choose', 'choose'])
    const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
    const subjectId = rows[0]?.candidates[1]?.subjectId ?? 0
    const chosen = { ...order, choices: { 3: { take: 'same' as const, subjectId } } }
    expect(await fatesOf(fresh, chosen)).toEqual(['goes-in', 'goes-in'])
    expect(await fresh.api.imports.applyImport(chosen)).toMatchObject({ imported: 2 })
  })

  test('are decided by the year of birth where the list has it', async () => {
    await using fresh = await office()
    await take(fresh, twoOfOneName)
    const headings = ['Họ và tên', 'Năm sinh', 'Thôn', 'Đạt', 'Không đạt']
    const { order } = await read(
      fresh,
      [
        ['Nguyễn Văn An', 1980, 'Thôn 1', 'x', null],
        ['Nguyễn Văn An', 1968, 'Thôn 1', null, 'x'],
        ['Lê Thị Bê', 1970, 'Thôn 2', null, null],
      ],
      { headings },
    )
    const { counts } = await fresh.api.imports.previewImport(order)
    expect(counts).toMatchObject({ goesIn: 2, wrong: 1, passed: 1, failed: 1 })
  })

  test('that contradict each other or what is known are never chosen by the program', async () => {
    await using fresh = await office()
    await take(fresh, twoOfOneName)
    const first = await read(
      fresh,
      [
        [1, 'Lê Thị Bê', 'Thôn 2', 90, 'Đạt', null],
        [2, 'Lê Thị Bê', 'Thôn 2', 40, 'Không đạt', null],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, first.order)).toEqual(['choose', 'choose'])
    await take(fresh, [[1, 'Lê Thị Bê', 'Thôn 2', 90, 'Đạt', null]], { headings: results })
    const later = await read(
      fresh,
      [
        [1, 'Lê Thị Bê', 'Thôn 2', 90, 'Đạt', null],
        [9, 'Lê Thị Bê', 'Thôn 2', 95, 'Đạt', null],
      ],
      { headings: results },
    )
    expect(await fatesOf(fresh, later.order)).toEqual(['duplicate', 'choose'])
  })
})
