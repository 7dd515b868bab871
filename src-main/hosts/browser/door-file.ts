import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { asRefusal } from '../../files/disk.ts'

/**
 * A second start finds the running host by this file in the data folder, readable by its owner alone, and asks it for
 * another window instead of being told that the data are in use.
 */
export interface DoorFile {
  readonly here: string
  readonly key: string
}

const pathIn = (folder: string): string => join(folder, 'door.json')

/** Leaves word where the host is; its key is good for asking for a window and nothing else. */
export function leaveWord(folder: string, word: DoorFile): void {
  whereWritable(folder, () => {
    rmSync(pathIn(folder), { force: true })
    writeFileSync(pathIn(folder), JSON.stringify(word), { mode: 0o600, flag: 'wx' })
  })
}

export const takeWordAway = (folder: string): void =>
  whereWritable(folder, () => rmSync(pathIn(folder), { force: true }))

/** Data on a full or locked medium are shown too; a second start then shows them a second time. */
function whereWritable(folder: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(asRefusal(error, folder) instanceof Refusal)) throw error
  }
}

/** Asks a host that is already running for the address of another window; null when none answers. */
export async function askForWindow(folder: string): Promise<string | null> {
  try {
    const { here, key } = JSON.parse(readFileSync(pathIn(folder), 'utf8')) as DoorFile
    if (!/^127\.0\.0\.1:\d+$/.test(here)) return null
    const answer = await fetch(`http://${here}/another-window`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: `http://${here}`,
        'Sec-Fetch-Site': 'same-origin',
      },
      body: JSON.stringify({ key }),
      signal: AbortSignal.timeout(3000),
    })
    const { token } = (await answer.json()) as { token?: unknown }
    return typeof token === 'string' ? `http://${here}/#token=${token}` : null
  } catch {
    // No file, a file left by a host that died, or nobody at that port: then the data are in use by something else.
    return null
  }
}
