import fc from 'fast-check'
import { expect, test } from 'vitest'
import { automaticReasons } from '../../../src-main/contract/automatic.ts'
import { goneOn } from '../../../src-main/services/backups/keeping-time.ts'
import { type Copy, thinned } from '../../../src-main/services/backups/thinning.ts'

const dayMs = 24 * 60 * 60 * 1000
const now = '2026-11-24T08:00:00.000Z'
const before = (days: number, reason: Copy['reason'] = 'daily', name = `${days} ${reason}`): Copy => ({
  name,
  madeAt: new Date(Date.parse(now) - days * dayMs).toISOString(),
  reason,
})
const names = (copies: readonly Copy[]) => copies.map(({ name }) => name)

const history = fc
  .array(
    fc.record({
      ago: fc.double({ min: 0, max: 6 * 366, noNaN: true }),
      reason: fc.constantFrom(...automaticReasons),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map(({ ago, reason }, nth) => before(ago, reason, `copy ${nth}`)))

test('a copy a day for four years leaves fourteen days, eight weeks, twenty-four months and every year', () => {
  const copies = Array.from({ length: 4 * 365 }, (_, days) => before(days))
  const gone = new Set(thinned(copies, now))
  const left = copies.filter((copy) => !gone.has(copy)).map(({ madeAt }) => madeAt.slice(0, 10))
  expect(left.slice(0, 14)).toEqual(copies.slice(0, 14).map(({ madeAt }) => madeAt.slice(0, 10)))
  expect(new Set(left.map((day) => day.slice(0, 7))).size).toBeGreaterThanOrEqual(24)
  expect(new Set(left.map((day) => day.slice(0, 4)))).toEqual(
    new Set(['2022', '2023', '2024', '2025', '2026']),
  )
  expect(left.length).toBeLessThanOrEqual(14 + 8 + 24 + 5)
})

test('whatever the history: the last three stay, every year stays, copies before an import stay for a year', () => {
  fc.assert(
    fc.property(history, (copies) => {
      const gone = new Set(thinned(copies, now))
      const left = copies.filter((copy) => !gone.has(copy))
      const newest = copies.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)).slice(0, 3)
      for (const copy of newest) expect(left.map(({ madeAt }) => madeAt)).toContain(copy.madeAt)
      const years = (list: readonly Copy[]) => new Set(list.map(({ madeAt }) => madeAt.slice(0, 4)))
      expect(years(left)).toEqual(years(copies))
      for (const copy of copies) {
        const young = Date.parse(now) - Date.parse(copy.madeAt) < 365 * dayMs
        if (copy.reason !== 'daily' && young) expect(gone.has(copy)).toBe(false)
      }
    }),
    { numRuns: 1000 },
  )
})

test('thinning twice removes nothing more, and the order of the list is nothing', () => {
  fc.assert(
    fc.property(history, (copies) => {
      const gone = new Set(names(thinned(copies, now)))
      const left = copies.filter(({ name }) => !gone.has(name))
      expect(thinned(left, now)).toEqual([])
      expect(new Set(names(thinned(copies.toReversed(), now)))).toEqual(gone)
    }),
    { numRuns: 1000 },
  )
})

test('the day on which a copy is said to go is the day it goes, where every day has its copy', () => {
  fc.assert(
    fc.property(history, (copies) => {
      const told = goneOn(copies, now)
      const went = new Map<string, string>()
      let left = [...copies]
      // Two years and two months: what is left then is the last of its year.
      for (let day = 0; day <= 800; day += 1) {
        const at = new Date(Date.parse(now) + day * dayMs).toISOString()
        if (day > 0) left.push(before(-day, 'daily', `later ${day}`))
        for (const { name } of thinned(left, at)) went.set(name, at.slice(0, 10))
        left = left.filter(({ name }) => !went.has(name))
      }
      for (const copy of copies)
        expect([copy.name, told.get(copy)]).toEqual([copy.name, went.get(copy.name) ?? null])
    }),
    { numRuns: 40 },
  )
})
