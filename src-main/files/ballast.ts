import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { freeBytes, remove } from './disk.ts'

const fileName = 'ballast'
const mebibyte = 1024 * 1024
const ballastBytes = 16 * mebibyte
/** The ballast must not be what fills the disk. */
const roomNeeded = 64 * mebibyte

/** Lays room aside that is given back when the disk is full, so that closing, undoing and exporting still work. */
export async function layBallast(folder: string): Promise<void> {
  const path = join(folder, fileName)
  if (existsSync(path) || (freeBytes(folder) ?? 0) < roomNeeded) return
  const part = `${path}.part`
  try {
    const file = await open(part, 'w', 0o600)
    try {
      // Random: a disk that compresses would lay nothing aside for zeros.
      for (let done = 0; done < ballastBytes; done += mebibyte) await file.writeFile(randomBytes(mebibyte))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    remove(part)
    throw error
  }
}

/** Gives the room back; true when there was any. */
export function releaseBallast(folder: string): boolean {
  const path = join(folder, fileName)
  if (!existsSync(path)) return false
  remove(path)
  return true
}
