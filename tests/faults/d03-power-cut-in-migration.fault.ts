import './next-version.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGenerations } from '../../src-main/files/generations.ts'
import { closeLive, openLive } from '../../src-main/opening.ts'
import { cutPower, record, type Way } from './d03-power-cuts.ts'
import type { Fault, Outcome } from './fault.ts'
import { faultAfterMigration, olderOffice } from './migrated.ts'
import { scratchFolder } from './scratch.ts'

async function cutInMigration(size: number, seed: number): Promise<Outcome> {
  const root = join(scratchFolder('power'), 'disk')
  const folder = join(root, 'data')
  mkdirSync(root)
  const before = await olderOffice(folder)
  const { recorded } = await record(root, { do: 'call', folder, call: 'open' }, { isNext: true })
  const judge = async (cut: string): Promise<readonly [Way, string] | null> => {
    const data = join(cut, 'data')
    try {
      const { db } = await openLive(openGenerations(data))
      closeLive(db)
    } catch (error) {
      return ['not opened', String(error)]
    }
    return faultAfterMigration(data, before)
  }
  return cutPower({ recorded, size, seed, judge })
}

export const faults: readonly Fault[] = [
  { id: 'D3c', title: 'power cuts in a migration', sizes: { quick: 60, full: 2000 }, run: cutInMigration },
]
