import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

const pieceBytes = 1024 * 1024
// libuv's name on Windows for reading past the cache (FILE_FLAG_NO_BUFFERING); Linux has a constant of its own.
const pastCacheFlag = process.platform === 'win32' ? 0x02000000 : (constants.O_DIRECT ?? 0)

/** Memory that begins at a page boundary, which reading past the cache demands. */
export const alignedPiece = (bytes = pieceBytes): Uint8Array =>
  new Uint8Array(new WebAssembly.Memory({ initial: bytes / 65536 }).buffer)

/** Reads a file in pieces through the cache. A piece is only lent: the next one overwrites it. */
export function readPieces(path: string, take: (piece: Uint8Array, at: number) => void): void {
  readWith(path, constants.O_RDONLY, take)
}

/**
 * Reads what the medium itself holds, in pieces: an ordinary reading back comes from memory and proves nothing. Where the disk
 * does not allow that nothing is taken, and the answer is false.
 */
export function readMedium(path: string, take: (piece: Uint8Array, at: number) => void): boolean {
  if (pastCacheFlag === 0) return false
  let begun = false
  try {
    readWith(path, constants.O_RDONLY | pastCacheFlag, (piece, at) => {
      begun = true
      take(piece, at)
    })
    return true
  } catch (error) {
    // EINVAL after the first piece is a disk that is going, not one that cannot.
    const cannot = error instanceof Error && 'code' in error && error.code === 'EINVAL' && !begun
    if (!cannot) throw error
    return false
  }
}

function readWith(path: string, flags: number, take: (piece: Uint8Array, at: number) => void): void {
  const piece = alignedPiece()
  const file = openSync(path, flags)
  try {
    const { size } = fstatSync(file)
    for (let at = 0; at < size; ) {
      const count = readSync(file, piece, 0, pieceBytes, at)
      if (count === 0) return
      take(piece.subarray(0, count), at)
      at += count
    }
  } finally {
    closeSync(file)
  }
}
