import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { NotRun } from './fault.ts'
import { scratchFolder } from './scratch.ts'
import { stickShimFor } from './shim.ts'

export type StickOrder =
  | { readonly do: 'pull'; readonly work: Work; readonly folder: string; readonly stride: number }
  | { readonly do: 'refuse'; readonly folder: string; readonly errno: number }
  | { readonly do: 'rot'; readonly folder: string; readonly positions: readonly number[] }
export type Work = 'place' | 'check' | 'test'
export interface PullWord {
  readonly cases: number
  readonly met: Readonly<Record<string, number>>
  readonly wrong: readonly (readonly [way: PullWay, what: string])[]
}
export const pullWays = ['old ones touched', 'half a backup', 'wrong words', 'bug', 'next try fails'] as const
export type PullWay = (typeof pullWays)[number]

const actor = new URL('./stick-actor.ts', import.meta.url).pathname

/** What a process says in whose world the folder of the order is a stick. */
export function onStick<T>(order: StickOrder): T {
  const said = execFileSync(process.execPath, [actor, JSON.stringify(order)], {
    encoding: 'utf8',
    env: { ...process.env, ...stickShimFor(order.folder) },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(said) as T
}

/** Mounts a file system for as long as the work takes; undefined where nobody may. */
export function mounted<T>(words: readonly string[], work: (folder: string) => T): T | undefined {
  const folder = join(scratchFolder('stick'), 'USB')
  mkdirSync(folder)
  if (process.getuid?.() !== 0 || spawnSync('mount', [...words, folder]).status !== 0) return undefined
  try {
    return work(folder)
  } finally {
    spawnSync('umount', ['-l', folder])
  }
}

/** The path of an empty image with a file system in it; undefined where none can be made. */
export function imageOf(megabytes: number): string | undefined {
  const image = join(scratchFolder('image'), 'stick.img')
  if (spawnSync('truncate', ['-s', `${megabytes}M`, image]).status !== 0) return undefined
  return spawnSync('mkfs.ext4', ['-q', '-F', image]).status === 0 ? image : undefined
}

export const onlyLinux = (): void => {
  if (process.platform !== 'linux')
    throw new NotRun('sticks are made of Linux things here', { excused: true })
}
