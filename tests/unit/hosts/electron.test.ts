import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { windowOptions } from '../../../src-main/hosts/electron/window.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { build, root, run } from './built.ts'

interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
interface Told {
  readonly steps: string[]
  readonly schemes: unknown[]
  readonly errors: string[][]
  readonly exits: number[]
  readonly channels: string[]
  readonly userData: string
  readonly answers: Readonly<Record<string, { ok: boolean }>>
  readonly pages: Readonly<Record<string, Page>>
  readonly prevented: unknown
  readonly permissions: boolean[]
  readonly network: boolean[]
  readonly window: { url: string; options: { webPreferences: object }; menu: null }
  readonly spawned: readonly { readonly args: readonly string[]; readonly options: object }[]
  readonly sent: unknown[]
  readonly focused: boolean
  readonly locked: readonly { ok: boolean; code?: string }[]
  readonly end: string[]
}

function start(folder: string, instance = 'first'): Told {
  const { code, out, err } = run('tests/unit/hosts/electron-run.mjs', [root, folder, instance])
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Told
}

beforeAll(build, 120_000)

describe('the built main process, run in plain Node', () => {
  test('opens one window, answers its own page alone, and gives nothing else away', () => {
    using folder = tempFolder()
    const told = start(folder.at('office'))

    expect(told.steps.slice(0, 2)).toEqual(['sandbox', 'ready'])
    expect(told.channels).toEqual(['call'])
    expect(told.window).toMatchObject({ url: 'app://hoi/', menu: null })
    expect(told.answers.ours).toMatchObject({ ok: true, value: { office: null } })
    const refused = { ok: false, code: 'invalid-input' }
    const { noFrame, subframe, stranger, notAName, unknown, lookalike } = told.answers
    expect([noFrame, subframe, stranger, notAName, unknown]).toMatchObject(Array(5).fill(refused))
    expect(lookalike).toMatchObject(Array(6).fill(refused))

    expect(told.permissions).toEqual([false, false, false])
    expect(told.network).toEqual([true, true, true, true, false, false])
    expect(told.prevented).toEqual({
      navigate: Array(5).fill(true),
      frame: Array(5).fill(true),
      redirect: true,
      webview: true,
      ownReload: false,
      preview: false,
      open: { action: 'deny' },
    })
    expect(told.sent).toContainEqual(['happening', { kind: 'changed' }])
  })

  test('serves the pages and the files of calls, each with the closed policy', () => {
    using folder = tempFolder()
    const { pages, schemes } = start(folder.at('office'))
    const { front, icon, unknown, outside, otherHost, put, fileOut } = pages
    expect(schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
      },
    ])
    expect([front, icon, unknown, outside, otherHost, put].map((page) => page?.status)).toEqual([
      200, 204, 404, 404, 404, 405,
    ])
    expect(front?.body).toContain('<div id="root">')
    expect(front?.body).not.toContain('%NONCE%')
    for (const page of Object.values(pages))
      expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(fileOut).toMatchObject({ status: 200, body: 'a\n' })
    expect(fileOut?.headers['content-disposition']).toBe("attachment; filename*=UTF-8''a.csv")
  })

  test('shows the sample office by starting itself once more, on a folder and profile of its own', () => {
    using folder = tempFolder()
    const { pages, spawned, channels } = start(folder.at('office'))
    expect(JSON.parse(pages.sample?.body ?? '')).toEqual({ ok: true, value: { address: null } })
    expect([pages.sampleByGet?.status, pages.sampleElsewhere?.status]).toEqual([404, 404])
    expect(spawned).toEqual([
      {
        args: [root, '--sample', '--data', folder.at('office-mau')],
        options: { detached: true, stdio: 'ignore' },
      },
    ])
    expect(channels).toEqual(['call'])
  })

  test('closes the data before it ends, and a second start only brings the window forward', () => {
    using folder = tempFolder()
    const told = start(folder.at('office'))
    expect(told.focused).toBe(true)
    expect(told.end.slice(-3)).toEqual(['quit', 'quit', 'gone'])
    expect(start(folder.at('office'), 'second').steps).toEqual(['sandbox', 'quit', 'gone'])
  })

  test('with a PIN set, the office is locked when the machine locks its screen or goes to sleep', () => {
    using folder = tempFolder()
    const locked = { ok: false, code: 'locked' }
    expect(start(folder.at('office')).locked).toMatchObject([{ ok: true }, locked, locked])
  })

  test('says in words why the data cannot be opened', () => {
    using folder = tempFolder()
    start(folder.at('office'))
    const db = new Database(folder.at('office', 'hoi-000001.sqlite'))
    db.pragma('user_version = 9999')
    db.close()
    const told = start(folder.at('office'))
    expect(told.exits).toEqual([1])
    expect(told.errors).toHaveLength(1)
    expect(told.errors[0]?.[1]).toMatch(/newer version|mới hơn/)
  })
})

test('the window is the most closed one Electron has', () => {
  expect(windowOptions('/p.cjs').webPreferences).toEqual({
    preload: '/p.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
    plugins: true,
  })
})

test('the preload is CommonJS, asks for electron alone, and exposes one call and one listener', () => {
  build()
  const preload = readFileSync(`${root}out/preload/preload.cjs`, 'utf8')
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])).toEqual(['electron'])
  const exposed: Record<string, object> = {}
  const invoked: unknown[][] = []
  const heard: unknown[] = []
  let tell: (event: unknown, happening: unknown) => void = () => undefined
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: object) => (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => invoked.push(args),
      on: (_channel: string, listener: typeof tell) => (tell = listener),
    },
  }
  new Function('require', 'module', 'exports', preload)(() => electron, { exports: {} }, {})
  const bridge = exposed.bridge as {
    call(name: string, payload: unknown, key: string): void
    listen(to: unknown): void
  }
  expect(Object.keys(exposed)).toEqual(['bridge'])
  expect(Object.keys(bridge)).toEqual(['call', 'listen'])
  bridge.call('desk.waiting', { year: 2020 }, 'a key')
  expect(invoked).toEqual([['call', 'desk.waiting', { year: 2020 }, 'a key']])
  bridge.listen((...told: unknown[]) => heard.push(told))
  tell('the event object', { kind: 'changed' })
  expect(heard).toEqual([[{ kind: 'changed' }]])
})
