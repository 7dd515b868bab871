/** Records of an old workbook: https://learn.microsoft.com/openspecs/office_file_formats/ms-xls */
const records = { font: 0x31, xf: 0xe0, sheet: 0x85, end: 0x0a, bof: 0x809 } as const
/** Cells of text: a string of the common table, one of its own, one with fonts inside, the result of a formula. */
const texts: readonly number[] = [0xfd, 0x204, 0xd6, 0x06]
const unicodeVersion = 0x600

export type FontAt = (sheet: number, row: number, column: number) => string | null

/** Fonts of the cells of text in a workbook stream (BIFF 5 and 8), which the library does not tell; rows from 0. */
export function xlsFonts(stream: Uint8Array): FontAt {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const fonts: string[] = []
  const fontOfFormat: number[] = []
  const sheets: number[] = []
  let unicode = false
  for (const { type, at, length } of recordsFrom(bytes, 0)) {
    if (type === records.bof && length >= 4) unicode = bytes.readUInt16LE(at) === unicodeVersion
    if (type === records.font && length > 15)
      fonts.push(fontName(bytes.subarray(at + 14, at + length), unicode))
    if (type === records.xf && length >= 2) fontOfFormat.push(bytes.readUInt16LE(at))
    if (type === records.sheet && length >= 4) sheets.push(bytes.readUInt32LE(at))
  }
  const known = sheets.map((start) => {
    const cells = new Map<number, string>()
    for (const { type, at, length } of recordsFrom(bytes, start)) {
      if (!texts.includes(type) || length < 6) continue
      const font = fontOfFormat[bytes.readUInt16LE(at + 4)] ?? 0
      // there is no font of the number 4: Excel counts from 0 to 3 and on from 5
      const name = fonts[font > 4 ? font - 1 : font]
      if (name) cells.set(bytes.readUInt16LE(at) * 256 + bytes.readUInt16LE(at + 2), name)
    }
    return cells
  })
  return (sheet, row, column) => known[sheet]?.get(row * 256 + column) ?? null
}

interface Found {
  readonly type: number
  readonly at: number
  readonly length: number
}

/** Up to the end of a part; a chart inside of a sheet has an end of its own. */
function* recordsFrom(bytes: Buffer, start: number): Generator<Found> {
  let depth = 0
  for (let at = start; at + 4 <= bytes.length; ) {
    const type = bytes.readUInt16LE(at)
    const length = bytes.readUInt16LE(at + 2)
    if (at + 4 + length > bytes.length) return
    if (type === records.bof) depth += 1
    if (depth === 1) yield { type, at: at + 4, length }
    if (type === records.end) depth -= 1
    if (depth <= 0) return
    at += 4 + length
  }
}

function fontName(rest: Buffer, unicode: boolean): string {
  const letters = rest[0] ?? 0
  if (!unicode) return rest.toString('latin1', 1, 1 + letters)
  const wide = ((rest[1] ?? 0) & 1) === 1
  return wide ? rest.toString('utf16le', 2, 2 + letters * 2) : rest.toString('latin1', 2, 2 + letters)
}
