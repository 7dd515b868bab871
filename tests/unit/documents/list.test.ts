import { expect, test } from 'vitest'
import { faces } from '../../../src-main/documents/fonts.ts'
import { type ListColumn, printList } from '../../../src-main/documents/list.ts'
import { fontFolder, pagesOf, piecesOf } from '../../support/pdf.ts'

const nameColumn: ListColumn = { heading: 'Họ và tên chủ hộ', width: 0, align: 'left' }
const paper = (rows: number, columns: readonly ListColumn[] = [nameColumn]) => ({
  facts: { title: 'Danh sách', day: '2020-11-20' },
  headingLines: ['Hội Khuyến học tỉnh Bình Thuận', 'Hội Khuyến học huyện Hàm Tân'],
  title: 'Danh sách Gia đình hiếu học năm 2020',
  filter: 'Xã Tân Phúc; đạt',
  columns,
  rows: Array.from({ length: rows }, (_, index) => columns.map(() => `Nguyễn Thị Hạnh ${index + 1}`)),
  total: `Danh sách có ${rows} gia đình`,
})

test('every page of a list has the row of headings and its number; the heading stands once', async () => {
  const { bytes, pages } = await printList(paper(120), faces(fontFolder))
  expect(pages).toBeGreaterThan(1)
  const texts = await pagesOf(bytes)
  expect(texts.length).toBe(pages)
  for (const [index, text] of texts.entries()) {
    expect(text).toContain('Họ và tên chủ hộ')
    expect(text).toContain(`Trang ${index + 1}/${pages}`)
    expect(text.includes('DANH SÁCH GIA ĐÌNH HIẾU HỌC NĂM 2020')).toBe(index === 0)
  }
  const all = texts.join(' ')
  for (let row = 1; row <= 120; row += 1) expect(all).toMatch(new RegExp(`Hạnh ${row}\\b`))
})

test('many columns turn the paper, and no cell leaves it', async () => {
  const fixed = Array.from(
    { length: 6 },
    (): ListColumn => ({ heading: 'Ghi chú', width: 30, align: 'left' }),
  )
  const { bytes } = await printList(paper(3, [nameColumn, ...fixed]), faces(fontFolder))
  const pieces = await piecesOf(bytes)
  const right = Math.max(...pieces.map(({ x, width }) => x + width))
  expect(right).toBeGreaterThan(210)
  expect(right).toBeLessThan(297 - 14)
})
