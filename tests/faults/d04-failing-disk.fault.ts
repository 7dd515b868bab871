import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { SweepOrder, SweepWay, SweepWord } from './d04-sweeper.ts'
import { createTally, type Fault, type Outcome } from './fault.ts'
import { wordsFor } from './killable.ts'
import { olderOffice } from './migrated.ts'
import { foundOffice } from './office.ts'
import { savedOffice } from './saved-office.ts'
import { scratchFolder } from './scratch.ts'
import { failures, shimFor } from './shim.ts'

const ways = [
  'lost',
  'damaged',
  'mixed',
  'died',
  'hung',
  'untyped',
  'not well again',
] as const satisfies readonly SweepWay[]

const prepare: Readonly<Record<SweepOrder['scenario'], (base: string) => Promise<void>>> = {
  async write(base) {
    await foundOffice(join(base, 'data'), 10)
  },
  async backup(base) {
    await savedOffice(base, 4)
  },
  async restore(base) {
    await savedOffice(base, 4)
    await foundOffice(join(base, 'saved'), 4)
  },
  async migrate(base) {
    writeFileSync(join(base, 'digest'), await olderOffice(join(base, 'data'), 4))
  },
}

/** Every call of an operation fails once, in every mode. `size` is how many cases there are at least. */
const sweep =
  (scenario: SweepOrder['scenario'], quickStride: number, full: number) =>
  async (size: number): Promise<Outcome> => {
    const tally = createTally(ways)
    const root = join(scratchFolder('sweep'), 'disk')
    const base = join(root, 'base')
    mkdirSync(base, { recursive: true })
    await prepare[scenario](base)
    const stride = size < full ? quickStride : 1
    let tried = 0
    let at = { mode: 0, k: 1 }
    for (let ended = false; !ended; ) {
      const order: SweepOrder = { scenario, root, ...at, stride }
      const child = spawn(
        process.execPath,
        [...wordsFor('./d04-sweeper.ts', scenario === 'migrate'), JSON.stringify(order)],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { ...process.env, ...shimFor(root) },
        },
      )
      const exit = once(child, 'exit')
      let wrongHere = false
      for await (const line of createInterface({ input: child.stdout })) {
        const word = JSON.parse(line) as SweepWord
        const where = `${failures[at.mode]?.name} at call ${at.k}`
        if (word[0] === 'begun') {
          at = { mode: word[1], k: word[2] }
          tried += 1
          wrongHere = false
        } else if (word[0] === 'wrong') {
          wrongHere = true
          tally.add(word[1], `${where}: ${word[2]}`)
        } else if (word[0] === 'case') tally.meet(word[1])
        else ended = true
      }
      await exit
      if (ended) break
      if (!wrongHere)
        tally.add('died', `${failures[at.mode]?.name} at call ${at.k}: ${child.signalCode ?? child.exitCode}`)
      at = { mode: at.mode, k: at.k + stride }
    }
    return { tried, ...tally }
  }

// Sizes are the fewest cases that must be met: a sweep of an operation that was never begun ends at once.
export const faults: readonly Fault[] = (
  [
    ['D4a', 'write', 9, 50, 700],
    ['D4b', 'backup', 60, 40, 2000],
    ['D4c', 'restore', 60, 40, 2000],
    ['D4d', 'migrate', 30, 25, 700],
  ] as const
).map(([id, scenario, stride, quick, full]) => ({
  id,
  title: `every call fails: ${scenario}`,
  sizes: { quick, full },
  run: sweep(scenario, stride, full),
}))
