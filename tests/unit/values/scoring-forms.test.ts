import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../src-main/contract/values/answers.ts'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { judgeOf, type SubjectFacts } from '../../../src-main/contract/values/scoring.ts'
import { indicatorOf, setOf } from '../../support/criteria.ts'

const judge = (set: CriteriaSet, answers: Answers, facts: SubjectFacts = { areas: [] }) =>
  judgeOf(set, { confirmed: false }).judge(answers, facts)

describe('indicators for some forms only', () => {
  test('an indicator of another form is left out by the rule of the text', () => {
    const set = setOf([
      [
        indicatorOf({ appliesTo: ['trường học'], whenNotApplicable: 'rescale' }),
        indicatorOf({ code: '1.2', maxPoints: 30 }),
      ],
    ])
    const answers = { '1.2': { value: 15 } }
    expect(judge(set, answers, { areas: [], variant: 'other' })).toMatchObject({
      total: 20,
      verdict: 'passed',
    })
    expect(judge(set, answers, { areas: [], variant: 'trường học' })).toMatchObject({ unanswered: ['1.1'] })
  })

  test('whose form is not known, or is none of the set, is not judged by guess', () => {
    const indicators = [indicatorOf({ appliesTo: ['trường học'], whenNotApplicable: 'rescale' as const })]
    const set = setOf([indicators, [indicatorOf({ code: '2.1' })]])
    const answers = { '1.1': { value: 10 }, '2.1': { value: 10 } }
    for (const variant of [null, 'cơ quan'])
      expect(judge(set, answers, { areas: [], variant })).toMatchObject({
        verdict: 'unfounded',
        class: null,
        unknowns: [{ what: 'variant', at: variant ?? '' }],
      })
    expect(judge(set, answers, { areas: [], variant: 'trường học' }).verdict).toBe('passed')
    expect(judge(setOf([[indicatorOf()]]), { '1.1': { value: 10 } }).unknowns).toEqual([])
  })
})
