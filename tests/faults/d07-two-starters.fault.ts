import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { faultOf, withFile } from './evidence.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { type Actor, startActor } from './killable.ts'
import { foundOffice } from './office.ts'
import { scratchFolder } from './scratch.ts'

/** Half of the races are for an office of long standing, half for a folder in which nothing was ever kept. */
async function race(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['two open', 'none open', 'other words', 'damaged'])
  const dice = diceFrom(seed)
  const root = scratchFolder('race')
  const standing = join(root, 'standing')
  await foundOffice(standing)
  const starters = [startActor(), startActor()]
  let tried = 0
  for (; tried < size; tried += 1) {
    const isFirst = dice(2) === 0
    const folder = isFirst ? join(root, String(tried)) : standing
    const apartMs = dice(8)
    const where = `race ${tried} for ${isFirst ? 'a new' : 'the old'} folder, ${apartMs} ms apart`
    const said = await Promise.all(starters.map((starter, nth) => start(starter, folder, nth * apartMs)))
    const open = said.filter((word) => word === 'opened').length
    tally.meet(isFirst ? 'new folder' : 'old folder')
    if (open > 1) tally.add('two open', where)
    if (open === 0) tally.add('none open', `${where}: ${said.join(', ')}`)
    for (const word of said)
      if (!['opened', 'data-in-use'].includes(word)) tally.add('other words', `${where}: ${word}`)
    await Promise.all(starters.map(stop))
    const fault = open === 0 ? null : withFile(folder, faultOf)
    if (fault) tally.add('damaged', `${where}: ${fault}`)
    if (isFirst) rmSync(folder, { recursive: true, force: true })
  }
  await Promise.all(starters.map((starter) => starter.kill()))
  return { tried, ...tally }
}

/** "opened", or the code of the refusal. */
async function start(starter: Actor, folder: string, afterMs: number): Promise<string> {
  starter.forget()
  starter.order({ do: 'open', folder, afterMs })
  if (!(await starter.heard('done'))) return 'died'
  const [word, what] = starter.said.find(([one]) => one === 'opened' || one === 'refused') ?? [
    'nothing',
    null,
  ]
  return word === 'refused' ? String(what) : word
}

async function stop(starter: Actor): Promise<void> {
  starter.forget()
  starter.order({ do: 'close' })
  await starter.heard('done')
}

export const faults: readonly Fault[] = [
  { id: 'D7', title: 'two starters at once', sizes: { quick: 10, full: 60 }, run: race },
]
