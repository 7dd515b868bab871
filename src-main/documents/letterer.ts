import type { KitDocument, KitFont } from 'pdfmake/js/PDFDocument.js'
import type { DesignFont } from '../contract/design.ts'
import { faceOf } from './page.ts'

export type Align = 'left' | 'center' | 'right'
/** By the size of the letters. */
export const lineHeight = 1.2

interface Placed {
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly width: number
  readonly align: Align
  readonly size: number
  readonly font?: DesignFont
}

/** Measures, breaks and writes lines. Words are measured once: the words of lists come again and again. */
export function letterer(document: KitDocument) {
  const faces = new Map<DesignFont, { face: KitFont; widths: Map<string, number> }>()
  const known = (font: DesignFont) => {
    const found = faces.get(font) ?? { face: faceOf(document, font), widths: new Map<string, number>() }
    faces.set(font, found)
    return found
  }
  /** Of a word, or of words, at 1 pt. */
  const unit = (text: string, font: DesignFont): number => {
    const { face, widths } = known(font)
    const width = widths.get(text) ?? face.widthOfString(text, 1000) / 1000
    if (widths.size < 20_000) widths.set(text, width)
    return width
  }
  const widthOf = (text: string, font: DesignFont, size: number): number => unit(text, font) * size

  /** Breaks at spaces; a word longer than a line breaks inside. */
  const lines = (text: string, font: DesignFont, size: number, width: number): string[] =>
    text
      .normalize('NFC')
      .split('\n')
      .flatMap((paragraph) => broken(paragraph, font, size, width))

  function broken(paragraph: string, font: DesignFont, size: number, width: number): string[] {
    const space = widthOf(' ', font, size)
    const found: string[] = []
    let line = ''
    let used = 0
    for (const word of paragraph.split(' ').filter(Boolean)) {
      const long = widthOf(word, font, size)
      if (line !== '' && used + space + long <= width) {
        line += ` ${word}`
        used += space + long
        continue
      }
      if (line !== '') found.push(line)
      ;[line, used] = [word, long]
      while (used > width && line.length > 1) {
        const cut = fitting(line, font, size, width)
        found.push(line.slice(0, cut))
        line = line.slice(cut)
        used = widthOf(line, font, size)
      }
    }
    return [...found, line]
  }

  function fitting(word: string, font: DesignFont, size: number, width: number): number {
    let cut = word.length - 1
    while (cut > 1 && widthOf(word.slice(0, cut), font, size) > width) cut -= 1
    return cut
  }

  const write = (text: string, { x, y, width, align, size, font = 'regular' }: Placed): void => {
    if (text === '') return
    const rest = width - widthOf(text, font, size)
    const at = align === 'left' ? x : align === 'right' ? x + rest : x + rest / 2
    document._font = known(font).face
    document.fontSize(size).fillColor('#000000')
    document.text(text, at, y, { lineBreak: false, baseline: 'alphabetic' })
  }

  return {
    widthOf,
    lines,
    write,
    /** On one line, in smaller letters where it would leave its place. */
    fit(text: string, place: Placed): void {
      const plain = text.normalize('NFC')
      const wide = widthOf(plain, place.font ?? 'regular', 1)
      write(plain, { ...place, size: wide === 0 ? place.size : Math.min(place.size, place.width / wide) })
    },
  }
}
