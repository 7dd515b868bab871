import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromTcvn3, fromVni, fromWindows1258 } from '../../../../src-main/files/sheet-letters.ts'
import { joinCapitals } from '../../../../src-main/workers/read-sheet/capitals.ts'
import { isSyllable } from '../../../../src-main/workers/read-sheet/syllables.ts'
import { meant, readList, workbook } from '../../../support/lists.ts'
import { to1258, toTcvn3, toVni } from '../../../support/old-letters.ts'
import { oldWorkbook } from '../../../support/xls.ts'

const vowels = [...'aăâeêioôơuưy']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const small = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).concat('đ')
const word = fc
  .array(fc.constantFrom(...small, ...'bcdghklmnpqrstvx'), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''))
const names = [
  'Nguyễn Văn Hải',
  'Trần Thị Hồng Phượng',
  'Huỳnh Đức Quý',
  'Đặng Thị Mỹ Lệ',
  'Mang Ngọc Hường',
  'K’ Thị Yến',
]

const list = (of: readonly string[], convert: (text: string) => string) => [
  ['STT', 'Họ và tên', 'Thôn'].map(convert),
  ...of.map((name, index) => [String(index + 1), name, `Thôn ${1 + (index % 3)}`].map(convert)),
]

describe('old letters', () => {
  test('every word of TCVN3 and VNI comes back as it was', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(fromTcvn3(toTcvn3(text))).toBe(text)
      }),
    )
    fc.assert(
      fc.property(word, (text) => {
        expect(fromVni(toVni(text))).toBe(text)
      }),
    )
  })

  test('VNI capitals are capitals', () => {
    expect(fromVni('NGUYEÃN THÒ MYÕ HAÏNH')).toBe('NGUYỄN THỊ MỸ HẠNH')
    expect(fromVni(toVni('Đặng Ưng Ồn Ấm'))).toBe('Đặng Ưng Ồn Ấm')
  })

  test('code page 1258 comes back composed', () => {
    for (const name of names)
      expect(fromWindows1258(to1258(name).toString('latin1').replace('\u0092', '’'))).toBe(name)
  })

  test('capitals with a tone that TCVN3 does not have are capitals again', () => {
    expect(joinCapitals(fromTcvn3('TR¦¥NG THÞ Mü THóY'))).toBe('TRƯƠNG THỊ MỸ THÚY')
    expect(joinCapitals('Trương Thị Mỹ Thúy')).toBe('Trương Thị Mỹ Thúy')
  })

  test('a word is Vietnamese or not', () => {
    for (const text of ['Nguyễn', 'Quý', 'Huỳnh', 'THị', 'gì', 'nghoèo', 'Khuyến'])
      expect(isSyllable(text)).toBe(true)
    for (const text of ['NguyÔn', 'Hµm', 'L¹i', 'Mü', 'Phöôïng', 'Ngueyễn'])
      expect(isSyllable(text)).toBe(false)
  })
})

