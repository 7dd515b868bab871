import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyOf, emptyModel, expect, type Model, nextStep, type Registered, take, textOf } from './clerk.ts'
import { faultOf, withFile } from './evidence.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'
import { knownBy } from './known.ts'
import { foundOffice, type Office, openOffice, Said } from './office.ts'
import { scratchFolder } from './scratch.ts'

/** So many sequences in one office; then a new one, so that reading it through stays quick. */
const sequencesEach = 20
const longest = 8

/** What an office knows, and what it knew before and after each action that can be undone or redone. */
interface Mind {
  now: Model
  known: Registered[]
  readonly before: Model[]
  readonly undone: Model[]
}

/** One thing more: something new, an undo or a redo. What must be refused is tried too. */
async function act(
  office: Office,
  mind: Mind,
  dice: Dice,
  nth: number,
  place: Awaited<ReturnType<typeof foundOffice>>,
) {
  const choice = dice(10)
  if (choice < 6) {
    const there = mind.known.filter(({ name }) => mind.now.births.has(name))
    const step = nextStep(dice, nth, there, place)
    const registered = await take(office, step)
    if (registered) mind.known.push(registered)
    mind.before.push(copyOf(mind.now))
    mind.undone.length = 0
    expect(mind.now, step)
    return step.do
  }
  const [call, from, to] =
    choice < 9 ? (['undo', mind.before, mind.undone] as const) : (['redo', mind.undone, mind.before] as const)
  const next = from.at(-1)
  // Below the first of ours lies the founding of the office, which stays.
  if (next === undefined && call === 'undo') return 'nothing'
  try {
    await office.ask(`history.${call}`, call === 'undo' ? { id: null } : {})
  } catch (error) {
    if (next === undefined && error instanceof Said && error.code === 'nothing-to-redo') return 'redo refused'
    throw error
  }
  if (next === undefined) throw new Error('something was redone that was not undone')
  from.pop()
  to.push(copyOf(mind.now))
  mind.now = next
  return call
}

async function compareWithModel(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['differs', 'damaged'] as const)
  const dice = diceFrom(seed)
  const root = scratchFolder('model')
  let tried = 0
  for (let nth = 0; tried < size; ) {
    const folder = join(root, String(tried))
    const place = await foundOffice(folder)
    const office = await openOffice(folder)
    const mind: Mind = { now: emptyModel(), known: [], before: [], undone: [] }
    mind.now.seat = (await office.ask<{ office: { seat: string } }>('settings.settings')).office.seat
    for (let sequence = 0; sequence < sequencesEach && tried < size; sequence += 1, tried += 1) {
      const acts: string[] = []
      for (let left = 1 + dice(longest); left > 0; left -= 1, nth += 1) {
        const what = await act(office, mind, dice, nth % 30_000, place)
        acts.push(what)
        tally.meet(what)
        if ((await knownBy(office)) !== textOf(mind.now))
          tally.add('differs', `sequence ${tried} after ${acts.join(', ')}`)
      }
    }
    await office.close()
    const fault = withFile(folder, faultOf)
    if (fault) tally.add('damaged', `after sequence ${tried}: ${fault}`)
    rmSync(folder, { recursive: true })
  }
  return { tried, ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'D10',
    title: 'random sequences against a model',
    sizes: { quick: 100, full: 1000 },
    run: compareWithModel,
  },
]
