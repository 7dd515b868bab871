import { describe, expect, test } from 'vitest'
import { answerProblem, decidingAnswers } from '../../../src-main/contract/values/answers.ts'
import { indicatorOf } from '../../support/criteria.ts'

describe('an answer that cannot be', () => {
  test.each([
    ['more points than there are', indicatorOf(), { value: 10.01 }, 'over-max'],
    ['more points than there are, out of something', indicatorOf(), { value: 15, of: 20 }, 'over-max'],
    ['three decimals', indicatorOf(), { value: 8.125 }, 'decimals'],
    ['neither yes nor no', indicatorOf({ kind: 'boolean' }), { value: 2 }, 'not-yes-or-no'],
    ['more than all', indicatorOf({ kind: 'percent' }), { value: 100.01 }, 'over-whole'],
    ['more than there are', indicatorOf({ kind: 'percent' }), { value: 12, of: 11 }, 'over-whole'],
    ['no rule for it', indicatorOf(), { value: null, notApplicable: true }, 'not-applicable'],
  ] as const)('%s', (_, indicator, answer, problem) => {
    expect(answerProblem(indicator, answer)).toBe(problem)
  })

  test.each([
    [indicatorOf(), { value: 10 }],
    [indicatorOf(), { value: 8.75 }],
    [indicatorOf(), { value: null }],
    [indicatorOf({ maxPoints: null }), { value: 40 }],
    [indicatorOf({ kind: 'percent' }), { value: 100 }],
    [indicatorOf({ kind: 'percent' }), { value: 0, of: 0 }],
    [indicatorOf({ kind: 'count' }), { value: 1412 }],
    [indicatorOf({ kind: 'boolean' }), { value: 0 }],
    [indicatorOf({ whenNotApplicable: 'rescale' }), { value: null, notApplicable: true }],
  ] as const)('nothing is wrong with %o %o', (indicator, answer) => {
    expect(answerProblem(indicator, answer)).toBeNull()
  })
})

describe('three columns of one sheet', () => {
  test('the last that says something of an indicator decides', () => {
    expect(
      decidingAnswers({
        self: { '1': { value: 10 }, '2': { value: 9 }, '3': { value: 8 } },
        hamlet: { '1': { value: 7 }, '2': { value: null } },
        commune: { '2': { value: 5, note: 'theo biên bản' } },
      }),
    ).toEqual({ '1': { value: 7 }, '2': { value: 5, note: 'theo biên bản' }, '3': { value: 8 } })
  })

  test('that an indicator does not apply is a word too; an empty cell is none', () => {
    expect(
      decidingAnswers({
        self: { '1': { value: 10 }, '2': { value: 4 } },
        commune: { '1': { value: null, notApplicable: true }, '2': { value: null, note: 'chưa xem' } },
      }),
    ).toEqual({ '1': { value: null, notApplicable: true }, '2': { value: 4 } })
  })

  test('one column speaks for itself', () => {
    expect(decidingAnswers({ hamlet: { '1': { value: null } } })).toEqual({ '1': { value: null } })
    expect(decidingAnswers({})).toEqual({})
  })
})
