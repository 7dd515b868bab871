import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FreshApp } from '../../support/fresh-app.ts'
import { hamTan, readBytes } from '../../support/imports.ts'
import { type ListPage, workbook } from '../../support/lists.ts'
import { to1258, toVni } from '../../support/old-letters.ts'

let office: FreshApp
let tanPhuc: number
beforeAll(async () => {
  office = await hamTan()
  const places = await office.api.places.placesOn({ day: '2020-12-31' })
  tanPhuc = places.find(({ name, kind }) => kind === 'commune' && name === 'Tân Phúc')!.id
})
afterAll(async () => office[Symbol.asyncDispose]())

/** Reads and previews a file as an office would: every row of it must be told somewhere. */
async function preview(bytes: Uint8Array, fileName = 'danh-sach.xlsx') {
  const { reading, order } = await readBytes(office, fileName, bytes)
  const byColumn = Object.values(order.mapping).includes('commune')
  const told = { ...order, placeId: byColumn ? null : (order.placeId ?? tanPhuc) }
  const { counts, problems, blockers } = await office.api.imports.previewImport(told)
  expect(counts.goesIn + counts.wrong + counts.duplicates + counts.choose + counts.left).toBe(reading.rows)
  expect(blockers).toEqual([])
  return { reading, order: told, counts, problems }
}

/** What stands in the Book after a list went in, which is then taken back. */
async function taken(bytes: Uint8Array, fileName?: string) {
  const { order, problems, reading } = await preview(bytes, fileName)
  expect(problems.filter(({ severity }) => severity === 'error').map(({ said }) => said)).toEqual([])
  await office.api.imports.applyImport(order)
  const { rows } = await office.api.assessments.book({ year: order.year, kind: 'family' })
  await office.api.history.undo({ id: null })
  const sorted = [...rows].sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  return {
    reading,
    families: sorted.map(({ name, birth, hamlet }) => [name, birth, hamlet].join(' | ')),
    rows: sorted,
    skipped: reading.skipped.map(({ row, reason }) => `${row} ${reason}`),
  }
}
const sheet = (rows: ListPage['rows'], more: Partial<ListPage> = {}) => workbook({ rows, ...more })
const expected = ['Lê Văn An | 1968 | thôn 1', 'Trần Thị Bình | 1970 | thôn 2']
const heading = ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Thôn']
const an = [1, 'Lê Văn An', 1968, 'Thôn 1']
const binh = [2, 'Trần Thị Bình', 1970, 'Thôn 2']

