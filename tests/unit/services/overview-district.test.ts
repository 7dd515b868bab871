import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stages, sumOf } from '../../../src-renderer/screens/overview/counts.ts'
import { type FreshApp, freshApp } from '../../support/fresh-app.ts'
import {
  type DistrictKind,
  districtFigures,
  districtYears,
  householdsOfCommune,
  makeSeedDistrict,
} from '../../support/seed-district.ts'

const folder = mkdtempSync(join(tmpdir(), 'seed-district-'))
let office: FreshApp
beforeAll(async () => {
  await makeSeedDistrict(folder)
  office = await freshApp({ folder, today: '2020-12-20' })
}, 180_000)
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})
const kindsOf = Object.keys(districtFigures) as DistrictKind[]

test('the five-year figures of the report: 19,671 families, 7 clans, 53 of 53 communities, 45 of 45 units', async () => {
  const kinds = await office.api.overview.kinds({ year: 2020 })
  const shown = Object.fromEntries(kinds.map(({ kind, recognised, whole }) => [kind, { recognised, whole }]))
  expect(shown).toEqual({
    citizen: { recognised: 0, whole: 70_700 },
    family: { recognised: 19_671, whole: 10 * householdsOfCommune },
    clan: { recognised: 7, whole: 9 },
    community: { recognised: 53, whole: 53 },
    unit: { recognised: 45, whole: 45 },
    commune: { recognised: 0, whole: 10 },
  })
})

test('every number of every kind and year opens to exactly its rows', async () => {
  let opened = 0
  for (const kind of kindsOf) {
    const years = await office.api.overview.years({ fromYear: 2016, toYear: 2020, kind })
    expect(years.map(({ year }) => year)).toEqual([...districtYears])
    for (const row of years) {
      expect(row.recognised).toBe(districtFigures[kind][row.year as (typeof districtYears)[number]])
      for (const { id, words } of stages) {
        const { total } = await office.api.assessments.book({ year: row.year, kind, ...words, limit: 1 })
        expect({ kind, year: row.year, id, number: total }).toEqual({
          kind,
          year: row.year,
          id,
          number: row[id],
        })
        opened += 1
      }
    }
  }
  expect(opened).toBe(4 * 5 * stages.length)
})

test('communes add up to the round, hamlets to their commune, and each of their numbers opens to its rows', async () => {
  const year = 2020
  for (const kind of kindsOf) {
    const whole = (await office.api.overview.kinds({ year })).find((each) => each.kind === kind)
    const communes = await office.api.overview.places({ year, kind, communeId: null })
    const { whole: _, ...sum } = sumOf(communes.map(({ placeId, name, ...counts }) => counts))
    expect(whole).toMatchObject(sum)
    const [first] = communes
    const hamlets = await office.api.overview.places({ year, kind, communeId: first?.placeId ?? null })
    const { whole: __, ...parts } = sumOf(hamlets.map(({ placeId, name, ...counts }) => counts))
    expect(first).toMatchObject(parts)
    for (const { id, words } of stages) {
      const filter = { year, kind, communeId: first?.placeId ?? null, ...words }
      expect((await office.api.assessments.book({ ...filter, limit: 1 })).total).toBe(first?.[id])
      const hamlet = hamlets.find(({ placeId }) => placeId !== null)
      if (!hamlet) continue
      const below = { ...filter, hamletId: hamlet.placeId }
      expect((await office.api.assessments.book({ ...below, limit: 1 })).total).toBe(hamlet[id])
    }
  }
})
