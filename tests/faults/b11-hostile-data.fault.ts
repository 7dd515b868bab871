import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '../../src-main/contract/refusal.ts'
import type { BackupManifest } from '../../src-main/contract/values/backup-manifest.ts'
import { schemaOf, takeInventory } from '../../src-main/database/inventory.ts'
import { checkRestored, restoreRows } from '../../src-main/database/restore.ts'
import { contentOf, manifestOf, smallData } from './backup-sample.ts'
import { createTally, diceFrom, type Fault, type Outcome } from './fault.ts'
import { harms } from './hostile-data.ts'
import { scratchFolder } from './scratch.ts'

const slowMs = 5_000

/**
 * Every kind of harm in turn, with the manifest that was made before the harm and with one made to fit it: refused, or the very
 * same rows come back and nothing else.
 */
async function restoreHostile(size: number, seed: number): Promise<Outcome> {
  const tally = createTally(['other rows', 'left in the schema', 'other words', 'slow'])
  const dice = diceFrom(seed)
  const folder = scratchFolder('hostile-data')
  const good = await smallData(folder)
  const { manifest } = contentOf(good)
  const before = readFileSync(good)
  const [path, to] = [join(folder, 'hostile.sqlite'), join(folder, 'restored.sqlite')]
  if (restored(good, manifest) !== 'restored') throw new Error('the good file itself is refused')
  const schema = schemaIn(to)
  clean()
  let tried = 0
  for (; tried < size; tried += 1) {
    const harm = harms[tried % harms.length]
    if (harm === undefined) throw new Error('there is no harm')
    copyFileSync(good, path)
    const struck = strike(() => harm.to(path, dice))
    const isForged = Math.floor(tried / harms.length) % 2 === 1
    const told = (isForged ? forged(path, manifest) : null) ?? manifest
    const example = `${harm.name}, time ${Math.floor(tried / harms.length)}${isForged ? ', manifest forged' : ''}`
    tally.meet(
      harm.name.length > 0 && readFileSync(path).equals(before) ? 'left the file as it was' : 'struck',
    )
    if (!struck) tally.meet('refused by SQLite itself')
    const begun = performance.now()
    const fate = restored(path, told)
    if (performance.now() - begun > slowMs) tally.add('slow', example)
    if (fate === 'restored') {
      const db = new Database(to, { readonly: true })
      const same = takeInventory(db).logicalSha256 === told.logicalSha256
      db.close()
      if (!same) tally.add('other rows', example)
      if (schemaIn(to) !== schema) tally.add('left in the schema', example)
      tally.meet('restored, row for row')
    } else if (fate === 'refused') tally.meet('refused')
    else tally.add('other words', `${example}: ${fate}`)
    clean()
  }
  tally.meet('kinds', harms.length)
  return { tried, ...tally }

  function clean(): void {
    for (const name of [path, to])
      for (const end of ['', '-wal', '-journal', '-shm']) rmSync(name + end, { force: true })
  }

  function restored(from: string, given: BackupManifest): string {
    try {
      restoreRows(from, to, given)
      checkRestored(to)
      return 'restored'
    } catch (error) {
      const isKnown = error instanceof Refusal && ['backup-damaged', 'backup-newer'].includes(error.code)
      return isKnown ? 'refused' : `bug: ${error instanceof Error ? error.stack : error}`
    }
  }
}

/** False when SQLite will not even do the harm; what it left of it is tried all the same. */
function strike(harm: () => void): boolean {
  try {
    harm()
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}

const schemaIn = (path: string): string => {
  const db = new Database(path, { readonly: true })
  const schema = JSON.stringify(schemaOf(db))
  db.close()
  return schema
}

/** A manifest that fits the harmed file; null when the file is too far gone for one. */
function forged(path: string, { schemaSha256, schema }: BackupManifest): BackupManifest | null {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true })
    return manifestOf(readFileSync(path), { ...takeInventory(db), schemaSha256, schema })
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof Refusal) return null
    throw error
  } finally {
    db?.close()
  }
}

export const faults: readonly Fault[] = [
  { id: 'B11', title: 'hostile data in a backup', sizes: { quick: 146, full: 1_460 }, run: restoreHostile },
]
