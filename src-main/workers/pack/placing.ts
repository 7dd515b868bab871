import { existsSync, rmSync, statfsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { sha256, sha256OfMedium } from '../../files/digest.ts'
import {
  asRefusal,
  freeBytes,
  look,
  remove,
  renameWithRetry,
  syncFolder,
  writeNewFile,
} from '../../files/disk.ts'
import { freeName } from '../../files/file-name.ts'

/*
 * A backup is written beside its name, waited for, read back from the medium and only then given its name: whatever happens to
 * the stick meanwhile, a file that is called a backup was once found whole.
 */

export interface Placed {
  readonly file: string
  /** The reading back came from the medium itself, not from memory. */
  readonly pastCache: boolean
}

/** Puts a finished backup into a folder under a name that was not there before. */
export function place(bytes: Buffer, folder: string, wish: string, told: (part: number) => void): Placed {
  let begun: string | undefined
  try {
    const refused = unfit(roomIn(folder), folder, bytes.length)
    if (refused) throw refused
    const there = look(folder).map(({ name }) => name)
    removeLeft(folder, there)
    // Overwriting is what a pulled stick does not survive.
    const file = join(resolve(folder), freeName(wish, there))
    begun = file
    writePart(file, bytes, (part) => told(part * 0.7))
    const pastCache = provePart(file, sha256(bytes))
    told(0.9)
    namePart(file, folder)
    told(1)
    return { file, pastCache }
  } catch (error) {
    // Where the stick is gone the part stays on it: the next backup removes it.
    if (begun !== undefined) removeIfThere(partOf(begun))
    throw asStickRefusal(error, folder)
  }
}

/** What an interrupted backup leaves behind. */
export const partOf = (file: string): string => `${file}.part`

/** Writes the backup beside its name and waits until the medium says that it has it. */
export function writePart(file: string, bytes: Buffer, told: (part: number) => void = () => {}): void {
  writeNewFile(partOf(file), bytes, (done) => told(done / bytes.length))
}

/** Reads the part back. Refuses `backup-not-verified` when the medium holds something else. */
export function provePart(file: string, digest: string): boolean {
  const read = sha256OfMedium(partOf(file))
  if (read.sha256 !== digest) throw new Refusal('backup-not-verified', { path: file })
  return read.pastCache
}

function namePart(file: string, folder: string): void {
  if (existsSync(file)) throw new Refusal('backup-not-verified', { path: file })
  renameWithRetry(partOf(file), file)
  syncFolder(folder)
}

const leftPart = /\.hoibk\.(zip|enc)\.part$/i

function removeLeft(folder: string, there: readonly string[]): void {
  for (const name of there) if (leftPart.test(name)) remove(join(folder, name))
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What went wrong first is what the clerk must hear.
  }
}

export interface Room {
  readonly freeBytes: number | null
  readonly largestFile: number
}

const largestOnFat = 2 ** 32 - 1
// As Linux numbers its file systems (linux/magic.h).
const fat = 0x4d44

function roomIn(folder: string): Room {
  const type = existsSync(folder) ? statfsSync(folder).type : 0
  return { freeBytes: freeBytes(folder), largestFile: type === fat ? largestOnFat : Number.POSITIVE_INFINITY }
}

/** Why a folder cannot take a file of this size. A stick filled to the last byte is one that lies, so some room must stay. */
export function unfit(room: Room, folder: string, bytes: number): Refusal | null {
  if (bytes > room.largestFile) return new Refusal('stick-limit', { path: folder, bytes })
  const needed = 2 * bytes + 64 * 1024 * 1024
  const free = room.freeBytes
  return free !== null && free < needed ? new Refusal('disk-full', { path: folder, needed, free }) : null
}

// What a stick answers that was pulled, at any step. Windows says UNKNOWN where libuv has no name for its answer.
const gone = new Set(['ENOENT', 'ENOTDIR', 'EIO', 'ENXIO', 'ENODEV', 'ENOTCONN', 'ESTALE', 'UNKNOWN'])

/** What happened to a stick in the middle of work, in the office's words. */
export function asStickRefusal(error: unknown, folder: string): unknown {
  if (error instanceof Refusal)
    return error.code === 'folder-not-found' || error.code === 'disk-failed'
      ? new Refusal('stick-gone', { path: folder })
      : error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (gone.has(code)) return new Refusal('stick-gone', { path: folder })
  if (code === 'EFBIG') return new Refusal('stick-limit', { path: folder })
  return asRefusal(error, folder)
}
