import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of a file that came with the program. Without it the program is broken: no refusal, a bug. */
export const readResource = (resources: string, ...name: string[]): string =>
  readFileSync(join(resources, ...name), 'utf8')
