import * as z from 'zod'
import { type DesignFont, designFonts } from '../design.ts'

const pointsPerMm = 72 / 25.4
export const toPoints = (mm: number): number => mm * pointsPerMm

/** Widths of texts in points, kerning included. */
export interface Measure {
  width(text: string, font: DesignFont, size: number): number
  capHeight(font: DesignFont, size: number): number
}

/** Advances of letters and what pairs of them are moved by, in units of the face: what a measure needs of a font file. */
export const faceWidths = z.object({
  unitsPerEm: z.int().positive(),
  capHeight: z.int().positive(),
  letters: z.record(z.string(), z.int()),
  pairs: z.record(z.string(), z.int()),
})
export type FaceWidths = z.output<typeof faceWidths>
export const widthTable = z.record(z.enum(designFonts), faceWidths)
export type WidthTable = z.output<typeof widthTable>

/** Measures by a table, where no font engine is at hand. A letter that is not in it counts as one em. */
export function measureBy(table: WidthTable): Measure {
  return {
    width(text, font, size) {
      const { unitsPerEm, letters, pairs } = table[font]
      let units = 0
      let before = ' '
      for (const letter of text.normalize('NFC')) {
        // Words are set one by one: nothing is moved towards the word before.
        units += (letters[letter] ?? unitsPerEm) + (before === ' ' ? 0 : (pairs[before + letter] ?? 0))
        before = letter
      }
      return (units * size) / unitsPerEm
    },
    capHeight: (font, size) => (table[font].capHeight * size) / table[font].unitsPerEm,
  }
}
