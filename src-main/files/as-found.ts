import { copyFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { onDisk, remove, renameWithRetry, syncFile, syncFolder } from './disk.ts'
import { hasLog } from './running-mark.ts'

/** The log first: it may lie beside a file it was folded into, but a file must never lie without it. */
const parts = ['-wal', ''] as const

/**
 * Closes a data file that is damaged and leaves it and its log as they were found: SQLite folds the log into the file on closing,
 * and what is damaged is not to be written to. The file is closed whatever happens.
 */
export function closeAsFound(path: string, close: () => void): void {
  if (!hasLog(path)) {
    close()
    return
  }
  // Named so that whoever fills the next file removes what a cut-off closing left.
  const aside = (part: string): string => `${path}.filling-found${part}`
  try {
    onDisk(path, () => {
      for (const part of parts) {
        copyFileSync(path + part, aside(part))
        syncFile(aside(part))
      }
    })
  } catch (error) {
    close()
    for (const part of parts) remove(aside(part))
    throw error
  }
  close()
  onDisk(path, () => {
    for (const part of parts) {
      renameWithRetry(aside(part), path + part)
      syncFolder(dirname(path))
    }
  })
}
