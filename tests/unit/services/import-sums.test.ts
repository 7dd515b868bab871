import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FreshApp } from '../../support/fresh-app.ts'
import { hamTan, readBytes, readList, results, take } from '../../support/imports.ts'
import { readList as readSheetOf, workbook } from '../../support/lists.ts'

let office: FreshApp
beforeAll(async () => {
  office = await hamTan()
  const families = ['An', 'Bình', 'Chi', 'Dũng', 'Em', 'Giang'].map((name, row) => [
    ...[row + 1, `Lê Văn ${name}`, 1960 + row, 'Nam', 'Thôn 1', 4, 'Mới', null],
  ])
  await take(office, families)
})
afterAll(async () => office[Symbol.asyncDispose]())

/** What is understood of a list of results, row by row. */
async function understood(headings: readonly string[], rows: readonly (string | number | null)[][]) {
  const { order } = await readList(office, rows, { headings })
  const { counts, problems, blockers } = await office.api.imports.previewImport({ ...order, kind: 'results' })
  expect(blockers).toEqual([])
  return { counts, problems: problems.map(({ column, row }) => `${column}${row}`) }
}

test('results in two columns "Đạt" and "Không đạt" with marks', async () => {
  const found = await understood(
    ['STT', 'Chủ hộ', 'Thôn', 'Đạt', 'Không đạt', 'Lý do'],
    [
      [1, 'Lê Văn An', 'Thôn 1', 'x', null, null],
      [2, 'Lê Văn Bình', 'Thôn 1', null, 'x', 'Con bỏ học'],
      [3, 'Lê Văn Chi', 'Thôn 1', null, null, null],
      [4, 'Lê Văn Dũng', 'Thôn 1', 'x', 'x', null],
    ],
  )
  expect(found.counts).toMatchObject({ goesIn: 2, passed: 1, failed: 1, wrong: 2 })
  expect(found.problems).toEqual(['D5', 'E6'])
})

test('results in the words of many offices, and points as they are typed', async () => {
  const found = await understood(
    ['STT', 'Chủ hộ', 'Thôn', 'Điểm', 'Xếp loại'],
    [
      [1, 'Lê Văn An', 'Thôn 1', '87,50', 'Đạt danh hiệu'],
      [2, 'Lê Văn Bình', 'Thôn 1', '87.5đ', 'Đạt'],
      [3, 'Lê Văn Chi', 'Thôn 1', '100/100', 'ĐẠT'],
      [4, 'Lê Văn Dũng', 'Thôn 1', '45 điểm', 'Chưa đạt'],
      [5, 'Lê Văn Em', 'Thôn 1', 30, 'Ko đạt'],
      [6, 'Lê Văn Giang', 'Thôn 1', '8O', 'Đạt'],
    ],
  )
  expect(found.counts).toMatchObject({ goesIn: 5, passed: 4, failed: 2, wrong: 1 })
  expect(found.problems).toEqual(['D8'])
})

const name = fc.constantFrom('Lê Văn An', 'LÊ VĂN BÌNH', 'Tô Thị Cộng', 'Tổng Văn Hai', '', '12', 'K’ Brếu')
const birth = fc.constantFrom(1968, '1970', '19S8', '05/09/1968', '31/02/1970', null, 2050, 68, 'khoảng 1960')
const hamlet = fc.constantFrom('Thôn 1', 'KP 2', 'T3', null, 'x'.repeat(80))
const note = fc.constantFrom(null, 'Tổng cộng 3 con', 'Hộ nghèo', 'Chủ tịch hội', 'Người lập biểu')
const person = fc.tuple(fc.constantFrom(1, 2, 3, null), name, birth, hamlet, note)
const between = fc.constantFrom<(string | number | null)[]>(
  ['I. THÔN 1', null, null, null, null],
  [null, 'Cộng thôn 1', 45, null, null],
  [null, 'Tổng cộng: 75 hộ', null, null, null],
  ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Thôn', 'Ghi chú'],
  [null, null, null, null, null],
)

test('no row of a list is dropped without a word, and none is counted twice', async () => {
  const lists = fc.array(fc.oneof({ weight: 4, arbitrary: person }, between), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(lists, async (rows) => {
      const heading = ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Thôn', 'Ghi chú']
      const bytes = await workbook({
        rows: [['XÃ TÂN PHÚC NĂM 2021'], heading, ...rows, ['hết'], [1, 'Lê Văn An', 1968, 'Thôn 1', null]],
      })
      const sheet = await readSheetOf(bytes)
      const told = [...sheet.rows, ...sheet.skipped].map(({ row }) => row).sort((a, b) => a - b)
      expect(told).toEqual(Array.from({ length: rows.length + 4 }, (_, row) => row + 1))
      // a numbered row with a name and a year of birth is always one of the list
      const listed = new Set(sheet.rows.map(({ row }) => row))
      rows.forEach(([number, who, born], index) => {
        const isPerson = typeof number === 'number' && /\p{L}/u.test(String(who ?? '')) && born !== null
        if (isPerson) expect(listed.has(index + 3)).toBe(true)
      })
      const { order } = await readBytes(office, 'a.xlsx', bytes)
      const { counts, problems } = await office.api.imports.previewImport({ ...order, kind: 'registrations' })
      expect(counts.goesIn + counts.wrong + counts.duplicates + counts.choose + counts.left).toBe(counts.rows)
      expect(counts.rows + sheet.skipped.length).toBe(rows.length + 4)
      // and every wrong row says which cell
      const { rows: wrong } = await office.api.imports.previewRows({
        readingId: order.readingId,
        fate: 'wrong',
      })
      const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row))
      expect(wrong.every(({ row, reason }) => faulty.has(row) && reason !== null)).toBe(true)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('results are told row by row too', async () => {
  const { order } = await readList(office, [[1, 'Lê Văn An', 'Thôn 1', 87.5, 'Đạt', null]], {
    headings: results,
  })
  expect((await office.api.imports.previewImport(order)).counts).toMatchObject({ rows: 1, goesIn: 1 })
})
