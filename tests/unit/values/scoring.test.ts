import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../src-main/contract/values/answers.ts'
import { type CriteriaSet, indicatorsOf } from '../../../src-main/contract/values/criteria-set.ts'
import { judgeOf, type SubjectFacts } from '../../../src-main/contract/values/scoring.ts'
import { fullMarks, indicatorOf, pointsInOrder, setOf, shippedSet } from '../../support/criteria.ts'

const nowhere: SubjectFacts = { areas: [] }
const judge = (set: CriteriaSet, answers: Answers, facts: SubjectFacts = nowhere) =>
  judgeOf(set, { confirmed: false }).judge(answers, facts)

describe('units by Thông tư 22/2020, the set that is whole', () => {
  const set = shippedSet('tt22-2020-dvht')

  test.each([
    [0, 'failed', 'Không đạt'],
    [49.99, 'failed', 'Không đạt'],
    [50, 'passed', 'Trung bình'],
    [69.99, 'passed', 'Trung bình'],
    [70, 'passed', 'Khá'],
    [84.99, 'passed', 'Khá'],
    [85, 'passed', 'Tốt'],
    [87.5, 'passed', 'Tốt'],
    [100, 'passed', 'Tốt'],
  ] as const)('%d points: %s, %s', (points, verdict, title) => {
    const outcome = judge(set, pointsInOrder(set, points))
    expect(outcome).toMatchObject({ verdict, total: points, passScore: 50, class: { title } })
  })

  test('a sheet with one indicator left open is not judged, however many points it has', () => {
    const { '3.3': _, ...rest } = fullMarks(set)
    expect(judge(set, rest)).toMatchObject({
      verdict: 'incomplete',
      class: null,
      total: 95,
      unanswered: ['3.3'],
    })
  })

  const vetoed = (test: CriteriaSet['vetoes'][number]['test']): CriteriaSet => ({
    ...set,
    vetoes: [{ code: 'loai', rule: 'điều kiện loại', test }],
  })

  test('by "no indicator below 3" 95 points fail, and the indicator is named', () => {
    const answers = { ...fullMarks(set), '2.2': { value: 2.5 } }
    expect(judge(vetoed({ type: 'minEachIndicator', min: 3 }), answers)).toMatchObject({
      verdict: 'failed',
      total: 97.5,
      class: { title: 'Không đạt' },
      vetoes: [{ code: 'loai', at: ['2.2'] }],
    })
    expect(judge(vetoed({ type: 'minEachIndicator', min: 2.5 }), answers)).toMatchObject({
      verdict: 'passed',
      vetoes: [],
    })
  })

  test('a veto on named indicators looks at no other', () => {
    const answers = { ...fullMarks(set), '2.2': { value: 0 }, '3.1': { value: 20 } }
    const only31 = vetoed({ type: 'minIndicators', indicators: ['3.1'], min: 20 })
    expect(judge(only31, answers).verdict).toBe('passed')
    expect(judge(only31, { ...answers, '3.1': { value: 19.99 } })).toMatchObject({
      verdict: 'failed',
      vetoes: [{ at: ['3.1'] }],
    })
  })

  test('a criterion below half of its points fails the whole', () => {
    const half = vetoed({ type: 'minEachCriterion', percent: 50 })
    const answers = { ...fullMarks(set), '1.1': { value: 5 }, '1.2': { value: 5 }, '1.3': { value: 5 } }
    expect(judge(half, answers)).toMatchObject({ verdict: 'passed', total: 85, vetoes: [] })
    expect(judge(half, { ...answers, '1.3': { value: 4.99 } })).toMatchObject({
      verdict: 'failed',
      class: { title: 'Không đạt' },
      vetoes: [{ at: ['1'] }],
    })
  })
})

