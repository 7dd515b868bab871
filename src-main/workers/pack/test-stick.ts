import { createCipheriv, createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { freeBytes, look, remove, syncFolder } from '../../files/disk.ts'
import { readMedium, readPieces } from '../../files/medium.ts'
import { asStickRefusal } from './placing.ts'
import type { StickJobs, TestedStick } from './stick-jobs.ts'

const pieceBytes = 1024 * 1024
/** Room that stays: a file system needs some for itself. */
const spareBytes = 4 * pieceBytes
/** A stick that takes longer for a megabyte needs over an hour for the four gigabytes of a full test. */
const slowRate = pieceBytes
/** Less than this is too little to tell how fast a stick is. */
const leastForRate = 16 * pieceBytes

/** A stick that claims more room than it has takes everything and keeps a part: only filling it and reading it back tells. */
export function testStick(
  { folder, fileName, bytes, seed }: StickJobs['testStick']['input'],
  told: (done: number, of: number) => void,
): TestedStick {
  const path = join(folder, fileName)
  try {
    remove(path)
    look(folder)
    const free = freeBytes(folder)
    const wanted = free === null ? bytes : Math.min(bytes, Math.max(0, free - spareBytes))
    if (wanted === 0) throw new Refusal('disk-full', { path: folder, needed: spareBytes, free: free ?? 0 })
    const begun = performance.now()
    const written = fill(path, wanted, seed, (done) => told(done, 2 * wanted))
    syncFolder(folder)
    const between = performance.now()
    const read = firstBad(path, written, seed, (done) => told(wanted + done, 2 * wanted))
    const writeRate = rate(written, between - begun)
    const result =
      read.firstBadAt !== null
        ? 'lying'
        : !read.pastCache
          ? 'unproven'
          : written >= leastForRate && writeRate < slowRate
            ? 'slow'
            : 'honest'
    const readRate = rate(written, performance.now() - between)
    return { result, bytes: written, firstBadAt: read.firstBadAt, writeRate, readRate }
  } catch (error) {
    throw asStickRefusal(error, folder)
  } finally {
    removeQuietly(path)
  }
}

const rate = (bytes: number, ms: number): number => Math.round(bytes / Math.max(0.001, ms / 1000))

/** How many bytes the stick took: all, or fewer when it was full before it said so. */
function fill(path: string, wanted: number, seed: string, told: (done: number) => void): number {
  const numbers = numbersOf(seed)
  const file = openSync(path, 'wx', 0o600)
  let done = 0
  try {
    while (done < wanted) {
      const piece = numbers(Math.min(pieceBytes, wanted - done))
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at)
      done += piece.length
      told(done)
    }
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC' && done > 0
    if (!full) throw error
  }
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return done
}

function firstBad(
  path: string,
  written: number,
  seed: string,
  told: (done: number) => void,
): { firstBadAt: number | null; pastCache: boolean } {
  const compare = (read: (take: (piece: Uint8Array, at: number) => void) => boolean) => {
    const numbers = numbersOf(seed)
    let [bad, end] = [null as number | null, 0]
    const pastCache = read((piece, at) => {
      const mine = piece.subarray(0, Math.max(0, written - at))
      const expected = numbers(mine.length)
      if (bad === null && !expected.equals(mine))
        bad = at + expected.findIndex((byte, nth) => byte !== mine[nth])
      end = at + mine.length
      told(end)
    })
    return { firstBadAt: bad ?? (end < written ? end : null), pastCache }
  }
  const direct = compare((take) => readMedium(path, take))
  if (direct.pastCache) return direct
  return compare((take) => {
    readPieces(path, take)
    return false
  })
}

/** An endless row of numbers that looks like chance, the same for the same seed: no stick can make it up. */
function numbersOf(seed: string): (count: number) => Buffer {
  const key = createHash('sha256').update(seed).digest()
  const cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), key.subarray(16))
  const zeros = Buffer.alloc(pieceBytes)
  return (count) => cipher.update(zeros.subarray(0, count))
}

function removeQuietly(path: string): void {
  try {
    remove(path)
  } catch {
    // The stick is gone; what happened to it is told already, and the next test removes the file.
  }
}
