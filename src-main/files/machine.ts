import { arch, release, totalmem, type } from 'node:os'

/** What the computer is, in the words of the system: nothing in it tells whose it is. */
export function machine(): {
  readonly system: string
  readonly runtime: string
  readonly memoryBytes: number
} {
  const { electron } = process.versions
  return {
    system: `${type()} ${release()} ${arch()}`,
    runtime: electron === undefined ? `Node ${process.version}` : `Electron ${electron}`,
    memoryBytes: totalmem(),
  }
}
