import { readdirSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runLine } from '../../../src-main/hosts/cli/run-line.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { root } from './built.ts'
import { waitingForFirstAnswer } from './first-answer.ts'

const script = `${root}src-main/hosts/cli/main.ts`
const fixture = `${root}tests/fixtures/dang-ky-gia-dinh-2020-tan-phuc.xlsx`
const runs = 200

async function said(line: readonly string[]) {
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

test('whatever is typed after the command, the answer is JSON or a sentence, and never a stack', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  writeFileSync(folder.at('torn.hoibk'), 'not a backup')
  await waitingForFirstAnswer(data, script)
  const options = fc.constantFrom(
    ...['--year 2020', '--year soon', '--kind results', '--kind x', '--subject family', '--place Nowhere'],
    ...['--subject clan', '--subject unit', '--kind scores', '--column self', '--column x'],
    ...[
      '--number 15/QĐ-HKH',
      '--date 2020-11-20',
      '--date 31/02/2020',
      '--decision 1',
      `--out ${folder.path}`,
    ],
    ...['--out /proc/none/x.pdf', `--to ${folder.path}`, '--to /proc/none', '--last 0', '--last 999999'],
    ...[
      '--encoding tcvn3',
      '--same 68=16',
      '--same x=y',
      '--choose 5=new',
      '--new 7',
      '--dry-run',
      '--again',
    ],
    ...[
      '--language en',
      '--office A',
      '--level commune',
      '--places mars',
      '--signer A',
      '--post',
      '--colour',
    ],
  )
  const words = fc.constantFrom(
    ...[
      '',
      '--',
      '-x',
      '__proto__',
      '--help',
      fixture,
      folder.path,
      folder.at('torn.hoibk'),
      folder.at('none'),
    ],
    ...['2020', '-1', 'Tân Phúc', '\ud800', '\u202e', 'a\nb', 'fly'],
  )
  const commands = fc.constantFrom(
    ...['import', 'recognise', 'certificates', 'undo', 'history', 'search', 'round', 'backup', 'verify'],
    ...['restore', 'check', 'help', 'fly', ''],
  )
  const line = fc.tuple(
    commands,
    fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 1 }),
    fc.array(options, { maxLength: 5 }),
    fc.constantFrom(data, data, data, fixture, `${fixture}/x`, ''),
  )
  await fc.assert(
    fc.asyncProperty(line, async ([command, named, more, there]) => {
      const spread = more.flatMap((option) => option.split(/ (.*)/, 2))
      const { code, out, err } = await said([command, ...named, ...spread, '--data', there])
      expect([0, 1]).toContain(code)
      expect(err).not.toMatch(/^\s+at |node:|\.ts:\d|Error:/m)
      expect(err === '').toBe(code === 0)
      if (out !== '' && !out.startsWith('npm run')) JSON.parse(out)
    }),
    { numRuns: runs },
  )
  // A bug would be written down there; the office stands as it was.
  expect(readdirSync(data)).not.toContain('log.txt')
  expect(await said(['check', '--data', data])).toMatchObject({ code: 0, err: '' })
}, 30_000)
