import { describe, expect, test } from 'vitest'
import { indicatorsOf } from '../../../src-main/contract/values/criteria-set.ts'
import { setOf, shippedSet } from '../../support/criteria.ts'
import type { FreshApp } from '../../support/fresh-app.ts'
import { fourFamilies, hamletOf, hamTan, register } from '../../support/ham-tan.ts'
import { allAt, giveTestSet, testSet } from '../../support/scored-office.ts'

const gdht = { code: 'qd448-2015-gdht', version: 1 }
const whole = (office: FreshApp, code: string) => office.api.criteria.set({ code })

describe('the set of a round', () => {
  test('is of its kind and its time', async () => {
    await using office = await hamTan()
    const use = (year: number, kind: 'family' | 'unit', set: { code: string; version: number }) =>
      office.api.criteria.chooseSet({ year, kind, set })
    await expect(use(2018, 'unit', gdht)).rejects.toMatchObject({ code: 'set-other-kind' })
    await expect(use(2024, 'unit', { code: 'tt22-2020-dvht', version: 1 })).resolves.toMatchObject({
      kept: 0,
    })
    await expect(use(2025, 'unit', { code: 'tt22-2020-dvht', version: 1 })).rejects.toMatchObject({
      code: 'set-not-in-force',
    })
    const round = await office.api.criteria.roundSet({ year: 2024, kind: 'unit' })
    expect(round).toMatchObject({ chosen: { code: 'tt22-2020-dvht', used: true }, judged: [], sheets: 0 })
    expect(round.choices[0]?.code).toBe('tt22-2020-dvht')
  })

  test('changes only with a word about what was judged already; that stays', async () => {
    const { office, an, anh } = await fourFamilies()
    await using _ = office
    await giveTestSet(office.api)
    await office.api.scoring.saveScores({ titleId: an.titleId ?? 0, stage: 'commune', answers: allAt(4) })
    await office.api.scoring.giveScoredResults({ selection: { titleIds: [an.titleId ?? 0] } })
    const other = testSet({ id: 'bo-thu-hai', title: 'Bộ thứ hai' })
    await giveTestSet(office.api, { set: other, round: false })
    const key = { code: other.id, version: 1 }
    const use = (keepJudged: boolean) =>
      office.api.criteria.chooseSet({ year: 2020, kind: 'family', set: key, keepJudged })

    await expect(use(false)).rejects.toMatchObject({ code: 'set-judged', details: { count: 1 } })
    expect(await use(true)).toMatchObject({ kept: 1 })

    const used = async (titleId: number | null) =>
      (await office.api.scoring.sheet({ titleId: titleId ?? 0 })).set?.code
    expect([await used(an.titleId), await used(anh.titleId)]).toEqual(['bo-thu-nghiem', 'bo-thu-hai'])
    expect((await office.api.criteria.roundSet({ year: 2020, kind: 'family' })).judged).toMatchObject([
      { code: 'bo-thu-nghiem', version: 1, titles: 1 },
    ])
    expect((await whole(office, 'bo-thu-nghiem')).usedBy).toMatchObject([
      { year: 2020, kind: 'family', chosen: false, titles: 1 },
    ])
  })
})

describe('areas of places', () => {
  test('are those the sets name, by year, with their paper', async () => {
    await using office = await hamTan()
    const { names } = await office.api.criteria.placeAreas({})
    expect(names).toEqual([
      {
        area: 'vùng sâu, vùng xa, đặc biệt khó khăn, dân tộc thiểu số',
        titles: [shippedSet('qd324-2023-congdanht').title],
      },
    ])
    const area = names[0]?.area ?? ''
    const put = (fromYear: number, toYear: number | null, places = ['Tân Phúc', 'Sơn Mỹ']) =>
      office.api.criteria.setPlaceArea({
        placeIds: places.map(office.commune),
        area,
        fromYear,
        toYear,
        basis: 'QĐ 861/QĐ-TTg ngày 04/6/2021',
      })
    expect(await put(2021, 2025)).toEqual({ count: 2 })
    await expect(put(2025, null)).rejects.toMatchObject({
      code: 'area-overlaps',
      details: { place: 'xã Tân Phúc' },
    })
    await put(2026, null, ['Tân Phúc'])

    const of = async (year: number) =>
      (await office.api.criteria.placeAreas({ year })).rows.map(({ place, toYear }) => `${place} ${toYear}`)
    expect(await of(2020)).toEqual([])
    expect(await of(2025)).toEqual(['xã Sơn Mỹ 2025', 'xã Tân Phúc 2025'])
    expect(await of(2030)).toEqual(['xã Tân Phúc null'])

    const [row] = (await office.api.criteria.placeAreas({ year: 2030 })).rows
    await office.api.criteria.removePlaceArea({ id: row?.id ?? 0 })
    expect(await of(2030)).toEqual([])
  })

  test('decide the pass score of who lives there', async () => {
    await using office = await hamTan()
    const set = testSet({ passScore: 50, areaOverrides: [{ area: 'miền núi', passScore: 40 }] })
    await giveTestSet(office.api, { set })
    const high = await register(office, await hamletOf(office, 'Tân Phúc', '1'), 'Trần Thị Bình')
    const low = await register(office, await hamletOf(office, 'Sơn Mỹ', '1'), 'Lê Đức Ánh')
    await office.api.criteria.setPlaceArea({
      placeIds: [office.commune('Tân Phúc')],
      area: 'miền núi',
      fromYear: 2020,
      toYear: null,
      basis: 'QĐ 33/QĐ-UBDT',
    })
    const verdict = async (titleId: number | null) => {
      await office.api.scoring.saveScores({ titleId: titleId ?? 0, stage: 'commune', answers: allAt(2) })
      return (await office.api.scoring.sheet({ titleId: titleId ?? 0 })).outcome
    }
    expect(await verdict(high.titleId)).toMatchObject({ total: 40, verdict: 'passed', area: 'miền núi' })
    expect(await verdict(low.titleId)).toMatchObject({ total: 40, verdict: 'failed', area: null })
  })
})

test('a set made only of what the editor gives is kept as it is', async () => {
  await using office = await hamTan()
  const set = setOf([
    [
      {
        code: '1',
        title: 'Có tủ sách',
        maxPoints: 10,
        kind: 'boolean',
        needsEvidence: true,
        subItems: ['một'],
      },
    ],
  ])
  await office.api.criteria.saveSet({ base: null, set: { ...set } })
  expect((await whole(office, set.id)).set).toEqual({ ...set, complete: false })
  expect(indicatorsOf((await whole(office, set.id)).set)).toHaveLength(1)
})

test('the set of the office’s own province comes before the national one, another province’s last', async () => {
  await using office = await hamTan()
  const elsewhere = shippedSet('qd501-2016-binhthuan-gdhh')
  const scope = { kind: 'province', place: 'An Giang' } as const
  await office.api.criteria.saveSet({ base: null, set: { ...elsewhere, id: 'tinh-khac', scope } })
  const { choices } = await office.api.criteria.roundSet({ year: 2019, kind: 'family' })
  expect(choices.map(({ code }) => code)).toEqual([
    'qd501-2016-binhthuan-gdhh',
    'qd448-2015-gdht',
    'tinh-khac',
  ])
})
