import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay } from '../../../src-main/contract/values/day.ts'
import {
  isMonthFirst,
  readAgain,
  readBirth,
  readMembers,
  readResult,
  readSex,
} from '../../../src-main/services/imports/cells.ts'

const rules = { year: 2020, monthFirst: false }
const birth = (text: string) => readBirth(text, rules)
const value = (read: object) => ('value' in read ? read.value : read)

describe('a birth', () => {
  test.each([
    ['1968', '1968'],
    [' 1968 ', '1968'],
    ['1.968', '1968'],
    ['NS: 1968', '1968'],
    ['năm 1968', '1968'],
    ['05/09/1990', '1990-09-05'],
    ['5-9-1990', '1990-09-05'],
    ['1990-09-05', '1990-09-05'],
    ['09/1990', '1990-09'],
    ['33121', '1990-09-05'],
    ['29/02/1996', '1996-02-29'],
    ['', null],
    ['-', null],
  ])('written %j is read as %j', (text, expected) => {
    expect(birth(text)).toEqual({ value: expected, doubt: null })
  })

  test.each([
    ['68', '1968', 'birth-two-digits'],
    ['05/09/68', '1968-09-05', 'birth-two-digits'],
    ['01', '2001', 'birth-two-digits'],
    ['21/05/1905', '1968', 'birth-as-day'],
    ['2015', '2015', 'birth-child'],
  ])('written %j is read as %j, to be looked at', (text, expected, doubt) => {
    expect(birth(text)).toEqual({ value: expected, doubt })
  })

  test.each([
    ['19S8', 'birth'],
    ['31/02/1990', 'birth-day'],
    ['13/13/1990', 'birth-day'],
    ['2021', 'birth-later'],
    ['1068', 'birth'],
    ['khoảng 1960', 'birth'],
  ])('%j is none', (text, wrong) => {
    expect(birth(text)).toEqual({ wrong })
  })

  test('written day first comes back from every day', () => {
    const day = fc.date({ min: new Date('1906-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(value(birth(formatDay(iso)))).toBe(iso)
      }),
    )
  })

  test('is month first only where rows prove it and none speaks against it', () => {
    expect(isMonthFirst(['05/13/1968', '01/02/1970'])).toBe(true)
    expect(isMonthFirst(['05/13/1968', '13/02/1970'])).toBe(false)
    expect(isMonthFirst(['01/02/1970', '1968'])).toBe(false)
    expect(value(readBirth('05/13/1968', { year: 2020, monthFirst: true }))).toBe('1968-05-13')
  })
})

test('new or again is said by a word, or by a mark under the word', () => {
  expect(['Mới', 'moi', 'ĐK mới', 'Lần đầu'].map((text) => value(readAgain(text, 'Mới/Lại')))).toEqual([
    ...[false, false, false, false],
  ])
  expect(['Lại', 'LẠI', 'đăng ký lại'].map((text) => value(readAgain(text, '')))).toEqual([true, true, true])
  expect(value(readAgain('x', 'Đăng ký lại'))).toBe(true)
  expect(value(readAgain('x', 'Đăng ký mới'))).toBe(false)
  expect(readAgain('x', 'Mới/Lại')).toEqual({ wrong: 'again' })
})

test('a result is said by a word, or by a mark under the word, and never by nothing', () => {
  for (const text of ['Đạt', 'ĐẠT', 'đ', 'Được công nhận', 'Đạt gia đình hiếu học']) {
    expect(value(readResult(text, 'Kết quả'))).toBe('passed')
  }
  for (const text of ['Không đạt', 'K', 'KĐ', 'Chưa đạt', 'không', 'Ko đạt']) {
    expect(value(readResult(text, 'Kết quả'))).toBe('failed')
  }
  expect(value(readResult('x', 'Đạt'))).toBe('passed')
  expect(value(readResult('✓', 'Kết quả Không đạt'))).toBe('failed')
  expect(value(readResult('', 'Đạt'))).toBe(null)
  expect(readResult('x', 'Xếp loại')).toEqual({ wrong: 'result' })
  expect(readResult('Tốt', 'Xếp loại')).toEqual({ wrong: 'result' })
})

test('sex and household members are read as lists write them', () => {
  expect(['Nam', 'NỮ', 'nu', 'Bà'].map((text) => value(readSex(text, '')))).toEqual([
    'male',
    'female',
    'female',
    'female',
  ])
  expect(value(readSex('x', 'Giới tính Nữ'))).toBe('female')
  expect(['4', '04', '4,0', '5 khẩu', ''].map((text) => value(readMembers(text)))).toEqual([4, 4, 4, 5, null])
  expect(['0', '51', '4-5', 'bốn'].map(readMembers)).toEqual(
    Array.from({ length: 4 }, () => ({ wrong: 'members' })),
  )
})
