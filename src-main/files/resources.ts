import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { look } from './disk.ts'

/** Names of the JSON files in one of the folders that come with the program; none when there is no such folder. */
export function listResources(resources: string, folder: string): string[] {
  const here = look(resources).some(({ name, kind }) => name === folder && kind === 'folder')
  if (!here) return []
  return look(join(resources, folder))
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.json'))
    .map(({ name }) => name)
    .sort()
}

/** The text of a file that came with the program. Without it the program is broken: no refusal, a bug. */
export const readResource = (resources: string, ...name: string[]): string =>
  readFileSync(join(resources, ...name), 'utf8')
