import { readFileSync, rmSync, truncateSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { tempFolder } from '../../support/temp-folder.ts'
import { build, type Ended, root, run } from './built.ts'

const fixture = (name: string) => `${root}tests/fixtures/${name}`
const registrations = fixture('dang-ky-gia-dinh-2020-tan-phuc.xlsx')
const results = fixture('ket-qua-binh-xet-2020-tan-phuc.xlsx')

function office(...args: string[]): Ended {
  return run('src-main/hosts/launch.mjs', ['office', ...args])
}

/** The answer of a command that goes well: JSON alone on standard output, nothing on standard error. */
function answer<T = Record<string, unknown>>(...args: string[]): T {
  const { code, out, err } = office(...args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as T
}

/** The sentence of a command that is refused. */
function refusal(...args: string[]): string {
  const { code, out, err } = office(...args)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  return err
}

const year2020 = ['--subject', 'family', '--year', '2020', '--place', 'Tân Phúc']
const importRegistrations = (data: string, ...more: string[]) => [
  'import',
  registrations,
  '--kind',
  'registrations',
  ...year2020,
  '--data',
  data,
  ...more,
]
const importResults = (data: string, ...more: string[]) => [
  'import',
  results,
  '--kind',
  'results',
  ...year2020,
  '--data',
  data,
  ...more,
]

beforeAll(build, 120_000)

test('a year goes from two workbooks to a PDF and a backup that comes back', { timeout: 120_000 }, () => {
  using folder = tempFolder()
  const data = folder.at('office')

  const registered = answer<Record<string, unknown> & { duplicates: unknown[] }>(...importRegistrations(data))
  expect(registered).toMatchObject({ rows: 418, imported: 412, again: 319, encoding: 'unicode' })
  expect(registered.duplicates).toHaveLength(6)
  expect(registered.duplicates[0]).toMatchObject({ row: expect.any(Number), with: expect.any(Number) })
  expect(registered.skipped).toContainEqual(expect.objectContaining({ row: 425, reason: 'total' }))

  const reviewed = answer<Record<string, unknown> & { choose: number }>(...importResults(data))
  expect(reviewed).toMatchObject({ rows: 412, passed: 173 })
  expect(reviewed.imported).toBe(412 - reviewed.choose)

  const number = '15/QĐ-HKH'
  const recognised = answer<{ recognised: number }>(
    'recognise',
    ...['--year', '2020', '--subject', 'family', '--number', number, '--date', '2020-11-20', '--data', data],
  )
  expect(recognised).toMatchObject({ decision: number, recognised: expect.any(Number) })

  const pdf = folder.at('giay.pdf')
  const drawn = answer('certificates', '--decision', number, '--data', data, '--out', pdf)
  const count = recognised.recognised
  expect(drawn).toMatchObject({ certificates: count, pages: count, firstNumber: 1, lastNumber: count })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')

  const { actions } = answer<{ actions: { what: string }[] }>('history', '--data', data, '--last', '3')
  expect(actions).toHaveLength(3)
  expect(actions.every(({ what }) => what.length > 0)).toBe(true)

  const made = answer<{ file: string; sha256: string; counts: Record<string, number> }>(
    ...['backup', '--to', folder.path, '--data', data],
  )
  expect(made.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(answer('verify', made.file)).toMatchObject({ ok: true, counts: made.counts })
  const restored = folder.at('restored')
  expect(answer('restore', made.file, '--data', restored)).toMatchObject({ counts: made.counts })
  const checked = answer<{ counts: Record<string, number> }>('check', '--data', restored)
  expect(checked).toMatchObject({ ok: true, integrity: 'ok', foreignKeys: 0 })
  expect(checked.counts.titles).toBe(made.counts.titles)
})

describe('what is said no to is said in one sentence, with exit code 1', () => {
  test('a backup that was cut off', () => {
    using folder = tempFolder()
    const data = folder.at('office')
    answer('check', '--data', data)
    const { file } = answer<{ file: string }>('backup', '--to', folder.path, '--data', data)
    truncateSync(file, 5000)
    const verified = office('verify', file)
    expect(verified.code).toBe(1)
    expect(JSON.parse(verified.out)).toMatchObject({ ok: false, reason: expect.any(String) })
    expect(verified.err).toMatch(/^Bản sao lưu này không dùng được/)
    expect(refusal('restore', file, '--data', data)).not.toBe('')
  })

  test('a place that does not exist, a file that does not exist, a decision that does not exist', () => {
    using folder = tempFolder()
    const data = folder.at('office')
    const nowhere = [
      'import',
      registrations,
      '--kind',
      'registrations',
      '--year',
      '2020',
      '--place',
      'Nơi Khác',
    ]
    expect(refusal(...nowhere, '--data', data)).toMatch(/“Nơi Khác”.*xã Tân Phúc, /)
    expect(refusal('import', folder.at('none.xlsx'), '--kind', 'results', '--data', data)).toContain(
      'none.xlsx',
    )
    const print = ['certificates', '--decision', '9/QĐ-HKH', '--out', folder.at('x.pdf'), '--data', data]
    expect(refusal(...print)).toContain('9/QĐ-HKH')
  })

  test('a command line that cannot be understood, in the language asked for', () => {
    expect(refusal('fly')).toMatch(/^Không có lệnh “fly”/)
    expect(refusal('import', '--language', 'en')).toMatch(/^This command needs FILE/)
    expect(refusal('recognise', '--language=en', '--year', 'soon')).toMatch(/^The value in “--year soon”/)
    expect(refusal('check', '--colour')).toContain('--colour')
  })

  test('the same file a second time', () => {
    using folder = tempFolder()
    const data = folder.at('office')
    answer(...importRegistrations(data))
    expect(refusal(...importRegistrations(data))).toContain('dang-ky-gia-dinh-2020-tan-phuc.xlsx')
  })
})

test('a dry run tells what would happen and writes nothing', () => {
  using folder = tempFolder()
  const data = folder.at('office')
  const told = answer(...importRegistrations(data, '--dry-run'))
  expect(told).toMatchObject({ rows: 418, imported: 0, dryRun: true, wouldImport: 412 })
  expect(() => rmSync(data)).toThrow('ENOENT')
  answer(...importRegistrations(data))
})

test('the reasons of rows are sentences, in the language asked for', () => {
  using folder = tempFolder()
  const reasons = (...more: string[]) =>
    answer<{ duplicates: { reason: string }[]; problems: { message: string }[] }>(
      ...importRegistrations(folder.at('office'), '--dry-run', ...more),
    ).duplicates.map(({ reason }) => reason)
  expect(reasons()[0]).toMatch(/^Trùng với dòng \d+: cùng họ tên/)
  expect(reasons('--language', 'en')[0]).toMatch(/^Repeats row \d+: same name/)
})

test('an office of a commune is founded under its own name, which says nothing without its place', () => {
  using folder = tempFolder()
  const data = folder.at('office')
  const commune = [...importRegistrations(data), '--level', 'commune']
  expect(refusal(...commune)).toContain('--office')
  expect(answer(...commune, '--office', 'Hội Khuyến học xã Tân Phúc')).toMatchObject({ imported: 412 })
  const { actions } = answer<{ actions: { deed: { with: { office?: string } } }[] }>(
    'history',
    '--data',
    data,
  )
  expect(actions.map(({ deed }) => deed.with.office)).toContain('Hội Khuyến học xã Tân Phúc')
  expect(refusal(...importRegistrations(folder.at('other'), '--places', 'mars'))).toMatch(/“mars”.*ham-tan/)
})

test('a search and the round of a year only read', () => {
  using folder = tempFolder()
  const data = folder.at('office')
  answer(...importRegistrations(data))
  const { found } = answer<{ found: { title: string }[] }>('search', 'nguyen', '--last', '3', '--data', data)
  expect(found).toHaveLength(3)
  const { communes } = answer<{ communes: { name: string; registered: number }[] }>(
    ...['round', '--year', '2020', '--data', data],
  )
  expect(communes.filter(({ registered }) => registered > 0)).toMatchObject([{ registered: 412 }])
  expect(answer<{ total: number }>('history', '--data', data).total).toBe(2)
})

test('undo takes back the last action and says which', () => {
  using folder = tempFolder()
  const data = folder.at('office')
  answer(...importRegistrations(data))
  expect(answer('undo', '--data', data)).toMatchObject({
    undone: { deed: { name: 'registrations-imported' } },
    by: { deed: { name: 'undone' } },
  })
  const { counts } = answer<{ counts: Record<string, number> }>('check', '--data', data)
  expect(counts).toMatchObject({ titles: 0, subjects: 0, offices: 1 })
})

test.each(['tan phuc', 'TÂN PHÚC', 'xã Tân Phúc', 'Xa tan phuc'])('the commune is found as “%s”', (place) => {
  using folder = tempFolder()
  const line = ['import', registrations, '--kind', 'registrations', '--year', '2020', '--place', place]
  expect(answer(...line, '--dry-run', '--data', folder.at('office'))).toMatchObject({ wouldImport: 412 })
})
