import { expect, test } from 'vitest'
import { faces } from '../../../src-main/documents/fonts.ts'
import { type ProposalPaper, printProposal } from '../../../src-main/documents/proposal.ts'
import { fontFolder, pagesOf, piecesOf } from '../../support/pdf.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Nguyễn Thị Mỹ Hạnh ${'ABCDEFGH'[index % 8]}`,
    hamlet: `Thôn ${(index % 6) + 1}`,
    commune: 'Xã Tân Phúc',
    points: '87,5',
    note: 'đăng ký lại',
  }))
const somePaper = (count = 70): ProposalPaper => ({
  facts: { title: 'Tờ trình 07/TTr-HKH', day: '2020-11-20' },
  headingLines: ['Hội Khuyến học tỉnh Bình Thuận', 'Hội Khuyến học huyện Hàm Tân'],
  number: '07/TTr-HKH',
  symbol: 'TTr-HKH',
  seat: 'Hàm Tân',
  day: 'ngày 20 tháng 11 năm 2020',
  subject: 'đề nghị công nhận danh hiệu “Gia đình học tập” năm 2020',
  addressee: 'Ủy ban nhân dân xã Tân Phúc',
  body: [`Có ${count} gia đình đạt danh hiệu (có danh sách kèm theo)`, 'Kính trình xem xét, công nhận.'],
  recipients: ['Như trên', 'Lưu: Văn thư'],
  post: ['CHỦ TỊCH'],
  signer: 'Trần Văn Mẫu',
  list: {
    title: 'gia đình đề nghị công nhận danh hiệu “Gia đình học tập” năm 2020',
    belongsTo: '07/TTr-HKH ngày 20 tháng 11 năm 2020 của Hội Khuyến học huyện Hàm Tân',
    nameHeading: 'Họ và tên chủ hộ',
    rows: rows(count),
    total: `Danh sách có ${count} gia đình`,
    anchor: '7KQ2-M0XC-R3TA',
  },
})
const printed = (paper: ProposalPaper) => printProposal(paper, faces(fontFolder))
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

test('a proposal has the parts of the form in its order', async () => {
  const { bytes } = await printed(somePaper())
  const text = plain((await pagesOf(bytes))[0]!)
  const parts = [
    'Số: 07/TTr-HKH',
    'TỜ TRÌNH Về việc đề nghị công nhận danh hiệu “Gia đình học tập” năm 2020',
    'Kính gửi: Ủy ban nhân dân xã Tân Phúc.',
    'Có 70 gia đình đạt danh hiệu (có danh sách kèm theo).',
    'Kính trình xem xét, công nhận./.',
    'Nơi nhận:',
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('its list stands on pages of their own count and names everybody once', async () => {
  const { bytes, pages } = await printed(somePaper())
  const texts = (await pagesOf(bytes)).map(plain)
  expect(pages).toBe(texts.length)
  expect(texts[1]).toContain('(Kèm theo Tờ trình số 07/TTr-HKH ngày 20 tháng 11 năm 2020')
  const listed = [
    ...texts
      .slice(1)
      .join(' ')
      .matchAll(/(\d+) Nguyễn Thị Mỹ Hạnh [A-H] Thôn \d Xã Tân Phúc 87,5 đăng ký lại/g),
  ]
  expect(listed.map(([, position]) => Number(position))).toEqual(rows(70).map((_, index) => index + 1))
  expect(texts.at(-1)).toContain('Danh sách có 70 gia đình./.')
  const number = (await piecesOf(bytes, 3)).find(({ y }) => y < 20)!
  expect(number.text).toBe('2')
  for (const first of [1, 2]) expect((await piecesOf(bytes, first)).filter(({ y }) => y < 18)).toEqual([])
})

test('texts keep to the margins: 30 mm left, 18 mm right', async () => {
  const { bytes, pages } = await printed(somePaper())
  for (let page = 1; page <= pages; page += 1)
    for (const { x, width } of await piecesOf(bytes, page)) {
      expect(x).toBeGreaterThanOrEqual(29.9)
      expect(x + width).toBeLessThanOrEqual(192.5)
    }
})
