import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { bookOf } from '../../../src-main/files/sheet.ts'
import type { SheetPage } from '../../../src-main/files/sheet-page.ts'
import { writeSheet } from '../../../src-main/files/sheet-write.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { oldWorkbook } from '../../support/xls.ts'

const textsOf = (page: SheetPage | undefined) => page?.rows.map(({ cells }) => cells.map(({ text }) => text))
const csv = (text: string) => bookOf(new TextEncoder().encode(text), 'danh-sach.csv')
const refused = (code: string) => expect.objectContaining({ code })

describe('a workbook', () => {
  test('gives numbers with a comma, days as day/month/year, and never computes a formula', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'DS',
          rows: [['Điểm', 86.5, new Date(Date.UTC(1990, 8, 5)), true]],
          cells: new Map([['1,0', { value: 5, type: 'formula', formula: 'SUM(B1:B1)', formulaResult: 5 }]]),
        },
      ],
    })
    const { kind, pages } = await bookOf(bytes, 'x.xlsx')
    expect(kind).toBe('xlsx')
    expect(pages[0]?.rows[0]?.cells.map(({ text, kind }) => [text, kind])).toEqual([
      ['Điểm', 'text'],
      ['86,5', 'number'],
      ['05/09/1990', 'date'],
      ['TRUE', 'boolean'],
    ])
    expect(pages[0]?.rows[1]?.cells[0]?.text).toBe('5')
  })

  test('tells the font of a cell, and where fonts change inside of one', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'DS',
          rows: [['Hµm T©n', 'x']],
          cells: new Map([
            ['0,0', { value: 'Hµm T©n', type: 'string', style: { font: { name: '.VnTime' } } }],
            [
              '0,1',
              {
                value: 'a§',
                type: 'richText',
                richText: [
                  { text: 'a', font: { name: 'Arial' } },
                  { text: '§', font: { name: '.VnTime' } },
                ],
              },
            ],
          ]),
        },
      ],
    })
    const cells = (await bookOf(bytes, 'x.xlsx')).pages[0]?.rows[0]?.cells
    expect(cells?.[0]?.font).toBe('.VnTime')
    expect(cells?.[1]?.runs?.map(({ font }) => font)).toEqual(['Arial', '.VnTime'])
  })

  test('knows hidden pages', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Một', rows: [['a']] },
        { name: 'Hai', rows: [['b']], hidden: true },
      ],
    })
    expect((await bookOf(bytes, 'x.xlsx')).pages.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Một', false],
      ['Hai', true],
    ])
  })

  test('ends after a thousand empty rows, however far its formats reach', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'DS', rows: [['a']], cells: new Map([['3000,0', { value: 'b', type: 'string' }]]) }],
    })
    expect(textsOf((await bookOf(bytes, 'x.xlsx')).pages[0])).toEqual([['a']])
  })

  test('with more than 50,000 rows or 200 columns is refused', async () => {
    const wide = await writeXlsx({ sheets: [{ name: 'DS', rows: [Array.from({ length: 201 }, () => 'x')] }] })
    await expect(bookOf(wide, 'x.xlsx')).rejects.toEqual(refused('sheet-too-large'))
    const long = await writeXlsx({
      sheets: [{ name: 'DS', rows: Array.from({ length: 50_001 }, () => [1]) }],
    })
    await expect(bookOf(long, 'x.xlsx')).rejects.toEqual(refused('sheet-too-large'))
  })
})

describe('an old workbook (.xls)', () => {
  test('is read whatever its name says', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['Họ và tên', 'Năm sinh'],
      ['Nguyễn Văn An', 1968],
    ])
    const bytes = xlsx.write(xlsx.utils.book_new(sheet, 'DS'), {
      type: 'buffer',
      bookType: 'biff8',
    }) as Buffer
    const { kind, pages } = await bookOf(bytes, 'danh-sach.xlsx')
    expect(kind).toBe('xls')
    expect(textsOf(pages[0])).toEqual([
      ['Họ và tên', 'Năm sinh'],
      ['Nguyễn Văn An', '1968'],
    ])
  })

  test('and its days are the days it shows', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([['Ngày sinh'], [{ t: 'n', v: 33_121, z: 'dd/mm/yyyy' }]])
    const bytes = xlsx.write(xlsx.utils.book_new(sheet, 'DS'), {
      type: 'buffer',
      bookType: 'biff8',
    }) as Buffer
    expect(textsOf((await bookOf(bytes, 'a.xls')).pages[0])).toEqual([['Ngày sinh'], ['05/09/1990']])
  })

  test('a damaged one is refused and never read without end', async () => {
    const damaged = (from: readonly number[], to: readonly number[]): Buffer => {
      const bytes = Buffer.from(oldWorkbook({ rows: [['Họ và tên'], ['Nguyễn Văn An']] }))
      const at = bytes.indexOf(Buffer.from(from))
      expect(at).toBeGreaterThan(0)
      bytes.set(to, at)
      return bytes
    }
    const name = [...Buffer.from('Workbook', 'utf16le')]
    // The end of a part becomes a string without its length, all chains lead back to their beginning, the workbook has another name.
    await expect(bookOf(damaged([0x0a, 0, 0, 0, 0x09, 0x08], [0x07, 0, 0, 0]), 'a.xls')).rejects.toEqual(
      refused('file-empty'),
    )
    const header = oldWorkbook({ rows: [['Họ và tên']] })
    const looped = Buffer.from(header)
    const table = (looped.readUInt32LE(76) + 1) * 512
    for (let at = table; at < table + 512; at += 4) looped.writeUInt32LE(0, at)
    await expect(bookOf(looped, 'a.xls')).rejects.toEqual(refused('file-unreadable'))
    await expect(
      bookOf(
        damaged(
          name,
          name.map((byte) => byte && 0x41),
        ),
        'a.xls',
      ),
    ).rejects.toEqual(refused('file-kind-unknown'))
  })
})

