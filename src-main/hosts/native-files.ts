import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sha256OfFile } from '../files/digest.ts'

const library = 'node_modules/better-sqlite3'
/** Where the library looks first, in this order: made on this machine, for whoever made it. */
const made = ['build/Debug/better_sqlite3.node', 'build/Release/better_sqlite3.node']

/** SHA-256 by path below the program's folder. */
export type NativeDigests = Readonly<Record<string, string>>

/** The native modules below a program's folder as they are now: what a build writes into the program. */
export function nativeDigests(root: string): NativeDigests {
  const prebuilt = readdirSync(join(root, library, 'prebuilds')).filter((name) => name.endsWith('.node'))
  const paths = [...made, ...prebuilt.map((name) => `prebuilds/${name}`)].map((path) => `${library}/${path}`)
  const present = paths.filter((path) => existsSync(join(root, path)))
  return Object.fromEntries(present.map((path) => [path, sha256OfFile(join(root, path))]))
}

/**
 * The native modules that the library may load on such a machine. On Linux it asks which C library runs it; both are its own, so
 * both are looked at.
 */
function loadable(root: string, platform: string, arch: string): string[] {
  const own = made.map((path) => `${library}/${path}`).find((path) => existsSync(join(root, path)))
  if (own !== undefined) return [own]
  const families = platform === 'linux' ? ['linux', 'linuxmusl'] : [platform]
  return families.map((family) => `${library}/prebuilds/${family}-${arch}.node`)
}

interface Machine {
  readonly platform: string
  readonly arch: string
}

/**
 * The first native module that is not what the program was built with, by its path; null when all that may be loaded on this machine
 * are. They lie outside the archive that Electron itself checks (shared/reliability.md, E13).
 */
export function damagedNative(root: string, expected: NativeDigests, on: Machine = process): string | null {
  const files = loadable(root, on.platform, on.arch)
  const present = files.filter((path) => existsSync(join(root, path)))
  const isWhole = (path: string): boolean => sha256OfFile(join(root, path)) === expected[path]
  return (present.length === 0 ? files[0] : present.find((path) => !isWhole(path))) ?? null
}
