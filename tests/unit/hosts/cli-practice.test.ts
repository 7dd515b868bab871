import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { refusalSentence } from '../../../src-main/contract/labels/index.ts'
import { runLine } from '../../../src-main/hosts/cli/run-line.ts'
import { freshApp } from '../../support/fresh-app.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const script = fileURLToPath(new URL('../../../src-main/hosts/cli/main.ts', import.meta.url))

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

/** An office, a backup of it, and its name changed since. */
async function saved(data: string, stick: string): Promise<string> {
  const app = await freshApp({ folder: data })
  await app.api.settings.foundOffice({
    name: 'Hội lúc sao lưu',
    level: 'district',
    placeList: null,
    placeName: null,
  })
  const { file } = await app.api.backups.makeBackup({ folder: stick })
  await app.api.settings.amendOffice({ name: 'Hội hôm nay' })
  await app.close()
  return file
}

async function nameIn(data: string): Promise<string | undefined> {
  const app = await freshApp({ folder: data })
  const { office: known } = await app.api.settings.settings({})
  await app.close()
  return known?.name
}

test('a restore is practised, and nothing but the note of it is left', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  const file = await saved(data, folder.path)
  const pointer = readFileSync(join(data, 'CURRENT'), 'utf8')

  const { code, out, err } = await office('drill', file, '--data', data)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({
    office: 'Hội lúc sao lưu',
    saved: { offices: 1 },
    present: { offices: 1 },
  })
  expect(existsSync(join(data, 'drill'))).toBe(false)
  expect(readFileSync(join(data, 'CURRENT'), 'utf8')).toBe(pointer)
  expect(await nameIn(data)).toBe('Hội hôm nay')
  const { actions } = JSON.parse((await office('history', '--last', '1', '--data', data)).out)
  expect(actions).toMatchObject([{ deed: { name: 'drilled' } }])
})

test('a damaged backup is not practised with, and says why', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  const file = await saved(data, folder.path)
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
  writeFileSync(file, bytes)
  const { code, out, err } = await office('drill', file, '--data', data)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('đã bị thay đổi')
  expect(existsSync(join(data, 'drill'))).toBe(false)
})

test('after a restore the data before it are listed, and one line goes back to them', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  const file = await saved(data, folder.path)
  expect(await office('restore', file, '--data', data)).toMatchObject({ code: 0 })
  expect(await nameIn(data)).toBe('Hội lúc sao lưu')

  const listed = await office('copies', '--data', data)
  expect(listed).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(listed.out)).toMatchObject({
    automatic: [{ reason: 'restore' }],
    generations: [
      { number: 2, isLive: true },
      { number: 1, isLive: false },
    ],
  })

  const back = await office('go-back', '--generation', '1', '--data', data)
  expect({ ...back, out: JSON.parse(back.out) }).toEqual({
    code: 0,
    out: { generation: 1, erasedAgain: 0 },
    err: '',
  })
  expect(await nameIn(data)).toBe('Hội hôm nay')
})

test('going back needs the number of data that are there and are not the present ones', async () => {
  using folder = tempFolder()
  const data = folder.at('office')
  await saved(data, folder.path)
  expect((await office('go-back', '--data', data)).err).toContain('--generation')
  expect((await office('go-back', '--generation', '0', '--data', data)).err).toContain('--generation 0')
  for (const number of [1, 7])
    expect(await office('go-back', '--generation', `${number}`, '--data', data)).toEqual({
      code: 1,
      out: '',
      err: `${refusalSentence('vi', 'not-found', { number })}\n`,
    })
})
