import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statements } from '../../../src-main/database/statement.ts'
import { openGenerations } from '../../../src-main/files/generations.ts'
import { makeBigOffice } from '../../support/big-office.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import '../../../src-main/handlers.ts'

const folder = tempFolder()
let db: Database.Database

beforeAll(async () => {
  await makeBigOffice(folder.path, 20_000)
  db = new Database(openGenerations(folder.path).current())
}, 120_000)
afterAll(() => {
  db.close()
  folder[Symbol.dispose]()
})

/** Tables that hold a row or more for every family of a district. */
const long =
  /^SCAN (?:s|p|t|last|subjects|people|titles|households|clan_families|unit_people|household_people)\b/
const planOf = (sql: string): string[] =>
  (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parametersOf(sql)) as { detail: string }[]).map(
    ({ detail }) => detail,
  )
const parametersOf = (sql: string): Record<string, null> =>
  Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, null]))

const asked: Readonly<Record<string, RegExp>> = {
  'the page of one subject': /clans\.head AS clanHead/,
  'its years with their papers': /revocation_id AS revocationId/,
  'those of the same name': /CROSS JOIN subjects AS s ON s\.search_key = wanted\.value/,
  'the families of a clan': /AS recognised\s+FROM clan_families/,
  'how many they are': /count\(DISTINCT commune_id\) AS communes/,
  'the people of a unit': /FROM unit_people JOIN people ON people\.id = person_id\s+WHERE unit_id/,
  'the people of a household': /ORDER BY birth IS NULL, birth, household_people\.id/,
  'the moves of a household': /WHERE household_id = :householdId ORDER BY day DESC/,
  'people by their names': /INDEXED BY people_key/,
  'people by words': /GROUP BY people\.id ORDER BY people\.sort_key/,
  'families by words': /CROSS JOIN subjects AS s ON s\.id = found\.id AND s\.kind = 'family'/,
  'a person nothing points to': /DELETE FROM people/,
  'the size of the newest title': /UPDATE titles SET members = :size/,
}
for (const [name, of] of Object.entries(asked))
  test(`among 20,000 families no long table is read through for ${name}`, () => {
    const found = statements.filter(({ sql }) => of.test(sql))
    expect(found).not.toEqual([])
    for (const { sql } of found) expect(planOf(sql).filter((step) => long.test(step))).toEqual([])
  })
