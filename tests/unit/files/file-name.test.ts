import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeName, namePart, safeFileName } from '../../../src-main/files/file-name.ts'

// Written out again here on purpose: what Windows takes, said in another way than the code says it.
function windowsTakes(name: string): boolean {
  const device = (name.split('.')[0] ?? '').trim().toUpperCase()
  const devices = ['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$']
  const numbered = ['COM', 'LPT'].flatMap((port) => [...'0123456789¹²³'].map((digit) => port + digit))
  return (
    name.length > 0 &&
    name.length <= 80 &&
    [...name].every((sign) => sign >= ' ' && sign <= '~' && !'<>:"/\\|?*'.includes(sign)) &&
    !/[. ]$/.test(name) &&
    ![...devices, ...numbered].includes(device)
  )
}

const wishes = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .tuple(
      fc.constantFrom('CON', 'nul', 'Lpt1', 'COM¹', 'conin$', 'Aux '),
      fc.constantFrom('', '.txt', '. .', '.tar.gz'),
    )
    .map(([device, ending]) => device + ending),
)

describe('a file name', () => {
  test.each([
    ['Giấy chứng nhận 2020.pdf', 'Giay chung nhan 2020.pdf'],
    ['Đăng ký/Tân Phúc: 1.xlsx', 'Dang ky_Tan Phuc_ 1.xlsx'],
    ['NUL.txt', '_NUL.txt'],
    ['..\\..\\windows', '_.._windows'],
    ['tên . . ', 'ten'],
    ['', 'tep'],
  ])('%j becomes %j', (wish, name) => expect(safeFileName(wish)).toBe(name))

  test('is always one that Windows takes', () =>
    fc.assert(
      fc.property(wishes, (wish) => windowsTakes(safeFileName(wish))),
      { numRuns: 20_000 },
    ))

  test('stays as it is when it is safe already', () =>
    fc.assert(
      fc.property(wishes, (wish) => safeFileName(safeFileName(wish)) === safeFileName(wish)),
      { numRuns: 20_000 },
    ))

  test('two long names that differ at the end stay two, and keep their ending', () => {
    const [one, two] = ['a', 'b'].map((end) => safeFileName(`${'x'.repeat(200)}${end}.hoibk.zip`))
    expect(one).not.toBe(two)
    expect(one).toMatch(/\.hoibk\.zip$/)
  })

  test('a proper name becomes a part of one', () => {
    expect(namePart('Hội Khuyến học xã Tân Phúc')).toBe('hoi-khuyen-hoc-xa-tan-phuc')
    expect(namePart('???')).toBe('')
  })

  test('a taken name is counted on, whatever its letter case', () => {
    expect(freeName('so.hoibk.zip', [])).toBe('so.hoibk.zip')
    expect(freeName('so.hoibk.zip', ['SO.hoibk.zip', 'so-2.hoibk.zip'])).toBe('so-3.hoibk.zip')
  })
})
