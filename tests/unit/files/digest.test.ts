import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRowDigest, sha256, sha256OfFile, sha256OfMedium } from '../../../src-main/files/digest.ts'
import { tempFolder } from '../../support/temp-folder.ts'

type Row = (string | number | null)[]

function digestOf(tables: readonly { name: string; columns: string[]; rows: Row[] }[]): string {
  const digest = createRowDigest()
  for (const { name, columns, rows } of tables) {
    digest.table(name, columns)
    for (const row of rows) digest.row(JSON.stringify(row))
  }
  return digest.end()
}

describe('the digest of a file', () => {
  test.each([0, 1, 511, 512, 513, 1024 * 1024, 1024 * 1024 + 1, 3_000_000])(
    'of %i bytes is that of its bytes',
    (length) => {
      using folder = tempFolder()
      const bytes = Buffer.alloc(length, 'đ')
      writeFileSync(folder.at('a'), bytes)
      const expected = createHash('sha256').update(bytes).digest('hex')
      expect(sha256(bytes)).toBe(expected)
      expect(sha256OfFile(folder.at('a'))).toBe(expected)
      expect(sha256OfMedium(folder.at('a')).sha256).toBe(expected)
    },
  )
})

describe('the digest of rows', () => {
  const value = fc.oneof(fc.constant(null), fc.integer(), fc.constantFrom('', '1', 'null', '",', '\n'))
  const rows = fc.array(fc.tuple(value, value), { maxLength: 4 })

  test('is the same for the same rows and another for any other', () =>
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const [a, b] = [one, two].map((of) => digestOf([{ name: 't', columns: ['x', 'y'], rows: of }]))
        return (a === b) === (JSON.stringify(one) === JSON.stringify(two))
      }),
      { numRuns: 2000 },
    ))

  test('tells apart in which table a row stands', () => {
    const at = (first: Row[], second: Row[]): string =>
      digestOf([
        { name: 'a', columns: ['x'], rows: first },
        { name: 'b', columns: ['x'], rows: second },
      ])
    expect(at([[1]], [])).not.toBe(at([], [[1]]))
  })

  test('does not depend on how much is read at a time', () => {
    const many = Array.from({ length: 5000 }, (_, nth): Row => [nth, 'Nguyễn Thị Mỹ Hạnh'])
    const lines = ['{"table":"t","columns":["x","y"]}', ...many.map((row) => JSON.stringify(row))]
    expect(digestOf([{ name: 't', columns: ['x', 'y'], rows: many }])).toBe(sha256(`${lines.join('\n')}\n`))
  })
})
