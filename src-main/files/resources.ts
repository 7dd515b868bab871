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

/** What stands in one of these files. They are shipped, so one that is not JSON is a bug. */
export const readResource = (resources: string, folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(resources, folder, name), 'utf8'))