describe('a list in old letters', () => {
  test.each([
    ['tcvn3', '.VnTime', toTcvn3, 'font'],
    ['tcvn3', 'Arial', toTcvn3, 'syllables'],
    ['vni', 'VNI-Times', toVni, 'font'],
    ['vni', 'Arial', toVni, 'syllables'],
  ] as const)('%s in the font %s is read', async (encoding, font, convert, by) => {
    const read = await readList(await workbook({ rows: list(names, convert), font }))
    expect(read).toMatchObject({ encoding, encodingBy: by })
    expect(meant(read).map(({ name }) => name)).toEqual(names)
    expect(read.samples.length).toBeGreaterThan(0)
  })

  test.each([
    ['tcvn3', '.VnTime', toTcvn3, 'font'],
    ['tcvn3', 'Arial', toTcvn3, 'syllables'],
    ['vni', 'VNI-Times', toVni, 'font'],
    ['vni', 'VNI-Helve', toVni, 'font'],
    ['vni', 'Arial', toVni, 'syllables'],
  ] as const)('%s in the font %s of an old workbook is read', async (encoding, font, convert, by) => {
    const read = await readList(oldWorkbook({ rows: list(names, convert), font }), 'ds.xls')
    expect(read).toMatchObject({ encoding, encodingBy: by })
    expect(meant(read).map(({ name }) => name)).toEqual(names)
  })

  test('an old workbook with the names in one old font and the rest in Unicode is read cell by cell', async () => {
    const rows = list(names, (text) => text).map(([number = '', name = '', hamlet = ''], row) => [
      number,
      row === 0 ? name : toTcvn3(name),
      hamlet,
    ])
    const isIn = (row: number, column: number) => row > 0 && column === 1
    const read = await readList(oldWorkbook({ rows, font: '.VnTime', isIn }), 'ds.xls')
    expect(read).toMatchObject({ encoding: 'tcvn3', encodingBy: 'font' })
    expect(meant(read).map(({ name }) => name)).toEqual(names)
    expect(meant(read)[0]?.hamlet).toBe('Thôn 1')
  })

  test('a capital font makes capitals of small letters', async () => {
    const read = await readList(await workbook({ rows: list(['nguyễn văn hải'], toTcvn3), font: '.VnTimeH' }))
    expect(meant(read)[0]?.name).toBe('NGUYỄN VĂN HẢI')
  })

  test.each([
    ['windows-1258', to1258],
    ['tcvn3', (text: string) => Buffer.from(toTcvn3(text.replace('’', "'")), 'latin1')],
    ['vni', (text: string) => Buffer.from(toVni(text.replace('’', "'")), 'latin1')],
  ] as const)('a text file of %s bytes is read', async (encoding, convert) => {
    const text = list(names, (one) => one)
      .map((row) => row.join(';'))
      .join('\r\n')
    const read = await readList(convert(text), 'ds.csv')
    expect(read.encoding).toBe(encoding)
    expect(meant(read).map(({ name }) => name?.replace("'", '’'))).toEqual(names)
  })

  test('Unicode stays Unicode, also decomposed, also where it looks like VNI', async () => {
    const hoang = ['Nguyễn Hoàng', 'Hoàng Văn Toàn', 'Trần Thị Hoà', 'Đào Văn Thái', 'Hà Văn Lâm']
    const composed = await readList(await workbook({ rows: list(hoang, (text) => text) }))
    expect([composed.encoding, composed.encodingBy, composed.samples]).toEqual(['unicode', 'none', []])
    expect(meant(composed).map(({ name }) => name)).toEqual(hoang)
    const apart = await readList(await workbook({ rows: list(hoang, (text) => text.normalize('NFD')) }))
    expect(apart.encoding).toBe('unicode-nfd')
    expect(meant(apart).map(({ name }) => name)).toEqual(hoang)
  })

  test('the Icelandic Ð that stands for Đ is told before and after', async () => {
    const rows = list(['Ðặng Thị Lựu', 'ðinh Văn Bê'], (text) => text)
    const read = await readList(await workbook({ rows }))
    expect(meant(read).map(({ name }) => name)).toEqual(['Đặng Thị Lựu', 'đinh Văn Bê'])
    expect(read.samples).toEqual([
      { before: 'Ðặng Thị Lựu', after: 'Đặng Thị Lựu' },
      { before: 'ðinh Văn Bê', after: 'đinh Văn Bê' },
    ])
  })

  test('Unicode typed in an old font is not spoiled', async () => {
    const read = await readList(
      await workbook({ rows: list(['Nguyễn Văn Hải', 'Đặng Thị Lựu'], (text) => text), font: '.VnTime' }),
    )
    expect(meant(read).map(({ name }) => name)).toEqual(['Nguyễn Văn Hải', 'Đặng Thị Lựu'])
  })

  test('the clerk’s word goes before what was found', async () => {
    const bytes = await workbook({ rows: list(names, toVni), font: 'Arial' })
    const read = await readList(bytes, 'a.xlsx', { encoding: 'unicode' })
    expect(read.encodingBy).toBe('choice')
    expect(read.rows.at(-1)?.cells[1]).toBe(toVni('K’ Thị Yến'))
  })
})
