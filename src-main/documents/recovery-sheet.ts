import type { Content, TableCell } from 'pdfmake/interfaces'
import { toPoints } from '../contract/values/text-width.ts'
import type { FontFamilies } from './fonts.ts'
import { type PaperFacts, paperInfo } from './page.ts'
import { print } from './print.ts'

export interface RecoverySheet {
  readonly facts: PaperFacts
  readonly office: string
  /** "ngày 05 tháng 01 năm 2020" */
  readonly day: string
  /** The groups of the recovery code, in their order. */
  readonly groups: readonly string[]
}

const side = 20
const groupsInRow = 4

/** The sheet that opens sealed backups when the passphrase is forgotten: one page, for somebody who has never seen the program. */
export async function printRecoverySheet(
  sheet: RecoverySheet,
  fonts: FontFamilies,
): Promise<{ bytes: Uint8Array; pages: number }> {
  let pages = 0
  const { Title, Creator, Producer, CreationDate } = paperInfo(sheet.facts)
  const bytes = await print(
    {
      content: [...heading(sheet), code(sheet.groups), ...instructions(), ...keeping(), byHand()],
      pageSize: 'A4',
      pageMargins: [toPoints(side), toPoints(16), toPoints(side), toPoints(12)],
      defaultStyle: { font: 'Tinos', fontSize: 11.5, lineHeight: 1.1 },
      info: { title: Title, creator: Creator, producer: Producer, creationDate: CreationDate },
      language: 'vi',
      footer: (_, of) => {
        pages = of
        return null
      },
    },
    fonts,
  )
  return { bytes, pages }
}

const heading = ({ office, day }: RecoverySheet): Content[] => [
  { text: 'PHIẾU KHÔI PHỤC BẢN SAO LƯU', bold: true, fontSize: 19, alignment: 'center' },
  { text: 'Chương trình Sổ Khuyến Học', fontSize: 12, alignment: 'center', margin: [0, 1, 0, 8] },
  {
    text: [{ text: 'Của: ' }, { text: office || '…………………………………………………………', bold: true }],
    fontSize: 13,
  },
  { text: `In ${day}`, margin: [0, 2, 0, 8] },
  {
    text: [
      'Bản sao lưu trên USB đã khóa để người nhặt được không đọc được tên tuổi các gia đình. ',
      'Bình thường nó được mở bằng ',
      { text: 'mật khẩu sao lưu', bold: true },
      '. Khi quên mật khẩu hoặc người giữ mật khẩu vắng, mở bằng ',
      { text: 'mã khôi phục', bold: true },
      ' dưới đây. ',
      { text: 'Mất cả mật khẩu lẫn phiếu này thì không ai mở được bản sao lưu nữa.', bold: true },
    ],
    margin: [0, 0, 0, 8],
  },
]

function code(groups: readonly string[]): Content {
  const cells = groups.map(
    (group, nth): TableCell => ({
      stack: [
        { text: `nhóm ${nth + 1}`, fontSize: 9 },
        { text: group, fontSize: 25, bold: true, characterSpacing: 1.5 },
      ],
      alignment: 'center',
      margin: [0, 2, 0, 2],
    }),
  )
  const rows = Array.from({ length: Math.ceil(cells.length / groupsInRow) }, (_, nth) => {
    const row = cells.slice(nth * groupsInRow, (nth + 1) * groupsInRow)
    return [...row, ...Array.from({ length: groupsInRow - row.length }, (): TableCell => ({ text: '' }))]
  })
  return {
    stack: [
      { text: 'MÃ KHÔI PHỤC', bold: true, fontSize: 13, margin: [0, 0, 0, 3] },
      {
        table: { widths: Array.from({ length: groupsInRow }, () => '*'), body: rows },
        layout: { hLineWidth: () => 0.8, vLineWidth: () => 0.8 },
      },
      {
        text:
          'Gõ chữ thường hay chữ hoa, có gạch nối hay không đều được. Trong mã không có chữ O, I, L, U: ' +
          '0 là số không, 1 là số một. Chữ cuối của mỗi nhóm để kiểm tra, gõ sai là chương trình báo ngay.',
        fontSize: 10.5,
        italics: true,
        margin: [0, 4, 0, 8],
      },
    ],
  }
}

const instructions = (): Content[] => [
  { text: 'Mở bản sao lưu trên một máy tính khác', bold: true, fontSize: 13, margin: [0, 2, 0, 3] },
  {
    ol: [
      'Cài chương trình Sổ Khuyến Học (bản mới nhất) và mở lên.',
      'Cắm USB có bản sao lưu. Tệp có tên bắt đầu bằng “so-khuyen-hoc” và kết thúc bằng “.hoibk.enc”.',
      'Ở trang mở sổ lần đầu (hoặc trang “Sao lưu”), bấm “Khôi phục từ bản sao lưu”, chọn USB rồi bấm “Khôi phục…” ở bản mới nhất.',
      'Khi được hỏi, gõ mật khẩu sao lưu; không có thì gõ cả 7 nhóm của mã trên phiếu này.',
      'Xem số dòng trong bản và số đang có, rồi bấm “Khôi phục bản …”.',
      'Đặt lại mật khẩu sao lưu trên máy mới và in phiếu mới.',
    ],
    margin: [0, 0, 0, 8],
  },
]

const keeping = (): Content[] => [
  { text: 'Cất phiếu ở đâu', bold: true, fontSize: 13, margin: [0, 2, 0, 3] },
  {
    ul: [
      'Trong tủ có khóa hoặc phong bì dán kín, ở nhà khác hoặc phòng khác với chiếc USB. Ai có cả phiếu và USB thì đọc được sổ.',
      'Không chụp ảnh, không gửi qua Zalo hay thư điện tử, không chép vào máy tính.',
      'Khi đặt mật khẩu mới, in phiếu mới. Giữ phiếu này chừng nào còn giữ các bản sao lưu ghi trước đó; sau đó hủy phiếu.',
      'Mất phiếu, hoặc nghi có người đã xem: đặt mật khẩu mới ngay.',
    ],
    margin: [0, 0, 0, 10],
  },
]

const byHand = (): Content => {
  const lines = [
    ['Người giữ phiếu:', 'Ngày nhận:'],
    ['Nơi cất phiếu:', 'Chữ ký:'],
    ['Người biết mật khẩu:', 'Nơi cất USB:'],
  ]
  return {
    unbreakable: true,
    stack: [
      { text: 'Ghi bằng tay', bold: true, fontSize: 13, margin: [0, 0, 0, 3] },
      {
        table: {
          widths: ['58%', '*'],
          heights: toPoints(10),
          body: lines.map((row) => row.map((text): TableCell => ({ text, fontSize: 11 }))),
        },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
      },
    ],
  }
}
