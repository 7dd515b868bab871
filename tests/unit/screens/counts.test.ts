import { expect, test } from 'vitest'
import { recordTables } from '../../../src-main/database/record-tables.ts'
import { backups as en } from '../../../src-renderer/locales/en/backups.ts'
import { backups as vi } from '../../../src-renderer/locales/vi/backups.ts'

test.each([
  ['vi', vi.tables],
  ['en', en.tables],
])('what a backup holds is told in words, whatever the table (%s)', (_, words) => {
  expect(recordTables.filter((table) => !Object.hasOwn(words, table))).toEqual([])
})
