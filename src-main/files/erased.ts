import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { remove, saveFile } from './disk.ts'

const note = 'ERASED'
const besides = ['', '-wal', '-shm', '-journal'] as const
/** How long a generation is kept, in ms. */
export const keepMs = 30 * 24 * 60 * 60 * 1000

/** Somebody was erased: generations before this one still hold the data, and go when their time is over, the last ones too. */
export function noteErased(folder: string, before: number): void {
  saveFile(join(folder, note), `${before}\n`)
}

interface Files {
  readonly folder: string
  kept(): readonly number[]
  number(): number
  pathOf(number: number): string
}

/** Removes generations that hold erased data and whose time is over; the live one never. */
export function forgetErased({ folder, kept, number, pathOf }: Files): void {
  const path = join(folder, note)
  if (!existsSync(path)) return
  const before = Math.min(Number(readFileSync(path, 'utf8')) || 0, number())
  const holding = kept().filter((each) => each < before)
  for (const file of holding.map(pathOf)) {
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - changedAt >= keepMs) for (const ending of besides) remove(file + ending)
  }
  if (kept().every((each) => each >= before)) remove(path)
}
