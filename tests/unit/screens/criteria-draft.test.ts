import { describe, expect, test } from 'vitest'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { differencesOf } from '../../../src-main/contract/values/set-differences.ts'
import { readSet } from '../../../src-main/contract/values/set-problems.ts'
import { type Draft, draftOf } from '../../../src-renderer/screens/criteria/draft.ts'
import { setFrom } from '../../../src-renderer/screens/criteria/set-from-draft.ts'
import { indicatorOf, setOf, shippedSet, shippedSets } from '../../support/criteria.ts'

const rich = setOf(
  [
    [
      indicatorOf({ needsEvidence: true, whenNotApplicable: 'rescale', subItems: ['một', 'hai'] }),
      indicatorOf({
        code: '1.2',
        kind: 'tiered',
        maxPoints: 12.5,
        tiers: [
          { from: 50, points: 5 },
          { from: 87.5, points: 12.5 },
        ],
        derived: 'recognised-families',
        appliesTo: ['thôn', 'khu phố'],
      }),
    ],
  ],
  {
    label: 'Gia đình học tập',
    scope: { kind: 'province', place: 'Bình Thuận' },
    issuedOn: '2016-02-24',
    validityMonths: 36,
    bands: [
      { code: 'dat', title: 'Đạt', min: 11.25, max: 22.5 },
      { code: 'khong', title: 'Không đạt', min: 0, max: 11.25, maxExclusive: true },
    ],
    vetoes: [
      { code: 'a', rule: 'một', test: { type: 'minEachIndicator', min: 5 } },
      { code: 'b', rule: 'hai', test: { type: 'minIndicators', indicators: ['1.1', '1.2'], min: 3 } },
      { code: 'c', rule: 'ba', test: { type: 'minEachCriterion', percent: 50 } },
      { code: 'd', rule: 'bốn', test: null },
    ],
    areaOverrides: [{ area: 'miền núi', passScore: 10 }],
    deadlines: [{ step: 'dossier', day: '02-28', nextYear: true }],
    variants: ['thôn', 'khu phố'],
  },
)
const levelled: CriteriaSet = {
  ...setOf([
    [indicatorOf({ kind: 'percent', maxPoints: null, threshold: 90, levelThresholds: { '1': 90, '2': 95 } })],
  ]),
  method: 'allTargetsMet',
  maxScore: null,
  passScore: null,
  levels: [
    { code: '1', title: 'Mức độ 1 (Khá)' },
    { code: '2', title: 'Mức độ 2 (Tốt)', rule: 'cao hơn', requires: { level: '1', minMonthsSince: 12 } },
  ],
}

describe('the form of a set', () => {
  test.each([...shippedSets(), rich, levelled].map((set) => [set.title, set] as const))(
    'opened and saved untouched it says the same: %s',
    (_, set) => {
      const { set: again, problems } = readSet(setFrom(draftOf(set), set))
      expect(problems).toEqual([])
      expect(again && differencesOf(set, again)).toEqual([])
    },
  )

  const typed = (changes: (draft: Draft) => Draft) => readSet(setFrom(changes(draftOf(rich)), rich))
  const head = (over: Partial<Draft['head']>) =>
    typed((draft) => ({ ...draft, head: { ...draft.head, ...over } }))
  const first = (over: Partial<Draft['criteria'][number]['indicators'][number]>) =>
    typed((draft) => ({
      ...draft,
      criteria: draft.criteria.map((each) => ({
        ...each,
        indicators: each.indicators.map((one, at) => (at === 0 ? { ...one, ...over } : one)),
      })),
    }))

  test('points as they are written here: 8,5 and 8.5', () => {
    for (const maxPoints of ['8,5', '8.5'])
      expect(first({ maxPoints }).set?.criteria[0]?.indicators[0]?.maxPoints).toBe(8.5)
  })

  test('an empty field is not known, never nought', () => {
    expect(first({ maxPoints: ' ' }).set?.criteria[0]?.indicators[0]?.maxPoints).toBeNull()
    expect(head({ passScore: '', effectiveFrom: '' }).set).toMatchObject({
      passScore: null,
      effectiveFrom: null,
    })
  })

  test('a form may have a comma in its name; one that the set does not name is told of', () => {
    const variants = 'cán bộ, công nhân viên\nhọc sinh'
    const asked = (appliesTo: string) =>
      typed((draft) => ({
        ...draft,
        head: { ...draft.head, variants },
        criteria: draft.criteria.map((each) => ({
          ...each,
          indicators: each.indicators.map((one) => ({
            ...one,
            appliesTo: one.code === '1.1' ? appliesTo : '',
          })),
        })),
      }))
    expect(asked('cán bộ, công nhân viên; học sinh').set?.criteria[0]?.indicators[0]?.appliesTo).toEqual([
      'cán bộ, công nhân viên',
      'học sinh',
    ])
    expect(asked('cán bộ').problems).toEqual([{ what: 'not-there', at: '1.1', field: 'appliesTo' }])
  })

  test('where in the text an item stands is kept as typed, and taken out again', () => {
    const source = (where: string) => first({ where }).set?.criteria[0]?.indicators[0]?.source
    expect(source('Phụ lục, trang 2')).toEqual({ where: 'Phụ lục, trang 2' })
    expect(source(' ')).toBeUndefined()
    const known = shippedSet('qd324-2023-congdanht')
    const again = readSet(setFrom(draftOf(known), known)).set
    expect(again?.criteria.map(({ source: of }) => of)).toEqual(known.criteria.map(({ source: of }) => of))
  })

  test('what is no number and no day is told at its place, not lost', () => {
    expect(first({ maxPoints: 'mười' }).problems).toEqual([{ what: 'kind', at: '1.1', field: 'maxPoints' }])
    expect(head({ issuedOn: '31/02/2016' }).problems).toEqual([{ what: 'form', at: '', field: 'issuedOn' }])
    expect(head({ issuedOn: '2016' }).problems).toEqual([{ what: 'form', at: '', field: 'issuedOn' }])
    const tiers = (text: string) =>
      typed((draft) => ({
        ...draft,
        criteria: draft.criteria.map((each) => ({
          ...each,
          indicators: each.indicators.map((one, at) => (at === 1 ? { ...one, tiers: text } : one)),
        })),
      })).problems
    expect(tiers('50 5')).toMatchObject([{ at: '1.2', field: 'tiers' }])
    expect(tiers('50: 5; 40: 6')).toEqual([{ what: 'order', at: '1.2', field: 'tiers' }])
    expect(tiers('50: 13')).toEqual([{ what: 'over', at: '1.2', field: 'tiers' }])
  })

  test('a new class gets a code of its own', () => {
    const { set } = typed((draft) => ({
      ...draft,
      bands: [{ key: 1, had: '', values: { title: 'Xuất sắc', min: '20', max: '22,5' } }],
    }))
    expect(set?.bands).toEqual([{ code: 'xuat_sac', title: 'Xuất sắc', min: 20, max: 22.5 }])
  })
})
