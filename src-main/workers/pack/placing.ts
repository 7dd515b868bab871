import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { sha256, sha256OfMedium } from '../../files/digest.ts'
import {
  freeBytes,
  look,
  onDisk,
  remove,
  renameWithRetry,
  syncFolder,
  writeNewFile,
} from '../../files/disk.ts'
import { freeName } from '../../files/file-name.ts'

export interface Placed {
  readonly file: string
  /** The reading back came from the medium itself, not from memory. */
  readonly pastCache: boolean
}

/** Puts a finished backup into a folder under a name that was not there before, and reads it back. */
export function place(bytes: Buffer, folder: string, wish: string, told: (part: number) => void): Placed {
  refuseFullDisk(folder, bytes.length)
  const taken = look(folder).map(({ name }) => name)
  // Overwriting is what a pulled stick does not survive.
  const file = join(resolve(folder), freeName(wish, taken))
  const part = `${file}.part`
  try {
    remove(part)
    writeNewFile(part, bytes, (done) => told(done / bytes.length))
    if (existsSync(file)) throw new Refusal('backup-not-verified', { path: file })
    onDisk(folder, () => renameWithRetry(part, file))
    onDisk(folder, () => syncFolder(folder))
  } catch (error) {
    remove(part)
    throw error
  }
  const read = sha256OfMedium(file)
  if (read.sha256 !== sha256(bytes)) {
    remove(file)
    throw new Refusal('backup-not-verified', { path: file })
  }
  return { file, pastCache: read.pastCache }
}

/** A stick filled to the last byte is one that lies; so there must be room for twice the file and some more. */
function refuseFullDisk(folder: string, bytes: number): void {
  const needed = 2 * bytes + 64 * 1024 * 1024
  const free = freeBytes(folder)
  if (free !== null && free < needed) throw new Refusal('disk-full', { path: folder, needed, free })
}
