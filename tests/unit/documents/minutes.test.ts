import { expect, test } from 'vitest'
import { faces } from '../../../src-main/documents/fonts.ts'
import { type MinutesPaper, printMinutes } from '../../../src-main/documents/minutes.ts'
import { fontFolder, pagesOf, piecesOf } from '../../support/pdf.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Nguyễn Thị Mỹ Hạnh ${'ABCDEFGH'[index % 8]}`,
    hamlet: `Thôn ${(index % 6) + 1}`,
    points: '87,5',
    votesFor: `${30 + (index % 5)}`,
    votesAgainst: `${index % 5}`,
    conclusion: index % 7 === 3 ? 'Không đạt' : 'Đạt',
    reason: index % 7 === 3 ? 'con bỏ học giữa năm' : '',
  }))

const somePaper = (changed: Partial<MinutesPaper> = {}, count = 60): MinutesPaper => ({
  facts: { title: 'Biên bản bình xét thôn 1', day: '2020-11-15' },
  headingLines: ['xã Tân Phúc', 'thôn 1'],
  number: null,
  symbol: null,
  seat: 'Tân Phúc',
  day: 'ngày 15 tháng 11 năm 2020',
  subject: 'Họp bình xét danh hiệu “Gia đình học tập” năm 2020',
  opening: [
    'Thời gian: ngày 15 tháng 11 năm 2020',
    'Địa điểm: Nhà văn hóa thôn 1',
    'Chủ trì: Lê Văn Chủ',
    'Thư ký: Phạm Thị Ghi',
    'Số người dự họp: 40',
  ],
  attendance: ['Ông Nguyễn Văn Trưởng, trưởng thôn'],
  agenda: `Cuộc họp đã xem xét ${count} gia đình đăng ký danh hiệu và kết luận như sau`,
  nameHeading: 'Họ và tên chủ hộ',
  withHamlet: false,
  rows: rows(count),
  closing: ['Kết quả: 51 gia đình đạt, 9 gia đình không đạt', 'Biên bản được đọc lại và ký tên'],
  secretary: 'Phạm Thị Ghi',
  chair: 'Lê Văn Chủ',
  anchor: '7KQ2-M0XC-R3TA',
  ...changed,
})
const printed = (paper: MinutesPaper) => printMinutes(paper, faces(fontFolder))
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

test('minutes have the parts of the form in its order', async () => {
  const { bytes } = await printed(somePaper())
  const text = plain((await pagesOf(bytes)).join(' '))
  const parts = [
    'THÔN 1',
    'BIÊN BẢN Họp bình xét danh hiệu “Gia đình học tập” năm 2020',
    'Thời gian: ngày 15 tháng 11 năm 2020.',
    'Chủ trì: Lê Văn Chủ.',
    'Số người dự họp: 40.',
    '- Ông Nguyễn Văn Trưởng, trưởng thôn;',
    'kết luận như sau:',
    'Kết quả: 51 gia đình đạt, 9 gia đình không đạt.',
    'Biên bản được đọc lại và ký tên./.',
    'THƯ KÝ',
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).not.toContain('Số: ')
})

test('everybody stands there once with votes, conclusion and reason, the headings on every page', async () => {
  const { bytes, pages } = await printed(somePaper())
  const texts = (await pagesOf(bytes)).map(plain)
  expect(pages).toBe(texts.length)
  expect(pages).toBeGreaterThan(1)
  for (const text of texts.slice(0, -1)) expect(text).toContain('Họ và tên chủ hộ')
  const listed = [
    ...texts.join(' ').matchAll(/(\d+) Nguyễn Thị Mỹ Hạnh [A-H] 87,5 (\d+) (\d+) (Đạt|Không đạt)/g),
  ]
  expect(listed.map(([, position]) => Number(position))).toEqual(rows(60).map((_, index) => index + 1))
  expect(listed[3]?.slice(2)).toEqual(['33', '3', 'Không đạt'])
})

test('two sign side by side on one page, secretary left, chair right', async () => {
  const { bytes, pages } = await printed(somePaper())
  const last = await piecesOf(bytes, pages)
  const secretary = last.find(({ text }) => text.includes('Phạm Thị Ghi'))!
  const chair = last.find(({ text }) => text.includes('Lê Văn Chủ'))!
  expect(secretary.y).toBeCloseTo(chair.y, 0)
  expect(secretary.x).toBeLessThan(105)
  expect(chair.x).toBeGreaterThan(105)
})

test('minutes of a commune name the hamlet of each and keep to the margins', async () => {
  const { bytes, pages } = await printed(somePaper({ withHamlet: true, symbol: 'BB' }))
  expect(plain((await pagesOf(bytes))[0]!)).toMatch(/Số: \/BB/)
  expect(plain((await pagesOf(bytes)).join(' '))).toMatch(/1 Nguyễn Thị Mỹ Hạnh A Thôn 1 87,5/)
  for (let page = 1; page <= pages; page += 1)
    for (const { x, width } of await piecesOf(bytes, page)) {
      expect(x).toBeGreaterThanOrEqual(29.9)
      expect(x + width).toBeLessThanOrEqual(192.5)
    }
})

test('the same minutes are the same bytes', async () => {
  const [one, again] = [await printed(somePaper()), await printed(somePaper())]
  expect(Buffer.compare(one.bytes, again.bytes)).toBe(0)
})
