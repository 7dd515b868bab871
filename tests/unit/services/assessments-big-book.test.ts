import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { searchKey, sortKey } from '../../../src-main/contract/values/person-name.ts'
import { makeBigOffice } from '../../support/big-office.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const round = { year: 2020, kind: 'family' } as const
const count = 13_000
let office: FreshApp
const folder = tempFolder()

beforeAll(async () => {
  await makeBigOffice(folder.path, count)
  office = await freshApp({ folder: folder.path })
}, 60_000)
afterAll(async () => {
  await office.close()
  folder[Symbol.dispose]()
})

/** What each order goes by, read from the rows themselves; a list of the same answers is in the order of names. */
const given: Readonly<
  Record<'place' | 'points' | 'state' | 'birth' | 'name', (row: BookRow) => string | number>
> = {
  name: () => 0,
  place: ({ commune, hamlet }) => `${commune}|${hamlet}`,
  points: ({ points }) => points ?? -1,
  state: ({ state }) => ['registered', 'passed', 'failed'].indexOf(state),
  birth: ({ birth }) => birth ?? '',
}
async function wholeBook(asked: object): Promise<BookRow[]> {
  const rows: BookRow[] = []
  for (let offset = 0; ; offset += 1000) {
    const page = await office.api.assessments.book({ ...round, ...asked, offset, limit: 1000 })
    rows.push(...page.rows)
    if (page.rows.length < 1000) return rows
  }
}

for (const name of ['name', 'place', 'points', 'state', 'birth'] as const) {
  test(`by ${name}, a Book too long to sort is whole, in order, and the same backwards; typed letters find their row`, async () => {
    const rows = await wholeBook({ sort: name })
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map(({ titleId }) => titleId)).size).toBe(count)
    const seen = new Set<string | number>()
    rows.forEach((row, index) => {
      const before = rows[index - 1]
      const [is, was] = [given[name](row), before && given[name](before)]
      if (before && is === was) expect(sortKey(row.name) >= sortKey(before.name)).toBe(true)
      else {
        expect(seen.has(is)).toBe(false)
        if (was !== undefined && name !== 'place') expect(is > was).toBe(true)
        seen.add(is)
      }
    })
    const backwards = await wholeBook({ sort: `${name}-desc` })
    expect(backwards.map(({ titleId }) => titleId)).toEqual(rows.map(({ titleId }) => titleId).reverse())
    for (const prefix of ['y', 'nguyen t', 'h', 'không ai']) {
      for (const [sort, list] of [
        [name, rows],
        [`${name}-desc`, backwards],
      ] as const) {
        const tens = list.findIndex((row) =>
          searchKey(row.name.split(' ').at(-1) ?? '').startsWith(searchKey(prefix)),
        )
        const index =
          tens >= 0 ? tens : list.findIndex((row) => searchKey(row.name).startsWith(searchKey(prefix)))
        const found = await office.api.assessments.bookPosition({ ...round, sort, prefix })
        expect({ prefix, sort, ...found }).toEqual({ prefix, sort, index: index < 0 ? null : index })
      }
    }
  })
}
