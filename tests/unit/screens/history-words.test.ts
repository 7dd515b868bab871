import { describe, expect, test } from 'vitest'
import { recordTables } from '../../../src-main/database/record-tables.ts'
import { isTable, isTold } from '../../../src-renderer/screens/history/columns-of-row.ts'
import { listOf } from '../../../src-renderer/screens/history/word-of-value.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

/** Keys to sort and search by, digests, what the papers and criteria sets hold whole, and rows shown beside themselves. */
const own: ReadonlySet<string> = new Set([
  ...[
    'id',
    'sort_key',
    'search_key',
    'given_key',
    'sha256',
    'digest',
    'body',
    'counts',
    'blanked',
    'about',
    'place',
  ],
  ...['household_id', 'person_id', 'clan_id', 'unit_id', 'branch_id', 'round_id', 'review_id', 'design_id'],
])

describe('the history of a row', () => {
  test('has a word for every table of the register and for each of its fields that a clerk wrote', () => {
    using db = Object.assign(freshDatabase(), { [Symbol.dispose]: () => {} })
    const columnsOf = (table: string) =>
      db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)

    expect(recordTables.filter((table) => !isTable(table))).toEqual([])
    const wordless = recordTables.flatMap((table) =>
      columnsOf(table)
        .filter(({ name }) => !own.has(name) && !isTold(table, name))
        .map(({ name }) => `${table}.${name}`),
    )
    expect(wordless.toSorted()).toEqual(['certificates.content', 'house_events.kind'])
    db.close()
  })

  test('says a word of a closed list in the list of its own table', () => {
    expect(listOf('commendations', 'level')).toBe('commendationLevels')
    expect(listOf('commendations', 'state')).toBe('commendationStates')
    expect(listOf('titles', 'state')).toBe('titleStates')
    expect(listOf('scorings', 'stage')).toBe('scoringStages')
    expect(listOf('units', 'kind')).toBe('unitKinds')
    expect(listOf('units', 'level')).toBe('unitLevels')
    expect(listOf('household_people', 'relation')).toBe('householdRelations')
    expect(listOf('consents', 'relation')).toBe('consentRelations')
  })
})
