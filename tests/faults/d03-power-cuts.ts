import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Order } from './actor.ts'
import { createTally, type Dice, diceFrom, type Outcome } from './fault.ts'
import { startActor } from './killable.ts'
import { createDisk, readLog } from './power-cut.ts'
import { shimFor } from './shim.ts'

export const ways = ['lost', 'mixed', 'damaged', 'not opened'] as const
export type Way = (typeof ways)[number]

export interface Recorded {
  readonly root: string
  readonly log: string
  readonly before: ReadonlyMap<string, Buffer>
}

/** Lets an actor do something in `root`, with every change written down. */
export async function record(root: string, order: Order, { isNext = false } = {}) {
  const before = filesIn(root)
  const log = `${root}.log`
  const actor = startActor(shimFor(root, log), isNext)
  await actor.perform(order)
  const said = actor.said.slice()
  await actor.kill()
  return { recorded: { root, log, before } satisfies Recorded, said }
}

function filesIn(root: string): Map<string, Buffer> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]),
  )
}

export interface Cuts {
  readonly recorded: Recorded
  readonly size: number
  readonly seed: number
  /** What is wrong with a folder after a cut, when so many promises had been given; null when nothing is. */
  readonly judge: (root: string, promised: number) => Promise<readonly [Way, string] | null>
  readonly deaf?: (path: string) => boolean
}

/** Cuts the power at random moments of a recording; the log is played once, from one cut to the next. */
export async function cutPower({ recorded, size, seed, judge, deaf }: Cuts): Promise<Outcome> {
  const tally = createTally(ways)
  const entries = readLog(recorded.log)
  const dice: Dice = diceFrom(seed)
  const moments = Array.from({ length: size }, () => dice(entries.length + 1)).sort((a, b) => a - b)
  const disk = createDisk({ ...recorded, ...(deaf ? { deaf } : {}) })
  const root = `${recorded.root}.cut`
  let played = 0
  for (const [nth, moment] of moments.entries()) {
    for (; played < moment; played += 1) disk.play(entries[played]!)
    const mine = seed + nth
    mkdirSync(root, { recursive: true })
    disk.cutInto(root, diceFrom(mine))
    const promised = disk.notes().filter((note) => note === 'promised').length
    const found = await judge(root, promised)
    if (found) tally.add(found[0], `${found[1]} (cut ${nth} at entry ${moment} of ${entries.length})`)
  }
  rmSync(root, { recursive: true, force: true })
  tally.meet('recorded changes', entries.length)
  return { tried: size, ...tally }
}
