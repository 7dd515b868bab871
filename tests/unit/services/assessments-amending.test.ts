import { describe, expect, test } from 'vitest'
import { fourFamilies, recogniseAll } from '../../support/ham-tan.ts'

const round = { year: 2020, kind: 'family' } as const

describe('a pasted column', () => {
  test('is one action of the history, undone in one step', async () => {
    const { office, an, binh } = await fourFamilies()
    await using _ = office
    const titles = [
      { titleId: an.titleId, points: 87.5 },
      { titleId: binh.titleId, points: null, note: 'Thiếu phiếu' },
    ]
    expect(await office.api.assessments.amendTitles({ titles })).toEqual({ changed: 2 })
    const noted = async () =>
      (await office.api.assessments.book(round)).rows.map(({ name, points, note }) => [name, points, note])
    expect(await noted()).toContainEqual(['Nguyễn Văn An', 87.5, null])
    expect(await noted()).toContainEqual(['Trần Thị Bình', null, 'Thiếu phiếu'])
    const [last] = (await office.api.history.actions({ limit: 1 })).rows
    expect(last?.deed).toMatchObject({
      name: 'title-amended',
      with: { count: 2, year: 2020, kind: 'family' },
    })
    await office.api.history.undo({ id: null })
    expect(await noted()).toContainEqual(['Nguyễn Văn An', null, null])
  })

  test('with one row that is recognised already changes nothing at all', async () => {
    const { office, an, binh } = await fourFamilies()
    await using _ = office
    const selection = { titleIds: [binh.titleId] }
    await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
    await recogniseAll(office)
    const pasting = office.api.assessments.amendTitles({
      titles: [
        { titleId: an.titleId, points: 70 },
        { titleId: binh.titleId, points: 71 },
      ],
    })
    await expect(pasting).rejects.toMatchObject({ code: 'state-forbids', details: { name: 'Trần Thị Bình' } })
    const { rows } = await office.api.assessments.book(round)
    expect(rows.map(({ points }) => points)).toEqual([null, null, null, null])
  })
})

test('the foot of the Book adds up the points of rows and of filters', async () => {
  const { office, an, binh } = await fourFamilies()
  await using _ = office
  await office.api.assessments.amendTitles({
    titles: [
      { titleId: an.titleId, points: 87.5 },
      { titleId: binh.titleId, points: 60.25 },
    ],
  })
  const sums = (selection: Parameters<typeof office.api.assessments.sums>[0]['selection']) =>
    office.api.assessments.sums({ selection })
  expect(await sums({ titleIds: [an.titleId] })).toEqual({ count: 1, withPoints: 1, points: 87.5 })
  expect(await sums({ filter: round })).toEqual({ count: 4, withPoints: 2, points: 147.75 })
  expect(await sums({ filter: { ...round, text: 'binh' } })).toEqual({
    count: 1,
    withPoints: 1,
    points: 60.25,
  })
  expect(await sums({ filter: { ...round, year: 2019 } })).toEqual({ count: 0, withPoints: 0, points: 0 })
})
