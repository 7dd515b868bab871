import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import * as assessments from '../../src-main/contract/assessments.ts'
import { preflightCodes } from '../../src-main/contract/certificates.ts'
import { deedNames } from '../../src-main/contract/deeds.ts'
import type { Entry } from '../../src-main/contract/define.ts'
import { waitingCodes } from '../../src-main/contract/desk.ts'
import * as imports from '../../src-main/contract/imports.ts'
import { contract } from '../../src-main/contract/index.ts'
import {
  backupReasonSentence,
  deedSentence,
  type Language,
  labelOf,
  preflightSentence,
  refusalSentence,
  waitingSentence,
} from '../../src-main/contract/labels/index.ts'
import { backupReasons } from '../../src-main/contract/labels/notices.ts'
import { placeKinds, placeTypes } from '../../src-main/contract/places.ts'
import { refusalCodes } from '../../src-main/contract/refusal.ts'
import { officeLevels } from '../../src-main/contract/settings.ts'

const languages: readonly Language[] = ['vi', 'en']
const entries: [string, Entry][] = Object.entries(contract).flatMap(([domain, calls]) =>
  Object.entries(calls).map(([name, entry]): [string, Entry] => [`${domain}.${name}`, entry]),
)
const bothWays = ['input', 'output'] as const

describe('everything a screen may ask', () => {
  test.each(entries)('%s carries plain JSON only', (_, entry) => {
    for (const way of bothWays) {
      expect(() => z.toJSONSchema(entry[way], { unrepresentable: 'throw', io: 'input' })).not.toThrow()
      expect(() => z.toJSONSchema(entry[way], { unrepresentable: 'throw', io: 'output' })).not.toThrow()
    }
  })

  test('is a query, a command or a task, by a name of its own', () => {
    expect(entries.filter(([, { kind }]) => !['query', 'command', 'task'].includes(kind))).toEqual([])
    expect(new Set(entries.map(([name]) => name)).size).toBe(entries.length)
  })
})

/** A sentence: begins with a capital, ends with a full stop, nothing missing inside, no shouting. */
function expectSentence(text: string): void {
  expect(text).toMatch(/^[\p{Lu}“\d].*\.$/su)
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}| [.,:;](?!\w)|“”|!/)
}

const full = {
  name: 'Nguyễn Thị Hòa',
  place: 'xã Tân Phúc',
  hamlet: 'thôn 1',
  year: 2020,
  fromYear: 2019,
  count: 1412,
  number: '15/QĐ-HKH',
  registerNumber: 2020,
  file: 'dang-ky.xlsx',
  path: 'D:\\SoKhuyenHoc',
  column: 'birth',
  problem: 'digits',
  state: 'recognised',
  limitMiB: 20,
  reason: 'bị đơn thư',
  label: 'Gia đình học tập',
  kind: 'family',
  result: 'passed',
}

