import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'ignore' })
const largest = 256 * 1024 * 1024

/** A disk of its own in memory, small enough to be filled; only root on Linux may make one. */
export function smallDisk(mebibytes: number) {
  const path = mkdtempSync(join(tmpdir(), 'skh-disk-'))
  mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path)
  const { blocks, bsize, bavail } = statfsSync(path)
  // A mount that silently failed would have the test fill the real disk.
  if (blocks * bsize > largest || bavail * bsize > largest) throw new Error(`${path} is not a small disk`)
  const filler = join(path, 'filler')
  return {
    path,
    at: (...names: string[]) => join(path, ...names),
    /** Writes until nothing more goes in. */
    fill(): void {
      for (const size of [1024 * 1024, 64 * 1024, 4096]) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size, 1), { flag: 'a' })
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        }
      }
    },
    empty: () => rmSync(filler, { force: true }),
    lockWriting: () => mount('-o', 'remount,ro', path),
    unlockWriting: () => mount('-o', 'remount,rw', path),
    [Symbol.dispose]() {
      execFileSync('umount', ['-l', path], { stdio: 'ignore' })
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** Whether this machine lets a test make a disk. */
export function canMakeDisks(): boolean {
  try {
    using _ = smallDisk(1)
    return true
  } catch {
    return false
  }
}

/** A disk in memory that cannot be read past the cache, as some network folders and old sticks cannot; it tells no size. */
export function cachedDisk() {
  const path = mkdtempSync(join(tmpdir(), 'skh-cached-'))
  mount('-t', 'ramfs', 'ramfs', path)
  return {
    path,
    [Symbol.dispose]() {
      execFileSync('umount', ['-l', path], { stdio: 'ignore' })
      rmSync(path, { recursive: true, force: true })
    },
  }
}
