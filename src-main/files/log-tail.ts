import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onDisk } from './disk.ts'

/** The newest lines of the program's log beside the data; none where it never had one to write. */
export function logTail(dataFolder: string, lines: number): string[] {
  const path = join(dataFolder, 'log.txt')
  if (!existsSync(path)) return []
  const text = onDisk(path, () => readFileSync(path, 'utf8'))
  return text.trimEnd().split(/\r?\n/).slice(-lines)
}
