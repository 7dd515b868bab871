import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CallOrder } from './actor.ts'
import { createTally, diceFrom, type Outcome } from './fault.ts'
import { startActor } from './killable.ts'
import { openOffice } from './office.ts'

export type KillWay = 'lost' | 'mixed' | 'damaged' | 'not opened'

export interface Kills {
  readonly size: number
  readonly seed: number
  /** Holds "base", from which every kill begins. */
  readonly root: string
  readonly order: (work: string) => Omit<CallOrder, 'do'>
  readonly isNext?: boolean
  /** What is wrong with a folder after a kill and a start; null when nothing is. */
  readonly judge: (work: string, promised: boolean) => readonly [KillWay, string] | null
}

/** Kills an operation at moments spread by chance over its whole length, each time from the same beginning. */
export async function killAllAlong({
  size,
  seed,
  root,
  order,
  isNext = false,
  judge,
}: Kills): Promise<Outcome> {
  const tally = createTally(['lost', 'mixed', 'damaged', 'not opened'] as const)
  const dice = diceFrom(seed)
  const work = join(root, 'work')
  let next = startActor({}, isNext)
  let lengthMs = 0
  // The first two are let end, to know how long it takes.
  for (let kill = -2; kill < size; kill += 1) {
    const actor = next
    next = startActor({}, isNext)
    rmSync(work, { recursive: true, force: true })
    cpSync(join(root, 'base'), work, { recursive: true })
    await actor.heard('ready')
    actor.order({ do: 'call', ...order(work) })
    await actor.heard('begun')
    const begun = performance.now()
    const afterMs = kill < 0 ? 60_000 : (dice(1000) / 1000) * lengthMs
    const cut = await actor.killAfter(afterMs)
    if (kill < 0) lengthMs = performance.now() - begun
    const where = `kill ${kill} after ${afterMs.toFixed(1)} of ${lengthMs.toFixed(0)} ms`
    const promised = actor.said.some(([word]) => word === 'promised')
    if (kill < 0 && !promised) throw new Error('the operation does not even end when it is let alone')
    tally.meet(promised ? 'after its promise' : 'in the middle', kill < 0 || !cut ? 0 : 1)
    try {
      const office = await openOffice(join(work, 'data'))
      await office.ask('settings.settings')
      await office.close()
    } catch (error) {
      tally.add('not opened', `${where}: ${String(error)}`)
      continue
    }
    const found = judge(work, promised)
    if (found) tally.add(found[0], `${where}: ${found[1]}`)
  }
  await next.kill()
  return { tried: size, ...tally }
}
