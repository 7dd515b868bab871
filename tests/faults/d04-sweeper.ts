// Runs with the shim, as a process of its own, because what it looks for may end it: lets the k-th call of an operation fail, for
// every k, in one mode after the other, and says of each case how it ended. d04-sweeper.ts ORDER
import { cpSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { scenarios } from './d04-scenarios.ts'
import { Said } from './office.ts'
import { failAt, failedCalls, failNoMore, failures } from './shim.ts'

export interface SweepOrder {
  readonly scenario: keyof typeof scenarios
  readonly root: string
  /** Where to go on after a death. */
  readonly mode: number
  readonly k: number
  /** 1: every call; 7: every seventh. */
  readonly stride: number
}
export type SweepWord =
  | readonly [word: 'begun', mode: number, k: number]
  | readonly [word: 'case', ended: string]
  | readonly [word: 'wrong', way: SweepWay, what: string]
  | readonly [word: 'end']
export const sweepWays = ['lost', 'damaged', 'mixed', 'died', 'hung', 'untyped', 'not well again'] as const
export type SweepWay = (typeof sweepWays)[number]

const order = JSON.parse(process.argv[2] ?? '') as SweepOrder
const { run } = scenarios[order.scenario]
const say = (...word: SweepWord): void => void writeSync(1, `${JSON.stringify(word)}\n`)
const longestMs = 20_000

/** What was answered: "done", or the code of a refusal. An answer without one is a bug. */
async function answerOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    if (error instanceof Said && error.code !== 'unexpected') return error.code
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    say('wrong', 'untyped', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    return 'untyped'
  }
}

/** True when the k-th call was reached. */
async function oneCase(mode: number, k: number): Promise<boolean> {
  const failure = failures[mode]
  if (!failure) return false
  const work = join(order.root, 'work')
  let struck = 0
  const sweep = {
    work,
    refresh() {
      rmSync(work, { recursive: true, force: true })
      cpSync(join(order.root, 'base'), work, { recursive: true })
    },
    answerOf,
    wrong: (way: SweepWay, what: string) => say('wrong', way, what),
    fail: () => failAt(k, failure),
    failNoMore: () => {
      struck = failedCalls()
      failNoMore()
    },
    met: (what: string) => {
      if (struck > 0) say('case', what)
      // The sweep of a mode ends with an operation that nothing hindered, not with one that was never begun.
      else if (what !== 'done') say('wrong', 'not well again', `${what}, though nothing failed`)
    },
  }
  try {
    await run(sweep)
  } catch (error) {
    sweep.failNoMore()
    say('wrong', 'not well again', error instanceof Error ? (error.stack ?? error.message) : String(error))
    // What this case left open must not be held against the next one.
    process.exit(1)
  }
  return struck > 0
}

process.on('uncaughtException', (error) => say('wrong', 'untyped', `uncaught: ${error.stack}`))
process.on('unhandledRejection', (error) => say('wrong', 'untyped', `unhandled: ${String(error)}`))

for (let mode = order.mode, k = order.k; mode < failures.length; ) {
  say('begun', mode, k)
  const timer = setTimeout(() => {
    say('wrong', 'hung', `after ${longestMs} ms`)
    process.exit(1)
  }, longestMs)
  const reached = await oneCase(mode, k)
  clearTimeout(timer)
  if (reached) k += order.stride
  else [mode, k] = [mode + 1, 1 + ((mode * 13) % order.stride)]
}
say('end')
process.exit(0)
