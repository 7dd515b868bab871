import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../src-main/contract/values/answers.ts'
import { type CriteriaSet, indicatorsOf } from '../../../src-main/contract/values/criteria-set.ts'
import { judgeOf } from '../../../src-main/contract/values/scoring.ts'
import { fullMarks, indicatorOf, pointsInOrder, setOf } from '../../support/criteria.ts'

const judge = (set: CriteriaSet, answers: Answers) =>
  judgeOf(set, { confirmed: false }).judge(answers, { areas: [] })

describe('whatever is answered', () => {
  const maxima = fc.array(fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  const anySet = maxima.map((all) =>
    setOf(
      all.map((points, at) =>
        points.map((maxPoints, index) => indicatorOf({ code: `${at + 1}.${index + 1}`, maxPoints })),
      ),
    ),
  )
  const banded = anySet.map((set) => {
    const max = set.maxScore ?? 0
    const bands = [0, max / 2, max * 0.75].map((min, index, all) => ({
      code: String(index),
      title: ['Không đạt', 'Khá', 'Tốt'][index] ?? '',
      min: Math.round(min * 100) / 100,
      max: Math.round((all[index + 1] ?? max) * 100) / 100,
      maxExclusive: index < 2,
    }))
    return { ...set, bands, passScore: bands[1]?.min ?? 0 }
  })
  const sheetOf = (set: CriteriaSet) =>
    fc.record(
      Object.fromEntries(
        indicatorsOf(set).map(({ code, maxPoints }) => [
          code,
          fc
            .integer({ min: 0, max: Math.round((maxPoints ?? 0) * 130) })
            .map((hundredths) => ({ value: hundredths / 100 })),
        ]),
      ),
    )
  const both = banded.chain((set) => fc.tuple(fc.constant(set), sheetOf(set)))

  test('points never exceed the most that can be given, in all, in a criterion, in an indicator', () => {
    fc.assert(
      fc.property(both, ([set, answers]) => {
        const outcome = judge(set, answers)
        expect(outcome.total).toBeLessThanOrEqual(set.maxScore ?? 0)
        for (const [index, { points }] of outcome.perCriterion.entries())
          expect(points).toBeLessThanOrEqual(set.criteria[index]?.maxPoints ?? 0)
        const over = indicatorsOf(set).filter(
          ({ code, maxPoints }) => (answers[code]?.value ?? 0) > (maxPoints ?? 0),
        )
        expect(outcome.unanswered).toEqual(over.map(({ code }) => code))
      }),
    )
  })

  test('more points never give a lower class', () => {
    const sound = banded.chain((set) =>
      fc.tuple(
        fc.constant(set),
        fc.integer({ min: 0, max: (set.maxScore ?? 0) * 100 }),
        fc.integer({ min: 0, max: (set.maxScore ?? 0) * 100 }),
      ),
    )
    fc.assert(
      fc.property(sound, ([set, one, other]) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((points) =>
          Number(judge(set, pointsInOrder(set, points / 100)).class?.code),
        )
        expect(less).toBeLessThanOrEqual(more ?? Number.NaN)
      }),
    )
  })

  test('a veto beats any points', () => {
    fc.assert(
      fc.property(banded, fc.nat(), (set, pick) => {
        const all = indicatorsOf(set)
        const fallen = all[pick % all.length]?.code ?? ''
        const strict = {
          ...set,
          vetoes: [
            {
              code: 'v',
              rule: 'không được bằng không',
              test: { type: 'minEachIndicator' as const, min: 0.5 },
            },
          ],
        }
        const outcome = judge(strict, { ...fullMarks(set), [fallen]: { value: 0 } })
        expect(outcome).toMatchObject({ verdict: 'failed', class: { title: 'Không đạt' } })
        expect(outcome.vetoes).toMatchObject([{ at: [fallen] }])
      }),
    )
  })

  test('answers to nothing in the set change nothing', () => {
    fc.assert(
      fc.property(both, ([set, answers]) => {
        expect(judge(set, { ...answers, 'khong-co': { value: 10 } })).toEqual(judge(set, answers))
      }),
    )
  })
})
