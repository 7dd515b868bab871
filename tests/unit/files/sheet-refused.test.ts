import * as xlsx from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { bookOf } from '../../../src-main/files/sheet.ts'
import { workbook } from '../../support/lists.ts'

/** What a clerk reads when a file is refused. */
async function sentenceFor(bytes: Uint8Array, fileName = 'danh-sach.xlsx'): Promise<string> {
  const problem = await bookOf(bytes, fileName).catch((error: unknown) => error)
  if (!(problem instanceof Refusal)) throw problem
  return refusalSentence('vi', problem.code, problem.details)
}

/** What Excel makes of a workbook with a password: an OLE container with the encrypted package in it. */
function lockedWorkbook(): Uint8Array {
  const container = xlsx.CFB.utils.cfb_new()
  xlsx.CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]))
  xlsx.CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.alloc(8192, 7))
  return xlsx.CFB.write(container, { type: 'buffer' }) as Buffer
}

const docx = () =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') })

describe('a file that cannot come in says what it is, where, and what to do', () => {
  test('a workbook with a password', async () => {
    expect(await sentenceFor(lockedWorkbook())).toBe(
      'Tệp danh-sach.xlsx có mật khẩu nên chưa mở được. Mở bằng Excel, lưu lại không đặt mật khẩu, rồi chọn lại.',
    )
  })

  test('a workbook of which half is missing, or a part was overwritten', async () => {
    const whole = await workbook({
      rows: Array.from({ length: 500 }, (_, row) => [row, `Nguyễn Văn ${row * row}`]),
    })
    const spoiled = Uint8Array.from(whole)
    spoiled.fill(0x55, 60, whole.length / 2)
    const expected =
      'Không đọc được tệp danh-sach.xlsx; có thể tệp bị hỏng. Mở bằng Excel, lưu lại thành .xlsx, rồi chọn lại.'
    expect(await sentenceFor(whole.subarray(0, whole.length - 100))).toBe(expected)
    expect(await sentenceFor(spoiled)).toBe(expected)
  })

  test('an empty file, and a sheet without a word', async () => {
    const expected = 'Tệp danh-sach.xlsx không có dòng nào. Kiểm tra lại trang tính rồi chọn lại.'
    expect(await sentenceFor(new Uint8Array())).toBe(expected)
    expect(await sentenceFor(await workbook({ rows: [[null, '  '], ['']] }))).toBe(expected)
  })

  test('a letter, a paper or a picture with the name of a workbook', async () => {
    const kind = (found: string) =>
      `Tệp danh-sach.xlsx không phải bảng tính mà là tệp ${found}. Chọn tệp .xlsx, .xls, .csv hoặc .tsv.`
    expect(await sentenceFor(docx())).toBe(kind('Word'))
    expect(await sentenceFor(strToU8('%PDF-1.7\n1 0 obj'))).toBe(kind('PDF'))
    expect(await sentenceFor(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1]))).toBe(kind('JPEG'))
  })

  test('a sheet of 60,000 rows, or of 201 columns', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => [row])
    expect(await sentenceFor(await workbook({ name: 'DS', rows }))).toBe(
      'Bảng “DS” của tệp danh-sach.xlsx quá lớn: nhiều hơn 50.000 dòng. Tách thành nhiều tệp rồi nhập từng tệp.',
    )
    const wide = await workbook({ name: 'DS', rows: [Array.from({ length: 201 }, () => 'x')] })
    expect(await sentenceFor(wide)).toContain('nhiều hơn 200 cột')
  })

  test('a table of text with 60,000 rows', async () => {
    const text = Array.from({ length: 60_000 }, (_, row) => `${row};Nguyễn Văn An`).join('\n')
    expect(await sentenceFor(strToU8(text), 'a.csv')).toContain('nhiều hơn 50.000 dòng')
  })

  test('a workbook of more than two million texts', async () => {
    const texts = `<sst>${'<si/>'.repeat(2_000_001)}</sst>`
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/sharedStrings.xml': strToU8(texts),
    })
    expect(await sentenceFor(bytes)).toBe(
      'Bảng của tệp danh-sach.xlsx quá lớn. Tách thành nhiều tệp rồi nhập từng tệp.',
    )
  })
})
