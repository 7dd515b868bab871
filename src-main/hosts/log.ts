import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const limit = 1_000_000

/** Writes bugs with their stack to log.txt in the data folder; one older file is kept. */
export function logTo(folder: string, also?: (text: string) => void): (error: unknown) => void {
  const file = join(folder, 'log.txt')
  return (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    also?.(text)
    try {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > limit) renameSync(file, `${file}.old`)
      appendFileSync(file, `${new Date().toISOString()} ${text}\n`)
    } catch (cause) {
      // The disk may be the very thing that is broken; the terminal is then the last place to say so.
      process.stderr.write(`${text}\n(log.txt: ${cause instanceof Error ? cause.message : cause})\n`)
    }
  }
}
