/// <reference path="./pdfkit.d.ts" />
import exported, { type KitDocument, type KitFont } from 'pdfmake/js/PDFDocument.js'
import type { DesignFont } from '../contract/design.ts'
import type { Measure } from '../contract/values/text-width.ts'
import { type FontFamilies, mayReadOnly } from './fonts.ts'

const Kit = 'default' in exported ? exported.default : exported

/** What a PDF says about itself. The day is the paper's own, so that the same paper is the same bytes for ever. */
export interface PaperFacts {
  readonly title: string
  readonly day: string
}
export const paperInfo = ({ title, day }: PaperFacts) => ({
  Title: title,
  Creator: 'Sổ Khuyến Học',
  Producer: 'Sổ Khuyến Học',
  CreationDate: new Date(`${day}T00:00:00Z`),
})

/** An empty PDF that is drawn page by page in points, without a layout engine. */
export function blankDocument(fonts: FontFamilies, facts: PaperFacts): KitDocument {
  const options = { autoFirstPage: false, font: null, lang: 'vi', info: paperInfo(facts) }
  return new Kit(fonts, {}, {}, {}, options, null, mayReadOnly(fonts))
}

export const faceOf = (document: KitDocument, font: DesignFont): KitFont =>
  document.provideFont('Tinos', font.startsWith('bold'), font.endsWith('italic'))

/** Measures by the faces themselves; nothing is drawn. */
export function openMeasure(fonts: FontFamilies): Measure {
  const document = blankDocument(fonts, { title: '', day: '2000-01-01' })
  return {
    width: (text, font, size) => faceOf(document, font).widthOfString(text, size),
    capHeight: (font, size) => (faceOf(document, font).capHeight * size) / 1000,
  }
}
