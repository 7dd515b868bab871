import Papa from 'papaparse'
import { utf16Side } from './sheet-kind.ts'
import { asWestern } from './sheet-letters.ts'
import { limits } from './sheet-limits.ts'
import type { Book, SheetCell } from './sheet-page.ts'
import { emptyCell } from './sheet-page.ts'
import { cellText } from './sheet-values.ts'

/** A table of text: values between commas, semicolons, tabs or bars, as files or from the clipboard. */
export function readTextBook(bytes: Uint8Array, fileName: string): Book {
  const { text, undecoded } = decoded(bytes)
  // "sep=;" is Excel's own note to itself, not a row of the list
  const [, separator, body = text] = /^sep=(.)\r?\n([\s\S]*)$/i.exec(text) ?? []
  const { data } = Papa.parse<string[]>(body, {
    delimiter: separator ?? (/\.tsv$/i.test(fileName) ? '\t' : ''),
    delimitersToGuess: ['\t', ';', ',', '|'],
    skipEmptyLines: false,
    preview: limits.rows + limits.emptyRows + 2,
  })
  const first = separator ? 2 : 1
  const rows = data.map((cells, index) => ({ row: index + first, cells: cells.map(cellOf) }))
  return { kind: 'csv', undecoded, pages: [{ name: '', hidden: false, rows, merges: [] }] }
}

/** Exports put an apostrophe before a sign that a spreadsheet program would take for a formula: exactly that one goes. */
function cellOf(raw: string): SheetCell {
  const text = cellText(raw).replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
  return text === '' ? emptyCell : { text, kind: 'text', font: null, runs: null }
}

/** UTF-8 and UTF-16 are certain. Any other byte is kept as the Western sign at its place, to be decoded by its words. */
function decoded(bytes: Uint8Array): { text: string; undecoded: boolean } {
  const side = utf16Side(bytes)
  if (side) return { text: withoutMark(new TextDecoder(`utf-16${side}`).decode(bytes)), undecoded: false }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: withoutMark(text), undecoded: false }
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem
    return { text: asWestern(bytes), undecoded: true }
  }
}

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '')
