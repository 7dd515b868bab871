import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGenerations } from '../../src-main/files/generations.ts'
import { closeLive, openLive } from '../../src-main/opening.ts'
import { copyOf, expect, type Step, textOf } from './clerk.ts'
import { cutPower, record, type Way, ways } from './d03-power-cuts.ts'
import { faultOf, seenIn, withFile } from './evidence.ts'
import type { Fault, Outcome } from './fault.ts'
import { foundOffice } from './office.ts'
import { scratchFolder } from './scratch.ts'

async function recordWrites(seed: number, steps: number) {
  const root = join(scratchFolder('power'), 'disk')
  const folder = join(root, 'data')
  mkdirSync(root)
  const place = await foundOffice(folder, 8)
  const start = withFile(folder, seenIn)
  const order = { do: 'session', folder, seed, steps, place, known: start.known } as const
  const { recorded, said } = await record(root, order)
  // What the office must know after none, one, two … of the steps.
  const model = copyOf(start.model)
  const texts = [textOf(model)]
  for (const [word, step] of said) {
    if (word !== 'promised') continue
    expect(model, step as Step)
    texts.push(textOf(model))
  }

  const judge = async (cut: string, promised: number): Promise<readonly [Way, string] | null> => {
    const data = join(cut, 'data')
    try {
      const { db } = await openLive(openGenerations(data))
      closeLive(db)
    } catch (error) {
      return ['not opened', String(error)]
    }
    return withFile(data, (db) => {
      const fault = faultOf(db)
      if (fault) return ['damaged', fault]
      const { model, actions } = seenIn(db)
      const done = actions - start.actions
      if (done < promised) return ['lost', `${promised - done} of ${promised} promised`]
      const isWhole = done <= promised + 1 && textOf(model) === texts[done]
      return isWhole ? null : ['mixed', `${done} actions, ${promised} promised`]
    })
  }
  return { recorded, judge }
}

async function cutInWrites(size: number, seed: number): Promise<Outcome> {
  return cutPower({ ...(await recordWrites(seed, 80)), size, seed })
}

/** The same on disks that lie: if nothing were found there, nothing would be proven above. */
async function cutOnLyingDisks(size: number, seed: number): Promise<Outcome> {
  const session = await recordWrites(seed, 40)
  const liars = {
    'the log is not synced': (path: string) => path.endsWith('-wal'),
    'nothing is synced': () => true,
  }
  const wrong: Record<string, number> = {}
  const met: Record<string, number> = {}
  for (const [lie, deaf] of Object.entries(liars)) {
    const outcome = await cutPower({ ...session, size, seed, deaf })
    const found = ways.reduce((sum, way) => sum + (outcome.wrong[way] ?? 0), 0)
    wrong[`unnoticed: ${lie}`] = found > 0 ? 0 : 1
    for (const way of ways) met[`${way} where ${lie}`] = outcome.wrong[way] ?? 0
  }
  return { tried: size, wrong, met }
}

export const faults: readonly Fault[] = [
  { id: 'D3a', title: 'power cuts in writes', sizes: { quick: 150, full: 2000 }, run: cutInWrites },
  { id: 'D3x', title: 'power cuts on lying disks', sizes: { quick: 60, full: 200 }, run: cutOnLyingDisks },
]
