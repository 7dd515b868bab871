import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { startHost } from '../../support/running-host.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { build, root, run } from './built.ts'

interface Ended {
  readonly code: number | null
  readonly err: string
  /** What the browser was shown, with its headers. */
  readonly page: string
}

/** Starts the browser host as a click does; in place of the user's browser a script fetches the page. */
async function startWithBrowser(at: (name: string) => string, data: string, language = 'vi'): Promise<Ended> {
  const browser = at('xdg-open')
  const page = at('page.txt')
  const fetching = `fetch(process.argv[1], { headers: { 'Sec-Fetch-Site': 'none' } }).then(async (answer) => {
    const headers = JSON.stringify(Object.fromEntries(answer.headers))
    const text = answer.status + ' ' + headers + '\\n' + (await answer.text())
    require('node:fs').writeFileSync(${JSON.stringify(`${page}.part`)}, text)
    require('node:fs').renameSync(${JSON.stringify(`${page}.part`)}, ${JSON.stringify(page)})
  })`
  writeFileSync(at('fetch.cjs'), fetching)
  writeFileSync(browser, `#!/bin/sh\nexec "${process.execPath}" -e "$(cat '${at('fetch.cjs')}')" "$1"\n`)
  chmodSync(browser, 0o755)
  const host = spawn(process.execPath, [`${root}out/main/browser.cjs`, '--data', data], {
    env: {
      ...process.env,
      PATH: `${at('')}:${process.env.PATH}`,
      LC_ALL: language === 'en' ? 'en_GB' : 'vi_VN',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  host.stderr.on('data', (part) => {
    err += part
  })
  const code = await new Promise<number | null>((resolve) => host.once('close', resolve))
  // The program ends as soon as it has served the page; the browser may still be reading.
  await expect.poll(() => existsSync(page), { timeout: 5000 }).toBe(true)
  return { code, err, page: readFileSync(page, 'utf8') }
}

/** An office whose data lie in one file, not open anywhere. */
async function founded(data: string): Promise<string> {
  const host = await startHost(data)
  await host.stop()
  return `${data}/hoi-000001.sqlite`
}

const troubles: readonly (readonly [
  code: string,
  words: RegExp,
  make: (data: string) => Promise<string | undefined>,
])[] = [
  ['data-newer', /bản Sổ Khuyến Học mới hơn/, async (data) => void setVersion(await founded(data), 9999)],
  ['folder-not-found', /Không thấy thư mục/, async (data) => void writeFileSync(data, 'a file')],
  ['disk-read-only', /Không ghi được vào/, async () => '/sys/so-khuyen-hoc'],
]

/** Data that cannot be opened are no failed start: the window opens and shows the copies that are kept. */
const damages: readonly (readonly [what: string, harm: (path: string) => void])[] = [
  ['a file cut short', (path) => truncateSync(path, 3 * 4096)],
  ['a file that is no database', (path) => writeFileSync(path, 'x'.repeat(9000))],
  ['a pointer that is gone', (path) => rmSync(path.replace(/hoi-.*/, 'CURRENT'))],
]

function setVersion(path: string, version: number): void {
  const db = new Database(path)
  db.pragma(`user_version = ${version}`)
  db.close()
}

beforeAll(build, 120_000)

describe('a start that fails is told in a page of the browser, on the terminal, and by exit code 1', () => {
  test.runIf(process.platform === 'linux').each(troubles)('%s', async (_code, words, make) => {
    using folder = tempFolder()
    const data = (await make(folder.at('office'))) ?? folder.at('office')
    const { code, err, page } = await startWithBrowser((name) => folder.at(name), data)
    expect(code).toBe(1)
    expect(err).toMatch(words)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(page).toMatch(/^200 /)
    expect(page).toMatch(words)
    expect(page).toContain(data)
    expect(page).toMatch(/Việc cần làm/)
    expect(page).toMatch(/"content-security-policy":"default-src 'none'; script-src 'self'/)
    expect(page).not.toMatch(/<script/)
  })

  test.runIf(process.platform === 'linux')('data that another program has open', async () => {
    using folder = tempFolder()
    const path = await founded(folder.at('office'))
    const other = new Database(path)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    const { code, err, page } = await startWithBrowser((name) => folder.at(name), folder.at('office'), 'en')
    other.close()
    expect({ code, page: page.slice(0, 3) }).toEqual({ code: 1, page: '200' })
    expect(err).toContain(folder.at('office'))
    expect(page).toContain('could not be opened')
    expect(page).toContain('What to do')
  })
})

test.each(damages)('the program starts over %s', async (_what, harm) => {
  using folder = tempFolder()
  harm(await founded(folder.at('office')))
  const host = await startHost(folder.at('office'))
  expect(host.address).toMatch(/^http/)
  await host.stop()
})

test('with --no-open there is the sentence on the terminal and no page to wait for', () => {
  using folder = tempFolder()
  writeFileSync(folder.at('office'), 'a file')
  const { code, out, err } = run('out/main/browser.cjs', ['--no-open', '--data', folder.at('office')])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/office/)
})

describe('the window of the program says the same in a dialog', () => {
  test.each(troubles)('%s', async (_code, words, make) => {
    using folder = tempFolder()
    const data = (await make(folder.at('office'))) ?? folder.at('office')
    const { out } = run('tests/unit/hosts/electron-run.mjs', [root, data, 'first'], {
      ...process.env,
      LC_ALL: 'vi_VN',
    })
    const told = JSON.parse(out) as { errors: string[][]; exits: number[]; window?: unknown }
    expect(told.exits).toEqual([1])
    expect(told.errors).toEqual([['Sổ Khuyến Học', expect.stringMatching(words)]])
    expect(told.window).toBeUndefined()
  })
})
