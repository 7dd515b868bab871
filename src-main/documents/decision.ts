import type { Content } from 'pdfmake/interfaces'
import { type AnnexList, annexList } from './annex-list.ts'
import type { FontFamilies } from './fonts.ts'
import { type Letterhead, letterhead, shortRule } from './letterhead.ts'
import { ended, paragraph, printOfficial, signing } from './official.ts'
import type { PaperFacts } from './page.ts'

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

/** A decision in the form of Nghị định 30/2020/NĐ-CP, with its list on pages of their own count. */
export function printDecision(
  paper: DecisionPaper,
  fonts: FontFamilies,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const body = (): Content[] => [
    letterhead(paper),
    ...title(paper),
    ...paper.legalBasis.map((basis, index) => ({
      text: ended(basis, index === paper.legalBasis.length - 1 ? '.' : ';'),
      italics: true,
      ...paragraph,
    })),
    { text: 'QUYẾT ĐỊNH:', bold: true, alignment: 'center', margin: [0, 6, 0, 8] },
    ...paper.articles.map((article, index) => articleText(article, index, paper.articles.length)),
    signing(paper.recipients, paper.post, paper.signer),
  ]
  const { facts, annex } = paper
  return printOfficial({ facts, body, annex: annex && (() => annexList(annex)) }, fonts)
}

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
