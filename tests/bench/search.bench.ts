import type Database from 'better-sqlite3'
import { searchKey } from '../../src-main/contract/values/person-name.ts'
import { openGenerations } from '../../src-main/files/generations.ts'
import { nameFrom, seeded } from '../support/big-office.ts'
import { freshApp, openFile } from '../support/fresh-app.ts'
import { atMost, type Measured, ms, percentile, timed } from './measure.ts'

/** Search as you type over 100,000 subjects: the service call against its bare prepared statement. */
export async function searchBench(folder: string): Promise<Measured[]> {
  const typed = typing(200)
  const bare = await bareTimes(folder, typed)
  const office = await freshApp({ folder })
  const service: number[] = []
  for (const text of typed) service.push(await timed(() => office.api.search.everything({ text })))
  await office.close()
  const [a, b] = [percentile(service, 95), percentile(bare, 95)]
  return [
    atMost('search as you type, 100,000 subjects: p95 / bare statement p95', a / b, 2, `${ms(a)} / ${ms(b)}`),
  ]
}

/** What a clerk's box holds after each letter of a hundred names. */
function typing(names: number): string[] {
  const next = seeded(11)
  return Array.from({ length: names }, () => searchKey(nameFrom(next))).flatMap((name) =>
    Array.from(name, (_, index) => name.slice(0, index + 1).trim()).filter((text) => text.length > 1),
  )
}

/** The rows the search needs, asked for as plainly as SQLite allows. */
async function bareTimes(folder: string, typed: readonly string[]): Promise<number[]> {
  const db: Database.Database = openFile(openGenerations(folder).current())
  const statement = db.prepare(
    `SELECT s.id, s.kind, s.name, s.birth, h.full_name AS hamlet, c.full_name AS commune
     FROM (SELECT rowid FROM subject_words WHERE subject_words MATCH :match LIMIT 12) AS found
     JOIN subjects AS s ON s.id = found.rowid
     LEFT JOIN places AS h ON h.id = s.hamlet_id
     JOIN places AS c ON c.id = s.commune_id`,
  )
  const times: number[] = []
  for (const text of typed) {
    const match = text
      .split(' ')
      .map((word) => `"${word}"*`)
      .join(' ')
    times.push(await timed(() => statement.all({ match })))
  }
  db.close()
  return times
}
