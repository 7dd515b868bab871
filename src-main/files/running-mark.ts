import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onDisk, remove } from './disk.ts'

const fileName = 'running'
const damagedText = 'damaged\n'

/** How the program ended the last time: well, cut off, or with data it had found damaged. */
export type LastEnd = 'clean' | 'cut-off' | 'damaged'

/** A write-ahead log that nobody folded into the file. */
export const hasLog = (live: string): boolean =>
  (statSync(`${live}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** Read before the data are opened: a mark or a full write-ahead log that nobody took away tell of an end that was no closing. */
export function lastEnd(folder: string, live: string): LastEnd {
  const mark = join(folder, fileName)
  const isMarked = existsSync(mark)
  if (isMarked && readFileSync(mark, 'utf8') === damagedText) return 'damaged'
  return isMarked || hasLog(live) ? 'cut-off' : 'clean'
}

/** Not synced: the write-ahead log tells of an end so early that the disk has not seen the mark yet. */
export function markRunning(folder: string): void {
  onDisk(folder, () => writeFileSync(join(folder, fileName), `${process.pid}\n`, { mode: 0o600 }))
}

/** The next start looks through everything before it shows anything. */
export function markDamaged(folder: string): void {
  onDisk(folder, () => writeFileSync(join(folder, fileName), damagedText, { mode: 0o600 }))
}

export const unmark = (folder: string): void => remove(join(folder, fileName))