describe('citizens by QĐ 324, once two people have compared it with the paper', () => {
  const set = shippedSet('qd324-2023-congdanht')
  const [{ area = '' } = {}] = set.areaOverrides
  const { judge: judged } = judgeOf(set, { confirmed: true })

  test.each([
    [79.99, [], 'failed', 'Không đạt'],
    [80, [], 'passed', 'Đạt danh hiệu'],
    [69.99, [area], 'failed', 'Không đạt'],
    [70, [area], 'passed', 'Đạt danh hiệu'],
    [70, ['miền núi'], 'failed', 'Không đạt'],
  ] as const)('%d points in the areas "%s": %s', (points, areas, verdict, title) => {
    // Nobody below 5: what is above 50 is given out from the first on.
    const answers = pointsInOrder(
      {
        ...set,
        criteria: set.criteria.map((one) => ({
          ...one,
          indicators: one.indicators.map((each) => ({ ...each, maxPoints: 5 })),
        })),
      },
      points - 50,
    )
    const raised = Object.fromEntries(
      Object.entries(answers).map(([code, { value }]) => [
        code,
        { value: Math.round(((value ?? 0) + 5) * 100) / 100 },
      ]),
    )
    expect(judged(raised, { areas })).toMatchObject({
      verdict,
      total: points,
      class: { title },
      area: areas.some((each) => each === area) ? area : null,
    })
  })

  test('the pass score of an area is lower, its veto is not', () => {
    const answers = { ...fullMarks(set), '6': { value: 4.99 } }
    expect(judged(answers, { areas: [area] })).toMatchObject({ verdict: 'failed', vetoes: [{ at: ['6'] }] })
  })

  test('of two areas the one that helps most counts', () => {
    const two = { ...set, areaOverrides: [{ area: 'miền núi', passScore: 75 }, ...set.areaOverrides] }
    const { judge: byTwo } = judgeOf(two, { confirmed: true })
    const sevenEach = Object.fromEntries(indicatorsOf(set).map(({ code }) => [code, { value: 7 }]))
    expect(byTwo(sevenEach, { areas: ['miền núi', area] })).toMatchObject({
      verdict: 'passed',
      area,
      passScore: 70,
    })
    expect(byTwo(sevenEach, { areas: ['miền núi'] })).toMatchObject({ verdict: 'failed', area: 'miền núi' })
  })
})

describe('levels: every target met, and the level before held long enough', () => {
  const set = setOf(
    [
      [
        indicatorOf({ code: '1', kind: 'boolean', maxPoints: null }),
        indicatorOf({ code: '2', kind: 'percent', maxPoints: null, levelThresholds: { '1': 90, '2': 95 } }),
      ],
    ],
    {
      method: 'allTargetsMet',
      maxScore: null,
      passScore: null,
      levels: [
        { code: '1', title: 'Mức độ 1 (Khá)' },
        { code: '2', title: 'Mức độ 2 (Tốt)', requires: { level: '1', minMonthsSince: 12 } },
      ],
    },
  )
  const sheet = (share: number, yes = 1) => ({ '1': { value: yes }, '2': { value: share } })
  const held = (since: string): SubjectFacts => ({
    areas: [],
    heldLevels: [{ level: '1', since }],
    on: '2026-03-31',
  })

  test.each([
    [89.99, 'failed', null],
    [90, 'passed', 'Mức độ 1 (Khá)'],
    [94.99, 'passed', 'Mức độ 1 (Khá)'],
  ] as const)('%d %%: %s, %s', (share, verdict, title) => {
    expect(judge(set, sheet(share), held('2024-01-01'))).toMatchObject({
      verdict,
      class: title && { title },
    })
  })

  test('level 2 needs level 1 for twelve months; until then it is level 1, and that is said', () => {
    expect(judge(set, sheet(95), held('2025-03-31'))).toMatchObject({
      class: { title: 'Mức độ 2 (Tốt)' },
      heldBack: null,
    })
    for (const facts of [held('2025-04-01'), nowhere])
      expect(judge(set, sheet(95), facts)).toMatchObject({
        class: { title: 'Mức độ 1 (Khá)' },
        heldBack: { level: '2', requires: '1', months: 12 },
      })
  })

  test('one condition that is not met fails all of it, and is named', () => {
    expect(judge(set, sheet(99, 0), held('2020-01-01'))).toMatchObject({ verdict: 'failed', unmet: ['1'] })
  })

  test('a veto by value: a no counts nothing, a yes counts one', () => {
    const strict = {
      ...set,
      vetoes: [
        { code: 'v', rule: 'phải có', test: { type: 'minIndicators' as const, indicators: ['1'], min: 1 } },
      ],
    }
    expect(judge(strict, sheet(95)).vetoes).toEqual([])
    expect(judge(strict, sheet(95, 0)).vetoes).toMatchObject([{ at: ['1'] }])
  })

  test('57 of 100 families are 57 %, not a hair less', () => {
    for (let whole = 1; whole <= 400; whole++) {
      const exact = { ...set, levels: [], method: 'allConditions' as const }
      const asked = Math.round(whole * 0.57)
      const threshold = Math.round((asked / whole) * 10_000) / 100
      if ((threshold * whole) % 100 !== 0) continue
      const one = {
        ...exact,
        criteria: exact.criteria.map((each) => ({
          ...each,
          indicators: [indicatorOf({ code: '2', kind: 'percent', maxPoints: null, threshold })],
        })),
      }
      expect(judge(one, { '2': { value: asked, of: whole } }).verdict, `${asked}/${whole}`).toBe('passed')
    }
  })
})

