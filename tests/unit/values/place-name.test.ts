import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeTypes } from '../../../src-main/contract/places.ts'
import {
  fullPlaceName,
  placeKey,
  placeSortKey,
  placeTitle,
  splitPlaceName,
} from '../../../src-main/contract/values/place-name.ts'

test.each([
  ['Thôn 1', 'thon', '1'],
  ['Thôn 01', 'thon', '1'],
  ['THÔN1', 'thon', '1'],
  ['TT. Tân Minh', 'thi-tran', 'Tân Minh'],
  ['TT Tân Nghĩa', 'thi-tran', 'Tân Nghĩa'],
  ['THỊ TRẤN TÂN NGHĨA', 'thi-tran', 'Tân Nghĩa'],
  ['KP 3', 'khu-pho', '3'],
  ['KP3', 'khu-pho', '3'],
  ['Kp. 3', 'khu-pho', '3'],
  ['Khu phố 3A', 'khu-pho', '3A'],
  ['Xã Tân Phúc', 'xa', 'Tân Phúc'],
  ['xa tan phuc', 'xa', 'Tan Phuc'],
  ['xã thị trấn Tân Minh', 'thi-tran', 'Tân Minh'],
  ['Huyện Hàm Tân', 'huyen', 'Hàm Tân'],
  ['TDP 4', 'to-dan-pho', '4'],
  ['Tân Phúc', null, 'Tân Phúc'],
  ['Láng Gòn', null, 'Láng Gòn'],
  ['Phú Sung', null, 'Phú Sung'],
  ['Thôn', null, 'Thôn'],
] as const)('%s is of the type %s and has the name %s', (text, type, name) => {
  expect(splitPlaceName(text)).toEqual({ type, name })
})

test('a place is found by every way of writing it', () => {
  const ways = ['Xã Tân Phúc', 'tan phuc', 'TÂN PHÚC', 'x. Tân Phúc', 'Tân  Phúc'.normalize('NFD')]
  expect(new Set(ways.map(placeKey))).toEqual(new Set(['tan phuc']))
  expect(placeKey('Thôn 01')).toBe(placeKey('thôn 1'))
  expect(placeKey('Tân Phúc')).not.toBe(placeKey('Tân Phước'))
})

test('what papers write can be taken apart again', () => {
  const name = fc.constantFrom('Tân Phúc', 'Sơn Mỹ', '1', '12', 'Suối Giêng', 'Tân Nghĩa')
  fc.assert(
    fc.property(fc.constantFrom(...placeTypes), name, (type, own) => {
      expect(splitPlaceName(fullPlaceName(type, own))).toEqual({ type, name: own })
      expect(splitPlaceName(placeTitle(type, own))).toEqual({ type, name: own })
    }),
  )
})

test('thôn 2 stands before thôn 10, and Đ after D', () => {
  const inOrder = ['thôn 1', 'thôn 2', 'thôn 10', 'xã Tân Dân', 'xã Tân Đức']
  expect(inOrder.toReversed().toSorted((a, b) => (placeSortKey(a) < placeSortKey(b) ? -1 : 1))).toEqual(
    inOrder,
  )
})
