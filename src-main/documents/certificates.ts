import type { KitDocument, KitPicture, KitReference } from 'pdfmake/js/PDFDocument.js'
import type { CertificateWords, Design } from '../contract/design.ts'
import { type CertificatePage, layCertificate, type PlacedText } from './certificate.ts'
import type { FontFamilies } from './fonts.ts'
import { ornamentOperators } from './ornament.ts'
import { blankDocument, faceOf, openMeasure, type PaperFacts, toPoints } from './page.ts'

export interface CertificateRun {
  readonly fonts: FontFamilies
  readonly design: Design
  readonly pages: readonly CertificateWords[]
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
  readonly drawn: (page: number, image: string) => Promise<void> | void
}

/** Draws certificates of one design, a page each, in the order given. */
export async function drawCertificates(run: CertificateRun, press: Press): Promise<DrawnRun> {
  const { design, fonts, facts } = run
  const document = blankDocument(fonts, [toPoints(design.widthMm), toPoints(design.heightMm)], facts)
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', press.bytes).on('end', resolve).on('error', reject)
  })
  const measure = openMeasure(fonts)
  const background = drawBackground(document, design)
  const ground = JSON.stringify([design.widthMm, design.heightMm, ornamentOperators(design), design.pictures])
  const shrunk: DrawnRun['shrunk'][number][] = []
  const tooLong: DrawnRun['tooLong'][number][] = []
  for (const [page, words] of run.pages.entries()) {
    const laid = layCertificate(design, words, measure)
    shrunk.push(...laid.shrunk.map(({ field, size }) => ({ page, field, size })))
    tooLong.push(...laid.tooLong.map((field) => ({ page, field })))
    drawPage(document, { laid, background })
    await press.drawn(page + 1, ground + textImage(laid))
  }
  document.end()
  await finished
  return { pages: run.pages.length, shrunk, tooLong }
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

interface Background {
  readonly ornament: KitReference
  readonly pictures: readonly {
    readonly picture: KitPicture
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
}

/** What all pages have in common stands in the file once. */
function drawBackground(document: KitDocument, design: Design): Background {
  const box = [0, 0, toPoints(design.widthMm), toPoints(design.heightMm)]
  const ornament = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} })
  ornament.end(ornamentOperators(design))
  const pictures = design.pictures.map(({ base64, x, y, w, h }) => ({
    picture: document.openImage(Buffer.from(base64, 'base64')),
    x: toPoints(x),
    y: toPoints(y),
    width: toPoints(w),
    height: toPoints(h),
  }))
  return { ornament, pictures }
}

function drawPage(
  document: KitDocument,
  { laid, background }: { laid: CertificatePage; background: Background },
): void {
  document.addPage()
  document.page.xobjects.Ornament = background.ornament
  document.addContent('/Ornament Do')
  for (const { picture, x, y, width, height } of background.pictures) {
    document.image(picture, x, y, { width, height })
  }
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
