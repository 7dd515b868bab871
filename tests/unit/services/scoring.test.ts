import { describe, expect, test } from 'vitest'
import { allAt, scoredFamilies, testCodes, testSet } from '../../support/scored-office.ts'

const round = { year: 2020, kind: 'family' } as const

describe('the three columns of a sheet', () => {
  test('stay side by side, and the last one that says something of an indicator decides', async () => {
    const { office, binh, scoring } = await scoredFamilies()
    await using _ = office
    const { titleId } = binh
    await scoring.saveScores({ titleId, stage: 'self', answers: allAt(5) })
    await scoring.saveScores({
      titleId,
      stage: 'hamlet',
      answers: { '1.1': { value: 3, note: 'Nghỉ học nhiều' } },
    })
    const last = await scoring.saveScores({
      titleId,
      stage: 'commune',
      answers: { '1.1': { value: 2 }, '1.2': { value: 4 } },
    })

    expect(last).toEqual({
      points: 96,
      verdict: 'passed',
      class: 'Tốt',
      stage: 'commune-reviewed',
      resultTakenBack: false,
    })
    const sheet = await scoring.sheet({ titleId })
    expect(sheet.columns.self?.['1.1']).toEqual({ value: 5 })
    expect(sheet.columns.hamlet).toEqual({ '1.1': { value: 3, note: 'Nghỉ học nhiều' } })
    expect(sheet.outcome).toMatchObject({ total: 96, verdict: 'passed', unanswered: [] })
  })

  test('bring the title as far as they go, and no further once one is taken away', async () => {
    const { office, binh, scoring, row } = await scoredFamilies()
    await using _ = office
    const { titleId } = binh
    expect((await row(titleId))?.stage).toBe('registered')
    await scoring.saveScores({ titleId, stage: 'self', answers: { '1.1': { value: 5 } } })
    expect((await row(titleId))?.stage).toBe('self-scored')
    await scoring.saveScores({ titleId, stage: 'hamlet', answers: { '1.1': { value: 4 } } })
    expect((await row(titleId))?.stage).toBe('hamlet-reviewed')
    await scoring.saveScores({ titleId, stage: 'hamlet', answers: {} })
    expect(await row(titleId)).toMatchObject({ stage: 'self-scored', state: 'registered' })
  })

  test('are not written over by a window that read an older column', async () => {
    const { office, binh, scoring } = await scoredFamilies()
    await using _ = office
    const { titleId } = binh
    const column = { titleId, stage: 'self' } as const
    const one = { '1.1': { value: 5 } }
    const other = { '1.1': { value: 3, note: 'Xem học bạ' } }
    await scoring.saveScores({ ...column, answers: one, read: null })

    const refused = scoring.saveScores({ ...column, answers: other, read: null })
    await expect(refused).rejects.toMatchObject({
      code: 'scores-changed',
      details: { name: 'Trần Thị Bình', stage: 'self' },
    })
    expect((await scoring.sheet({ titleId })).columns.self).toEqual(one)
    // The same once more changes nothing, and what was read since may be written over.
    await scoring.saveScores({ ...column, answers: one, read: null })
    await scoring.saveScores({ ...column, answers: other, read: one })
    expect((await scoring.sheet({ titleId })).columns.self).toEqual(other)
  })

  test('give points only when no answer is missing', async () => {
    const { office, binh, scoring, row } = await scoredFamilies()
    await using _ = office
    const { titleId } = binh
    const { '4.5': missing, ...nineteen } = allAt(4)
    expect(missing).toBeDefined()
    const half = await scoring.saveScores({ titleId, stage: 'self', answers: nineteen })
    expect(half).toMatchObject({ points: null, verdict: 'incomplete', class: null })
    expect((await scoring.sheet({ titleId })).outcome).toMatchObject({ unanswered: ['4.5'], total: 76 })
    await scoring.saveScores({ titleId, stage: 'self', answers: allAt(4, { '4.5': 3.5 }) })
    expect((await row(titleId))?.points).toBe(79.5)
  })
})

describe('what cannot stand on a sheet is refused by its item', () => {
  test.each([
    ['over the most', '1.1', { value: 5.5 }, 'over-max', 'Mục 1.1 chỉ được nhiều nhất 5 điểm.'],
    ['three decimals', '2.3', { value: 1.234 }, 'decimals', 'Mục 2.3 có quá hai chữ số lẻ.'],
    ['a code of no item', '9.9', { value: 1 }, 'unknown-code', 'Mục 9.9 không có trong bộ tiêu chí'],
    ['less than nothing', '3.1', { value: -1 }, 'negative', 'Mục 3.1 không thể có điểm âm.'],
    [
      'left out where it may not be',
      '3.2',
      { value: null, notApplicable: true },
      'not-applicable',
      'Mục 3.2 phải được chấm',
    ],
  ] as const)('%s', async (_, code, given, problem, words) => {
    const { office, binh, scoring } = await scoredFamilies()
    await using _office = office
    const { titleId } = binh
    const saving = scoring.saveScores({ titleId, stage: 'self', answers: { ...allAt(4), [code]: given } })
    const refusal = await saving.catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'score-wrong', details: { problem, indicator: code } })
    const { refusalSentence } = await import('../../../src-main/contract/labels/index.ts')
    expect(
      refusalSentence('vi', 'score-wrong', (refusal as { details: Record<string, string> }).details),
    ).toContain(words)
    expect((await scoring.sheet({ titleId })).columns.self).toBeNull()
  })
})

