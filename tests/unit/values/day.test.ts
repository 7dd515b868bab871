import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partialDay } from '../../../src-main/contract/assessments.ts'
import { formatDay, longDay, parseDay, yearOf } from '../../../src-main/contract/values/day.ts'
import { formatSchoolYear, schoolYearOn, yearsInRow } from '../../../src-main/contract/values/year.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('every day, month and year is read back from how it is shown', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (iso, length) => {
      const known = iso.slice(0, length)
      expect(parseDay(formatDay(known))).toBe(known)
      expect(partialDay.safeParse(known).success).toBe(true)
    }),
  )
})

test('every day is read back from the line of papers', () => {
  fc.assert(
    fc.property(day, (iso) => {
      expect(parseDay(longDay(iso))).toBe(iso)
    }),
  )
})

test.each([
  ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
  ['2020-02-15', 'ngày 15 tháng 02 năm 2020'],
  ['2020-03-09', 'ngày 09 tháng 3 năm 2020'],
  ['2020-11-20', 'ngày 20 tháng 11 năm 2020'],
])('papers write %s as %s', (iso, text) => {
  expect(longDay(iso)).toBe(text)
})

test.each([
  ['5/9/1990', '1990-09-05'],
  ['05-09-1990', '1990-09-05'],
  ['5.9.1990', '1990-09-05'],
  [' 5 / 9 / 1990 ', '1990-09-05'],
  ['1990', '1990'],
  ['năm 1968', '1968'],
  ['9/1990', '1990-09'],
  ['Ngày 5 tháng 9 năm 1990', '1990-09-05'],
  ['29/2/2000', '2000-02-29'],
  ['29/2/1900', null],
  ['31/4/2000', null],
  ['13/13/2000', null],
  ['19S8', null],
  ['12/5/68', null],
  ['195', null],
  ['', null],
])('"%s" is the day %s', (text, iso) => {
  expect(parseDay(text)).toBe(iso)
})

test('years in a row end at the first gap', () => {
  expect(yearsInRow([2016, 2018, 2019, 2020], 2020)).toBe(3)
  expect(yearsInRow([2016, 2018], 2020)).toBe(0)
  expect(yearOf('1990-09')).toBe(1990)
})

test('a school year begins in September', () => {
  expect(formatSchoolYear(schoolYearOn('2025-08-31'))).toBe('2024-2025')
  expect(formatSchoolYear(schoolYearOn('2025-09-01'))).toBe('2025-2026')
})
