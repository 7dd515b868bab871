import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Outcome } from './fault.ts'
import { openOffice } from './office.ts'
import { createLook } from './pragmas.ts'
import { backupsIn } from './saved-office.ts'
import { scratchFolder } from './scratch.ts'

async function openAndRestore(): Promise<Outcome> {
  const root = scratchFolder('pragmas')
  const [folder, stick] = [join(root, 'data'), join(root, 'stick')]
  mkdirSync(stick)
  const { look, outcome } = createLook()
  for (const when of ['first', 'second', 'third']) await look(folder, when)
  const office = await openOffice(folder)
  await office.ask('backups.makeBackup', { folder: stick })
  await office.ask('backups.restoreBackup', { file: backupsIn(stick)[0] })
  await office.close()
  for (const when of ['restored', 'restored and opened again']) await look(folder, when)
  return outcome()
}

export const faults: readonly Fault[] = [
  { id: 'D6a', title: 'settings of every opening', sizes: { quick: 5, full: 5 }, run: openAndRestore },
]
