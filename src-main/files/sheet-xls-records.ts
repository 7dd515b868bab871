/**
 * What of an old workbook (BIFF 5 and 8) a list needs, and the least bytes such a record has:
 * https://learn.microsoft.com/openspecs/office_file_formats/ms-xls
 */
const needed: ReadonlyMap<number, number> = new Map([
  // the workbook: parts and their ends, letters, dates from 1904, a password, sheets
  [0x809, 4],
  [0x0a, 0],
  [0x42, 2],
  [0x22, 2],
  [0x2f, 2],
  [0x85, 8],
  // how cells look, for days are numbers that look like days
  [0x31, 15],
  [0x41e, 5],
  [0xe0, 16],
  // texts, and the rest of a record that was too long for one
  [0xfc, 8],
  [0x3c, 0],
  // cells
  [0x200, 10],
  [0xfd, 10],
  [0x204, 8],
  [0xd6, 8],
  [0x203, 14],
  [0x27e, 10],
  [0xbd, 12],
  [0x201, 6],
  [0xbe, 8],
  [0x205, 8],
  [0x06, 22],
  [0x207, 3],
  [0xe5, 2],
])
/** A record the library knows and passes over. */
const passedOver = 0x868
const formula = 0x06
/** Where the length of a formula's expression stands, and the word for "there is none". */
const expressionAt = 20
const noExpression = 0xffff

/**
 * The same stream, with only what a list needs left in it to be read: everything else becomes a record that is passed over, and
 * formulas keep the value that was stored. The library never ends in some expressions and records that damage has cut.
 */
export function onlyNeeded(stream: Uint8Array): Buffer {
  const bytes = Buffer.from(stream)
  let at = 0
  while (at + 4 <= bytes.length) {
    const type = bytes.readUInt16LE(at)
    const length = bytes.readUInt16LE(at + 2)
    if (at + 4 + length > bytes.length) break
    const least = needed.get(type)
    if (least === undefined || length < least) bytes.writeUInt16LE(passedOver, at)
    else if (type === formula) bytes.writeUInt16LE(noExpression, at + 4 + expressionAt)
    at += 4 + length
  }
  // What follows a record that was cut has no beginning any more.
  return bytes.subarray(0, at)
}
