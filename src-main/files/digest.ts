import { createHash, hash as hashAtOnce } from 'node:crypto'
import { readMedium, readPieces } from './medium.ts'

/** SHA-256 of bytes or text, in hex. */
export const sha256 = (data: Uint8Array | string): string => hashAtOnce('sha256', data)

/** SHA-256 of texts given one after the other, in hex. */
export function sha256OfTexts(texts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}

/** SHA-256 of a file, read in pieces. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256')
  readPieces(path, (piece) => hash.update(piece))
  return hash.digest('hex')
}

/** SHA-256 of what the medium itself holds; where the disk does not allow that, of the file, and `pastCache` says so. */
export function sha256OfMedium(path: string): { sha256: string; pastCache: boolean } {
  const hash = createHash('sha256')
  const pastCache = readMedium(path, (piece) => hash.update(piece))
  return { sha256: pastCache ? hash.digest('hex') : sha256OfFile(path), pastCache }
}

export interface RowDigest {
  /** Begins a table; its rows follow in the order of their key. */
  table(name: string, columns: readonly string[]): void
  /** The row's values as a JSON list. */
  row(json: string): void
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
    row: add,
    end: () => hash.update(text).digest('hex'),
  }
}
