import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Refusal, type RefusalCode } from '../contract/refusal.ts'

const refusalOf: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // What libuv calls EDQUOT on Linux.
  'Unknown system error -122': 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  ENOENT: 'folder-not-found',
  ENOTDIR: 'folder-not-found',
  ENODEV: 'folder-not-found',
  ENXIO: 'folder-not-found',
  // Longer than the system allows, or a link that leads back to itself: nothing is there.
  ENAMETOOLONG: 'folder-not-found',
  ELOOP: 'folder-not-found',
  EIO: 'disk-failed',
}

/** Node's removing gives other errors of the disk than the usual ones an empty code. */
const failedRemoving = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'rm' && codeOf(error) === ''

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** A full, read-only, failing or missing disk as a refusal that names the path; any other error unchanged. */
export function asRefusal(error: unknown, path: string): unknown {
  const code = failedRemoving(error) ? 'disk-failed' : refusalOf[codeOf(error)]
  return code === undefined ? error : new Refusal(code, { path })
}

/** Runs disk work and says what the disk refused in the office's words. */
export function onDisk<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asRefusal(error, path)
  }
}

/** Writes a file so that a crash leaves the old text or the new one, never a mixture. */
export function saveFile(path: string, bytes: Uint8Array | string): void {
  onDisk(path, () => {
    const part = `${path}.tmp`
    writeSynced(part, 'w', bytes)
    renameWithRetry(part, path)
    syncFolder(dirname(path))
  })
}

/** Writes a file that must not exist yet, in pieces, and waits until the disk has it. */
export function writeNewFile(path: string, bytes: Uint8Array, told?: (done: number) => void): void {
  onDisk(path, () => writeSynced(path, 'wx', bytes, told))
}

const pieceBytes = 1024 * 1024

function writeSynced(
  path: string,
  flag: 'w' | 'wx',
  data: Uint8Array | string,
  told: (done: number) => void = () => {},
): void {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  const file = openSync(path, flag, 0o600)
  try {
    for (let done = 0; done < bytes.length; told(done)) {
      done += writeSync(file, bytes, done, Math.min(pieceBytes, bytes.length - done))
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const held = new Set(['EPERM', 'EACCES', 'EBUSY'])
const patienceMs = 10_000

/** Renames; on Windows another program (antivirus, OneDrive) may hold the file for a moment, so it waits and tries again. */
export function renameWithRetry(from: string, to: string): void {
  const since = performance.now()
  for (let wait = 10; ; wait = Math.min(100, wait * 2)) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const patient = process.platform === 'win32' && performance.now() - since < patienceMs
      if (!held.has(codeOf(error)) || !patient) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
}

/** Copies a file over whatever stands there; the disk is not waited for. */
export const copyFile = (from: string, to: string): void => onDisk(to, () => copyFileSync(from, to))

/** Waits until the disk has the bytes of a file. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Waits until the disk has the names in a folder; Windows and some sticks cannot, and need not. */
export function syncFolder(path: string): void {
  let folder: number
  try {
    folder = openSync(path, constants.O_RDONLY)
  } catch (error) {
    if (process.platform === 'win32') return
    throw error
  }
  try {
    fsyncSync(folder)
  } catch (error) {
    const cannot = ['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))
    if (!cannot) throw error
  } finally {
    closeSync(folder)
  }
}

/** Bytes this user may still write there; null when the disk does not tell. */
export function freeBytes(path: string): number | null {
  try {
    const { blocks, bavail, bsize } = statfsSync(path)
    // One that says it has no size at all does not tell.
    return blocks === 0 ? null : bavail * bsize
  } catch {
    return null
  }
}

/** The size of the disk; null when it does not tell. */
export function totalBytes(path: string): number | null {
  try {
    const { blocks, bsize } = statfsSync(path)
    return blocks === 0 ? null : blocks * bsize
  } catch {
    return null
  }
}

/** Makes a folder and those above it; no harm when it is there. */
export function makeFolder(path: string): void {
  onDisk(path, () => {
    if (existsSync(path) && !statSync(path).isDirectory()) throw new Refusal('folder-not-found', { path })
    // One by one: Node's own recursive making never ends where a file system takes no folders (/proc).
    for (const missing of missingFolders(path)) makeOne(missing)
  })
}

/** Another program that starts at the same moment may have made it in between. */
function makeOne(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error
  }
}

/** The folders that must be made for this one to exist, outermost first. */
function missingFolders(path: string): string[] {
  if (existsSync(path)) return []
  const above = dirname(path)
  return above === path ? [] : [...missingFolders(above), path]
}

/** Removes a file or a folder with all in it; no harm when it is gone already. */
export function remove(path: string): void {
  onDisk(path, () => rmSync(path, { force: true, recursive: true, maxRetries: 10, retryDelay: 50 }))
}

export interface Found {
  readonly name: string
  readonly path: string
  readonly kind: 'file' | 'folder'
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

/** What lies in a folder; entries that cannot be looked at are left out. */
export function look(folder: string): Found[] {
  return onDisk(folder, () => readdirSync(folder)).flatMap((name) => {
    const path = join(folder, name)
    const seen = statSync(path, { throwIfNoEntry: false })
    if (seen === undefined || !(seen.isFile() || seen.isDirectory())) return []
    return [
      { name, path, kind: seen.isFile() ? 'file' : 'folder', bytes: seen.size, changedAt: seen.mtimeMs },
    ]
  })
}

/** The first bytes of a file, as many as there are. */
export function headOf(path: string, bytes: number): Buffer {
  const head = Buffer.alloc(bytes)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head, 0, bytes, 0))
  } finally {
    closeSync(file)
  }
}

/** The last part of a path, whichever slashes it has. */
export const nameIn = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** The folder above; null at the top of a drive. */
export function folderAbove(path: string): string | null {
  const above = dirname(resolve(path))
  return above === resolve(path) ? null : above
}

/** True when a path is that folder or lies inside it, links followed. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way)
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync.native(path) : resolve(path))
