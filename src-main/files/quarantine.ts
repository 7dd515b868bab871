import { copyFileSync, existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sha256OfFile } from './digest.ts'
import { makeFolder, onDisk, remove, renameWithRetry, syncFile, syncFolder } from './disk.ts'

/**
 * Copies a damaged data file, with its write-ahead log, into `quarantine`, where the program never touches it again. The name
 * is made of its bytes: the same damage seen at ten starts is kept once. Answers the path of the copy.
 */
export function quarantine(folder: string, path: string): string {
  const ward = join(folder, 'quarantine')
  makeFolder(ward)
  const name = basename(path, '.sqlite')
  const log = `${path}-wal`
  // SQLite leaves an empty one while the file is open.
  const hasLog = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0
  const mark = [path, ...(hasLog ? [log] : [])].map((file) => sha256OfFile(file).slice(0, 12)).join('-')
  const copy = join(ward, `${name}_${mark}.sqlite`)
  if (existsSync(copy)) return copy
  // The log first: a copy that stands under its name is whole.
  if (hasLog) copyWhole(log, `${copy}-wal`)
  copyWhole(path, copy)
  onDisk(ward, () => syncFolder(ward))
  return copy
}

function copyWhole(from: string, to: string): void {
  const part = `${to}.part`
  try {
    onDisk(to, () => {
      copyFileSync(from, part)
      syncFile(part)
      renameWithRetry(part, to)
    })
  } catch (error) {
    remove(part)
    throw error
  }
}
