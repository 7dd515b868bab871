import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fitsGroup,
  isGroupOf,
  readRecoveryCode,
  recoveryBytes,
  recoveryCodeOf,
} from '../../../src-main/contract/values/recovery-code.ts'

const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const codes = fc
  .uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes })
  .map((random) => recoveryCodeOf(random))
const replaced = (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at + 1)

describe('a recovery code', () => {
  test('is seven groups of five, in letters that are not mistaken for one another', () =>
    fc.assert(fc.property(codes, (code) => /^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/.test(code))))

  test('is read back however it is typed', () =>
    fc.assert(
      fc.property(codes, (code) => {
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ''),
          code.replaceAll('-', ' – '),
          ` ${code.replaceAll('-', '\n')} `,
          code.replaceAll('0', 'O').replaceAll('1', 'l'),
        ])
          expect(readRecoveryCode(typed)).toEqual({ kind: 'code', code })
      }),
    ))

  test('with one wrong letter is found out, and the group is named', () =>
    fc.assert(
      fc.property(codes, fc.nat({ max: 34 }), fc.nat({ max: 30 }), (code, nth, pick) => {
        const at = nth + Math.floor(nth / 5)
        const others = letters.filter((letter) => letter !== code[at])
        const typed = replaced(code, at, others[pick] ?? 'U')
        expect(readRecoveryCode(typed)).toEqual({ kind: 'mistyped', groups: [Math.floor(nth / 5) + 1] })
      }),
    ))

  test('with two letters of a group, or two groups, changed about is found out', () =>
    fc.assert(
      fc.property(codes, fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 6 }), (code, a, b, nth) => {
        const groups = code.split('-')
        const group = groups[nth] ?? ''
        const [one = '', two = ''] = [group[a], group[b]]
        const swapped = groups.with(nth, replaced(replaced(group, a, two), b, one)).join('-')
        if (one !== two) expect(readRecoveryCode(swapped)).toEqual({ kind: 'mistyped', groups: [nth + 1] })
        const next = (nth + 1) % 7
        const moved = groups
          .with(nth, groups[next] ?? '')
          .with(next, group)
          .join('-')
        const places = [nth + 1, next + 1].sort()
        expect(readRecoveryCode(moved)).toEqual({ kind: 'mistyped', groups: places })
      }),
    ))

  test('with a letter left out is told by its group, and a passphrase is no code', () => {
    const code = recoveryCodeOf(new Uint8Array(recoveryBytes).fill(5))
    expect(readRecoveryCode(replaced(code, 13, ''))).toEqual({ kind: 'mistyped', groups: [3] })
    for (const text of ['', 'cây bàng', 'một hai ba bốn năm sáu bảy tám', code.slice(0, 30)])
      expect(readRecoveryCode(text)).toEqual({ kind: 'other' })
  })

  test('is proven by one of its groups, in its own place', () => {
    const code = recoveryCodeOf(Uint8Array.from({ length: recoveryBytes }, (_, nth) => nth))
    const groups = code.split('-')
    expect(isGroupOf(code, 3, ` ${groups[2]?.toLowerCase()} `)).toBe(true)
    expect(isGroupOf(code, 3, groups[3] ?? '')).toBe(false)
    expect(isGroupOf(code, 8, '')).toBe(false)
    expect([fitsGroup(3, groups[2] ?? ''), fitsGroup(3, groups[3] ?? '')]).toEqual([true, false])
  })
})
