import type { KitDocument, KitReference } from 'pdfmake/js/PDFDocument.js'
import type { CertificateWords, Design } from '../contract/design.ts'
import {
  type CertificatePage,
  layCertificate,
  type PlacedText,
} from '../contract/values/certificate-layout.ts'
import { toPoints } from '../contract/values/text-width.ts'
import type { FontFamilies } from './fonts.ts'
import { ornamentOperators } from './ornament.ts'
import { blankDocument, faceOf, openMeasure, type PaperFacts } from './page.ts'

export interface CertificateOrder {
  /** Which of the designs. */
  readonly design: number
  readonly words: CertificateWords
}
export interface CertificateRun {
  readonly fonts: FontFamilies
  /** A reissue may hold pages of an older version beside new ones. */
  readonly designs: readonly Design[]
  readonly pages: readonly CertificateOrder[]
  readonly facts: PaperFacts
}
export interface DrawnRun {
  readonly pages: number
  readonly shrunk: readonly { readonly page: number; readonly field: string; readonly size: number }[]
  readonly tooLong: readonly { readonly page: number; readonly field: string }[]
}
/**
 * Where the bytes go as they are made, and a breath after each page: the whole never stands in memory. `image` is the page
 * in words: everything drawn and where. Two pages of the same image look the same, whatever else is in their files.
 */
export interface Press {
  readonly bytes: (chunk: Uint8Array) => void
  readonly drawn: (page: number, image: PageImage) => Promise<void> | void
}
export interface PageImage {
  /** What all pages of a design share. */
  readonly ground: string
  readonly texts: string
}

/** Draws certificates, a page each, in the order given. */
export async function drawCertificates(run: CertificateRun, press: Press): Promise<DrawnRun> {
  const { fonts, facts, pages } = run
  const document = blankDocument(fonts, facts)
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', press.bytes).on('end', resolve).on('error', reject)
  })
  const measure = openMeasure(fonts)
  const sheets = run.designs.map((design) => sheetOf(document, design))
  const shrunk: DrawnRun['shrunk'][number][] = []
  const tooLong: DrawnRun['tooLong'][number][] = []
  for (const [page, { design, words }] of pages.entries()) {
    const sheet = sheets[design]
    if (!sheet) throw new Error(`page ${page} asks for design ${design} of ${sheets.length}`)
    const laid = layCertificate(sheet.design, words, measure)
    shrunk.push(...laid.shrunk.map(({ field, size }) => ({ page, field, size })))
    tooLong.push(...laid.tooLong.map((field) => ({ page, field })))
    drawPage(document, { laid, sheet })
    await press.drawn(page + 1, { ground: sheet.ground, texts: textImage(laid) })
  }
  document.end()
  await finished
  return { pages: pages.length, shrunk, tooLong }
}

const textImage = ({ texts }: CertificatePage): string =>
  JSON.stringify(
    texts.map(({ text, x, y, font, size, colour, rule }) => [
      text,
      x.toFixed(2),
      y.toFixed(2),
      font,
      size,
      colour,
      rule,
    ]),
  )

/** What all pages of a design have in common stands in the file once. */
interface Sheet {
  readonly design: Design
  readonly size: readonly [number, number]
  readonly ground: string
  readonly ornament: KitReference
}

function sheetOf(document: KitDocument, design: Design): Sheet {
  const size = [toPoints(design.widthMm), toPoints(design.heightMm)] as const
  const operators = ornamentOperators(design)
  const ornament = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, ...size], Resources: {} })
  ornament.end(operators)
  return { design, size, ground: JSON.stringify([size, operators, design.pictures]), ornament }
}

function drawPage(document: KitDocument, { laid, sheet }: { laid: CertificatePage; sheet: Sheet }): void {
  document.addPage({ size: sheet.size, margin: 0 })
  document.page.xobjects.Ornament = sheet.ornament
  document.addContent('/Ornament Do')
  for (const text of laid.texts) drawText(document, text)
}

function drawText(document: KitDocument, { text, x, y, width, font, size, colour, rule }: PlacedText): void {
  document._font = faceOf(document, font)
  document.fontSize(size).fillColor(colour)
  document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  if (rule === null) return
  document
    .strokeColor(colour)
    .lineWidth(0.8)
    .moveTo(x, y + rule)
    .lineTo(x + width, y + rule)
    .stroke()
}
