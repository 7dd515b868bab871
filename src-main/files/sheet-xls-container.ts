import { Refusal } from '../contract/refusal.ts'

/** Compound files: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb */
const lastSector = 0xfffffffa
const entryBytes = 128
const smallSectorBytes = 64
const headerSectors = 109

const broken = (): Refusal => new Refusal('file-unreadable', { what: 'container' })

interface Chained {
  readonly bytes: Buffer
  /** For each sector the one after it. */
  readonly next: readonly number[]
  readonly start: (sector: number) => number
  readonly sectorBytes: number
}

/** The sectors of a chain one after the other; a chain that comes back to itself, or leads out of the file, is broken. */
function chain({ bytes, next, start, sectorBytes }: Chained, first: number): Buffer {
  const pieces: Buffer[] = []
  for (let sector = first; sector < lastSector; sector = next[sector] ?? lastSector) {
    if (pieces.length > next.length || start(sector) >= bytes.length) throw broken()
    pieces.push(bytes.subarray(start(sector), start(sector) + sectorBytes))
  }
  return Buffer.concat(pieces)
}

const numbersOf = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, nth) => bytes.readUInt32LE(nth * 4))

/**
 * The stream of the first of these names in a compound file; null when it has none of them. Refuses `file-unreadable`. The
 * library's own reader never ends where damage has bent the tree of names; here the names are a list.
 */
export function streamIn(file: Uint8Array, names: readonly string[]): Buffer | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const shift = bytes.length < 512 ? 0 : bytes.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw broken()
  const sectorBytes = 2 ** shift
  const start = (sector: number): number => (sector + 1) * sectorBytes
  const large: Chained = { bytes, next: tableOf(bytes, start, sectorBytes), start, sectorBytes }

  const directory = chain(large, bytes.readUInt32LE(48))
  const entries = Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, nth) =>
    entryOf(directory.subarray(nth * entryBytes, (nth + 1) * entryBytes)),
  )
  const root = entries[0]
  const found = names.flatMap((name) => entries.filter((entry) => entry.isStream && entry.name === name))[0]
  if (!root || !found) return null
  if (found.size >= bytes.readUInt32LE(56)) return chain(large, found.first).subarray(0, found.size)
  const small: Chained = {
    bytes: chain(large, root.first),
    next: numbersOf(chain(large, bytes.readUInt32LE(60))),
    start: (sector) => sector * smallSectorBytes,
    sectorBytes: smallSectorBytes,
  }
  return chain(small, found.first).subarray(0, found.size)
}

/** Which sector follows which: a table in sectors of its own, which the header and a chain of lists behind it name. */
function tableOf(bytes: Buffer, start: (sector: number) => number, sectorBytes: number): number[] {
  const sectors = numbersOf(bytes.subarray(76, 76 + headerSectors * 4))
  const most = Math.ceil(bytes.length / sectorBytes)
  let list = bytes.readUInt32LE(68)
  for (let lists = 0; list < lastSector; lists += 1) {
    const at = start(list)
    if (lists > most || at + sectorBytes > bytes.length) throw broken()
    sectors.push(...numbersOf(bytes.subarray(at, at + sectorBytes - 4)))
    list = bytes.readUInt32LE(at + sectorBytes - 4)
  }
  const named = sectors.filter((sector) => sector < lastSector)
  if (named.length > most) throw broken()
  return named.flatMap((sector) => numbersOf(bytes.subarray(start(sector), start(sector) + sectorBytes)))
}

const streamKind = 2
function entryOf(entry: Buffer): { name: string; isStream: boolean; first: number; size: number } {
  const letters = Math.min(64, entry.readUInt16LE(64))
  return {
    name: entry.toString('utf16le', 0, Math.max(0, letters - 2)),
    isStream: entry[66] === streamKind,
    first: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  }
}
