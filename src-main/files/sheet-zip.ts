import { inflateRawSync } from 'node:zlib'
import { Refusal } from '../contract/refusal.ts'
import { limits } from './sheet-limits.ts'

interface Entry {
  readonly name: string
  readonly deflated: boolean
  readonly bytes: Uint8Array
}

/**
 * Inflates every entry once and counts, so that a zip bomb ends here: the sizes a header tells are not believed. Refuses
 * document types too, for no spreadsheet program writes any and entities could grow without end.
 */
export function checkZip(bytes: Uint8Array): void {
  let total = 0
  const entries = entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  for (const entry of entries) {
    const content = inflated(entry, limits.inflatedBytes - total)
    total += content.length
    if (/\.(xml|rels)$/i.test(entry.name) && content.includes('<!DOCTYPE')) throw unreadable('DOCTYPE')
    if (/sharedStrings\.xml$/i.test(entry.name) && holdsMore(content, '<si', limits.sharedTexts))
      throw new Refusal('sheet-too-large', { limitTexts: limits.sharedTexts })
  }
}

function holdsMore(content: Buffer, text: string, most: number): boolean {
  let count = 0
  for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + text.length)) {
    count += 1
    if (count > most) return true
  }
  return false
}

function inflated(entry: Entry, left: number): Buffer {
  const most = Math.max(1, Math.min(limits.entryBytes, left))
  if (!entry.deflated) {
    if (entry.bytes.length > most) throw tooLarge()
    return Buffer.from(entry.bytes.buffer, entry.bytes.byteOffset, entry.bytes.byteLength)
  }
  try {
    return inflateRawSync(entry.bytes, { maxOutputLength: most })
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : problem
  }
}

const tooLarge = (): Refusal =>
  new Refusal('file-too-large', { limitMiB: limits.inflatedBytes / 1024 / 1024, inflated: 1 })
const unreadable = (what: string): Refusal => new Refusal('file-unreadable', { what })

/** The central directory, read from the end: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3 */
function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > zip.length) throw unreadable('end of central directory')
  const count = zip.readUInt16LE(end + 10)
  if (count > limits.zipEntries) throw unreadable('entries')
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw unreadable('central directory')
    const method = zip.readUInt16LE(at + 10)
    const size = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    if (method !== 0 && method !== 8) throw unreadable('method')
    if (zip.readUInt32LE(local) !== 0x04034b50) throw unreadable('local header')
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    if (start + size > zip.length) throw unreadable('entry')
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    yield { name, deflated: method === 8, bytes: zip.subarray(start, start + size) }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}
