import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { remove, writeNewFile } from './disk.ts'

/** Writes a little and waits until the disk has it; throws what the disk says no to: `disk-full`, `disk-read-only` or an error of its own. */
export function probeFolder(folder: string, bytes: number): void {
  const path = join(folder, `probe-${randomBytes(6).toString('hex')}`)
  try {
    writeNewFile(path, randomBytes(bytes))
  } finally {
    remove(path)
  }
}
