import { join } from 'node:path'
import { openGenerations } from '../../src-main/files/generations.ts'
import { closeLive, openLive } from '../../src-main/opening.ts'
import { cutPower, record, type Way } from './d03-power-cuts.ts'
import { digestOf, faultOf, withFile } from './evidence.ts'
import type { Fault, Outcome } from './fault.ts'
import { savedOffice } from './saved-office.ts'
import { scratchFolder } from './scratch.ts'

/** What a folder may hold: the data as they were, those of the backup, and those with the entry of the restore. */
async function cutInRestore(size: number, seed: number): Promise<Outcome> {
  const root = join(scratchFolder('power'), 'disk')
  const { folder, file, saved } = await savedOffice(root)
  const before = withFile(folder, digestOf)
  const order = { do: 'call', folder, call: 'backups.restoreBackup', input: { file } } as const
  const { recorded } = await record(root, order)
  const after = withFile(folder, digestOf)

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
      const found = digestOf(db)
      if (promised > 0 && found !== after) return ['lost', 'the restore was promised']
      return [before, saved, after].includes(found) ? null : ['mixed', 'neither before nor after']
    })
  }
  return cutPower({ recorded, size, seed, judge })
}

export const faults: readonly Fault[] = [
  { id: 'D3b', title: 'power cuts in a restore', sizes: { quick: 100, full: 2000 }, run: cutInRestore },
]
