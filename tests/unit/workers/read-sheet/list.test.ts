import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { meant, readList, workbook } from '../../../support/lists.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures', name))
const heading = [
  'STT',
  'Họ và tên chủ hộ',
  'Năm sinh',
  'Giới tính',
  'Thôn/KP',
  'Số khẩu',
  'Mới/Lại',
  'Ghi chú',
]
const an = [1, 'Nguyễn Văn An', 1968, 'Nam', 'Thôn 1', 4, 'Lại', null]
const binh = [2, 'Trần Thị Bình', 1970, 'Nữ', 'Thôn 2', 3, 'Mới', null]
const reasons = (list: { skipped: readonly { row: number; reason: string }[] }) =>
  list.skipped.map(({ row, reason }) => `${row} ${reason}`)

describe('the lists of three communes', () => {
  test.each([
    ['dang-ky-gia-dinh-2020-tan-phuc.xlsx', 418, 'unicode', 'registrations'],
    ['dang-ky-gia-dinh-2020-tan-nghia.xlsx', 661, 'unicode', 'registrations'],
    ['dang-ky-gia-dinh-2020-son-my.xlsx', 394, 'tcvn3', 'registrations'],
    ['ket-qua-binh-xet-2020-tan-phuc.xlsx', 412, 'unicode', 'results'],
    ['ket-qua-binh-xet-2020-tan-nghia.xlsx', 655, 'unicode', 'results'],
    ['ket-qua-binh-xet-2020-son-my.xlsx', 388, 'unicode', 'results'],
  ])('%s is understood without help', async (name, rows, encoding, kind) => {
    const list = await readList(fixture(name), name)
    expect(list).toMatchObject({ encoding, guess: { kind, year: 2020, label: 'Gia đình hiếu học' } })
    expect(list.rows).toHaveLength(rows)
  })

  test('says what it skipped: titles, headings, blank lines, totals and signatures', async () => {
    const list = await readList(fixture('dang-ky-gia-dinh-2020-son-my.xlsx'))
    expect(reasons(list)).toEqual([
      '1 title',
      '2 title',
      '3 title',
      '5 heading',
      '400 blank',
      '401 total',
      '402 signature',
    ])
    expect(list.samples[0]).toEqual({ before: '§inh ThÞ Mü Nga', after: 'Đinh Thị Mỹ Nga' })
  })
})