describe('what does not apply', () => {
  const childless = (whenNotApplicable: 'full-points' | 'no-points' | 'rescale') =>
    setOf([
      [indicatorOf({ whenNotApplicable }), indicatorOf({ code: '1.2' })],
      [indicatorOf({ code: '2.1', maxPoints: 20 })],
    ])
  const sheet: Answers = {
    '1.1': { value: null, notApplicable: true },
    '1.2': { value: 5 },
    '2.1': { value: 10 },
  }

  test('gets all points, none, or is left out, as the text says', () => {
    expect(judge(childless('full-points'), sheet)).toMatchObject({ total: 25, verdict: 'passed' })
    expect(judge(childless('no-points'), sheet)).toMatchObject({ total: 15, verdict: 'failed' })
    // 15 of 30 points, counted up to 40.
    expect(judge(childless('rescale'), sheet)).toMatchObject({ total: 20, verdict: 'passed' })
  })

  test('cannot be claimed where the text has no rule for it', () => {
    const set = setOf([[indicatorOf(), indicatorOf({ code: '1.2' })]])
    expect(judge(set, sheet)).toMatchObject({ verdict: 'incomplete', unanswered: ['1.1'] })
  })

  test('calls no veto down, and its criterion is measured by the rest', () => {
    const set = {
      ...childless('rescale'),
      vetoes: [
        { code: 'v', rule: 'ít nhất một nửa', test: { type: 'minEachCriterion' as const, percent: 50 } },
      ],
    }
    expect(judge(set, sheet).vetoes).toEqual([])
    expect(judge(set, { ...sheet, '1.2': { value: 4 } }).vetoes).toMatchObject([{ at: ['1'] }])
  })

  test('of whom nothing applies nothing is said', () => {
    const set = setOf([[indicatorOf({ whenNotApplicable: 'rescale' })]])
    expect(judge(set, { '1.1': { value: null, notApplicable: true } })).toMatchObject({
      verdict: 'incomplete',
      class: null,
    })
  })
})

test('shares earn the points of the highest step they reach', () => {
  const tiers = [
    { from: 50, points: 4 },
    { from: 57, points: 7 },
    { from: 90, points: 10 },
  ]
  const set = setOf([[indicatorOf({ kind: 'tiered', tiers })]])
  const total = (value: number, of?: number) =>
    judge(set, { '1.1': { value, ...(of !== undefined && { of }) } }).total
  expect([total(49.99), total(50), total(57, 100), total(56, 100), total(90), total(0, 0)]).toEqual([
    0, 4, 7, 4, 10, 0,
  ])
})

test('points that need a paper count, and the missing paper is told', () => {
  const set = setOf([[indicatorOf({ needsEvidence: true })]])
  expect(judge(set, { '1.1': { value: 8 } })).toMatchObject({ verdict: 'passed', withoutEvidence: ['1.1'] })
  expect(judge(set, { '1.1': { value: 8, evidence: 'Giấy khen số 12' } }).withoutEvidence).toEqual([])
})
