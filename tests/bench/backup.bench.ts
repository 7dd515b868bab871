import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { openGenerations } from '../../src-main/files/generations.ts'
import { makeBigOffice } from '../support/big-office.ts'
import { freshApp } from '../support/fresh-app.ts'
import { atMost, type Measured, median, ms, timed } from './measure.ts'

const families = 20_000
const years = 5
const rounds = 5

/** Backup and restore of a district's five years (20,000 families, 100,000 titles) against copying its file and a SHA-256 of it. */
export async function backupBench(root: string): Promise<Measured[]> {
  const folder = join(root, 'five-years')
  const stick = join(root, 'stick')
  mkdirSync(stick)
  await makeBigOffice(folder, families, 2020, years)
  const live = openGenerations(folder).current()
  const bytes = statSync(live).size

  const copies: number[] = []
  const backups: number[] = []
  const restores: number[] = []
  const office = await freshApp({ folder })
  for (let round = 0; round < rounds; round += 1) {
    copies.push(await timed(() => copied(live, join(root, 'copy.sqlite'))))
    let file = ''
    backups.push(
      await timed(async () => {
        file = (await office.api.backups.makeBackup({ folder: stick })).file
      }),
    )
    // What the restore before set aside is packed while the clerk does something else.
    await office.api.backups.keepCopy({})
    restores.push(await timed(() => office.api.backups.restoreBackup({ file })))
    // Every older backup on a stick is read again; the measure is one backup.
    rmSync(file)
  }
  await office.close()
  const [copy, backup, restore] = [median(copies), median(backups), median(restores)]
  const size = `${(bytes / 1024 / 1024).toFixed(0)} MiB`
  return [
    atMost(
      'backup with trial restore / copy + SHA-256',
      backup / copy,
      25,
      `${ms(backup)} / ${ms(copy)}, ${size}`,
    ),
    atMost('restore / copy + SHA-256', restore / copy, 25, `${ms(restore)} / ${ms(copy)}, ${size}`),
  ]
}

/** What a careful clerk's copy would be: on the disk for good, and its digest taken. */
function copied(from: string, to: string): void {
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
  createHash('sha256').update(readFileSync(to)).digest('hex')
}
