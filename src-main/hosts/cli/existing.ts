import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Refusal } from '../../contract/refusal.ts'
import { callerFolder } from '../arguments.ts'
import { type Arguments, Misused } from './arguments.ts'

/** The file a line names, as its first word or as its second; refused where there is none. */
export function existing(given: Arguments, at: 'first' | 'second' = 'first'): string {
  const path = at === 'first' ? given.file() : secondFile(given)
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Refusal('file-unreadable', { fileName: basename(path) })
  return path
}

function secondFile(given: Arguments): string {
  const name = given.second()
  if (name === undefined) throw new Misused('missing', 'FILE')
  return resolve(callerFolder(), name)
}
