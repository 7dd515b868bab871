import { fileURLToPath } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'

export const fontFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url))

/** The text of each page, read back from the bytes. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  return (await extractText(document, { mergePages: false })).text
}

export interface PlacedPiece {
  readonly text: string
  /** Millimetres from the top left corner to the left end of the baseline. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Where each piece of text of a page stands. */
export async function piecesOf(bytes: Uint8Array, page = 1): Promise<PlacedPiece[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const sheet = await document.getPage(page)
  const [, , , height = 0] = sheet.view
  const { items } = await sheet.getTextContent()
  const mm = (points: number) => (points * 25.4) / 72
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x: mm(x), y: mm(height - y), width: mm(item.width), size }]
  })
}
