import { expect, test } from 'vitest'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { differencesOf } from '../../../src-main/contract/values/set-differences.ts'
import { indicatorOf, setOf, shippedSet, shippedSets } from '../../support/criteria.ts'

const left = setOf([
  [indicatorOf(), indicatorOf({ code: '1.2', title: 'Có góc học tập' })],
  [indicatorOf({ code: '2.1', title: 'Người lớn học thêm một nghề' })],
])
const right = (over: Partial<CriteriaSet>): CriteriaSet => ({ ...left, ...over })
const lines = (one: CriteriaSet, other: CriteriaSet) =>
  differencesOf(one, other).map(
    ({ part, at, change, field, left: before, right: after }) =>
      `${part} ${at} ${change} ${field ?? ''}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  )

test('a set does not differ from itself, nor for who vouches for it', () => {
  for (const set of shippedSets()) expect(differencesOf(set, { ...set, complete: !set.complete })).toEqual([])
})

test('the head: pass score, days, name', () => {
  expect(lines(left, right({ passScore: 24, effectiveFrom: '2026-01-01', title: 'Bộ mới' }))).toEqual([
    'set  changed title: "Bộ tiêu chí thử" → "Bộ mới"',
    'set  changed effectiveFrom: null → "2026-01-01"',
    'set  changed passScore: 15 → 24',
  ])
})

test('an indicator: its points, one more, one less, one in another criterion', () => {
  const [first, second] = left.criteria
  if (!first || !second) throw new Error('two criteria')
  const [one, two] = first.indicators
  const [three] = second.indicators
  if (!one || !two || !three) throw new Error('three indicators')

  const points = right({ criteria: [{ ...first, indicators: [{ ...one, maxPoints: null }, two] }, second] })
  expect(lines(left, points)).toEqual(['indicator 1.1 changed maxPoints: 10 → null'])

  const more = right({ criteria: [first, { ...second, indicators: [three, indicatorOf({ code: '2.2' })] }] })
  const added = 'Trẻ em trong độ tuổi được đến trường'
  expect(lines(left, more)).toEqual([`indicator 2.2 added : null → "${added}"`])
  expect(lines(more, left)).toEqual([`indicator 2.2 removed : "${added}" → null`])

  const moved = right({
    criteria: [
      { ...first, indicators: [one] },
      { ...second, indicators: [three, { ...two, maxPoints: 5 }] },
    ],
  })
  expect(lines(left, moved)).toEqual([
    'indicator 1.2 moved : "1" → "2"',
    'indicator 1.2 changed maxPoints: 10 → 5',
  ])

  const turned = right({ criteria: [{ ...first, indicators: [two, one] }, second] })
  expect(lines(left, turned)).toEqual(['indicator  moved : "1.1, 1.2, 2.1" → "1.2, 1.1, 2.1"'])
})

test('classes, levels, vetoes, areas and last days', () => {
  const other = right({
    bands: [{ code: 'dat', title: 'Đạt', min: 15, max: 30 }],
    vetoes: [{ code: 'v', rule: 'vi phạm', test: null }],
    areaOverrides: [{ area: 'miền núi', passScore: 12 }],
    deadlines: [{ step: 'dossier', day: '02-28', nextYear: true }],
  })
  expect(lines(left, other)).toEqual([
    'band dat added : null → "Đạt"',
    'veto v added : null → "vi phạm"',
    'area miền núi added : null → 12',
    'deadline dossier added : null → "02-28"',
  ])
  const later = {
    ...other,
    deadlines: [{ step: 'dossier' as const, day: '03-31', nextYear: true }],
    vetoes: [{ code: 'v', rule: 'vi phạm', test: { type: 'minEachIndicator' as const, min: 5 } }],
  }
  expect(lines(other, later)).toEqual([
    'veto v changed test: null → {"type":"minEachIndicator","min":5}',
    'deadline dossier changed day: "02-28" → "03-31"',
  ])
})

test('two circulars on the same units differ in nearly everything, each side the mirror of the other', () => {
  const one = shippedSet('tt22-2020-dvht')
  const other = shippedSet('tt24-2023-dvht-huyen')
  const there = differencesOf(one, other)
  const back = differencesOf(other, one)
  expect(there.length).toBeGreaterThan(20)
  expect(back).toHaveLength(there.length)
  const turn = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const
  const said = (all: typeof there, turned: boolean) =>
    all
      .map((each) =>
        JSON.stringify(
          turned ? { ...each, change: turn[each.change], left: each.right, right: each.left } : each,
        ),
      )
      .sort()
  expect(said(back, true)).toEqual(said(there, false))
})
