import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DesignFont } from '../../src-main/contract/design.ts'
import type { FaceWidths, WidthTable } from '../../src-main/contract/values/text-width.ts'
import { faces } from '../../src-main/documents/fonts.ts'
import { openMeasure } from '../../src-main/documents/page.ts'

const folder = new URL('../../resources/fonts/', import.meta.url)
const measure = openMeasure(faces(fileURLToPath(folder).replace(/\/$/, '')))
/** Of Tinos; a text set in that size is as many points wide as the face has units. */
const unitsPerEm = 2048

/** Every Vietnamese letter in both cases, the Latin alphabet, digits and the marks that papers use. */
export const letters: readonly string[] = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''),
  ...[...'AĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  ),
  'Đ',
]
  .filter((letter, index, all) => all.indexOf(letter) === index)
  .flatMap((letter) => [letter, letter.toLowerCase()])
  .concat([...' 0123456789.,:;()/-–…“”’\'"&+№'])

/** Reads advances and kerning off a font file, by the engine that draws with it. */
export function widthsOf(font: DesignFont): FaceWidths {
  const width = (text: string) => Math.round(measure.width(text, font, unitsPerEm))
  const alone = Object.fromEntries(letters.map((letter) => [letter, width(letter)]))
  const pairs: Record<string, number> = {}
  for (const before of letters) {
    for (const after of letters) {
      const moved = width(before + after) - alone[before]! - alone[after]!
      if (moved !== 0 && before !== ' ') pairs[before + after] = moved
    }
  }
  return { unitsPerEm, capHeight: Math.round(measure.capHeight(font, unitsPerEm)), letters: alone, pairs }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const table: WidthTable = {
    regular: widthsOf('regular'),
    italic: widthsOf('italic'),
    bold: widthsOf('bold'),
    'bold-italic': widthsOf('bold-italic'),
  }
  writeFileSync(new URL('widths.json', folder), `${JSON.stringify(table)}\n`)
}
