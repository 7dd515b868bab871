import type { CertificateWords, Design, DesignField, DesignFont } from '../design.ts'
import { type Measure, toPoints } from './text-width.ts'

/** One line of text where it is drawn: points from the top left, the baseline's height. */
export interface PlacedText {
  readonly field: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly font: DesignFont
  readonly size: number
  readonly colour: string
  readonly rule: number | null
}
export interface CertificatePage {
  readonly texts: readonly PlacedText[]
  /** Fields whose letters had to be made smaller, with their size. */
  readonly shrunk: readonly { readonly field: string; readonly size: number }[]
  /** Fields that do not fit even with the smallest letters; such a page is never printed. */
  readonly tooLong: readonly string[]
}

const step = 0.5
const lineHeight = 1.22

/** Puts the words of one certificate into a design: long texts get smaller letters down to the design's limit. */
export function layCertificate(design: Design, words: CertificateWords, measure: Measure): CertificatePage {
  const texts: PlacedText[] = []
  const shrunk: { field: string; size: number }[] = []
  const tooLong: string[] = []
  for (const field of design.fields) {
    const { lines, size, fits } = fitField(field, fieldText(field, words), measure)
    if (!fits) tooLong.push(field.id)
    else if (size < field.size) shrunk.push({ field: field.id, size })
    texts.push(...placed(field, { lines, size, measure }))
  }
  return { texts, shrunk, tooLong }
}

/** The text of a field with its words in place, as it is printed. */
export function fieldText(field: DesignField, words: CertificateWords): string {
  const text = field.text
    .replaceAll(/\{(\w+)\}/g, (whole, word: string) =>
      Object.hasOwn(words, word) ? words[word as keyof CertificateWords] : whole,
    )
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
  return field.capitals ? text.toLocaleUpperCase('vi') : text
}

/** The largest size, from the design's own down to its limit, at which a text keeps within its field. */
export function fitField(field: DesignField, text: string, measure: Measure) {
  for (let size = field.size; ; size = Math.max(field.minSize, size - step)) {
    const lines = breakLines(text, (part) => measure.width(part, field.font, size), toPoints(field.w))
    const fits = lines !== undefined && lines.length <= field.lines
    if (fits || size <= field.minSize) return { lines: lines ?? text.split('\n'), size, fits }
  }
}

/** Whole words only: a word wider than the field does not fit at all. */
function breakLines(text: string, width: (part: string) => number, room: number): string[] | undefined {
  const parts = text === '' ? [] : text.split('\n').map((part) => breakPart(part, width, room))
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? [])
}

function breakPart(text: string, width: (part: string) => number, room: number): string[] | undefined {
  if (width(text) <= room) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (width(longer) <= room) line = longer
    else if (line === '' || width(word) > room) return undefined
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function placed(
  field: DesignField,
  { lines, size, measure }: { lines: readonly string[]; size: number; measure: Measure },
): PlacedText[] {
  // The baseline depends on the design's size alone, so that a shrunk name stands on the same line as its neighbours.
  const capitals = measure.capHeight(field.font, field.size)
  const leading = field.size * lineHeight
  const block = capitals + leading * (lines.length - 1)
  const first = toPoints(field.y) + (field.valign === 'top' ? 0 : (toPoints(field.h) - block) / 2) + capitals
  return lines.map((text, index) => {
    const width = measure.width(text, field.font, size)
    const spare = toPoints(field.w) - width
    const shift = field.align === 'left' ? 0 : field.align === 'right' ? spare : spare / 2
    return {
      field: field.id,
      text,
      x: toPoints(field.x) + shift,
      y: first + index * leading,
      width,
      font: field.font,
      size,
      colour: field.colour,
      rule: field.rule === null || index < lines.length - 1 ? null : toPoints(field.rule),
    }
  })
}
