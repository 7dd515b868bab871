import { describe, expect, test } from 'vitest'
import { fourFamilies, recogniseAll } from '../../support/ham-tan.ts'
import { allAt, scoredFamilies } from '../../support/scored-office.ts'

const round = { year: 2020, kind: 'family' } as const

describe('results that follow from the scores', () => {
  test('are given to all of a Book at once; who cannot be classed is left and told why', async () => {
    const { office, binh, an, anh, hoa, scoring, give, row } = await scoredFamilies()
    await using _ = office
    await scoring.saveScores({ titleId: binh.titleId, stage: 'self', answers: allAt(4.5) })
    await scoring.saveScores({ titleId: an.titleId, stage: 'self', answers: allAt(2) })
    await scoring.saveScores({ titleId: anh.titleId, stage: 'self', answers: { '1.1': { value: 5 } } })

    const none = { unchanged: 0, unfounded: 0, decided: 0, reasons: [] }
    expect(await give()).toEqual({ passed: 1, failed: 1, incomplete: 1, withoutScores: 1, ...none })
    expect(await row(binh.titleId)).toMatchObject({ state: 'passed', points: 90, class: 'Tốt' })
    expect(await row(an.titleId)).toMatchObject({ state: 'failed', points: 40, class: 'Không đạt' })
    expect(await row(anh.titleId)).toMatchObject({ state: 'registered', class: null })
    expect(await row(hoa.titleId)).toMatchObject({ state: 'registered', points: null })
    expect(await give()).toMatchObject({ passed: 0, failed: 0, unchanged: 2 })
    await office.api.history.undo({ id: null })
    expect(await row(binh.titleId)).toMatchObject({ state: 'registered', class: null })
  })

  test('are taken back when the sheet says otherwise later, and stay when it says the same', async () => {
    const { office, binh, scoring, give, row } = await scoredFamilies()
    await using _ = office
    const { titleId } = binh
    await scoring.saveScores({ titleId, stage: 'self', answers: allAt(4.5) })
    await give()
    const same = await scoring.saveScores({ titleId, stage: 'self', answers: allAt(4.5, { '1.1': 4 }) })
    expect(same).toMatchObject({ resultTakenBack: false, points: 89.5 })
    expect(await row(titleId)).toMatchObject({ state: 'passed', class: 'Tốt', points: 89.5 })
    const lower = await scoring.saveScores({ titleId, stage: 'hamlet', answers: allAt(3) })
    expect(lower).toMatchObject({ resultTakenBack: true, class: 'Trung bình' })
    expect(await row(titleId)).toMatchObject({ state: 'registered', class: null })
  })

  test('stand beside results that were only sent; those stay as they are', async () => {
    const { office, binh, an, scoring } = await scoredFamilies()
    await using _ = office
    const selection = { titleIds: [an.titleId] }
    await office.api.assessments.giveResult({ selection, result: 'passed', reason: null })
    await scoring.saveScores({ titleId: binh.titleId, stage: 'self', answers: allAt(5) })
    expect(await scoring.giveScoredResults({ selection: { filter: round } })).toMatchObject({
      passed: 1,
      withoutScores: 3,
    })
    expect(await scoring.classOf(round)).toMatchObject({
      total: 4,
      withoutScores: 3,
      resultOnly: { passed: 1, failed: 0 },
      classes: [{ verdict: 'passed', class: 'Tốt', count: 1 }],
      incomplete: 0,
      unfounded: 0,
    })
  })

  test('are never guessed: a set with gaps leaves all, with its gaps by name', async () => {
    const { office, binh } = await fourFamilies()
    await using _ = office
    const { scoring } = office.api
    const { titleId } = binh
    const [most] = await scoring.choices({ titleId })
    expect(most).toMatchObject({ code: 'qd448-2015-gdht', runs: false })
    await scoring.saveScores({ titleId, stage: 'self', answers: { '1.1': { value: 10 } } })
    const { unfounded, reasons, passed } = await scoring.giveScoredResults({
      selection: { titleIds: [titleId] },
    })
    expect({ unfounded, passed }).toEqual({ unfounded: 1, passed: 0 })
    expect(reasons[0]?.unknowns).toContainEqual({ what: 'pass-score', at: '' })
    const { sets } = await scoring.classOf(round)
    expect(sets).toMatchObject([{ code: 'qd448-2015-gdht', version: 1, count: 1 }])
  })

  test('are not given, and nothing is scored, once the association has decided', async () => {
    const { office, binh, scoring } = await scoredFamilies()
    await using _ = office
    const { titleId } = binh
    await scoring.saveScores({ titleId, stage: 'self', answers: allAt(5) })
    await scoring.giveScoredResults({ selection: { titleIds: [titleId] } })
    await recogniseAll(office)
    await expect(scoring.saveScores({ titleId, stage: 'commune', answers: allAt(1) })).rejects.toMatchObject({
      code: 'state-forbids',
      details: { state: 'recognised' },
    })
    expect(await scoring.giveScoredResults({ selection: { titleIds: [titleId] } })).toMatchObject({
      decided: 1,
      passed: 0,
    })
  })
})
