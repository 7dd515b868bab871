import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { takeInventory } from '../../src-main/database/inventory.ts'
import { schemaVersion } from '../../src-main/database/migrate.ts'
import shipped from '../../src-main/database/migrations/shipped.json' with { type: 'json' }
import { checkRestored } from '../../src-main/database/restore.ts'
import { goldenList, restoreGolden } from '../fixtures/backups/golden.ts'
import { faultOf } from './evidence.ts'
import { createTally, type Fault, NotRun, type Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'

const again = 'run node tests/fixtures/backups/make.ts and look at expected.json'

/** Every backup that a version of the program ever wrote, by each secret that opens it, gives what it gave. */
function restoreAll(): Outcome {
  const tally = createTally(['refused', 'other rows', 'other counts', 'damaged'])
  const list = goldenList()
  if (list.length === 0) throw new Error(`there is no golden backup: ${again}`)
  if (!list.some(({ schema }) => schema === schemaVersion))
    throw new NotRun(`no golden backup has the present schema: ${again}`, { excused: shipped.length === 0 })
  const folder = scratchFolder('golden')
  let tried = 0
  for (const { name, secrets, digest, counts } of list)
    for (const secret of secrets.length === 0 ? [null] : secrets) {
      const to = join(folder, `${tried}.sqlite`)
      tried += 1
      try {
        if (restoreGolden(name, secret, to) !== digest) tally.add('other rows', name)
      } catch (error) {
        // As long as nothing is shipped, the schema may still change under its number.
        if (shipped.length === 0) throw new NotRun(`${name}: ${error}: ${again}`, { excused: true })
        tally.add('refused', `${name}: ${error}`)
        continue
      }
      checkRestored(to)
      const db = new Database(to, { readonly: true })
      const fault = faultOf(db)
      const found = takeInventory(db).counts
      db.close()
      if (fault !== null) tally.add('damaged', `${name}: ${fault}`)
      for (const [table, rows] of Object.entries(counts))
        if (found[table] !== rows) tally.add('other counts', `${name}: ${table} ${found[table]}, not ${rows}`)
      rmSync(to)
    }
  tally.meet('files', list.length)
  return { tried, ...tally }
}

export const faults: readonly Fault[] = [
  { id: 'B4', title: 'every old backup opens', sizes: { quick: 3, full: 3 }, run: restoreAll },
]
