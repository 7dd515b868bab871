import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Found, look, makeFolder } from './disk.ts'

/** Where the program keeps its own copies: beside the data, so they help against mistakes, not against a dead disk. */
export const automaticFolder = (dataFolder: string): string => join(dataFolder, 'backups', 'auto')

/** Where a backup is restored for practice: a data folder of its own. */
export const drillFolder = (dataFolder: string): string => join(dataFolder, 'drill')

/** A practice office is there to be looked at. */
export const isPractised = (dataFolder: string): boolean =>
  existsSync(join(drillFolder(dataFolder), 'CURRENT'))

/** Its data files, also those of a practice that came to no end. */
export function practiceFiles(dataFolder: string): string[] {
  const folder = drillFolder(dataFolder)
  const files = existsSync(folder) ? look(folder) : []
  return files.filter(({ name }) => name.endsWith('.sqlite')).map(({ path }) => path)
}

/** What lies there; nothing before the first copy. */
export function automaticFiles(dataFolder: string): Found[] {
  const folder = automaticFolder(dataFolder)
  return existsSync(folder) ? look(folder) : []
}

/** The folder, made where it is missing. */
export function ownAutomaticFolder(dataFolder: string): string {
  const folder = automaticFolder(dataFolder)
  makeFolder(folder)
  return folder
}
