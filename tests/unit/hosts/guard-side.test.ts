import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { enter, type OpenDoor, openDoor, raw, request } from './stand-in.ts'

type Headers = Record<string, string | readonly string[] | null>

describe.each(['/sample-window', '/drill-window'])(
  'an office beside this one is opened by a window of ours alone: %s',
  (target) => {
    const ask = (door: OpenDoor, headers: Headers, body = '{}') =>
      raw(door.here, request(door.here, { method: 'POST', target, headers, body }))

    test('its address comes to a window that has cookie and header', async () => {
      using folder = tempFolder()
      await using door = await openDoor(folder.path)
      const { status, body } = await ask(door, await enter(door))
      expect(status).toBe(200)
      expect(JSON.parse(body)).toEqual({ ok: true, value: { address: 'http://127.0.0.1:1/#token=sample' } })
    })

    test('a stranger, another site, another type, a long body and a GET start nothing', async () => {
      using folder = tempFolder()
      let started = 0
      const sideWindow = async () => {
        started += 1
        return null
      }
      await using door = await openDoor(folder.path, Date.now, sideWindow)
      const entry = await enter(door)
      expect((await ask(door, {})).status).toBe(401)
      expect((await ask(door, { Cookie: entry.Cookie ?? '' })).status).toBe(401)
      expect((await ask(door, { ...entry, Origin: 'http://127.0.0.1:1' })).status).toBe(403)
      expect((await ask(door, { ...entry, 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
      expect((await ask(door, { ...entry, Host: 'evil.example' })).status).toBe(421)
      expect((await ask(door, { ...entry, 'Content-Type': 'text/plain' })).status).toBe(415)
      expect((await ask(door, entry, JSON.stringify('x'.repeat(2000)))).status).toBe(413)
      const get = request(door.here, { target, headers: entry })
      expect((await raw(door.here, get)).status).toBe(404)
      expect(started).toBe(0)
    })

    test('why it could not be opened is an answer; a bug inside tells nothing', async () => {
      using folder = tempFolder()
      let trouble: Error = new Refusal('disk-full', { path: '/data' })
      await using door = await openDoor(folder.path, Date.now, () => Promise.reject(trouble))
      const entry = await enter(door)
      expect(JSON.parse((await ask(door, entry)).body)).toEqual({
        ok: false,
        code: 'disk-full',
        details: { path: '/data' },
      })
      trouble = new Error('inside')
      expect(await ask(door, entry)).toMatchObject({ status: 500, body: '500' })
    })

    test('an office beside another opens no third', async () => {
      using folder = tempFolder()
      await using door = await openDoor(folder.path, Date.now, null)
      expect(JSON.parse((await ask(door, await enter(door))).body)).toMatchObject({ code: 'sample-only' })
    })
  },
)

describe('the front page of an office beside another may be opened from another port of this machine', () => {
  const navigation = {
    'Sec-Fetch-Site': 'same-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
  }
  const statusOf = async (door: OpenDoor, headers: Headers, target = '/') =>
    (await raw(door.here, request(door.here, { target, headers }))).status

  test('as a window only, and from another site never', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path, Date.now, null)
    expect(await statusOf(door, navigation)).toBe(200)
    expect(await statusOf(door, navigation, '/assets/main.js')).toBe(403)
    expect(await statusOf(door, { ...navigation, 'Sec-Fetch-Dest': 'iframe' })).toBe(403)
    expect(await statusOf(door, { ...navigation, 'Sec-Fetch-Mode': 'no-cors' })).toBe(403)
    expect(await statusOf(door, { ...navigation, 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
  })

  test('the front page of a real office may not', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    expect(await statusOf(door, navigation)).toBe(403)
  })
})
