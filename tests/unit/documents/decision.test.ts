import { expect, test } from 'vitest'
import { type DecisionPaper, printDecision } from '../../../src-main/documents/decision.ts'
import { faces } from '../../../src-main/documents/fonts.ts'
import { fontFolder, pagesOf, piecesOf } from '../../support/pdf.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Nguyễn Thị Mỹ Hạnh ${'ABCDEFGH'[index % 8]}`,
    hamlet: `Thôn ${(index % 6) + 1}`,
    commune: 'Xã Tân Phúc',
    registerNumber: `${index + 1}`,
  }))

function somePaper(changed: Partial<DecisionPaper> = {}, count = 90): DecisionPaper {
  return {
    facts: { title: 'Quyết định 05/QĐ-HKH', day: '2020-11-20' },
    headingLines: ['Hội Khuyến học tỉnh Bình Thuận', 'Hội Khuyến học huyện Hàm Tân'],
    number: '05/QĐ-HKH',
    symbol: 'QĐ-HKH',
    seat: 'Hàm Tân',
    day: 'ngày 20 tháng 11 năm 2020',
    subject: 'công nhận danh hiệu “Gia đình học tập” năm 2020',
    authority: 'Chủ tịch Hội Khuyến học huyện Hàm Tân',
    legalBasis: [
      'Căn cứ Điều lệ Hội Khuyến học Việt Nam;',
      'Xét đề nghị của Hội Khuyến học các xã, thị trấn',
    ],
    articles: [
      `Công nhận ${count} gia đình (có danh sách kèm theo)`,
      'Điều 2. Quyết định có hiệu lực từ ngày ký.',
    ],
    recipients: ['Như Điều 2', '- Lưu: Văn thư.'],
    post: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Trần Văn Mẫu',
    annex: {
      title: 'gia đình đạt danh hiệu “Gia đình học tập” năm 2020',
      belongsTo: '05/QĐ-HKH ngày 20 tháng 11 năm 2020 của Hội Khuyến học huyện Hàm Tân',
      nameHeading: 'Họ và tên chủ hộ',
      landscape: false,
      rows: rows(count),
      total: `Danh sách có ${count} gia đình`,
    },
    ...changed,
  }
}
const printed = (paper: DecisionPaper) => printDecision(paper, faces(fontFolder))
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

test('a decision has the parts that Nghị định 30/2020 names, in its order', async () => {
  const { bytes } = await printed(somePaper())
  const text = plain((await pagesOf(bytes))[0]!)
  const parts = [
    'HỘI KHUYẾN HỌC HUYỆN HÀM TÂN',
    'Số: 05/QĐ-HKH',
    'QUYẾT ĐỊNH Về việc công nhận danh hiệu “Gia đình học tập” năm 2020',
    'CHỦ TỊCH HỘI KHUYẾN HỌC HUYỆN HÀM TÂN',
    'Căn cứ Điều lệ Hội Khuyến học Việt Nam;',
    'Xét đề nghị của Hội Khuyến học các xã, thị trấn.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Công nhận 90 gia đình (có danh sách kèm theo).',
    'Điều 2. Quyết định có hiệu lực từ ngày ký./.',
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const part of ['Độc lập - Tự do - Hạnh phúc', 'Hàm Tân, ngày 20 tháng 11 năm 2020', '- Như Điều 2;'])
    expect(text).toContain(part)
  expect(text).toContain('- Lưu: Văn thư.')
})

test('the list repeats its heading and counts its own pages, in the middle of the top margin', async () => {
  const { bytes, pages } = await printed(somePaper())
  const texts = await pagesOf(bytes)
  expect(pages).toBe(texts.length)
  expect(texts.length).toBeGreaterThan(3)
  for (const text of texts.slice(1)) expect(text).toContain('Họ và tên chủ hộ')

  const number = (await piecesOf(bytes, 3)).find(({ y }) => y < 20)!
  expect(number.text).toBe('2')
  expect(number.x + number.width / 2).toBeCloseTo(105, 0)
  for (const first of [1, 2]) expect((await piecesOf(bytes, first)).filter(({ y }) => y < 18)).toEqual([])
})

test('the list names everybody once, in its order, and ends with their number', async () => {
  const { bytes } = await printed(somePaper())
  const text = plain((await pagesOf(bytes)).slice(1).join(' '))
  const listed = [...text.matchAll(/(\d+) (Nguyễn Thị Mỹ Hạnh [A-H]) (Thôn \d) Xã Tân Phúc (\d+)/g)]
  expect(listed.map(([, position]) => Number(position))).toEqual(rows(90).map((_, index) => index + 1))
  expect(text).toContain('Danh sách có 90 gia đình./.')
})

test('a wide list lies on its side, the decision itself stands', async () => {
  const paper = somePaper()
  const { bytes } = await printed({ ...paper, annex: { ...paper.annex!, landscape: true } })
  const furthest = async (page: number) => Math.max(...(await piecesOf(bytes, page)).map(({ x }) => x))
  expect(await furthest(1)).toBeLessThan(200)
  expect(await furthest(2)).toBeGreaterThan(220)
})

test('texts keep to the margins: 30 mm left, 18 mm right', async () => {
  for (const { x, width } of await piecesOf((await printed(somePaper())).bytes)) {
    expect(x).toBeGreaterThanOrEqual(29.9)
    expect(x + width).toBeLessThanOrEqual(192.5)
  }
})

test('a paper without number and day leaves room to write them in', async () => {
  const { bytes } = await printed(somePaper({ number: null, day: null }))
  const text = plain((await pagesOf(bytes))[0]!)
  expect(text).toContain('Số: /QĐ-HKH')
  expect(text).toContain('Hàm Tân, ngày tháng năm')
})

test('the same decision is the same bytes', async () => {
  const [one, again] = [await printed(somePaper()), await printed(somePaper())]
  expect(Buffer.compare(one.bytes, again.bytes)).toBe(0)
})
