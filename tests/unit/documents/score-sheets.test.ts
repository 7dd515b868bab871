import { expect, test } from 'vitest'
import { faces } from '../../../src-main/documents/fonts.ts'
import {
  printScoreSheets,
  type ScoreSheets,
  type SheetForm,
} from '../../../src-main/documents/score-sheets.ts'
import { fontFolder, pagesOf, piecesOf } from '../../support/pdf.ts'

const form: SheetForm = {
  title: ['Phiếu tự đánh giá, chấm điểm', 'Danh hiệu “Gia đình học tập” năm 2020'],
  basis: 'Theo bộ thử nghiệm',
  called: { name: 'Chủ hộ', place: 'Nơi ở' },
  askedHeading: 'Điểm tối đa',
  columns: [
    { key: 'self', heading: 'Hộ tự chấm', signs: 'Chủ hộ' },
    { key: 'hamlet', heading: 'Thôn chấm', signs: 'Trưởng thôn' },
    { key: 'commune', heading: 'Xã chấm', signs: 'Hội Khuyến học xã' },
  ],
  groups: [1, 2].map((group) => ({
    code: `${group}`,
    title: `Tiêu chí ${group}`,
    asked: '50',
    indicators: [1, 2, 3, 4, 5].map((each) => ({
      code: `${group}.${each}`,
      title: `Nội dung ${group}.${each}, viết dài để phải xuống dòng trong cột của nó khi in ra giấy`,
      asked: '10',
    })),
  })),
  total: { title: 'Tổng điểm', asked: '100' },
  foot: ['Không nội dung nào dưới 1 điểm'],
}
const subject = {
  form: 0,
  name: 'Nguyễn Thị Hạnh',
  place: 'Thôn 1, xã Tân Phúc',
  filled: { self: { '1.1': '10' }, hamlet: { '1.1': '9' }, commune: { '1.1': '8,5' } },
  sums: { self: { '1': '48', '': '95' } },
  notes: {},
  result: ['Kết quả: đạt, xếp loại Tốt, 87,5 điểm.'],
}

async function drawn(subjects: ScoreSheets['subjects']) {
  const pieces: Uint8Array[] = []
  const told: number[] = []
  const { pages } = await printScoreSheets(
    {
      facts: { title: 'Phiếu', day: '2020-01-01' },
      headingLines: ['Hội Khuyến học huyện Hàm Tân', 'Hội Khuyến học xã Tân Phúc'],
      forms: [form],
      subjects,
    },
    faces(fontFolder),
    { bytes: (piece) => void pieces.push(piece), drawn: (sheets) => void told.push(sheets) },
  )
  return { pages, told, bytes: new Uint8Array(Buffer.concat(pieces)) }
}

test('points stand under the column of who gave them', async () => {
  const { bytes } = await drawn([subject])
  const pieces = await piecesOf(bytes)
  const middle = (text: string) => {
    const { x, width } = pieces.find((piece) => piece.text === text)!
    return x + width / 2
  }
  // Headings break into two lines; the first words tell the column.
  expect(Math.abs(middle('Hộ tự') - middle('95'))).toBeLessThan(1)
  expect(Math.abs(middle('Thôn') - middle('9'))).toBeLessThan(1)
  expect(middle('8,5')).toBeGreaterThan(middle('9'))
  expect(middle('48')).toBeLessThan(middle('9'))
})

test('a sheet without a name leaves dotted lines to write on', async () => {
  const { bytes } = await drawn([{ ...subject, name: '', place: '', filled: {}, sums: {}, result: [] }])
  const text = (await pagesOf(bytes))[0]!
  expect(text).toMatch(/Chủ hộ: …{10}/)
  expect(text).toMatch(/Nơi ở: …{10}/)
  expect(text).not.toContain('Kết quả')
})

test('two thousand sheets begin each on its own page, as a family takes its own home', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ ...subject, name: `Lê Văn Số ${index + 1}.` }))
  const { pages, told, bytes } = await drawn(many)
  expect(told).toContain(2000)
  const firsts = (await pagesOf(bytes)).filter((text) => text.includes('PHIẾU TỰ ĐÁNH GIÁ'))
  expect(firsts).toHaveLength(2000)
  expect(pages).toBeGreaterThanOrEqual(2000)
  for (const [index, text] of firsts.entries()) expect(text).toContain(`Lê Văn Số ${index + 1}.`)
}, 60_000)
