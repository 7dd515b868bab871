import * as xlsx from '@e965/xlsx'

type Value = string | number | null
export interface XlsPage {
  readonly name?: string
  readonly rows: readonly (readonly Value[])[]
  readonly merges?: readonly (readonly [number, number, number, number])[]
  /** Of the cells for which `isIn` holds; the others are in Arial. */
  readonly font?: string
  readonly isIn?: (row: number, column: number) => boolean
}

/** An old workbook of one page. The library writes no fonts, so they are put into its records afterwards. */
export function oldWorkbook({
  name = 'DS',
  rows,
  merges = [],
  font,
  isIn = () => true,
}: XlsPage): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map(([r, c, toRow, toColumn]) => ({ s: { r, c }, e: { r: toRow, c: toColumn } }))
  const bytes = xlsx.write(xlsx.utils.book_new(sheet, name), { type: 'buffer', bookType: 'biff8' }) as Buffer
  if (font === undefined) return bytes
  const container = xlsx.CFB.read(bytes, { type: 'buffer' })
  const stream = Buffer.from(Uint8Array.from(xlsx.CFB.find(container, 'Workbook')!.content))
  const fresh = xlsx.CFB.utils.cfb_new()
  xlsx.CFB.utils.cfb_add(fresh, 'Workbook', withFont(stream, font, isIn))
  return xlsx.CFB.write(fresh, { type: 'buffer' }) as Buffer
}

function withFont(stream: Buffer, font: string, isIn: (row: number, column: number) => boolean): Buffer {
  const pieces: Buffer[] = []
  let fonts = 0
  let formats = 0
  let grown = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const end = at + 4 + stream.readUInt16LE(at + 2)
    const record = Buffer.from(stream.subarray(at, end))
    if (type === 0x31) fonts += 1
    // before the first format the new font goes in, and the first format has it
    if (type === 0xe0 && formats++ === 0) {
      pieces.push(fontRecord(font))
      grown = fontRecord(font).length
      record.writeUInt16LE(fonts >= 4 ? fonts + 1 : fonts, 4)
    }
    if (type === 0x85) record.writeUInt32LE(record.readUInt32LE(4) + grown, 4)
    const isText = [0xfd, 0x204, 0xd6].includes(type)
    if (isText && isIn(record.readUInt16LE(4), record.readUInt16LE(6))) record.writeUInt16LE(0, 8)
    pieces.push(record)
    at = end
  }
  return Buffer.concat(pieces)
}

function fontRecord(name: string): Buffer {
  const record = Buffer.alloc(4 + 16 + name.length * 2)
  record.writeUInt16LE(0x31, 0)
  record.writeUInt16LE(record.length - 4, 2)
  record.writeUInt16LE(240, 4)
  record.writeUInt16LE(400, 10)
  record.writeUInt8(name.length, 18)
  record.writeUInt8(1, 19)
  record.write(name, 20, 'utf16le')
  return record
}