describe('a list of registrations is understood', () => {
  test('with the year of birth under "Nam" and "Nữ"', async () => {
    const { families, rows } = await taken(
      await sheet(
        [
          ['STT', 'Họ và tên chủ hộ', 'Năm sinh', null, 'Thôn'],
          [null, null, 'Nam', 'Nữ', null],
          [1, 'Lê Văn An', 1968, null, 'Thôn 1'],
          [2, 'Trần Thị Bình', null, 1970, 'Thôn 2'],
        ],
        {
          merges: [
            [0, 0, 1, 0],
            [0, 1, 1, 1],
            [0, 2, 0, 3],
            [0, 4, 1, 4],
          ],
        },
      ),
    )
    expect(families).toEqual(expected)
    expect(rows.map(({ sex }) => sex)).toEqual(['male', 'female'])
  })

  test.each([
    ['I. THÔN 1', 'II. THÔN 2'],
    ['Thôn 1: 45 hộ', 'Thôn 2: 30 hộ'],
    ['1. Thôn 1 (45 hộ)', '2. Thôn 2 (30 hộ)'],
    ['A - THÔN 1', 'B - THÔN 2'],
  ])('with the thôn in lines of their own ("%s") and numbers that begin anew', async (first, second) => {
    const rows = [heading.slice(0, 3), [first], an.slice(0, 3), [second], [1, ...binh.slice(1, 3)]]
    const { families, skipped } = await taken(await sheet(rows))
    expect(families).toEqual(expected)
    expect(skipped).toEqual(['1 heading', '2 group', '4 group'])
  })

  test('without title lines, and with the headings in row 12', async () => {
    expect((await taken(await sheet([heading, an, binh]))).families).toEqual(expected)
    const titles = Array.from({ length: 11 }, (_, row) => [row % 3 === 0 ? `Dòng chữ ${row}` : null])
    const { families, reading } = await taken(await sheet([...titles, heading, an, binh]))
    expect(families).toEqual(expected)
    expect(reading.headingRow).toBe(12)
  })

  test('without numbers, and with the columns in another order', async () => {
    const rows = [
      ['Thôn', 'Ghi chú', 'Họ và tên', 'Năm sinh'],
      ['Thôn 1', null, 'Lê Văn An', 1968],
      ['Thôn 2', 'Hộ nghèo', 'Trần Thị Bình', 1970],
    ]
    expect((await taken(await sheet(rows))).families).toEqual(expected)
  })

  test.each([
    ['Họ và', 'Tên'],
    ['Họ', 'Tên'],
    ['Họ và tên lót', 'Tên'],
    ['Họ và chữ lót', 'Tên'],
    ['Họ đệm', 'Tên chủ hộ'],
  ])('with the name in two columns "%s" and "%s"', async (front, last) => {
    const rows = [
      ['STT', front, last, 'Năm sinh', 'Thôn'],
      [1, 'Lê Văn', 'An', 1968, 'Thôn 1'],
      [2, 'Trần Thị', 'Bình', 1970, 'Thôn 2'],
    ]
    expect((await taken(await sheet(rows))).families).toEqual(expected)
  })

  test('with days of birth as days, serials, texts and two digits of the year', async () => {
    const day = 'Ngày tháng năm sinh'
    const rows = [
      ['STT', 'Họ và tên', day, 'Thôn'],
      [1, 'Lê Văn An', new Date(Date.UTC(1968, 8, 5)), 'Thôn 1'],
      [2, 'Lê Văn Bê', 25_086, 'Thôn 1'],
      [3, 'Lê Văn Ca', '05/09/1968', 'Thôn 1'],
      [4, 'Lê Văn Dê', '5-9-68', 'Thôn 1'],
      [5, 'Lê Văn Em', '1968', 'Thôn 1'],
    ]
    const { rows: found } = await taken(await sheet(rows))
    expect(found.map(({ birth }) => birth)).toEqual([
      ...Array.from({ length: 4 }, () => '1968-09-05'),
      '1968',
    ])
  })

  test('of a whole district, with a column of communes', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Năm sinh', 'Thôn/KP', 'Xã, thị trấn'],
      [1, 'Lê Văn An', 1968, 'Thôn 1', 'Tân Phúc'],
      [2, 'Lê Văn Bê', 1968, 'KP2', 'TT. Tân Nghĩa'],
      [3, 'Lê Văn Ca', 1968, 'Thôn 1', 'xã Sơn Mỹ'],
    ]
    const { rows: found } = await taken(await sheet(rows))
    expect(found.map(({ commune }) => commune)).toEqual(['xã Tân Phúc', 'thị trấn Tân Nghĩa', 'xã Sơn Mỹ'])
  })

  test('with line breaks in notes and headings, and names in capitals', async () => {
    const rows = [
      ['Số\nTT', 'HỌ VÀ TÊN\nCHỦ HỘ', 'NĂM\nSINH', 'THÔN', 'GHI\nCHÚ'],
      [1, 'LÊ VĂN AN', 1968, 'THÔN 1', 'Hộ nghèo\nTổng cộng 3 con'],
      [2, 'TRẦN THỊ BÌNH', 1970, 'THÔN 2', 'Cộng tác viên'],
    ]
    const { families, rows: found } = await taken(await sheet(rows))
    expect(families).toEqual(expected)
    expect(found[0]?.note).toBe('Hộ nghèo Tổng cộng 3 con')
  })

  test('with empty rows at the end, sums in the middle and a block of signatures', async () => {
    const rows = [
      heading,
      an,
      ['Cộng thôn 1: 45', null, null, null],
      binh,
      [null, 'Cộng thôn 2', 30, null],
      [null, 'Tổng cộng: 75 hộ'],
      [null, null, null, 'Tân Phúc, ngày 5 tháng 3 năm 2020'],
      [null, 'NGƯỜI LẬP', null, 'TM. BAN CHẤP HÀNH'],
      [null, null, null, 'CHỦ TỊCH'],
      [null, '(Ký, ghi rõ họ tên)', null, '(Ký tên, đóng dấu)'],
      [null, null, null, null],
      [null, 'Lê Thị Mẫu', null, 'Trần Văn Mẫu'],
      ...Array.from({ length: 40 }, () => ['', ' ', null, null]),
    ]
    const { families, skipped } = await taken(await sheet(rows))
    expect(families).toEqual(expected)
    expect(skipped).toEqual([
      ...['1 heading', '3 total', '5 total', '6 total', '7 signature', '8 signature', '9 signature'],
      ...['10 signature', '11 blank', '12 signature'],
    ])
  })

  test.each([
    ['Mới', 'Lại'],
    ['Đăng ký mới', 'Đăng ký lại'],
    ['ĐK lần đầu', 'ĐK lại'],
  ])('with marks under "%s" and "%s"', async (fresh, again) => {
    const rows = [
      [...heading, fresh, again],
      [...an, 'x', null],
      [...binh, null, 'X'],
    ]
    const { rows: found } = await taken(await sheet(rows))
    expect(found.map((row) => row.again)).toEqual([false, true])
  })

  test.each(['T1', 'Thôn 01', 'thôn 1', 'Thôn: 1', 'THÔN  1', '1', 'T.1', 'Thôn1', 'thon 1'])(
    'with thôn 1 written %j',
    async (written) => {
      const { families } = await taken(await sheet([heading, [1, 'Lê Văn An', 1968, written]]))
      expect(families).toEqual(expected.slice(0, 1))
    },
  )

  test('with a thôn of the register written in words', async () => {
    await office.api.places.addPlace({ parentId: tanPhuc, type: 'thon', name: '1', validFrom: null })
    const { families } = await taken(await sheet([heading, [1, 'Lê Văn An', 1968, 'Thôn Một']]))
    expect(families).toEqual(expected.slice(0, 1))
  })

  test.each(['KP.2', 'Kp 2', 'KP2', 'Khu phố 02', 'khu phố: 2', 'K.P 2', 'Kp. 2'])(
    'with khu phố 2 written %j',
    async (written) => {
      const rows = [['DANH SÁCH THỊ TRẤN TÂN NGHĨA'], heading, [1, 'Lê Văn An', 1968, written]]
      const { families } = await taken(await sheet(rows))
      expect(families).toEqual(['Lê Văn An | 1968 | khu phố 2'])
    },
  )
})

