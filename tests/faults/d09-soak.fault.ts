import { globSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { drillFolder } from '../../src-main/files/own-folders.ts'
import { emptyModel, expect, nextStep, type Registered, take, textOf } from './clerk.ts'
import { faultOf, seenIn, withFile } from './evidence.ts'
import { createTally, diceFrom, type Fault, NotRun, type Outcome } from './fault.ts'
import { knownBy } from './known.ts'
import { heldMb } from './memory.ts'
import { foundOffice, openOffice } from './office.ts'
import { backupsIn } from './saved-office.ts'
import { scratchFolder } from './scratch.ts'

/** After so many steps a backup is made, practised and thrown away, as an office does once in a while. */
const stepsEach = 1000
const mostLogBytes = 8 * 1024 * 1024
/** The test itself remembers what was done: a megabyte or two. */
const mostMiB = 16

const handles = (): number => readdirSync('/proc/self/fd').length
const logBytes = (folder: string): number =>
  globSync(join(folder, '*-wal')).reduce((sum, path) => sum + statSync(path).size, 0)

/**
 * Five minutes of an office that does something every 50 ms, without the waiting in between: memory, handles and log stay where
 * they are once everything was used, and the office knows what was done. Eight hours of it are `run.ts D9` a hundred times.
 */
async function soak(size: number, seed: number): Promise<Outcome> {
  if (process.platform !== 'linux') throw new NotRun('handles are counted in /proc', { excused: true })
  const tally = createTally(['memory grows', 'handles grow', 'log too large', 'differs', 'damaged'] as const)
  const dice = diceFrom(seed)
  const root = scratchFolder('soak')
  const [folder, stick] = [join(root, 'data'), join(root, 'stick')]
  mkdirSync(stick)
  const place = await foundOffice(folder)
  const office = await openOffice(folder)
  const model = emptyModel()
  model.seat = (await office.ask<{ office: { seat: string } }>('settings.settings')).office.seat
  const known: Registered[] = []
  const took: number[] = []
  let settled: { memory: number; handles: number } | null = null
  for (let nth = 0; nth < size; nth += 1) {
    const step = nextStep(dice, nth % 30_000, known, place)
    const begun = performance.now()
    const registered = await take(office, step)
    took.push(performance.now() - begun)
    if (registered) known.push(registered)
    expect(model, step)
    if (logBytes(folder) > mostLogBytes) tally.add('log too large', `step ${nth}: ${logBytes(folder)} bytes`)
    if (nth % stepsEach !== stepsEach - 1) continue
    if ((await knownBy(office)) !== textOf(model) && known.length <= 1000)
      tally.add('differs', `after step ${nth}`)
    await office.ask('backups.makeBackup', { folder: stick })
    await office.ask('backups.drill', { file: backupsIn(stick).at(-1) })
    const practice = await openOffice(drillFolder(folder), { readOnly: 'trial' })
    await practice.close()
    await office.ask('backups.endDrill')
    tally.meet('backups practised')
    settled ??= { memory: heldMb(), handles: handles() }
    const grownMiB = heldMb() - settled.memory
    if (grownMiB > mostMiB) tally.add('memory grows', `${Math.round(grownMiB)} MiB more after step ${nth}`)
    if (handles() > settled.handles + 4)
      tally.add('handles grow', `${handles()} after step ${nth}, ${settled.handles} before`)
  }
  await office.close()
  tally.meet(
    'ms at most for 99 of 100 steps',
    Math.round(took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0),
  )
  withFile(folder, (db) => {
    const fault = faultOf(db)
    if (fault) tally.add('damaged', fault)
    if (textOf(seenIn(db).model) !== textOf(model)) tally.add('differs', 'when it was closed')
  })
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'D9', title: 'a long day', sizes: { quick: 1000, full: 6000 }, alone: true, run: soak },
]
