import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FreshApp } from '../../support/fresh-app.ts'
import { fixture, hamTan, readBytes } from '../../support/imports.ts'

const filter = { year: 2020, kind: 'family', sort: 'place' } as const
async function bookOf({ api }: FreshApp) {
  const { total, rows } = await api.assessments.book({ ...filter, limit: 1000 })
  expect(rows).toHaveLength(total)
  return rows.map(({ titleId: _, subjectId: __, communeId: ___, ...row }) => JSON.stringify(row)).sort()
}
async function exported(fresh: FreshApp, columns: 'registrations' | 'results') {
  const { ticket, fileName } = await fresh.api.assessments.exportBook({ ...filter, columns })
  return { fileName, bytes: readFileSync(fresh.app.file(ticket)!.path) }
}
async function takeIn(fresh: FreshApp, fileName: string, bytes: Uint8Array) {
  const { order, reading } = await readBytes(fresh, fileName, bytes)
  return { reading, done: await fresh.api.imports.applyImport(order) }
}

test('what the program exports it imports again with no change', async () => {
  await using fresh = await hamTan()
  for (const list of ['dang-ky-gia-dinh-2020-son-my.xlsx', 'ket-qua-binh-xet-2020-son-my.xlsx']) {
    await takeIn(fresh, list, fixture(list))
  }
  const registrations = await exported(fresh, 'registrations')
  const results = await exported(fresh, 'results')
  const same = await readBytes(fresh, registrations.fileName, registrations.bytes)
  const { counts, problems } = await fresh.api.imports.previewImport(same.order)
  expect(counts).toMatchObject({ rows: 388, goesIn: 0, duplicates: 388, wrong: 0, choose: 0 })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])

  await using other = await hamTan()
  expect((await takeIn(other, registrations.fileName, registrations.bytes)).done).toMatchObject({
    imported: 388,
    left: 0,
  })
  expect((await takeIn(other, results.fileName, results.bytes)).done).toMatchObject({ imported: 370 })
  expect(await bookOf(other)).toEqual(await bookOf(fresh))
})
