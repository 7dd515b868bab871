import { copyFile, onDisk, remove, renameWithRetry, syncFile, syncFolder } from '../../files/disk.ts'
import { freeName } from '../../files/file-name.ts'
import { automaticFiles, ownAutomaticFolder } from '../../files/own-folders.ts'
import { copyName, readCopyName } from './copy-name.ts'

const reason = 'migration'

/**
 * Sets a closed copy of the data aside as they are before a newer program changes their form; packed later, like every copy that
 * waits. `length`: entries of its history. The same data are set aside once, however often bringing them up is tried.
 */
export function keepBeforeMigration(
  copy: string,
  { dataFolder, length, now }: { readonly dataFolder: string; readonly length: number; readonly now: string },
): void {
  const there = automaticFiles(dataFolder).map(({ name }) => name)
  if (there.some((name) => isOf(name, length))) return
  const folder = ownAutomaticFolder(dataFolder)
  const part = `${folder}/${reason}.part`
  const name = freeName(`${copyName(now, reason)}.${length}.waiting`, there)
  try {
    onDisk(folder, () => {
      copyFile(copy, part)
      syncFile(part)
      renameWithRetry(part, `${folder}/${name}`)
      syncFolder(folder)
    })
  } finally {
    remove(part)
  }
}

/** Once packed, its own program writes on: only what still waits is of an attempt that failed. */
const isOf = (name: string, length: number): boolean => {
  const told = readCopyName(name)
  return told?.reason === reason && told.ending === `.${length}.waiting`
}