test('half a letter that a workbook holds is no letter in the data', async () => {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'DS', rows: [['Nguyễn Văn An']] }] }))
  const broken = Object.entries(parts).map(([name, bytes]) => [
    name,
    strToU8(strFromU8(bytes).replace('Văn', 'V&#xD800;n')),
  ])
  const { pages } = await bookOf(zipSync(Object.fromEntries(broken)), 'a.xlsx')
  expect(textsOf(pages[0])).toEqual([['Nguyễn V\ufffdn An']])
})

describe('a table of text', () => {
  test.each([
    ['semicolons', 'a;b\n1,5;2'],
    ['commas', 'a,b\n"1,5",2'],
    ['tabs', 'a\tb\n1,5\t2'],
    ['Excel’s own note of the sign', 'sep=;\na;b\n1,5;2'],
  ])('is read with %s', async (_, text) => {
    expect(textsOf((await csv(text)).pages[0])).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
  })

  test('of UTF-16 with and without its mark is Unicode', async () => {
    const text = 'Họ và tên;Năm sinh\nNguyễn Văn An;1968\nLê An;1970'
    const expected = text.split('\n').map((line) => line.split(';'))
    for (const bytes of [
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]) {
      expect(textsOf((await bookOf(bytes, 'a.csv')).pages[0])).toEqual(expected)
    }
  })

  test('loses exactly the apostrophe that an export put before a formula sign', async () => {
    expect(textsOf((await csv("'=1+1;'abc;'-5\nx;y;z")).pages[0])?.[0]).toEqual(['=1+1', "'abc", '-5'])
  })
})

describe('a file that is no list', () => {
  test('is refused with what it is', async () => {
    const encrypted = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    await expect(bookOf(encrypted, 'a.xlsx')).rejects.toEqual(refused('file-has-password'))
    await expect(bookOf(new Uint8Array(), 'a.xlsx')).rejects.toEqual(refused('file-empty'))
    await expect(csv(' \n\n \n')).rejects.toEqual(refused('file-empty'))
    await expect(bookOf(strToU8('%PDF-1.7 …'), 'a.xlsx')).rejects.toEqual(refused('file-kind-unknown'))
    await expect(bookOf(zipSync({ 'word/document.xml': strToU8('<a/>') }), 'a.docx')).rejects.toEqual(
      refused('file-kind-unknown'),
    )
    await expect(bookOf(new Uint8Array(21 * 1024 * 1024), 'a.csv')).rejects.toEqual(refused('file-too-large'))
  })

  test('that is cut off is refused as unreadable', async () => {
    const whole = readFileSync(join(import.meta.dirname, '../../fixtures/ket-qua-binh-xet-2020-son-my.xlsx'))
    await expect(bookOf(whole.subarray(0, whole.length / 2), 'a.xlsx')).rejects.toEqual(
      refused('file-unreadable'),
    )
  })

  test('that would grow beyond 100 MiB is refused while it grows', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(110 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(bookOf(bomb, 'a.xlsx')).rejects.toEqual(refused('file-too-large'))
  })

  test('with a document type is refused: entities could grow without end', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') })
    await expect(bookOf(bytes, 'a.xlsx')).rejects.toEqual(refused('file-unreadable'))
  })
})

describe('a workbook the program writes', () => {
  test('is read again with the same texts, and none is a formula', async () => {
    using folder = tempFolder()
    const path = join(folder.path, 'a.xlsx')
    const text = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((one) => !/[\p{Cc}\p{Cn}\p{Cs}\ufffe\uffff]/u.test(one))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('=1+1', '+84', '-5', '@x', 'K’Brếu', ' Nguyễn ', ''), {
          minLength: 1,
          maxLength: 5,
        }),
        text,
        async (texts, other) => {
          const row = ['x', ...texts, other]
          await writeSheet(path, {
            name: 'Sổ [1]: a/b',
            titles: ['DANH SÁCH'],
            columns: row.map((_, index) => ({ heading: `Cột ${index}`, width: 10 })),
            rows: [row, [1968, null]],
          })
          const page = (await bookOf(readFileSync(path), 'a.xlsx')).pages[0]
          const cells = page?.rows[3]?.cells.map((cell) => cell.text) ?? []
          expect(row.map((_, index) => cells[index] ?? '')).toEqual(row)
          expect(page?.rows[4]?.cells[0]).toMatchObject({ text: '1968', kind: 'number' })
        },
      ),
      { numRuns: 40 },
    )
  })
})
