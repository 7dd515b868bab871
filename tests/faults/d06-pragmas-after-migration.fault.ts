import './next-version.ts'
import { join } from 'node:path'
import type { Fault, Outcome } from './fault.ts'
import { olderOffice } from './migrated.ts'
import { createLook } from './pragmas.ts'
import { scratchFolder } from './scratch.ts'

async function openAndMigrate(): Promise<Outcome> {
  const folder = join(scratchFolder('pragmas'), 'data')
  await olderOffice(folder)
  const { look, outcome } = createLook()
  for (const when of ['migrated', 'migrated and opened again']) await look(folder, when)
  return outcome()
}

export const faults: readonly Fault[] = [
  { id: 'D6b', title: 'settings after a migration', sizes: { quick: 2, full: 2 }, run: openAndMigrate },
]
