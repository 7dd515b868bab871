import { readFileSync, statSync } from 'node:fs'
import { Refusal } from '../contract/refusal.ts'
import { onDisk } from './disk.ts'

const bytesIn = 1024 * 1024

/** The text of a file that is read at once, without its byte order mark. Refuses `file-too-large` above `limitMiB`. */
export function readTextFile(path: string, limitMiB: number): string {
  return onDisk(path, () => {
    if (statSync(path).size > limitMiB * bytesIn) throw new Refusal('file-too-large', { limitMiB })
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  })
}
