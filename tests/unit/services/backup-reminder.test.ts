import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, type Known, reminderOf } from '../../../src-main/services/backups/reminder.ts'

const office: Known = {
  firstDay: '2020-01-10',
  hasData: true,
  lastGood: '2020-05-01',
  lastRead: '2020-05-01',
  changedSince: true,
  sticks: 2,
}
const on = (today: string, known: Partial<Known> = {}) => reminderOf(today, { ...office, ...known })

describe('a backup is due', () => {
  test.each([
    ['2020-05-30', 'good', null],
    ['2020-05-31', 'due', 'age'],
    ['2020-06-29', 'due', 'age'],
    ['2020-06-30', 'overdue', 'age'],
    ['2021-06-30', 'overdue', 'age'],
  ])('30 days after the last one, overdue after 60: on %s it is %s', (today, state, why) => {
    expect(on(today)).toMatchObject({ state, why })
  })

  test('not because of days in which nothing was done', () => {
    expect(on('2020-12-20', { changedSince: false })).toMatchObject({ state: 'good', days: 233 })
  })

  test('after a year unread, even when nothing was done', () => {
    const known = { changedSince: false }
    expect(on('2021-04-30', known).state).toBe('good')
    expect(on('2021-05-01', known)).toMatchObject({ state: 'due', why: 'unread' })
    expect(on('2021-05-01', { ...known, lastRead: '2021-01-02' }).state).toBe('good')
  })

  test('when the year ends, until one was made in December or later', () => {
    const made = { lastGood: '2020-11-20', lastRead: '2020-11-20' }
    expect(on('2020-11-30', made).state).toBe('good')
    expect(on('2020-12-01', made)).toMatchObject({ state: 'due', why: 'year-end', year: 2020 })
    expect(on('2020-12-05', { lastGood: '2020-12-01', lastRead: '2020-12-01' }).state).toBe('good')
    expect(on('2021-01-05', { lastGood: '2020-12-10', lastRead: '2020-12-10' }).state).toBe('good')
    // Work that goes on in the new year still belongs to the old one's reports.
    expect(on('2021-01-02', { lastGood: '2020-11-30', lastRead: '2020-11-30' })).toMatchObject({
      why: 'age',
    })
  })

  test('never in an empty office; a week after the first work where there is none yet', () => {
    const none = { lastGood: null, lastRead: null }
    expect(on('2021-06-01', { ...none, hasData: false })).toMatchObject({ state: 'none', secondStick: false })
    expect(on('2020-01-17', none).state).toBe('none')
    expect(on('2020-01-18', none)).toMatchObject({ state: 'due', why: 'never', days: 8 })
    expect(on('2020-02-09', none)).toMatchObject({ state: 'overdue', why: 'never', days: 30 })
  })

  test('on a second stick, too, as long as only one holds a good one', () => {
    expect(on('2020-05-02').secondStick).toBe(false)
    expect(on('2020-05-02', { sticks: 1 }).secondStick).toBe(true)
    expect(on('2020-05-02', { sticks: 0 }).secondStick).toBe(true)
  })
})

const day = fc
  .integer({ min: 0, max: 40 * 365 })
  .map((nth) => new Date(Date.UTC(2000, 0, 1 + nth)).toISOString().slice(0, 10))
const known: fc.Arbitrary<Known> = fc.record({
  firstDay: fc.option(day),
  hasData: fc.boolean(),
  lastGood: fc.option(day),
  lastRead: fc.option(day),
  changedSince: fc.boolean(),
  sticks: fc.nat(3),
})
const weight = { none: 0, good: 0, due: 1, overdue: 2 }
const next = (today: string): string =>
  new Date(Date.parse(today) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

describe('whatever the facts', () => {
  test('waiting never makes it less urgent, save that a year-end passes', () =>
    fc.assert(
      fc.property(day, known, (today, facts) => {
        const [now, then] = [reminderOf(today, facts), reminderOf(next(today), facts)]
        if (now.why === 'year-end') return
        expect(weight[then.state]).toBeGreaterThanOrEqual(weight[now.state])
      }),
      { numRuns: 5000 },
    ))

  test('a reason is given exactly when something is due or nothing was ever saved', () =>
    fc.assert(
      fc.property(day, known, (today, facts) => {
        const { state, why, days } = reminderOf(today, facts)
        if (state === 'due' || state === 'overdue') expect(why).not.toBeNull()
        if (state === 'good') expect(why).toBeNull()
        if (!facts.hasData) expect(state).toBe('none')
        expect(days).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 5000 },
    ))

  test('a backup made and read today leaves nothing due', () =>
    fc.assert(
      fc.property(day, known, (today, facts) => {
        const fresh = { ...facts, hasData: true, lastGood: today, lastRead: today }
        expect(reminderOf(today, fresh).state).toBe('good')
      }),
      { numRuns: 2000 },
    ))

  test('days are counted as on a calendar', () =>
    fc.assert(
      fc.property(day, (today) => {
        expect(daysBetween(today, next(today))).toBe(1)
        expect(daysBetween(next(today), today)).toBe(0)
      }),
    ))
})
