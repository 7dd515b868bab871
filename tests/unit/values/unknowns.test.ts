import { describe, expect, test } from 'vitest'
import { unknownSentence } from '../../../src-main/contract/labels/index.ts'
import { type CriteriaSet, formsOf } from '../../../src-main/contract/values/criteria-set.ts'
import { judgeOf } from '../../../src-main/contract/values/scoring.ts'
import { readSet } from '../../../src-main/contract/values/set-problems.ts'
import { unknownsOf } from '../../../src-main/contract/values/unknowns.ts'
import { fullMarks, indicatorOf, setOf, shippedSet, shippedSets } from '../../support/criteria.ts'

const unproven = { confirmed: false }
const gaps = (set: CriteriaSet) => unknownsOf(set, { confirmed: true }).map(({ what, at }) => `${what} ${at}`)

describe('the sets that come with the program', () => {
  const rest = shippedSets().filter(({ id }) => id !== 'tt22-2020-dvht')

  test('are all of domain-criteria, and none contradicts itself', () => {
    expect(shippedSets()).toHaveLength(19)
    for (const set of shippedSets()) expect(readSet(set).problems, set.id).toEqual([])
  })

  test('one of them is whole: Thông tư 22/2020', () => {
    expect(unknownsOf(shippedSet('tt22-2020-dvht'), unproven)).toEqual([])
  })

  test.each(rest.map((set) => [set.id, set] as const))('%s judges nobody and says by name why', (_, set) => {
    const { unknowns, judge } = judgeOf(set, unproven)
    const areas = set.areaOverrides.map(({ area }) => area)
    const outcome = judge(fullMarks(set), { areas, variant: formsOf(set)[0] ?? null })
    expect(outcome).toMatchObject({ verdict: 'unfounded', class: null })
    expect(outcome.unknowns).toEqual(unknowns)
    expect(unknowns).toContainEqual({ what: 'unconfirmed', at: '' })
    for (const each of unknowns)
      for (const language of ['vi', 'en'] as const)
        expect(unknownSentence(language, each)).toMatch(/^\p{Lu}.*\.$/u)
  })

  test('of families by QĐ 448 every point that is not known is named', () => {
    const set = shippedSet('qd448-2015-gdht')
    const named = gaps(set)
    for (const criterion of set.criteria) {
      if (criterion.maxPoints === null) expect(named).toContain(`max-points ${criterion.code}`)
      if (criterion.indicators.length === 0) expect(named).toContain(`indicators ${criterion.code}`)
      for (const { code, maxPoints } of criterion.indicators)
        if (maxPoints === null) expect(named).toContain(`max-points ${code}`)
    }
    expect(named).toContain('pass-score ')
  })

  test('what its author notes as missing keeps a set from judging, whoever signed', () => {
    const set = shippedSet('tt24-2023-dvht-tinh')
    expect(set.missing.length).toBeGreaterThan(0)
    expect(unknownsOf(set, { confirmed: true })).toEqual(set.missing.map((at) => ({ what: 'missing', at })))
  })

  test('citizens by QĐ 324 lack only the two people who compare it with the paper', () => {
    expect(unknownsOf(shippedSet('qd324-2023-congdanht'), unproven)).toEqual([
      { what: 'unconfirmed', at: '' },
    ])
  })
})

describe('a set that is confirmed still says what it does not say', () => {
  const whole = setOf([[indicatorOf(), indicatorOf({ code: '1.2' })]])
  const first = (over: Parameters<typeof indicatorOf>[0]): CriteriaSet =>
    setOf([[indicatorOf(over), indicatorOf({ code: '1.2' })]])

  test('nothing to say of one that is whole', () => {
    expect(gaps({ ...whole, complete: false })).toEqual([])
  })

  test.each<readonly [string, CriteriaSet, readonly string[]]>([
    ['its method', { ...whole, method: null }, ['method ']],
    ['its criteria', { ...whole, criteria: [], maxScore: 20 }, ['criteria ']],
    ['its pass score', { ...whole, passScore: null }, ['pass-score ']],
    ['its total', { ...whole, maxScore: null }, ['max-score ']],
    ['that criteria do not add up', { ...whole, maxScore: 25 }, ['sum ']],
    [
      'that indicators do not add up',
      { ...whole, criteria: whole.criteria.map((each) => ({ ...each, maxPoints: 15 })), maxScore: 15 },
      ['sum 1'],
    ],
    ['points of an indicator', { ...first({ maxPoints: null }), maxScore: 10 }, ['max-points 1.1']],
    ['steps of a share', first({ kind: 'percent' }), ['tiers 1.1']],
    ['a code that stands twice', setOf([[indicatorOf(), indicatorOf()]]), ['codes 1.1']],
    ['what becomes of another form', first({ appliesTo: ['trường học'] }), ['applies 1.1']],
    [
      'a class without points',
      { ...whole, bands: [{ code: 'kha', title: 'Khá', min: 10, max: null }] },
      ['bands kha'],
    ],
    [
      'a pass score inside a class',
      {
        ...whole,
        bands: [
          { code: 'tb', title: 'Trung bình', min: 0, max: 12 },
          { code: 'kha', title: 'Khá', min: 12, max: 20 },
        ],
      },
      ['pass-band '],
    ],
    ['how a veto is tested', { ...whole, vetoes: [{ code: 'v', rule: 'vi phạm', test: null }] }, ['veto v']],
    [
      'levels where there are targets',
      { ...first({ kind: 'boolean' }), method: 'allTargetsMet' },
      ['threshold 1.2', 'levels '],
    ],
    [
      'the target of a share',
      { ...setOf([[indicatorOf({ kind: 'percent' })]]), method: 'allConditions' },
      ['threshold 1.1'],
    ],
    [
      'the target of each level',
      {
        ...setOf([[indicatorOf({ kind: 'percent', threshold: 90 })]]),
        method: 'allTargetsMet',
        levels: [{ code: '1', title: 'Mức độ 1' }],
        criteria: [
          {
            code: '1',
            title: 'Phổ cập',
            maxPoints: null,
            levelDependent: true,
            indicators: [indicatorOf({ kind: 'percent', threshold: 90 })],
          },
        ],
      },
      ['level-targets 1.1'],
    ],
    [
      'a share of points where there are none',
      {
        ...setOf([[indicatorOf({ kind: 'boolean' })]]),
        method: 'allConditions',
        vetoes: [{ code: 'v', rule: 'một nửa', test: { type: 'minEachCriterion', percent: 50 } }],
      },
      ['veto v'],
    ],
  ])('%s', (_, set, expected) => {
    expect(gaps(set)).toEqual(expected)
    expect(judgeOf(set, { confirmed: true }).judge(fullMarks(set), { areas: [] })).toMatchObject({
      verdict: 'unfounded',
      class: null,
    })
  })
})
