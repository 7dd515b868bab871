import { expect, test } from 'vitest'
import { passphraseOf, passphraseProblem } from '../../../src-main/contract/values/passphrase.ts'

test.each(['', 'ngắn quá', 'a b c d e', '   khuyen    '])('the passphrase "%s" is too short', (text) => {
  expect(passphraseProblem(text)).toBe('too-short')
})

test.each([
  'aaaaaaaaaaaa',
  'abababababab',
  'abcdefghijkl',
  '0987654321',
  '0912345678',
  'matkhau123',
  'Mật khẩu 2020',
  'khuyenhoc2020',
  'Hội Khuyến học 1',
  'so khuyen hoc',
  'password1234',
  'Hội Khuyến học xã Tân Phúc',
  'hoikhuyenhocxatanphuc',
])('the passphrase "%s" is too easy to guess', (text) => {
  expect(passphraseProblem(text, 'Hội Khuyến học xã Tân Phúc')).toBe('too-simple')
})

test.each([
  'cây bàng trước cổng',
  'bốn con mèo lười',
  'khuyen hoc nam nay mua lon',
  'tr4-K9.vuon xoai',
  '4820 1193 7756 2048',
])('the passphrase "%s" will do', (text) => {
  expect(passphraseProblem(text, 'Hội Khuyến học xã Tân Phúc')).toBeNull()
})

test('a passphrase has one form, whatever keyboard typed it', () => {
  expect(passphraseOf(' cây  bàng '.normalize('NFD'))).toBe('cây bàng'.normalize('NFC'))
})