describe('a list in other letters and signs is understood', () => {
  const rows = [heading, an, binh].map((row) => row.map(String))
  const text = (sign: string) => rows.map((row) => row.join(sign)).join('\r\n')

  test('VNI, told by the font', async () => {
    const vni = rows.map((row) => row.map(toVni))
    const { families, reading } = await taken(await sheet(vni, { font: 'VNI-Times' }))
    expect(families).toEqual(expected)
    expect(reading).toMatchObject({ encoding: 'vni', encodingBy: 'font' })
  })

  test.each([
    ['windows-1258 with semicolons', () => to1258(text(';'))],
    ['decomposed with semicolons', () => Buffer.from(text(';').normalize('NFD'))],
    ['UTF-8 with its mark and commas', () => Buffer.from(`\ufeff${text(',')}`)],
    ['tabs', () => Buffer.from(text('\t'))],
    [
      'UTF-16 with its mark and tabs, as Excel saves "Unicode text"',
      () => Buffer.from(`\ufeff${text('\t')}`, 'utf16le'),
    ],
    ['UTF-16 without its mark', () => Buffer.from(text(';'), 'utf16le')],
  ] as const)('%s', async (_, bytes) => {
    expect((await taken(bytes(), 'danh-sach.csv')).families).toEqual(expected)
  })
})
