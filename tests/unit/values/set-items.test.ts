import { describe, expect, test } from 'vitest'
import { sourceSentence } from '../../../src-main/contract/labels/index.ts'
import type { CriteriaSet } from '../../../src-main/contract/values/criteria-set.ts'
import { sourceOfItem, withTypedSources } from '../../../src-main/contract/values/item-source.ts'
import {
  changedItems,
  itemsOf,
  type Reading,
  standingOf,
  stepsOf,
} from '../../../src-main/contract/values/set-items.ts'
import { indicatorOf, setOf, shippedSet, shippedSets } from '../../support/criteria.ts'

const set = setOf([[indicatorOf(), indicatorOf({ code: '1.2' })]], {
  bands: [{ code: 'dat', title: 'Đạt', min: 10, max: 20 }],
})
const reading = (step: Reading['step'], items: readonly string[] | null = null): Reading => ({
  ...{ step, items, day: '2020-01-10', fromVersion: null },
  person: step === 2 ? 'Người Hai' : 'Người Một',
  paper: step === 0 ? null : 'Giấy',
  reason: step === 0 ? 'Nhầm' : null,
})
const steps = (...readings: readonly Reading[]) => stepsOf(standingOf(set, readings))

describe('what is read against the paper', () => {
  test('is the set as a whole and everything in its lists, each once', () => {
    expect(itemsOf(set)).toEqual(['set', 'criterion 1', 'indicator 1.1', 'indicator 1.2', 'band dat'])
    for (const each of shippedSets()) expect(new Set(itemsOf(each)).size).toBe(itemsOf(each).length)
  })

  test('a set is confirmed when all its items are, in the order in which it was done', () => {
    const [, ...rest] = itemsOf(set)
    expect(steps()).toBe(0)
    expect(steps(reading(1))).toBe(1)
    expect(steps(reading(1), reading(2))).toBe(2)
    expect(steps(reading(1), reading(2, rest))).toBe(1)
    expect(steps(reading(1), reading(2, rest), reading(2, ['set']))).toBe(2)
    expect(steps(reading(1), reading(2), reading(0, ['band dat']))).toBe(0)
    expect(steps(reading(1), reading(2), reading(0, ['band dat']), reading(1, ['band dat']))).toBe(1)
    expect(steps(reading(0), reading(1), reading(2))).toBe(2)
  })

  test('what an edit changed, item by item; another paper changes all', () => {
    const edited = (over: Partial<CriteriaSet>) => changedItems(set, { ...set, ...over })
    const [criterion] = set.criteria
    const harder = criterion?.indicators.map((each) =>
      each.code === '1.2' ? { ...each, maxPoints: 20 } : each,
    )
    expect(edited({ criteria: [{ ...criterion!, indicators: harder ?? [] }] })).toEqual(
      new Set(['indicator 1.2']),
    )
    expect(edited({ passScore: 12 })).toEqual(new Set(['set']))
    expect(edited({ title: 'Tên khác', notes: ['ghi chú'], missing: [], sources: [] })).toEqual(new Set())
    expect(edited({ legalBasis: 'Quyết định 02' })).toBeNull()
  })
})

describe('where an item comes from', () => {
  test('every item of every set that comes with the program says it, in both languages', () => {
    for (const each of shippedSets())
      for (const key of itemsOf(each)) {
        const source = sourceOfItem(each, key)
        expect(source, `${each.id} ${key}`).not.toBeNull()
        if (!source) continue
        // An address that the set does not name as its source could not be looked up.
        for (const url of source.urls) expect(each.sources.map((one) => one.url)).toContain(url)
        for (const language of ['vi', 'en'] as const)
          expect(sourceSentence(language, source)).not.toMatch(/undefined|^;|\(\)/)
      }
  })

  test('its own, else its criterion’s, else that of the whole set; what is only remembered names no page', () => {
    const said = (code: string, key: string) => {
      const source = sourceOfItem(shippedSet(code), key)
      return source && sourceSentence('vi', source)
    }
    expect(said('tt24-2023-dvht-huyen', 'indicator 1.3')).toBe(
      'Điều 6, khoản 1; theo lawnet.vn, pbgdpl.gov.vn',
    )
    expect(said('qd324-2023-congdanht', 'indicator 9')).toMatch(/^suy ra từ .*; chưa rõ điều, trang$/)
    expect(said('tt44-2014-cdht-xa', 'band tot')).toBe(
      'nhớ lại, chưa thấy trong văn bản; chưa rõ điều, trang',
    )
    expect(said('hkhvn2022-gdht', 'set')).toMatch(/^theo nguồn của cả bộ \(/)
    expect(said('hkhvn2022-gdht', 'indicator 1')).toBeNull()
  })

  test('what is typed over comes from the paper in the hand, the rest from where it was', () => {
    const before = shippedSet('tt24-2023-dvht-huyen')
    const typed = structuredClone(before)
    const indicator = typed.criteria[0]?.indicators[0]
    if (!indicator) throw new Error('an indicator is needed')
    indicator.title = 'Lời khác'
    const now = withTypedSources(before, typed)
    expect(sourceOfItem(now, 'indicator 1.1')).toMatchObject({ known: 'typed', urls: [] })
    expect(sourceOfItem(now, 'indicator 1.2')).toEqual(sourceOfItem(before, 'indicator 1.2'))
  })
})
