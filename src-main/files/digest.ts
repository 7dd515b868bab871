import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, readSync } from 'node:fs'

const pieceBytes = 1024 * 1024
// libuv's name on Windows for reading past the cache (FILE_FLAG_NO_BUFFERING); Linux has a constant of its own.
const pastCacheFlag = process.platform === 'win32' ? 0x02000000 : (constants.O_DIRECT ?? 0)

/** SHA-256 of bytes or text, in hex. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** SHA-256 of texts given one after the other, in hex. */
export function sha256OfTexts(texts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}

/** SHA-256 of a file, read in pieces. */
export function sha256OfFile(path: string): string {
  return readThrough(path, constants.O_RDONLY)
}

/**
 * SHA-256 of what the medium itself holds: an ordinary reading back comes from memory and proves nothing.
 * Where the disk does not allow that, the ordinary reading, and `pastCache` says so.
 */
export function sha256OfMedium(path: string): { sha256: string; pastCache: boolean } {
  try {
    return { sha256: readThrough(path, constants.O_RDONLY | pastCacheFlag), pastCache: pastCacheFlag !== 0 }
  } catch (error) {
    const cannot = error instanceof Error && 'code' in error && error.code === 'EINVAL'
    if (!cannot) throw error
    return { sha256: sha256OfFile(path), pastCache: false }
  }
}

function readThrough(path: string, flags: number): string {
  const hash = createHash('sha256')
  // A WebAssembly memory begins at a page boundary, which reading past the cache demands.
  const piece = new Uint8Array(new WebAssembly.Memory({ initial: pieceBytes / 65536 }).buffer)
  const file = openSync(path, flags)
  try {
    for (let at = 0; ; ) {
      const count = readSync(file, piece, 0, pieceBytes, at)
      if (count === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, count))
      at += count
    }
  } finally {
    closeSync(file)
  }
}

export interface RowDigest {
  /** Begins a table; its rows follow in the order of their key. */
  table(name: string, columns: readonly string[]): void
  row(values: readonly unknown[]): void
  /** The digest so far; nothing can be added after. */
  end(): string
}

/**
 * A digest of rows that any faithful copy gives again, whatever its pages look like. Columns of STRICT tables have one type
 * each, so that JSON (null, number, text) tells every two rows apart.
 */
export function createRowDigest(): RowDigest {
  const hash = createHash('sha256')
  let text = ''
  const add = (line: string): void => {
    text += `${line}\n`
    if (text.length < 65_536) return
    hash.update(text)
    text = ''
  }
  return {
    table: (name, columns) => add(JSON.stringify({ table: name, columns })),
    row: (values) => add(JSON.stringify(values)),
    end: () => hash.update(text).digest('hex'),
  }
}
