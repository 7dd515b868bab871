import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import type { Arguments } from './arguments.ts'

const longest = 4096

/**
 * The passphrase or recovery code of a sealed backup, out of a file or of the environment. Never out of the command line itself:
 * there every other user of the computer could read it.
 */
export function secretOf(given: Arguments): string | null {
  if (given.text('secret-file') === undefined) return process.env.HOI_SECRET ?? null
  const path = given.path('secret-file')
  const seen = statSync(path, { throwIfNoEntry: false })
  if (seen?.isFile() !== true || seen.size > longest)
    throw new Refusal('file-unreadable', { fileName: basename(path) })
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
}
