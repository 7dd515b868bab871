import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'

describe('a refusal says what, where and what to do', () => {
  test('of the kind it is about, not always of families', () => {
    const facts = { year: 2020, kind: 'clan' } as const
    expect(refusalSentence('vi', 'nothing-passed', facts)).toContain('Không có dòng họ nào đạt')
    expect(refusalSentence('en', 'nothing-passed', facts)).toContain('No clan that passed')
    expect(refusalSentence('vi', 'nothing-to-carry', { ...facts, fromYear: 2019 })).toContain('dòng họ nào')
    expect(refusalSentence('en', 'nothing-to-carry', { ...facts, fromYear: 2019 })).toContain('no clan to')
  })

  test('votes name the row they stand in', () => {
    const facts = { name: 'Trần Thị Bình', votes: 41, present: 40 }
    expect(refusalSentence('vi', 'votes-exceed-present', facts)).toMatch(/^Trần Thị Bình: số người/)
    expect(refusalSentence('en', 'votes-exceed-present', facts)).toMatch(
      /^Trần Thị Bình: there are more votes/,
    )
  })

  test('in English one and several read as they should', () => {
    expect(refusalSentence('en', 'not-of-place', { count: 3 })).toMatch(/^3 rows do not belong/)
    expect(refusalSentence('en', 'not-of-place', { count: 1 })).toMatch(/^One row does not belong/)
    const held = refusalSentence('en', 'years-not-reached', { name: 'An', held: 1, years: 2 })
    expect(held).toMatch(/^An was recognised 1 year in a row so far, which is less than 2\./)
  })

  test('whoever cannot undo is told where to look', () => {
    for (const code of ['nothing-to-undo', 'already-undone'] as const) {
      expect(refusalSentence('vi', code)).toContain('trang Lịch sử')
      expect(refusalSentence('en', code)).toContain('History')
    }
    expect(refusalSentence('vi', 'certificate-issued', {})).toContain('thu hồi bằng quyết định')
  })
})