describe('headings', () => {
  test('in other words are understood', async () => {
    const list = await readList(
      await workbook({
        rows: [
          ['TT', 'Chủ hộ', 'NS', 'GT', 'Khu phố', 'Nhân khẩu', 'ĐK lại', 'GC'],
          [1, 'Lê Văn An', '1968', 'Nam', 'KP 3', '4', 'x', ''],
          [2, 'Lê Văn Bê', '1969', 'Nam', 'KP 3', '4', '', ''],
        ],
      }),
    )
    expect(Object.values(list.mapping)).toEqual([
      ...['ordinal', 'name', 'birth', 'sex', 'hamlet', 'members', 'again', 'note'],
    ])
  })

  test('of results: a column of marks for each result', async () => {
    const list = await readList(
      await workbook({
        rows: [
          ['STT', 'Họ và tên', 'Thôn', 'Tổng điểm', 'Kết quả', null, 'Lý do'],
          [null, null, null, null, 'Đạt', 'Không đạt', null],
          [1, 'Lê Văn An', 'Thôn 1', 87.5, 'x', null, null],
          [2, 'Lê Thị Bê', 'Thôn 1', 40, null, 'x', 'Con bỏ học'],
        ],
        merges: [
          [0, 0, 1, 0],
          [0, 1, 1, 1],
          [0, 2, 1, 2],
          [0, 3, 1, 3],
          [0, 4, 0, 5],
          [0, 6, 1, 6],
        ],
      }),
    )
    expect(list.headingRow).toBe(2)
    expect(list.mapping).toMatchObject({ 4: 'result', 5: 'result', 6: 'reason' })
    expect(list.columns.map((column) => column.heading)).toEqual([
      ...['STT', 'Họ và tên', 'Thôn', 'Tổng điểm', 'Kết quả Đạt', 'Kết quả Không đạt', 'Lý do'],
    ])
  })

  test('in two rows: the year of birth under the sex', async () => {
    const rows = [
      ['Số TT', 'Họ và tên chủ hộ', 'Năm sinh', '', 'Địa chỉ', 'Mới/Lại'],
      ['', '', 'Nam', 'Nữ', '', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['1', 'Nguyễn Văn An', '1968', '', 'Thôn 1', 'Mới'],
      ['2', 'Trần Thị Bình', '', '1970', 'Thôn 2', 'Lại'],
    ]
    const list = await readList(Buffer.from(rows.map((row) => row.join(';')).join('\r\n')), 'a.csv')
    expect(list.mapping).toMatchObject({ 2: 'birth-male', 3: 'birth-female', 4: 'hamlet', 5: 'again' })
    expect(reasons(list)).toEqual(['1 heading', '2 heading', '3 numbering'])
    expect(list.rows).toHaveLength(2)
  })

  test('without: what the columns hold says what they mean', async () => {
    const text = ['1\tNguyễn Văn An\t1968\tNam\tThôn 1\tLại', '2\tTrần Thị Bình\t1970\tNữ\tThôn 2\tMới'].join(
      '\n',
    )
    const list = await readList(Buffer.from(text), 'dan.tsv')
    expect(list.headingRow).toBe(0)
    expect(meant(list)[1]).toMatchObject({
      name: 'Trần Thị Bình',
      birth: '1970',
      sex: 'Nữ',
      hamlet: 'Thôn 2',
      again: 'Mới',
    })
  })

  test('a name over two columns is one name', async () => {
    const list = await readList(
      await workbook({
        rows: [
          ['STT', 'Họ và tên đệm', 'Tên', 'Năm sinh', 'Thôn'],
          [1, 'Nguyễn Văn', 'An', 1968, 'Thôn 1'],
        ],
      }),
    )
    expect(list.mapping).toMatchObject({ 1: 'name', 2: 'name' })
  })

  test('called __proto__ or twice the same do no harm', async () => {
    const list = await readList(
      await workbook({
        rows: [
          ['__proto__', 'Họ và tên', 'constructor', 'Họ tên', 'Thôn'],
          ['x', 'Lê Văn An', 'y', 'z', 'Thôn 1'],
        ],
      }),
    )
    expect(Object.entries(list.mapping)).toEqual([
      ['1', 'name'],
      ['4', 'hamlet'],
    ])
  })
})

describe('rows between the families', () => {
  test('a group line gives its hamlet to the rows below', async () => {
    const list = await readList(
      await workbook({
        rows: [
          ['STT', 'Họ và tên', 'Năm sinh', 'Mới/Lại'],
          ['I. THÔN 1', null, null, null],
          [1, 'Nguyễn Văn An', 1968, 'Lại'],
          ['II', 'Khu phố 2 (12 hộ)', null, null],
          [1, 'Tô Văn Bình', 1970, 'Mới'],
          [2, 'Công Thị Lan', 1970, 'Mới'],
          ['Cộng: 3 hộ', null, null, null],
        ],
      }),
    )
    expect(list.rows.map(({ group, cells }) => [cells[1], group?.hamlet])).toEqual([
      ['Nguyễn Văn An', 'THÔN 1'],
      ['Tô Văn Bình', 'Khu phố 2'],
      ['Công Thị Lan', 'Khu phố 2'],
    ])
    expect(reasons(list)).toEqual(['1 heading', '2 group', '4 group', '7 total'])
  })

  test('titles and headings that are repeated on each printed page are skipped', async () => {
    const title = ['DANH SÁCH ĐĂNG KÝ', null, null, null, null, null, null, null]
    const list = await readList(await workbook({ rows: [title, heading, an, title, heading, binh] }))
    expect(reasons(list)).toEqual(['1 title', '2 heading', '4 title', '5 heading'])
    expect(list.rows).toHaveLength(2)
  })

  test('names below the signature line are no families', async () => {
    const list = await readList(
      await workbook({
        rows: [
          heading,
          an,
          binh,
          [null, null, null, null, 'Tân Phúc, ngày 05 tháng 3 năm 2020'],
          [null, 'NGƯỜI LẬP BIỂU', null, null, 'CHỦ TỊCH'],
          [null, 'Lê Văn Mẫu', null, null, 'Trần Văn Mẫu'],
        ],
      }),
    )
    expect(list.rows).toHaveLength(2)
    expect(reasons(list).slice(1)).toEqual(['4 signature', '5 signature', '6 signature'])
  })
})

describe('the page', () => {
  test('with the longest list is taken, and a hidden one only by choice', async () => {
    const bytes = await workbook(
      { name: 'Bìa', rows: [['SỔ ĐĂNG KÝ']] },
      { name: 'Ẩn', hidden: true, rows: [heading, an, binh, an, binh] },
      { name: 'Thôn 1', rows: [heading, an, binh] },
    )
    const list = await readList(bytes)
    expect(list.page).toBe(2)
    expect(list.pages).toEqual([
      { name: 'Bìa', rows: 1, hidden: false },
      { name: 'Ẩn', rows: 5, hidden: true },
      { name: 'Thôn 1', rows: 3, hidden: false },
    ])
    expect((await readList(bytes, 'a.xlsx', { page: 1 })).rows).toHaveLength(4)
  })

  test('of an old workbook is read like any other', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([['DANH SÁCH NĂM 2021'], heading, an, binh])
    const bytes = xlsx.write(xlsx.utils.book_new(sheet, 'DS'), {
      type: 'buffer',
      bookType: 'biff8',
    }) as Buffer
    const list = await readList(bytes, 'ds.xls')
    expect(list.guess.year).toBe(2021)
    expect(meant(list)[0]).toMatchObject({ name: 'Nguyễn Văn An', birth: '1968', again: 'Lại' })
  })
})