describe.each(languages)('the words of the language %s', (language) => {
  test.each(refusalCodes)('the refusal %s says what, where and what to do, whatever is known', (code) => {
    expectSentence(refusalSentence(language, code))
    expectSentence(refusalSentence(language, code, full))
    for (const [key, value] of Object.entries(full)) {
      expectSentence(refusalSentence(language, code, { [key]: value }))
    }
  })

  test.each(deedNames)('the deed %s is said, whatever is known', (name) => {
    for (const facts of [{}, full, ...Object.entries(full).map(([key, value]) => ({ [key]: value }))]) {
      const text = deedSentence(language, { name, with: facts as Record<string, string | number> })
      expect(text).toMatch(/^\p{Ll}.{2}/u)
      expect(text).not.toMatch(/undefined|null|NaN| {2}| $|^ |“”/)
    }
  })

  test.each(preflightCodes)('the check before printing %s is a sentence', (code) => {
    expectSentence(
      preflightSentence(language, { code, severity: 'error', count: 3, example: 'xã thị trấn Tân Minh' }),
    )
    expectSentence(preflightSentence(language, { code, severity: 'error', count: 1, example: null }))
  })

  test('a signer without a name is a note, without a post an error, and each says so', () => {
    const say = (severity: 'error' | 'warning') =>
      preflightSentence(language, { code: 'no-signer', severity, count: 3, example: null })
    expect(say('error')).toMatch(language === 'vi' ? /chức vụ.*Điền/ : /post.*Fill it in/)
    expect(say('warning')).toMatch(language === 'vi' ? /dòng chấm/ : /dotted line/)
    expect(say('warning')).not.toMatch(/Điền|Fill it in/)
  })

  test.each(waitingCodes)('the waiting work %s is a sentence', (code) => {
    const places = ['Tân Phúc', 'Sơn Mỹ', 'Tân Hà', 'Tân Đức'].map((name, index) => ({
      placeId: index,
      name,
      count: 9 - index,
    }))
    const base = {
      code,
      overdue: false,
      kind: 'clan',
      count: 1412,
      decisionId: null,
      decision: null,
    } as const
    expectSentence(waitingSentence(language, { ...base, places }))
    expectSentence(waitingSentence(language, { ...base, count: 1, places: [], decision: '15/QĐ-HKH' }))
  })

  test.each(backupReasons)('the reason %s against a backup is a sentence', (reason) => {
    expectSentence(backupReasonSentence(language, reason))
  })

  test('a reason against a backup that is a sentence already stays', () => {
    expect(backupReasonSentence(language, 'Tệp trống.')).toBe('Tệp trống.')
  })

  test.each([
    ['titleStates', assessments.titleStates],
    ['subjectKinds', assessments.subjectKinds],
    ['sexes', assessments.sexes],
    ['bookSorts', assessments.bookSorts],
    ['officeLevels', officeLevels],
    ['placeKinds', placeKinds],
    ['placeTypes', placeTypes],
    ['importKinds', imports.importKinds],
    ['encodings', imports.encodings],
    ['columnMeanings', imports.columnMeanings],
    ['skipReasons', imports.skipReasons],
    ['rowFates', imports.rowFates],
    ['preflightCodes', preflightCodes],
    ['waitingCodes', waitingCodes],
  ] as const)('every value of %s has its own word', (list, values) => {
    const words: Readonly<Record<string, string>> = labelOf[list][language]
    expect(Object.keys(words).sort()).toEqual([...values].sort())
    expect(Object.values(words).every((word) => word.trim().length > 1)).toBe(true)
    expect(new Set(Object.values(words)).size).toBe(values.length)
  })
})

describe('the sentences of the office', () => {
  test('a full disk is said with the space that is missing', () => {
    const details = { path: 'E:\\', needed: 34_200_000, free: 1_900_000 }
    expect(refusalSentence('vi', 'disk-full', details)).toContain('(cần 35 MB, còn 2 MB)')
    expect(refusalSentence('en', 'disk-full', details)).toContain('(35 MB needed, 2 MB free)')
  })

  test('a damaged backup is said with what is wrong with it', () => {
    expect(refusalSentence('vi', 'backup-damaged', { what: 'cut-short' })).toContain('rút USB sớm')
    expect(refusalSentence('vi', 'not-found', { what: 'decision', decisionId: 3 })).toContain(
      'quyết định này',
    )
  })

  test.each([
    [
      'registrations-imported',
      { count: 412, place: 'Tân Phúc', year: 2020 },
      'nhập 412 gia đình đăng ký Tân Phúc năm 2020',
    ],
    ['recognised', { count: 173, number: '15/QĐ-HKH' }, 'công nhận 173 gia đình, quyết định 15/QĐ-HKH'],
    [
      'family-registered',
      { name: 'Lê Thị Hoà', place: 'thôn 1', year: 2020 },
      'đăng ký gia đình Lê Thị Hoà ở thôn 1 năm 2020',
    ],
    [
      'result-given',
      { count: 1, name: 'Lê Thị Hoà', result: 'passed' },
      'ghi kết quả đạt cho gia đình Lê Thị Hoà',
    ],
    [
      'certificates-issued',
      { count: 1817, number: '15/QĐ-HKH' },
      'in 1.817 giấy chứng nhận, quyết định 15/QĐ-HKH',
    ],
  ] as const)('%s reads as the clerk would say it', (name, facts, text) => {
    expect(deedSentence('vi', { name, with: facts })).toBe(text)
  })

  test('an undone action is named in its own words', () => {
    const facts = { action: 'registrations-imported', count: 412, place: 'Tân Phúc', year: 2020 }
    expect(deedSentence('vi', { name: 'undone', with: facts })).toBe(
      'hoàn tác: nhập 412 gia đình đăng ký Tân Phúc năm 2020',
    )
    expect(deedSentence('en', { name: 'redone', with: facts })).toBe(
      'do again: import 412 families registered in Tân Phúc for 2020',
    )
  })

  test('English counts one family and two families', () => {
    expect(deedSentence('en', { name: 'recognised', with: { count: 1 } })).toBe('recognise 1 family')
    expect(deedSentence('en', { name: 'recognised', with: { count: 2 } })).toBe('recognise 2 families')
  })
})
