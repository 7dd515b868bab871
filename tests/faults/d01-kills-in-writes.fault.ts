import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyOf, expect, type Model, type Step, textOf } from './clerk.ts'
import { faultOf, type Seen, seenIn, withFile } from './evidence.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { type Actor, startActor } from './killable.ts'
import { type Founded, foundOffice, openOffice } from './office.ts'
import { scratchFolder } from './scratch.ts'

/** So many kills one folder lives through; then a new one, so that reading it through stays quick. */
const killsEach = 20
const longestMs = 200

async function killInWrites(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['lost', 'half done', 'damaged', 'not opened'])
  const dice = diceFrom(seed)
  const root = scratchFolder('kills')
  let next = startActor()
  let tried = 0
  for (let office = 0; tried < size; office += 1) {
    const folder = join(root, String(office))
    const place = await foundOffice(folder)
    for (let kill = 0; kill < killsEach && tried < size; kill += 1, tried += 1) {
      const actor = next
      next = startActor()
      await oneKill(
        actor,
        { folder, place, seed: dice(2 ** 31), afterMs: dice(longestMs), which: tried },
        tally,
      )
    }
    rmSync(folder, { recursive: true })
  }
  await next.kill()
  return { tried, ...tally }
}

interface Kill {
  readonly folder: string
  readonly place: Founded
  readonly seed: number
  readonly afterMs: number
  readonly which: number
}
type Tally = ReturnType<typeof createTally<'lost' | 'half done' | 'damaged' | 'not opened'>>

async function oneKill(actor: Actor, kill: Kill, tally: Tally): Promise<void> {
  const { folder, place, seed, afterMs, which } = kill
  const before = withFile(folder, seenIn)
  await actor.heard('ready')
  actor.order({ do: 'write', folder, seed, from: before.actions, place, known: before.known })
  await actor.killAfter(afterMs)
  const steps = (word: string) => actor.said.filter(([one]) => one === word).map(([, step]) => step as Step)
  const promised = steps('promised')
  const doubtful = steps('try').at(promised.length)
  tally.meet('promised', promised.length)
  tally.meet('cut off in the middle', doubtful ? 1 : 0)

  const where = `kill ${which} after ${afterMs} ms, ${promised.length} promised`
  try {
    const office = await openOffice(folder)
    await office.ask('settings.settings')
    await office.close()
  } catch (error) {
    return tally.add('not opened', `${where}: ${String(error)}`)
  }
  withFile(folder, (db) => {
    const fault = faultOf(db)
    if (fault) return tally.add('damaged', `${where}: ${fault}`)
    const seen = seenIn(db)
    const verdict = judge(before, seen, promised, doubtful)
    if (verdict === 'doubtful one kept') tally.meet(verdict)
    else if (verdict) tally.add(verdict, where)
  })
}

/** What was promised is all there, whole; of what was being done when the blow fell, all or nothing. */
function judge(before: Seen, seen: Seen, promised: readonly Step[], doubtful: Step | undefined) {
  const sure = copyOf(before.model)
  for (const step of promised) expect(sure, step)
  const same = (model: Model, actions: number) =>
    textOf(seen.model) === textOf(model) && seen.actions === before.actions + actions
  if (same(sure, promised.length)) return null
  if (seen.actions < before.actions + promised.length) return 'lost'
  if (doubtful === undefined) return 'half done'
  expect(sure, doubtful)
  return same(sure, promised.length + 1) ? 'doubtful one kept' : 'half done'
}

export const faults: readonly Fault[] = [
  { id: 'D1', title: 'kills in writes', sizes: { quick: 40, full: 500 }, run: killInWrites },
]
