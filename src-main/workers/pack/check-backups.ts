import { readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { openContainer } from '../../files/container.ts'
import { sha256 } from '../../files/digest.ts'
import { look, writeNewFile } from '../../files/disk.ts'
import { readMedium } from '../../files/medium.ts'
import { isSealed, readSealed } from '../../files/sealed.ts'
import { asStickRefusal } from './placing.ts'
import type { CheckedBackup, StickJobs } from './stick-jobs.ts'

const backupName = /\.hoibk\.(zip|enc)$/i
type Input = StickJobs['checkBackups']['input']

/** Every backup of a folder and every one known from earlier, each read to its last byte. */
export function checkBackups(
  { root, folder, known }: Input,
  told: (done: number, of: number) => void,
): CheckedBackup[] {
  try {
    const before = statSync(folder).dev
    const here = look(folder).filter(({ name, kind }) => kind === 'file' && backupName.test(name))
    const names = here.map(({ path }) => relative(root, path).split(sep).join('/'))
    const sizes = new Map(names.map((name, nth) => [name, here[nth]?.bytes ?? 0]))
    for (const { name, bytes } of known) if (!sizes.has(name)) sizes.set(name, bytes)
    const of = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
    let done = 0
    const checked = [...sizes].map(([name, bytes]) => {
      const digest = known.find((file) => file.name === name)?.sha256 ?? null
      const one = checkOne(join(root, name), name, digest)
      done += bytes
      told(done, of)
      return one
    })
    // A stick pulled meanwhile has lost nothing.
    const unreadable = checked.some(({ state, readable }) => state === 'damaged' && !readable)
    if (statSync(folder).dev !== before || (unreadable && !answers(folder)))
      throw new Refusal('stick-gone', { path: folder })
    return checked.map(({ readable: _, ...file }) => file)
  } catch (error) {
    throw asStickRefusal(error, folder)
  }
}

type Read = CheckedBackup & { readonly readable: boolean }

function checkOne(path: string, name: string, known: string | null): Read {
  const nothing = { name, bytes: 0, sha256: known, madeAt: null, pastCache: false, readable: false }
  const seen = statSync(path, { throwIfNoEntry: false })
  if (!seen?.isFile()) return { ...nothing, state: 'missing' }
  const read = readTwice(path, seen.size)
  // It is there and cannot be read: the worst kind of damage.
  if (read === null) return { ...nothing, bytes: seen.size, state: 'damaged' }
  const { bytes, pastCache } = read
  const digest = sha256(bytes)
  const told = contentOf(bytes)
  const about = { name, bytes: bytes.length, madeAt: told?.madeAt ?? null, pastCache, readable: true }
  // A file known by its digest is that file or it is damaged, even when it has become another good one: that is how a stick
  // with a false capacity mixes them up.
  const good = known === null ? told !== null : known === digest
  return good ? { ...about, sha256: digest, state: 'good' } : { ...about, sha256: known, state: 'damaged' }
}

/** A file that cannot be read is a bad spot on the stick, or the stick is gone: then it takes nothing either. */
function answers(folder: string): boolean {
  const probe = join(folder, 'so-khuyen-hoc-hoi-thu.tmp')
  try {
    rmSync(probe, { force: true })
    writeNewFile(probe, Buffer.from('?'))
    rmSync(probe)
    return true
  } catch (error) {
    // Full or locked is an answer.
    return error instanceof Refusal && ['disk-full', 'disk-read-only'].includes(error.code)
  }
}

/** What a whole file says of itself; null when it is not whole, or not ours. */
function contentOf(bytes: Buffer): { madeAt: string } | null {
  try {
    return isSealed(bytes) ? readSealed(bytes) : openContainer(bytes).manifest
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** A stick may stumble once; what it refuses twice while the rest of it answers cannot be read. */
function readTwice(path: string, size: number): { bytes: Buffer; pastCache: boolean } | null {
  for (const last of [false, true]) {
    try {
      return readAll(path, size)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      if (last) return null
    }
  }
  return null
}

function readAll(path: string, size: number): { bytes: Buffer; pastCache: boolean } {
  const bytes = Buffer.alloc(size)
  let end = 0
  const pastCache = readMedium(path, (piece, at) => {
    bytes.set(piece.subarray(0, size - at), at)
    end = at + piece.length
  })
  if (!pastCache) return { bytes: readFileSync(path), pastCache }
  return { bytes: bytes.subarray(0, end), pastCache }
}
