import type { Column, Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { toPoints } from '../contract/values/text-width.ts'
import type { FontFamilies } from './fonts.ts'
import { pageMargins } from './letterhead.ts'
import { type PaperFacts, paperInfo } from './page.ts'
import { print } from './print.ts'

/*
 * What official papers have in common by Nghị định 30/2020/NĐ-CP: A4, Tinos of 14 points, page numbers in the middle of the top
 * margin and none on a first page, the block of recipients and signature.
 */

export const bodySize = 14
const indent = toPoints(12.7)

export const paragraph: {
  alignment: 'justify'
  leadingIndent: number
  margin: [number, number, number, number]
} = { alignment: 'justify', leadingIndent: indent, margin: [0, 0, 0, 6] }

/** A text with this end instead of whatever stop it had. */
export const ended = (text: string, end: string): string => `${text.trim().replace(/[\s.;,/]+$/u, '')}${end}`

interface OfficialPaper {
  readonly facts: PaperFacts
  /** Made anew for each drawing: pdfmake writes into what it is given. */
  readonly body: () => readonly Content[]
  /** Pages of their own count behind it: the list that belongs to it. */
  readonly annex: (() => readonly Content[]) | null
}

/** Draws a paper; with an annex twice, since only then it is known where the count begins anew. */
export async function printOfficial(
  { facts, body, annex }: OfficialPaper,
  fonts: FontFamilies,
): Promise<{ bytes: Uint8Array; pages: number }> {
  let pages = 0
  const draw = (content: readonly Content[], bodyPages: number) =>
    print(
      definition(facts, content, (page, of) => {
        pages = of
        return pageNumber(page, bodyPages)
      }),
      fonts,
    )
  const alone = await draw(body(), Number.MAX_SAFE_INTEGER)
  if (!annex) return { bytes: alone, pages }
  const bytes = await draw([...body(), ...annex()], pages)
  return { bytes, pages }
}

function definition(
  facts: PaperFacts,
  content: readonly Content[],
  header: (page: number, of: number) => Content | null,
): TDocumentDefinitions {
  const { Title, Creator, Producer, CreationDate } = paperInfo(facts)
  return {
    content: [...content],
    pageSize: 'A4',
    pageMargins: pageMargins(),
    defaultStyle: { font: 'Tinos', fontSize: bodySize, lineHeight: 1.05 },
    info: { title: Title, creator: Creator, producer: Producer, creationDate: CreationDate },
    language: 'vi',
    header,
  }
}

/** An annex begins at 1 again. */
function pageNumber(page: number, bodyPages: number): Content | null {
  const number = page > bodyPages ? page - bodyPages : page
  if (number === 1) return null
  return { text: `${number}`, fontSize: 13, alignment: 'center', margin: [0, toPoints(10), 0, 0] }
}

/** Above a signature a line each: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"; then room for it, then the name. */
export const signatureOf = (post: readonly string[], signer: string): Column => ({
  width: '*',
  alignment: 'center',
  bold: true,
  stack: [
    ...post.map((text) => ({ text: text.toLocaleUpperCase('vi') })),
    { text: signer, margin: [0, toPoints(28), 0, 0] as [number, number, number, number] },
  ],
})

/** Recipients at the left, signature at the right, kept on one page. */
export function signing(recipients: readonly string[], post: readonly string[], signer: string): Content {
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
    columns: [{ width: toPoints(76), stack: left }, signatureOf(post, signer)],
  }
}

export interface RuledColumn {
  readonly heading: string
  /** In points; '*' takes what is left. */
  readonly width: number | '*'
  readonly align?: 'center' | 'right'
}

/** A table with a line round each cell, its headings repeated on every page; a running number stands in front. */
export function ruledTable(
  columns: readonly RuledColumn[],
  rows: readonly (readonly string[])[],
): ContentTable {
  const rule = 0.6
  const all: readonly RuledColumn[] = [{ heading: 'STT', width: 26, align: 'center' }, ...columns]
  const body = rows.map((row, index): TableCell[] =>
    [`${index + 1}`, ...row].map((text, at) => ({ text, alignment: all[at]?.align ?? 'left' })),
  )
  return {
    fontSize: 12.5,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: all.map(({ width }) => width),
      body: [all.map(({ heading }) => ({ text: heading, bold: true, alignment: 'center' })), ...body],
    },
    layout: {
      hLineWidth: () => rule,
      vLineWidth: () => rule,
      paddingTop: () => 2.5,
      paddingBottom: () => 1.5,
    },
  }
}
