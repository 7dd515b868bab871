import Database from 'better-sqlite3'
import { openGenerations } from '../../src-main/files/generations.ts'
import { seeded } from './big-office.ts'
import { freshApp } from './fresh-app.ts'
import { giveTestSet, testCodes } from './scored-office.ts'

/**
 * Gives every family of a closed big office a sheet of 20 indicators by the set made up for tests, and a fifth of them what the
 * commune corrected. Rows go in directly, outside the history.
 */
export async function scoreEverybody(folder: string): Promise<void> {
  const office = await freshApp({ folder })
  await giveTestSet(office.api)
  await office.close()
  const db = new Database(openGenerations(folder).current())
  const setId = db.prepare("SELECT set_id FROM rounds WHERE kind = 'family' AND year = 2020").pluck().get()
  const next = seeded(5)
  const write = db.prepare('INSERT INTO scorings (title_id, stage, answers) VALUES (?, ?, ?)')
  const points = () => ({ value: next(11) / 2 })
  const ids = db.prepare('SELECT id FROM titles ORDER BY id').pluck().all() as number[]
  db.transaction(() => {
    for (const [at, id] of ids.entries()) {
      write.run(id, 'self', JSON.stringify(Object.fromEntries(testCodes.map((code) => [code, points()]))))
      if (at % 5 === 0) write.run(id, 'commune', JSON.stringify({ '1.1': points(), '2.3': points() }))
    }
    db.prepare('UPDATE titles SET set_id = ?, points = NULL').run(setId)
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
