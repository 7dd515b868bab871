import { openGenerations } from '../../src-main/files/generations.ts'
import { closeLive, openLive } from '../../src-main/opening.ts'
import { createTally, type Outcome } from './fault.ts'

/** What keeps a promise from being lost: a second opening of the same file would otherwise run with less. */
const wanted: Readonly<Record<string, string | number>> = {
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  temp_store: 2,
  recursive_triggers: 1,
  journal_size_limit: 8388608,
  wal_autocheckpoint: 1000,
}

/** Opens an office the way the program does and reads every setting back. */
export function createLook() {
  const tally = createTally(['otherwise'] as const)
  return {
    async look(folder: string, when: string): Promise<void> {
      const { db } = await openLive(openGenerations(folder))
      for (const [name, value] of Object.entries(wanted)) {
        const found = db.pragma(name, { simple: true })
        if (found !== value) tally.add('otherwise', `${when}: ${name} is ${String(found)}`)
      }
      closeLive(db)
      tally.meet(when)
    },
    outcome: (): Outcome => ({ tried: Object.keys(tally.met).length, ...tally }),
  }
}
