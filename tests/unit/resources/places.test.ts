import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placeList } from '../../../src-main/contract/values/place-list.ts'
import { placeTitle, splitPlaceName } from '../../../src-main/contract/values/place-name.ts'

const list = placeList.parse(JSON.parse(readFileSync('resources/places/ham-tan.json', 'utf8')))
const validOn = (day: string) =>
  list.places.filter(({ from, to }) => (!from || from <= day) && (!to || day <= to))
const communesOn = (day: string) =>
  validOn(day)
    .filter(({ kind }) => kind === 'commune')
    .map(({ type, name }) => placeTitle(type, name))

describe('the places of Hàm Tân', () => {
  test('are two towns and eight communes until 30 June 2025', () => {
    const communes = communesOn('2025-06-30')
    expect(communes).toHaveLength(10)
    expect(communes.filter((name) => name.startsWith('Thị trấn'))).toEqual([
      'Thị trấn Tân Nghĩa',
      'Thị trấn Tân Minh',
    ])
    expect(communesOn('2020-11-20')).toEqual(communes)
  })

  test('are four communes of Lâm Đồng from 1 July 2025, and no district', () => {
    expect(communesOn('2025-07-01')).toEqual(['Xã Hàm Tân', 'Xã Tân Minh', 'Xã Sơn Mỹ', 'Xã Tân Lập'])
    expect(validOn('2025-07-01').filter(({ kind }) => kind === 'district')).toEqual([])
    expect(validOn('2025-07-01').find(({ kind }) => kind === 'province')?.name).toBe('Lâm Đồng')
  })

  test('each have one successor on the day of the merger', () => {
    const keys = new Set(list.places.map(({ key }) => key))
    expect(keys.size).toBe(list.places.length)
    for (const { from, to, on } of list.successions) {
      expect(keys.has(from) && keys.has(to)).toBe(true)
      expect(list.places.find(({ key }) => key === from)?.to).toBe('2025-06-30')
      expect(list.places.find(({ key }) => key === to)?.from).toBe(on)
    }
    for (const { key, kind, to } of list.places.filter(({ kind }) => kind === 'commune')) {
      const after = list.successions.filter(({ from }) => from === key)
      expect([key, kind, after.length]).toEqual([key, kind, to ? 1 : 0])
    }
  })

  test('lie below a place of the same days, and use no code twice on one day', () => {
    for (const day of ['2025-06-30', '2025-07-01']) {
      const valid = validOn(day)
      for (const { parent } of valid) expect(!parent || valid.some(({ key }) => key === parent)).toBe(true)
      const codes = valid.flatMap(({ code }) => code ?? [])
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test('keep word and name apart', () => {
    for (const { name } of list.places) expect(splitPlaceName(name)).toEqual({ type: null, name })
  })
})
