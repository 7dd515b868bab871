import { spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { NotRun } from './fault.ts'
import { resultsFolder } from './scratch.ts'

/** A shim as a library for LD_PRELOAD, built when it is older than its source. */
function builtShim(name: 'disk' | 'stick'): string {
  const source = new URL(`./shim/${name}.c`, import.meta.url).pathname
  if (process.platform !== 'linux') throw new NotRun('LD_PRELOAD is a thing of Linux', { excused: true })
  const library = join(resultsFolder(), `${name}.so`)
  if (existsSync(library) && statSync(library).mtimeMs > statSync(source).mtimeMs) return library
  // Another fault may be building it at this moment: each its own, the last one stays.
  const mine = `${library}.${process.pid}`
  const words = ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', mine, source, '-ldl', '-lpthread']
  const { status, stderr, error } = spawnSync(compiler(), words, { encoding: 'utf8' })
  if (status !== 0) throw new NotRun(`the shim cannot be built: ${error?.message ?? stderr}`)
  renameSync(mine, library)
  return library
}

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

function compiler(): string {
  const found = () => ['cc', 'gcc', 'clang'].find(has)
  if (!found() && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'gcc', 'libc6-dev'], {
      stdio: 'inherit',
    })
  }
  const one = found()
  if (!one) throw new NotRun('there is no C compiler')
  return one
}

/** The environment of a process whose changes below a folder are written down in a log, or fail when told to. */
export const shimFor = (folder: string, log = ''): Record<string, string> => ({
  LD_PRELOAD: builtShim('disk'),
  FAULT_FOLDER: folder,
  FAULT_LOG: log,
})

/** The environment of a process in which a folder is a stick that may be pulled, lie or rot; see shim/stick.c. */
export const stickShimFor = (folder: string): Record<string, string> => ({
  LD_PRELOAD: builtShim('stick'),
  STICK_FOLDER: folder,
})

/** Inside such a process: an order to the shim, given by opening a file that is none. Without a shim nothing happens. */
function steer(order: string): void {
  const folder = process.env.FAULT_FOLDER
  if (folder === undefined) return
  try {
    openSync(join(folder, `:${order}`), 'r')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** A line of its own in the log, between what was written before and what comes after. */
export const noteInLog = (text: string): void => steer(`note:${text}`)

export interface Failure {
  readonly name: string
  readonly mode: 0 | 1 | 2 | 3 | 4
  readonly errno: number
  readonly sticky: boolean
}
const [eio, enospc, eacces] = [5, 28, 13]
export const failures: readonly Failure[] = [
  { name: 'EIO once', mode: 0, errno: eio, sticky: false },
  { name: 'EIO from then on', mode: 0, errno: eio, sticky: true },
  { name: 'ENOSPC once', mode: 1, errno: enospc, sticky: false },
  { name: 'ENOSPC from then on', mode: 1, errno: enospc, sticky: true },
  { name: 'short write', mode: 2, errno: eio, sticky: false },
  { name: 'half a write, then EIO', mode: 3, errno: eio, sticky: false },
  { name: 'EACCES on a name', mode: 4, errno: eacces, sticky: false },
]

/** From now on the k-th call fails. */
export const failAt = (k: number, { mode, errno, sticky }: Failure): void =>
  steer(`fail:${k}:${mode}:${errno}:${sticky ? 1 : 0}`)
export const failNoMore = (): void => steer('fail:0:0:0:0')

/** How many calls failed since `failAt`. */
export function failedCalls(): number {
  const [, failed = '0'] = readFileSync(join(process.env.FAULT_FOLDER ?? '', ':count:'), 'utf8').split(' ')
  return Number(failed)
}
