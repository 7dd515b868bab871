import { crc32, deflateRawSync } from 'node:zlib'
import { sha256 } from '../../src-main/files/digest.ts'

/** An entry of a ZIP that a person with bad intent may write: every field of its headers can lie. */
export interface HostileEntry {
  readonly name: string
  readonly content: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly date?: number
  readonly extra?: Uint8Array
  readonly attributes?: number
  /** What the headers say of it, where that is not so. */
  readonly bytes?: number
  readonly packedBytes?: number
  readonly crc?: number
  /** Already packed content, whatever it is. */
  readonly packed?: Uint8Array
  readonly offset?: number
}

const u16 = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer)
const u32 = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer)

/** The bytes of such a ZIP, with the digest that a backup ends with. */
export function hostileZip(entries: readonly HostileEntry[], between: Uint8Array = new Uint8Array()): Buffer {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const {
      name,
      content,
      method = 0,
      flags = 0,
      date = 0x21,
      extra = new Uint8Array(),
      attributes = 0,
    } = entry
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content, { level: 6 }) : content)
    const facts = Buffer.concat([
      u16(20, flags, method, 0, date),
      u32(entry.crc ?? crc32(content), entry.packedBytes ?? packed.length, entry.bytes ?? content.length),
      u16(Buffer.byteLength(name), extra.length),
    ])
    const local = Buffer.concat([u32(0x04034b50), facts, Buffer.from(name), extra, packed])
    parts.push(local)
    central.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(20), facts, u16(0, 0, 0), u32(attributes, entry.offset ?? offset)],
        ...[Buffer.from(name), extra],
      ]),
    )
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.concat([
    ...[
      u32(0x06054b50),
      u16(0, 0, entries.length, entries.length),
      u32(directory.length, offset + between.length),
    ],
    u16(71),
  ])
  const body = Buffer.concat([...parts, between, directory, end])
  return Buffer.concat([body, Buffer.from(`HOIBK1 ${sha256(body)}`, 'latin1')])
}
