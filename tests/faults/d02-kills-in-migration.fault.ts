import './next-version.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { killAllAlong } from './d02-kills.ts'
import type { Fault, Outcome } from './fault.ts'
import { faultAfterMigration, olderOffice } from './migrated.ts'
import { scratchFolder } from './scratch.ts'

async function killInMigration(size: number, seed: number): Promise<Outcome> {
  const root = join(scratchFolder('kills'), 'disk')
  mkdirSync(join(root, 'base'), { recursive: true })
  const before = await olderOffice(join(root, 'base', 'data'), 60)
  return killAllAlong({
    size,
    seed,
    root,
    isNext: true,
    order: (work) => ({ folder: join(work, 'data'), call: 'open' }),
    judge: (work) => faultAfterMigration(join(work, 'data'), before),
  })
}

export const faults: readonly Fault[] = [
  { id: 'D2m', title: 'kills in migration', sizes: { quick: 8, full: 100 }, run: killInMigration },
]
