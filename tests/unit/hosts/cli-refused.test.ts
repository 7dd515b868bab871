import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runLine } from '../../../src-main/hosts/cli/run-line.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { root } from './built.ts'
import { waitingForFirstAnswer } from './first-answer.ts'

const script = `${root}src-main/hosts/cli/main.ts`
const fixture = `${root}tests/fixtures/dang-ky-gia-dinh-2020-tan-phuc.xlsx`
const good = ['import', fixture, '--kind', 'registrations', '--year', '2020', '--place', 'Tân Phúc']

async function said(...line: readonly string[]) {
  const told = { out: '', err: '' }
  const code = await runLine(line, {
    script,
    out: (text) => {
      told.out += text
    },
    err: (text) => {
      told.err += text
    },
  })
  return { code, ...told }
}

/** The good line with one argument mistyped. */
const mistyped: readonly (readonly string[])[] = [
  ['--place', 'Tân Phúcc'],
  ['--places', 'mars'],
  ['--kind', 'registration'],
  ['--subject', 'families'],
  ['--column', 'district'],
  ['--year', '20200'],
  ['--level', 'village'],
  ['--encoding', 'latin'],
  ['--same', 'x=y'],
  ['--choose', '5=maybe'],
  ['--new', 'seven'],
  ['--office', 'x'.repeat(300)],
]

test.each(mistyped)('a mistyped %s %s founds no office and makes no folder', async (option, value) => {
  using folder = tempFolder()
  const data = folder.at('office')
  const { code, out, err } = await said(...good, option, value, '--data', data)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).not.toBe('')
  expect(existsSync(data)).toBe(false)
})

test('a mistyped place founds no office in a folder that waits for its first answer', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  await waitingForFirstAnswer(data, script)
  expect((await said(...good, '--place', 'Tân Phúcc', '--data', data)).code).toBe(1)
  const { out } = await said('history', '--data', data)
  expect(JSON.parse(out)).toMatchObject({ total: 0 })
  expect((await said(...good, '--data', data)).code).toBe(0)
})

test('neither a backup that is none nor a question makes a data folder', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  writeFileSync(folder.at('torn.hoibk'), 'not a backup')
  expect((await said('restore', folder.at('torn.hoibk'), '--data', data)).code).toBe(1)
  await said('search', 'nguyen', '--data', data)
  await said('certificates', '--decision', '9/QĐ-HKH', '--out', folder.at('x.pdf'), '--data', data)
  expect(readdirSync(folder.path)).toEqual(['torn.hoibk'])
})

test('data that cannot be opened are told, also by a dry run', async () => {
  using folder = tempFolder()
  writeFileSync(folder.at('hoi-000001.sqlite'), '')
  const { code, err } = await said(...good, '--dry-run', '--data', folder.path)
  expect(code).toBe(1)
  expect(err).toContain(folder.path)
})
