import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDong, parseDong } from '../../../src-main/contract/values/money.ts'
import { formatNumber, formatPoints, parseNumber } from '../../../src-main/contract/values/number.ts'
import { parsePoints } from '../../../src-main/contract/values/points.ts'

test.each([
  ['58,5', 58.5],
  ['58.5', 58.5],
  ['1.234', 1234],
  ['1,234', 1234],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.234.567', 1234567],
  ['1 234 567', 1234567],
  ['0,125', 0.125],
  ['-3', -3],
  ['1.2.3', null],
  ['12,34,567', null],
  ['1,2.3,4', null],
  ['5 hộ', null],
  ['', null],
])('"%s" is the number %s', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test('every whole number is read back from how it is shown, in both languages', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('vi' as const, 'en' as const), (value, language) => {
      expect(parseNumber(formatNumber(value, language))).toBe(value === 0 ? 0 : value)
    }),
  )
})

test('every amount of money is read back from how it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (amount) => {
      expect(parseDong(formatDong(amount))).toBe(amount)
    }),
  )
  expect(formatDong(7_400_000_000)).toBe('7.400.000.000 đồng')
  expect(parseDong('1,500,000 đ')).toBe(1_500_000)
  expect(parseDong('1500000 VNĐ')).toBe(1_500_000)
  expect(parseDong('12,5')).toBeNull()
})

test('every count of points is read back from how it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
      expect(parsePoints(formatPoints(hundredths / 100))).toBe(hundredths / 100)
    }),
  )
})

test.each([
  ['87,5', 87.5],
  ['87.50 điểm', 87.5],
  ['90đ', 90],
  ['87.30000000000001', 87.3],
  ['1001', null],
  ['đạt', null],
  ['-5', null],
])('"%s" is %s points', (text, value) => {
  expect(parsePoints(text)).toBe(value)
})
