import { readFileSync } from 'node:fs'
import { type CertificateWords, type Design, design } from '../../src-main/contract/design.ts'
import { drawCertificates, type PageImage } from '../../src-main/documents/certificate.ts'
import { faces } from '../../src-main/documents/fonts.ts'
import { fontFolder } from './pdf.ts'

export const shippedDesign: Design = design.parse(
  JSON.parse(
    readFileSync(new URL('../../resources/templates/gcn-gia-dinh-a4.json', import.meta.url), 'utf8'),
  ),
)

export function someWords(changed: Partial<CertificateWords> = {}): CertificateWords {
  return {
    giver: 'Hội Khuyến học huyện Hàm Tân',
    salutation: 'Gia đình ông',
    name: 'Nguyễn Hữu Quỳnh',
    address: 'Thôn 1, xã Tân Phúc, huyện Hàm Tân',
    label: 'Gia đình học tập',
    year: '2020',
    decisionNumber: '15/QĐ-HKH',
    decisionDay: 'ngày 20 tháng 11 năm 2020',
    registerNumber: '05',
    seat: 'Hàm Tân',
    day: 'ngày 20 tháng 11 năm 2020',
    post: 'CHỦ TỊCH',
    signer: 'Trần Văn Mẫu',
    ...changed,
  }
}

/** Draws pages of one design into memory. */
export async function drawn(pages: readonly CertificateWords[], used: Design = shippedDesign) {
  const pieces: Uint8Array[] = []
  const images: PageImage[] = []
  const result = await drawCertificates(
    {
      fonts: faces(fontFolder),
      designs: [used],
      pages: pages.map((words) => ({ design: 0, words })),
      facts: { title: 'Giấy chứng nhận', day: '2020-11-20' },
    },
    { bytes: (piece) => void pieces.push(piece), drawn: (_, image) => void images.push(image) },
  )
  return { ...result, bytes: new Uint8Array(Buffer.concat(pieces)), images }
}
