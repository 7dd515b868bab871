import { expect, test } from 'vitest'
import type { FlowColumn } from '../../../src-main/documents/flow-table.ts'
import { faces } from '../../../src-main/documents/fonts.ts'
import { printTablePaper, rowsIn, type TablePaper } from '../../../src-main/documents/table-paper.ts'
import { fontFolder, pagesOf, piecesOf } from '../../support/pdf.ts'

const columns: readonly FlowColumn[] = [
  { heading: 'Họ và tên chủ hộ', width: 0, align: 'left' },
  { heading: 'Số khẩu', width: 15, align: 'center' },
  { heading: 'Ký tên', width: 28, align: 'left' },
]
const part: TablePaper['parts'][number] = {
  title: ['Danh sách đăng ký'],
  sub: ['Xã Tân Phúc'],
  before: [],
  groups: [],
  after: ['Danh sách có nhiều gia đình.'],
  signatures: [{ lines: ['Chủ tịch'], how: '', name: 'Trần Văn Mẫu' }],
  anchor: '7KQ2-M0XC-R3TA',
}
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => [`Nguyễn Thị Hạnh ${index + 1}.`, '4', ''])
const paper = (changes: Partial<TablePaper>): TablePaper => ({
  facts: { title: 'Danh sách', day: '2020-11-20' },
  headingLines: ['Hội Khuyến học tỉnh Bình Thuận', 'Hội Khuyến học huyện Hàm Tân'],
  seatAndDay: 'Hàm Tân, ngày 20 tháng 11 năm 2020',
  number: '',
  landscape: false,
  columns,
  numbered: true,
  rowMm: 9,
  parts: [{ ...part, groups: [{ over: 'Thôn 1', rows: names(60) }] }],
  ...changes,
})

async function drawn(given: TablePaper) {
  const pieces: Uint8Array[] = []
  const told: number[] = []
  const { pages } = await printTablePaper(given, faces(fontFolder), {
    bytes: (piece) => void pieces.push(piece),
    drawn: (_, rows) => void told.push(rows),
  })
  return { pages, told, bytes: new Uint8Array(Buffer.concat(pieces)) }
}

test('headings stand on every page, names once, the number of a page from the second on', async () => {
  const { bytes, pages } = await drawn(paper({}))
  const texts = await pagesOf(bytes)
  expect(texts).toHaveLength(pages)
  expect(pages).toBeGreaterThan(2)
  for (const [index, text] of texts.entries()) {
    expect(text).toContain('Họ và tên chủ hộ')
    expect(text.includes('DANH SÁCH ĐĂNG KÝ')).toBe(index === 0)
    if (index > 0) expect(text.split('\n')[0]).toBe(`${index + 1} Xã Tân Phúc`)
  }
  const all = texts.join('\n')
  for (let row = 1; row <= 60; row += 1) expect(all.split(`Hạnh ${row}.`)).toHaveLength(2)
  expect(all).toContain('CHỦ TỊCH')
  expect(all).toContain('Mã đối chiếu: 7KQ2-M0XC-R3TA')
})

test('texts keep to the margins of Nghị định 30/2020: 30 mm left, 18 mm right, 20 mm at the foot', async () => {
  const { bytes, pages } = await drawn(paper({}))
  for (let page = 1; page <= pages; page += 1)
    for (const { x, y, width } of await piecesOf(bytes, page)) {
      expect(x).toBeGreaterThanOrEqual(29.9)
      expect(x + width).toBeLessThanOrEqual(210 - 17.9)
      expect(y).toBeLessThanOrEqual(297 - 20)
    }
})

test('rows leave 9 mm to sign, and a long name breaks inside its column', async () => {
  const long = 'Công Tằng Tôn Nữ Thị Phương Quỳnh Nguyễn Hoàng Thảo Nguyên Thượng Đức Hiền Quý Mỹ Uyên'
  const rows = [...names(3), [long, '4', '']]
  const { bytes } = await drawn(paper({ parts: [{ ...part, groups: [{ over: null, rows }] }] }))
  const pieces = await piecesOf(bytes)
  const y = (text: string) => pieces.find((piece) => piece.text === text)!.y
  expect(y('Nguyễn Thị Hạnh 2.') - y('Nguyễn Thị Hạnh 1.')).toBeCloseTo(9, 1)
  const members = pieces.find(({ text }) => text === '4')!
  const broken = pieces.filter(({ text }) => text.length > 3 && long.includes(text))
  expect(broken.length).toBeGreaterThan(1)
  expect(broken.map(({ text }) => text).join(' ')).toBe(long)
  for (const { x, width } of broken) expect(x + width).toBeLessThan(members.x)
})

test('a group heading is never the last line of a page', async () => {
  const groups = Array.from({ length: 40 }, (_, index) => ({ over: `Thôn ${index + 1}.`, rows: names(2) }))
  const { bytes } = await drawn(paper({ parts: [{ ...part, groups }] }))
  for (const page of await pagesOf(bytes)) {
    const lines = page.split('\n').filter((line) => /^Thôn \d+\.$|Hạnh/.test(line))
    expect(lines.at(-1) ?? 'Hạnh').toMatch(/Hạnh/)
  }
})

test('a note longer than a page goes on on the next one', async () => {
  const note = Array.from({ length: 900 }, (_, index) => `chữ${index}`).join(' ')
  const { bytes, pages } = await drawn(
    paper({ parts: [{ ...part, groups: [{ over: null, rows: [['Lê An', '4', note]] }] }] }),
  )
  expect(pages).toBeGreaterThan(1)
  const all = (await pagesOf(bytes)).join(' ')
  for (const word of ['chữ0', 'chữ450', 'chữ899']) expect(all).toContain(word)
})

test('each part begins a page with a count of its own; a wide paper lies on its side', async () => {
  const parts = [1, 2].map((each) => ({
    ...part,
    sub: [`Thôn ${each}`],
    groups: [{ over: null, rows: names(2) }],
  }))
  const { bytes, pages } = await drawn(paper({ parts, landscape: true }))
  expect(pages).toBe(2)
  for (const text of await pagesOf(bytes)) expect(text).toContain('DANH SÁCH ĐĂNG KÝ')
  const right = Math.max(...(await piecesOf(bytes)).map(({ x, width }) => x + width))
  expect(right).toBeGreaterThan(210)
  expect(right).toBeLessThan(297 - 17.9)
})

test('every letter of the language comes out as it went in, composed', async () => {
  const rows = [['Ễ Ộ Ữ Ẵ Ẩ Đ ỵ ỹ ằ K’Brếu'.normalize('NFD'), 'ở', '']]
  const { bytes } = await drawn(paper({ parts: [{ ...part, groups: [{ over: null, rows }] }] }))
  expect((await pagesOf(bytes))[0]).toContain('Ễ Ộ Ữ Ẵ Ẩ Đ ỵ ỹ ằ K’Brếu')
})

test('two thousand rows are told as they are drawn, and the same paper is the same bytes', async () => {
  const many = paper({ parts: [{ ...part, groups: [{ over: null, rows: names(2000) }] }] })
  const [one, again] = [await drawn(many), await drawn(many)]
  expect(rowsIn(many)).toBe(2000)
  expect(one.told.at(-1)).toBe(2000)
  expect(one.told.length).toBeGreaterThan(10)
  expect(Buffer.compare(one.bytes, again.bytes)).toBe(0)
  const texts = await pagesOf(one.bytes)
  expect(texts.join('\n').match(/Hạnh \d+\./g)).toHaveLength(2000)
})
