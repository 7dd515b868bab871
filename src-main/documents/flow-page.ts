import type { KitDocument } from 'pdfmake/js/PDFDocument.js'
import type { letterer } from './letterer.ts'

/** A page that is being filled. */
export interface Flow {
  readonly document: KitDocument
  readonly letters: ReturnType<typeof letterer>
  /** In points. Left edge, right edge, top and bottom of the room for text. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Where the next block begins. */
  y: number
  nextPage(): void
}
