import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { type FontFamilies, mayReadOnly } from './fonts.ts'

/** Lays a paper out and gives its bytes. It may read the fonts it was given; nothing from the network, no other file. */
export async function print(definition: TDocumentDefinitions, fonts: FontFamilies): Promise<Uint8Array> {
  pdfmake.setFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(mayReadOnly(fonts))
  return pdfmake.createPdf(definition).getBuffer()
}
