import { describe, expect, test } from 'vitest'
import { placeInName, usualName } from '../../../src-renderer/screens/start/guess.ts'

describe('the first start guesses', () => {
  test('level and place from the name of the office', () => {
    expect(placeInName('Hội Khuyến học xã Tân Phúc')).toEqual({ level: 'commune', place: 'xã Tân Phúc' })
    expect(placeInName('hội khuyến học thị trấn Tân Minh')).toEqual({
      level: 'commune',
      place: 'thị trấn Tân Minh',
    })
    expect(placeInName('Hội Khuyến học huyện Hàm Tân')?.level).toBe('district')
    expect(placeInName('Hội Khuyến học tỉnh Lâm Đồng')?.level).toBe('province')
  })

  test('nothing from a name that says no place', () => {
    expect(placeInName('')).toBeNull()
    expect(placeInName('Hội Khuyến học')).toBeNull()
    expect(placeInName('Quỹ Khuyến học Tân Phúc')).toBeNull()
  })

  test('the usual name from level and place', () => {
    const list = { name: 'Hàm Tân', province: 'Bình Thuận' }
    expect(usualName({ level: 'district', list, commune: '' })).toBe('Hội Khuyến học huyện Hàm Tân')
    expect(usualName({ level: 'province', list, commune: '' })).toBe('Hội Khuyến học tỉnh Bình Thuận')
    expect(usualName({ level: 'commune', list, commune: 'Tân Phúc' })).toBe('Hội Khuyến học xã Tân Phúc')
    expect(usualName({ level: 'commune', list, commune: '' })).toBe('')
    expect(usualName({ level: 'district', list: undefined, commune: '' })).toBe('')
  })
})
