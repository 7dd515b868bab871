import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptLock, keptLock } from '../contract/values/kept-lock.ts'
import { onDisk, remove, saveFile } from './disk.ts'

const fileIn = (folder: string): string => join(folder, 'lock.json')

/** The lock of a data folder; null when none is set. A file that is no lock any more locks nobody out, and is told. */
export function readLock(folder: string, damaged: (error: unknown) => void): KeptLock | null {
  const path = fileIn(folder)
  if (!existsSync(path)) return null
  const text = onDisk(path, () => readFileSync(path, 'utf8'))
  try {
    return keptLock.parse(JSON.parse(text))
  } catch (error) {
    damaged(error)
    return null
  }
}

/** The lock of one data folder for another: what lies beside an office is closed like it. */
export function copyLock(from: string, to: string): void {
  if (existsSync(fileIn(from)))
    saveFile(
      fileIn(to),
      onDisk(from, () => readFileSync(fileIn(from))),
    )
}

export function writeLock(folder: string, lock: KeptLock | null): void {
  if (lock === null) remove(fileIn(folder))
  else saveFile(fileIn(folder), JSON.stringify(lock, null, 2))
}
