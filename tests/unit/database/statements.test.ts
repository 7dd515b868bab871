import { expect, test } from 'vitest'
import { statements } from '../../../src-main/database/statement.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

// Importing a file of statements is what puts them on the list.
import.meta.glob('../../../src-main/database/queries/**/*.ts', { eager: true })
const db = freshDatabase()

test.each(statements)('fits the schema: $sql', ({ sql, row }) => {
  const prepared = db.prepare(sql)
  expect(prepared.readonly, 'many, one and each only read; change only writes').toBe(row !== undefined)
  if (row) {
    const columns = prepared.columns().map(({ name }) => name)
    expect(columns.toSorted()).toEqual(Object.keys(row.shape).toSorted())
  }
})
