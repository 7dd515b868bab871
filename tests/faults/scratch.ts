import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const results = new URL('../results/faults', import.meta.url).pathname
const made: string[] = []

/** What the suite itself makes and keeps between runs: compiled C, compiled TypeScript. */
export function resultsFolder(): string {
  mkdirSync(results, { recursive: true })
  return results
}

/**
 * A folder that is gone when the fault is done. In memory where there is room: a kill or a simulated power cut does not ask
 * whether there is a disk below, and thousands of cases need not wait for one.
 */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(roomInMemory() ?? tmpdir(), `so-khuyen-hoc-${name}-`))
  made.push(folder)
  return folder
}

function roomInMemory(): string | null {
  const memory = '/dev/shm'
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > 1024 ** 3 ? memory : null
  } catch {
    return null
  }
}

export function removeScratch(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}
