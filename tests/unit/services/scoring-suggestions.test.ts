import { describe, expect, test } from 'vitest'
import type { Suggestion } from '../../../src-main/contract/scoring.ts'
import { fourFamilies, register } from '../../support/ham-tan.ts'
import { allAt, giveTestSet } from '../../support/scored-office.ts'

const round = { year: 2020, kind: 'family' } as const

async function families() {
  const found = await fourFamilies()
  await giveTestSet(found.office.api)
  const { scoring } = found.office.api
  const told = async (what: Suggestion['kind']) => (await scoring.suggestions({ ...round, what })).rows
  const save = (titleId: number, stage: 'self' | 'hamlet' | 'commune', answers: ReturnType<typeof allAt>) =>
    scoring.saveScores({ titleId, stage, answers })
  return { ...found, scoring, told, save }
}

describe('near a border', () => {
  test('is who stands two points from a class, above or below, with the figures', async () => {
    const { office, binh, an, told, save } = await families()
    await using _ = office
    await save(binh.titleId, 'self', allAt(3.5, { '1.1': 2 }))
    await save(an.titleId, 'self', allAt(2.5, { '1.1': 2 }))
    expect(await told('near-border')).toMatchObject([
      { titleId: binh.titleId, name: 'Trần Thị Bình', points: 68.5, border: 70, borderTitle: 'Khá' },
      {
        titleId: an.titleId,
        place: 'thôn 1, xã Tân Phúc',
        points: 49.5,
        border: 50,
        borderTitle: 'Trung bình',
      },
    ])
  })

  test('is nobody in the middle of a class, nor with an answer missing', async () => {
    const { office, binh, an, told, save } = await families()
    await using _ = office
    await save(binh.titleId, 'self', allAt(3))
    const { '4.5': _missing, ...rest } = allAt(3.7)
    await save(an.titleId, 'self', rest)
    expect(await told('near-border')).toEqual([])
  })
})

describe('own score and review', () => {
  test('are told where they lie ten points apart', async () => {
    const { office, binh, told, save } = await families()
    await using _ = office
    await save(binh.titleId, 'self', allAt(4))
    await save(binh.titleId, 'commune', { '1.1': { value: 0 }, '1.2': { value: 0 }, '1.3': { value: 2 } })
    expect(await told('columns-differ')).toMatchObject([{ self: 80, review: 70 }])
  })

  test('are not told where they are nearer, nor where nobody reviewed', async () => {
    const { office, binh, an, told, save } = await families()
    await using _ = office
    await save(binh.titleId, 'self', allAt(4))
    await save(binh.titleId, 'hamlet', { '1.1': { value: 0 }, '1.2': { value: 0 } })
    await save(an.titleId, 'self', allAt(4))
    expect(await told('columns-differ')).toEqual([])
  })
})

describe('a jump against the year before', () => {
  test('is told from twenty points on, up or down', async () => {
    const { office, one, binh, told, save } = await families()
    await using _ = office
    const before = await register(office, one, 'Trần Thị Bình', { year: 2019, sameAs: binh.subjectId })
    await save(before.titleId, 'self', allAt(2.5))
    await save(binh.titleId, 'self', allAt(3.5))
    expect(await told('jump')).toMatchObject([{ titleId: binh.titleId, before: 50, points: 70 }])
  })

  test('is not told below that, nor between a list and a sheet', async () => {
    const { office, one, binh, an, told, save } = await families()
    await using _ = office
    const last = await register(office, one, 'Trần Thị Bình', { year: 2019, sameAs: binh.subjectId })
    await save(last.titleId, 'self', allAt(2.6))
    await save(binh.titleId, 'self', allAt(3.5))
    const listed = await register(office, one, 'Nguyễn Văn An', { year: 2019, sameAs: an.subjectId })
    await office.api.assessments.amendTitle({ titleId: listed.titleId, points: 30 })
    await save(an.titleId, 'self', allAt(5))
    expect(await told('jump')).toEqual([])
  })
})

test('a suggestion changes nothing', async () => {
  const { office, binh, scoring, save } = await families()
  await using _ = office
  await save(binh.titleId, 'self', allAt(3.5))
  const before = await office.api.history.actions({ limit: 1 })
  expect((await scoring.suggestions(round)).counts).toEqual({
    'near-border': 1,
    'columns-differ': 0,
    jump: 0,
    'below-own-share': 0,
  })
  expect(await office.api.history.actions({ limit: 1 })).toEqual(before)
  expect(await scoring.sheet({ titleId: binh.titleId })).toMatchObject({ state: 'registered' })
})
