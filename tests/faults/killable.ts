import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Order } from './actor.ts'
import { programAt } from './program-at.ts'

const pathOf = (file: string): string => new URL(file, import.meta.url).pathname

/** Words for Node to run a file with the program of today, or of the next version. */
export const wordsFor = (file: string, isNext: boolean): string[] => [
  ...(isNext ? ['--import', pathOf('./next-version.ts')] : []),
  pathOf(file),
]

type Word = readonly [word: string, what: unknown]

/** A process that has read the program, of today or of the next version, and waits for its order. */
export function startActor(environment: Readonly<Record<string, string>> = {}, isNext = false) {
  const words = isNext ? wordsFor('./actor.ts', isNext) : [programAt('./actor.ts')]
  const child = spawn(process.execPath, words, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  const said: Word[] = []
  const hearers = new Set<() => void>()
  const reading = createInterface({ input: child.stdout })
  reading.on('line', (line) => {
    // The last line of a killed process may be half a line: it was not said.
    if (!line.endsWith(']')) return
    said.push(JSON.parse(line) as Word)
    for (const hear of hearers) hear()
  })
  // Only when its output has been read to the end is everything known that it said.
  const ended = Promise.all([once(child, 'exit'), once(reading, 'close')])

  const heard = (word: string): Promise<boolean> =>
    Promise.race([
      ended.then(() => said.some(([one]) => one === word)),
      new Promise<boolean>((resolve) => {
        const hear = () => {
          if (!said.some(([one]) => one === word)) return
          hearers.delete(hear)
          resolve(true)
        }
        hearers.add(hear)
        hear()
      }),
    ])

  return {
    said,
    /** Before the next order to the same process: what it said of the last one no longer counts. */
    forget: () => void said.splice(0),
    heard,
    ended,
    /** Says an order and waits for its end; what was said meanwhile by the word asked for. */
    async perform<T>(order: Order, word = 'done'): Promise<T> {
      said.splice(0)
      child.stdin.write(`${JSON.stringify(order)}\n`)
      if (!(await heard('done'))) throw new Error(`the process died over ${JSON.stringify(order)}`)
      return said.find(([one]) => one === word)?.[1] as T
    },
    order: (order: Order) => child.stdin.write(`${JSON.stringify(order)}\n`),
    /** Kills it so long after it began; true when it was still at work. */
    async killAfter(ms: number): Promise<boolean> {
      await heard('begun')
      await Promise.race([wait(ms), ended, heard('done')])
      return killNow(child, ended)
    },
    kill: () => killNow(child, ended),
  }
}
export type Actor = ReturnType<typeof startActor>

async function killNow(child: ChildProcess, ended: Promise<unknown>): Promise<boolean> {
  const alive = child.exitCode === null && child.signalCode === null
  child.kill('SIGKILL')
  await ended
  return alive
}
