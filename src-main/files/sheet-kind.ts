export type SheetKind = 'xlsx' | 'xls' | 'text' | 'encrypted' | 'other'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** What a file is, by its bytes: lists are renamed and mailed around, so its ending says little. */
export function kindOf(bytes: Uint8Array): SheetKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return isWorkbookZip(bytes) ? 'xlsx' : 'other'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundKind(bytes)
  // Excel 2 to 4 wrote the stream without a container: BOF records 09 00, 09 02, 09 04
  if (bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return 'xls'
  return isText(bytes) ? 'text' : 'other'
}

const isWorkbookZip = (bytes: Uint8Array): boolean => {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return names.includes('xl/') && (names.includes('workbook.xml') || names.includes('workbook.bin'))
}

/** Papers and pictures that are chosen by mistake: what made them, as people call it; '' when it is not known. */
export function programOf(bytes: Uint8Array): string {
  const has = (text: string, letters: BufferEncoding = 'latin1'): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, letters))
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'PDF'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'JPEG'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'PNG'
  if (startsWith(bytes, 0x50, 0x4b)) return has('word/') ? 'Word' : has('ppt/') ? 'PowerPoint' : 'ZIP'
  if (startsWith(bytes, 0xd0, 0xcf)) return has('WordDocument', 'utf16le') ? 'Word' : ''
  return ''
}

/** An OLE container: an old workbook, or a new one that is locked with a password. Its folder names are UTF-16. */
function compoundKind(bytes: Uint8Array): SheetKind {
  const folder = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string): boolean => folder.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted'
  return has('Workbook') || has('Book') ? 'xls' : 'other'
}

/** Text has no NUL bytes, unless it is UTF-16: then every second one, on one side only. And hardly any control signs. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  if (utf16Side(sample)) return true
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1
  }
  return controls * 100 <= sample.length && !startsWith(bytes, 0x25, 0x50, 0x44, 0x46)
}

/** Which UTF-16 the bytes are, by their mark or by where the NULs stand; null when they are not. */
export function utf16Side(bytes: Uint8Array): 'le' | 'be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'be'
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const half = sample.length / 2
  if (half < 2) return null
  if (odd > half * 0.3 && even < half * 0.02) return 'le'
  return even > half * 0.3 && odd < half * 0.02 ? 'be' : null
}
