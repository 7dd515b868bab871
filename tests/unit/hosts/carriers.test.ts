import { describe, expect, test } from 'vitest'
import { type Application, createApplication } from '../../../src-main/application.ts'
import type { Carry, Happening } from '../../../src-main/contract/index.ts'
import { createIdle } from '../../../src-main/hosts/browser/idle.ts'
import { serve } from '../../../src-main/hosts/browser/server.ts'
import { createSessions } from '../../../src-main/hosts/browser/session.ts'
import { callsOf } from '../../../src-main/hosts/calls.ts'
import { answerCalls, type Ipc } from '../../../src-main/hosts/electron/calls.ts'
import { createPages } from '../../../src-main/hosts/pages.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { root } from './built.ts'
import { tinyRenderer } from './stand-in.ts'

interface Carrier extends AsyncDisposable {
  readonly carry: Carry
  /** Sends a file in and gets it back. */
  readonly thereAndBack: (name: string, text: string) => Promise<{ text: string; disposition: string | null }>
}

async function overElectron(application: Application, folder: string): Promise<Carrier> {
  let handle: Parameters<Ipc['handle']>[1] | undefined
  const ipc: Ipc = {
    handle: (_channel, listener) => {
      handle = listener
    },
  }
  answerCalls(ipc, application)
  const page = { url: 'app://hoi/#/' }
  const pages = await createPages(tinyRenderer(folder), application)
  return {
    // What crosses the bridge is a structured clone, not the object itself.
    carry: async (name, payload, key) =>
      structuredClone(
        (await handle?.(
          { senderFrame: page, sender: { mainFrame: page } },
          name,
          structuredClone(payload),
          key,
        )) ?? {
          ok: false,
          code: 'unexpected',
          details: {},
        },
      ),
    thereAndBack: (name, text) =>
      thereAndBack((path, init) => pages(new Request(`app://hoi${path}`, init)), name, text),
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function overBrowser(application: Application, folder: string): Promise<Carrier> {
  const sessions = createSessions('key')
  const idle = createIdle(
    300_000,
    async () => false,
    () => undefined,
  )
  const pages = await createPages(tinyRenderer(folder), application)
  const open = await serve({ application, pages, sessions, idle, sideWindows: null, log: console.error })
  const own = { Origin: `http://${open.here}`, 'Sec-Fetch-Site': 'same-origin' }
  const json = { ...own, 'Content-Type': 'application/json' }
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(`http://${open.here}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const entered = await post('/session', { token: sessions.newToken() }, json)
  const { value } = (await entered.json()) as { value: { header: string } }
  const entry = {
    Cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '',
    'X-Hoi-Token': value.header,
  }
  return {
    carry: async (name, payload, key) => {
      const named = key === undefined ? {} : { 'X-Hoi-Task': key }
      return (
        await post(`/api/${name}`, payload, { ...json, ...entry, ...named })
      ).json() as ReturnType<Carry>
    },
    thereAndBack: (name, text) =>
      thereAndBack(
        (path, init) =>
          fetch(`http://${open.here}${path}`, {
            ...init,
            headers: { ...own, ...entry, 'Content-Type': 'application/octet-stream' },
          }),
        name,
        text,
      ),
    async [Symbol.asyncDispose]() {
      idle.stop()
      await open.close()
    },
  }
}

async function direct(application: Application): Promise<Carrier> {
  return {
    carry: application.answer,
    async thereAndBack(name, text) {
      const ticket = await application.takeIn(name, new Blob([text]).stream())
      const file = application.file(ticket)
      return { text: file === undefined ? '' : text, disposition: null }
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function thereAndBack(
  send: (path: string, init?: RequestInit) => Promise<Response>,
  name: string,
  text: string,
): Promise<{ text: string; disposition: string | null }> {
  const taken = await send(`/files?name=${encodeURIComponent(name)}`, { method: 'POST', body: text })
  const { value } = (await taken.json()) as { value: { ticket: string } }
  const back = await send(`/files/${value.ticket}`)
  return { text: await back.text(), disposition: back.headers.get('content-disposition') }
}

const carriers = { direct, electron: overElectron, browser: overBrowser }

describe.each(['direct', 'electron', 'browser'] as const)('carried by %s', (host) => {
  async function office(folder: string) {
    const application = await createApplication({
      dataFolder: `${folder}/office`,
      resources: `${root}resources`,
      worker: `${root}src-main/workers/worker.ts`,
      version: '0.0.0-test',
      today: () => '2020-11-20',
      log: console.error,
    })
    const happenings: Happening[] = []
    application.listen((happening) => happenings.push(happening))
    const carrier = await carriers[host](application, folder)
    const { carry } = carrier
    return {
      api: callsOf({ answer: carry }),
      carry,
      carrier,
      happenings,
      async [Symbol.asyncDispose]() {
        await carrier[Symbol.asyncDispose]()
        await application.close()
      },
    }
  }

  test('an office is founded once; the second try is the same refusal', async () => {
    using folder = tempFolder()
    await using there = await office(folder.path)
    const name = 'Hội Khuyến học huyện Hàm Tân'
    const founding = { name, level: 'district', placeList: 'ham-tan', placeName: null } as const
    expect(await there.api.settings.foundOffice(founding)).toMatchObject({ name, seat: 'Hàm Tân' })
    expect(there.happenings).toContainEqual({ kind: 'changed' })
    await expect(there.api.settings.foundOffice(founding)).rejects.toMatchObject({
      name: 'Refusal',
      code: 'office-founded-already',
      details: { name },
    })
    expect((await there.api.settings.settings({})).office).toMatchObject({ name })
  })

  test('what the contract does not know or does not allow is refused in the same words', async () => {
    using folder = tempFolder()
    await using there = await office(folder.path)
    expect(await there.carry('no.such', {})).toMatchObject({ ok: false, code: 'invalid-input' })
    expect(await there.carry('settings.prefer', { year: 'soon' })).toMatchObject({
      ok: false,
      code: 'invalid-input',
      details: { call: 'settings.prefer', field: 'year' },
    })
    expect(await there.carry('__proto__', null)).toMatchObject({ ok: false, code: 'invalid-input' })
  })

  test('two tasks of one name are told apart by the words of their callers', async () => {
    using folder = tempFolder()
    await using there = await office(folder.path)
    const calls = ['one', 'other', undefined, 'x'.repeat(65), 'a b'].map((key) =>
      there.api.history.check({}, key),
    )
    await Promise.all(calls)
    const told = there.happenings.filter(({ kind }) => kind === 'progress')
    const keyOf = new Map(told.map((each) => (each.kind === 'progress' ? [each.id, each.key] : [0, null])))
    expect([...keyOf.values()].sort()).toEqual(['one', 'other', null, null, null].sort())
  })

  test('a file goes in and comes out unchanged', async () => {
    using folder = tempFolder()
    await using there = await office(folder.path)
    const { text, disposition } = await there.carrier.thereAndBack('Tân Phúc (1).csv', 'Nguyễn Thị Mỹ Hạnh\n')
    expect(text).toBe('Nguyễn Thị Mỹ Hạnh\n')
    if (host !== 'direct')
      expect(disposition).toBe("attachment; filename*=UTF-8''T%C3%A2n%20Ph%C3%BAc%20%281%29.csv")
  })
})
