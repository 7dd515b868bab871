import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { toPoints } from '../contract/values/text-width.ts'
import { type AnnexList, annexList } from './annex-list.ts'
import type { FontFamilies } from './fonts.ts'
import { type Letterhead, letterhead, pageMargins, shortRule } from './letterhead.ts'
import { type PaperFacts, paperInfo } from './page.ts'
import { print } from './print.ts'

export interface DecisionPaper extends Letterhead {
  readonly facts: PaperFacts
  /** After "Về việc". */
  readonly subject: string
  /** "CHỦ TỊCH HỘI KHUYẾN HỌC HUYỆN HÀM TÂN". */
  readonly authority: string
  readonly legalBasis: readonly string[]
  readonly articles: readonly string[]
  readonly recipients: readonly string[]
  /** Above the signature, a line each: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly post: readonly string[]
  readonly signer: string
  readonly annex: AnnexList | null
}

const indent = toPoints(12.7)
const bodySize = 14

/** A decision in the form of Nghị định 30/2020/NĐ-CP, with its list on pages of their own count. */
export async function printDecision(
  paper: DecisionPaper,
  fonts: FontFamilies,
): Promise<{ bytes: Uint8Array; pages: number }> {
  let pages = 0
  const count = (of: number) => {
    pages = of
  }
  if (paper.annex) await print(definition({ ...paper, annex: null }, Number.MAX_SAFE_INTEGER, count), fonts)
  const bytes = await print(definition(paper, paper.annex ? pages : Number.MAX_SAFE_INTEGER, count), fonts)
  return { bytes, pages }
}

function definition(
  paper: DecisionPaper,
  bodyPages: number,
  count: (of: number) => void,
): TDocumentDefinitions {
  const content: Content[] = [
    letterhead(paper),
    ...title(paper),
    ...paper.legalBasis.map((basis, index) => ({
      text: ended(basis, index === paper.legalBasis.length - 1 ? '.' : ';'),
      italics: true,
      ...paragraph,
    })),
    { text: 'QUYẾT ĐỊNH:', bold: true, alignment: 'center', margin: [0, 6, 0, 8] },
    ...paper.articles.map((article, index) => articleText(article, index, paper.articles.length)),
    signature(paper),
  ]
  if (paper.annex) content.push(...annexList(paper.annex))
  return {
    content,
    pageSize: 'A4',
    pageMargins: pageMargins(),
    defaultStyle: { font: 'Tinos', fontSize: bodySize, lineHeight: 1.05 },
    info: info(paper.facts),
    language: 'vi',
    header: (page, of) => {
      count(of)
      return pageNumber(page, bodyPages)
    },
  }
}

/** Arabic numerals in the middle of the top margin, none on a first page; an annex begins at 1 again. */
function pageNumber(page: number, bodyPages: number): Content | null {
  const number = page > bodyPages ? page - bodyPages : page
  if (number === 1) return null
  return { text: `${number}`, fontSize: 13, alignment: 'center', margin: [0, toPoints(10), 0, 0] }
}

const paragraph: {
  alignment: 'justify'
  leadingIndent: number
  margin: [number, number, number, number]
} = { alignment: 'justify', leadingIndent: indent, margin: [0, 0, 0, 6] }

function title({ subject, authority }: DecisionPaper): Content[] {
  return [
    { text: 'QUYẾT ĐỊNH', bold: true, alignment: 'center', margin: [0, 18, 0, 0] },
    { text: `Về việc ${subject}`, bold: true, alignment: 'center' },
    shortRule(),
    { text: authority.toLocaleUpperCase('vi'), bold: true, alignment: 'center', margin: [0, 14, 0, 8] },
  ]
}

function articleText(article: string, index: number, count: number): Content {
  const text = article.replace(/^Điều\s+\d+\s*[.:]\s*/u, '')
  return {
    text: [
      { text: `Điều ${index + 1}. `, bold: true },
      index === count - 1 ? ended(text, './.') : ended(text, '.'),
    ],
    ...paragraph,
  }
}

const ended = (text: string, end: string): string => `${text.trim().replace(/[\s.;,/]+$/u, '')}${end}`

function signature({ recipients, post, signer }: DecisionPaper): Content {
  const places = recipients.map((line, index) =>
    ended(`- ${line.trim().replace(/^[-–]\s*/, '')}`, index === recipients.length - 1 ? '.' : ';'),
  )
  const left: Content[] = places.length
    ? [
        { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 12 },
        ...places.map((text) => ({ text, fontSize: 11 })),
      ]
    : []
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    columns: [
      { width: toPoints(76), stack: left },
      {
        width: '*',
        alignment: 'center',
        bold: true,
        stack: [
          ...post.map((text) => ({ text: text.toLocaleUpperCase('vi') })),
          { text: signer, margin: [0, toPoints(28), 0, 0] as [number, number, number, number] },
        ],
      },
    ],
  }
}

const info = (facts: PaperFacts): Record<string, string | Date> => {
  const { Title, Creator, Producer, CreationDate } = paperInfo(facts)
  return { title: Title, creator: Creator, producer: Producer, creationDate: CreationDate }
}
