import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, withFile } from './evidence.ts'
import { type Founded, foundOffice, openOffice } from './office.ts'

export interface SavedOffice {
  readonly folder: string
  /** Where the backup lies. */
  readonly stick: string
  readonly file: string
  /** What the backup holds. */
  readonly saved: string
  readonly place: Founded
}

/** An office below this folder, with a backup of its own beside it, and work done since then. */
export async function savedOffice(root: string, families = 12): Promise<SavedOffice> {
  const [folder, stick] = [join(root, 'data'), join(root, 'stick')]
  mkdirSync(stick, { recursive: true })
  const place = await foundOffice(folder, families)
  const saved = withFile(folder, digestOf)
  const office = await openOffice(folder)
  await office.ask('backups.makeBackup', { folder: stick })
  for (const nth of [1, 2, 3]) await office.ask('settings.amendOffice', { seat: `Tân Nghĩa ${nth}` })
  await office.close()
  const [file] = backupsIn(stick)
  if (!file) throw new Error('no backup was made')
  return { folder, stick, file, saved, place }
}

/** Backups under their full names. */
export const backupsIn = (stick: string): string[] =>
  readdirSync(stick)
    .filter((name) => name.endsWith('.hoibk.zip'))
    .map((name) => join(stick, name))
