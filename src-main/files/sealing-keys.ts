import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SealingKeys, sealingFile } from '../contract/values/sealed-header.ts'
import { saveFile } from './disk.ts'

// Beside the data, not in them: a plain backup must not carry the key of the sealed ones.
const pathIn = (dataFolder: string): string => join(dataFolder, 'sealing.json')

/** The keys backups of this office are sealed with, and since when; null when there are none that can be read. */
export function keptKeys(dataFolder: string): { since: string; keys: SealingKeys } | null {
  const path = pathIn(dataFolder)
  if (!existsSync(path)) return null
  const found = sealingFile.safeParse(parsed(readFileSync(path, 'utf8')))
  return found.success ? { since: found.data.since, keys: found.data.keys } : null
}

/** Keeps the keys for the backups from now on. */
export function keepKeys(dataFolder: string, since: string, keys: SealingKeys): void {
  saveFile(pathIn(dataFolder), `${JSON.stringify({ format: 1, since, keys }, null, 2)}\n`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
