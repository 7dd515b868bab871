import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { runLine } from '../../../src-main/hosts/cli/run-line.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { pagesOf } from '../../support/pdf.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const script = fileURLToPath(new URL('../../../src-main/hosts/cli/main.ts', import.meta.url))
const passphrase = 'bốn con mèo lười nằm'

async function office(...line: string[]): Promise<{ code: 0 | 1; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await runLine(line, {
    script,
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { code, ...said }
}

/** Sets sealing up as the window does; the code of the printed sheet. */
async function setUp(folder: string): Promise<string> {
  const app = await freshApp({ folder })
  const { draft, ticket, group } = await app.api.backups.prepareSealing({ passphrase })
  const [page = ''] = await pagesOf(readFileSync(app.app.file(ticket)?.path ?? ''))
  const groups = page.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? []
  await app.api.backups.confirmSealing({ draft, group: groups[group - 1] ?? '' })
  await app.close()
  return groups.join('-')
}

test('a sealed backup is made, checked and brought back without a window', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  expect((await office('check', '--data', data)).code).toBe(0)
  const early = await office('backup', '--sealed', '--to', folder.path, '--data', data)
  expect(early).toEqual({ code: 1, out: '', err: `${refusalSentence('vi', 'sealing-not-ready')}\n` })

  const code = await setUp(data)
  const made = await office('backup', '--sealed', '--to', folder.path, '--data', data)
  const { file } = JSON.parse(made.out)
  expect(file).toMatch(/\.hoibk\.enc$/)

  // Where the key is kept nothing is asked; elsewhere it is.
  expect(await office('verify', file, '--data', data)).toMatchObject({ code: 0 })
  const unasked = await office('verify', file)
  expect(unasked).toMatchObject({ code: 1, out: '' })
  expect(unasked.err).toContain('đã khóa')

  const secret = folder.at('secret.txt')
  const other = folder.at('other')
  writeFileSync(secret, 'không phải câu này\n')
  expect(await office('restore', file, '--data', other, '--secret-file', secret)).toEqual({
    code: 1,
    out: '',
    err: `${refusalSentence('vi', 'backup-secret-wrong')}\n`,
  })
  writeFileSync(secret, `\uFEFF${code.toLowerCase()}\r\n`)
  expect(await office('verify', file, '--secret-file', secret)).toMatchObject({ code: 0 })
  expect(await office('restore', file, '--data', other, '--secret-file', secret)).toMatchObject({ code: 0 })
  expect(await office('check', '--data', other)).toMatchObject({ code: 0 })
})

test('sealing is set up without a window: the sheet lies where it was wanted, its code opens, and the history says so', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  await setUp(data)
  const [secret, sheet, other] = [folder.at('secret.txt'), folder.at('phieu.pdf'), folder.at('other')]
  writeFileSync(secret, 'năm con voi đi qua cầu\n')
  const line = ['seal', '--out', sheet, '--data', data] as const
  expect((await office(...line)).err).toContain('--secret-file')
  writeFileSync(folder.at('weak.txt'), '123456')
  expect(await office(...line, '--secret-file', folder.at('weak.txt'))).toMatchObject({ code: 1, out: '' })
  expect(existsSync(sheet)).toBe(false)

  const sealed = await office(...line, '--secret-file', secret)
  expect(sealed).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(sealed.out)).toMatchObject({ sheet })
  expect(sealed.out).not.toContain('voi')
  const [page = ''] = await pagesOf(readFileSync(sheet))
  const code = (page.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? []).join('-')
  const { file } = JSON.parse((await office('backup', '--sealed', '--to', folder.path, '--data', data)).out)
  writeFileSync(secret, code)
  expect(await office('restore', file, '--data', other, '--secret-file', secret)).toMatchObject({ code: 0 })

  const { actions } = JSON.parse((await office('history', '--data', data)).out)
  const done = actions.map((action: { deed: { name: string } }) => action.deed.name)
  expect(done.filter((name: string) => name === 'sealing-confirmed')).toHaveLength(2)
  expect(JSON.stringify(actions)).not.toMatch(/voi|lười/)
  // The sheet of another day is not written over.
  expect((await office(...line, '--secret-file', secret)).err).toContain('--out')
})

test('the secret may come from the environment', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  await setUp(data)
  const { file } = JSON.parse((await office('backup', '--sealed', '--to', folder.path, '--data', data)).out)
  process.env.HOI_SECRET = passphrase
  onTestFinished(() => void delete process.env.HOI_SECRET)
  expect(await office('verify', file)).toMatchObject({ code: 0 })
})

test('a file of the secret that is not there is said so, and no secret is taken from the line', async () => {
  using folder = tempFolder()
  const file = folder.at('a.hoibk.enc')
  writeFileSync(file, '')
  const missing = await office('verify', file, '--secret-file', folder.at('none'))
  expect(missing).toMatchObject({ code: 1, out: '' })
  expect((await office('verify', file, '--secret', passphrase)).err).toContain('--secret')
})