describe('the set a title is scored by', () => {
  test('stays with it from the first score on, whatever is edited later', async () => {
    const { office, binh, an, scoring } = await scoredFamilies()
    await using _ = office
    await scoring.saveScores({ titleId: binh.titleId, stage: 'self', answers: allAt(3) })
    const stricter = testSet({ passScore: 65, bands: [] })
    const { code, version } = await office.api.criteria.saveSet({
      base: { code: stricter.id, version: 1 },
      set: { ...stricter },
    })
    expect(version).toBe(2)
    for (const step of [1, 2] as const)
      await office.api.criteria.confirmSet({
        code,
        version,
        step,
        person: `Người ${step}`,
        day: '2020-02-01',
        paper: 'Giấy',
      })
    await office.api.criteria.chooseSet({ ...round, set: { code, version }, keepJudged: true })
    await scoring.saveScores({ titleId: an.titleId, stage: 'self', answers: allAt(3) })

    expect(await scoring.sheet({ titleId: binh.titleId })).toMatchObject({
      set: { version: 1, frozen: true },
      outcome: { verdict: 'passed', total: 60 },
    })
    expect(await scoring.sheet({ titleId: an.titleId })).toMatchObject({
      set: { version: 2, frozen: true },
      outcome: { verdict: 'failed', total: 60 },
    })
  })

  test('may be another of the year; scores it does not know are asked about first', async () => {
    const { office, binh, scoring } = await scoredFamilies()
    await using _ = office
    const { titleId } = binh
    const { code, version } = await office.api.criteria.saveSet({
      base: null,
      set: {
        ...testSet({
          id: 'bo-thu-nghiem-hai',
          title: 'Bộ thử nghiệm thứ hai',
          maxScore: 25,
          passScore: 10,
          bands: [],
        }),
        criteria: testSet().criteria.slice(0, 1),
      },
    })
    await scoring.saveScores({ titleId, stage: 'self', answers: allAt(4) })
    expect((await scoring.choices({ titleId })).map((each) => [each.code, each.used])).toContainEqual([
      code,
      false,
    ])
    await expect(scoring.changeSet({ titleId, code, version })).rejects.toMatchObject({
      code: 'scores-of-another-set',
    })
    await scoring.changeSet({ titleId, code, version, clear: true })
    expect(await scoring.sheet({ titleId })).toMatchObject({
      set: { code, frozen: true },
      columns: { self: null },
      stage: 'registered',
    })
    await office.api.history.undo({ id: null })
    expect((await scoring.sheet({ titleId })).columns.self).toEqual(allAt(4))
  })

  test('is missing for clans of a year nobody has a set for, and nothing is scored', async () => {
    const { office, binh, scoring } = await scoredFamilies()
    await using _ = office
    await expect(
      scoring.saveScores({ titleId: binh.titleId + 999, stage: 'self', answers: {} }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a saved column is taken back in one step, with the set, the points and the stage', async () => {
  const { office, binh, scoring, history, row } = await scoredFamilies()
  await using _ = office
  const { titleId } = binh
  await scoring.saveScores({ titleId, stage: 'self', answers: allAt(4) })
  const [last] = (await history.actions({ limit: 1 })).rows
  expect(last?.deed).toMatchObject({ name: 'scores-saved', with: { name: 'Trần Thị Bình', stage: 'self' } })
  await history.undo({ id: null })
  expect(await row(titleId)).toMatchObject({ points: null, stage: 'registered' })
  expect(await scoring.sheet({ titleId })).toMatchObject({ columns: { self: null }, set: { frozen: false } })
})

test('sheets lie in the order of the Book that was asked for', async () => {
  const { office, one, binh, an, scoring } = await scoredFamilies()
  await using _ = office
  const within = { ...round, hamletId: one }
  const first = await scoring.sheet({ titleId: an.titleId, within })
  expect(first.place).toEqual({
    index: 0,
    total: 2,
    previous: null,
    next: { titleId: binh.titleId, name: 'Trần Thị Bình' },
  })
  expect((await scoring.sheet({ titleId: binh.titleId, within })).place).toMatchObject({
    index: 1,
    previous: { titleId: an.titleId },
    next: null,
  })
  expect(testCodes).toHaveLength(20)
})
