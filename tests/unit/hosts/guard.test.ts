import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '../../support/temp-folder.ts'
import { enter, type OpenDoor, openDoor, raw, request } from './stand-in.ts'

const call = (door: OpenDoor, headers: Record<string, string | readonly string[] | null>, body = '{}') =>
  raw(door.here, request(door.here, { method: 'POST', target: '/api/desk.waiting', headers, body }))

describe('H1: the door is on this machine alone', () => {
  test('no other address of the machine answers', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    expect(door.server.address()).toMatchObject({ address: '127.0.0.1', family: 'IPv4' })
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const elsewhere = others.map(({ address }) => address).filter((address) => address !== '127.0.0.1')
    for (const address of [...elsewhere, '::1'])
      await expect(raw(door.here, request(door.here, {}), address)).rejects.toThrow()
  })
})

describe('H2: the request must name this door', () => {
  test.each([
    ['another host', { Host: 'evil.example' }],
    ['localhost', { Host: 'localhost:1' }],
    ['no host', { Host: null }],
    ['the right host without its port', { Host: '127.0.0.1' }],
  ])('%s is answered 421', async (_title, headers) => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    expect(await raw(door.here, request(door.here, { headers }))).toMatchObject({ status: 421, body: '421' })
  })

  test('the right host, followed by another one, is answered 421', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const headers = { Host: [door.here, 'evil.example'] }
    expect((await raw(door.here, request(door.here, { headers }))).status).toBe(421)
  })

  test('HTTP/1.0 without a host and an absolute target are answered 421', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    expect((await raw(door.here, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(421)
    for (const target of [`http://${door.here}/`, '//evil.example/', '*'])
      expect((await raw(door.here, request(door.here, { target }))).status).not.toBe(200)
    expect((await raw(door.here, request(door.here, { target: `http://${door.here}/` }))).status).toBe(421)
  })
})

describe('H3: the request must come from our own page', () => {
  test('a call from another site, from nowhere or with two origins is answered 403', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const entry = await enter(door)
    const own = `http://${door.here}`
    for (const Origin of [
      null,
      'null',
      'http://evil.example',
      `${own}.evil.example`,
      [own, 'http://evil.example'],
    ])
      expect((await call(door, { ...entry, Origin })).status).toBe(403)
    for (const site of [null, 'none', 'same-site', 'cross-site'])
      expect((await call(door, { ...entry, 'Sec-Fetch-Site': site })).status).toBe(403)
    expect(door.asked).toEqual([])
    expect((await call(door, entry)).status).toBe(200)
  })

  test('only the front page may be opened by typing its address', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const typed = { 'Sec-Fetch-Site': 'none' }
    expect((await raw(door.here, request(door.here, { headers: typed }))).status).toBe(200)
    const script = request(door.here, { target: '/assets/main.js', headers: typed })
    expect((await raw(door.here, script)).status).toBe(403)
  })

  test('a socket cannot be upgraded', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const headers = {
      ...(await enter(door)),
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'x',
    }
    expect((await raw(door.here, request(door.here, { target: '/happenings', headers }))).status).toBe(403)
  })
})

describe('H4: every answer is closed to others', () => {
  test('the headers stand on pages, calls and refusals alike, and no other origin is ever allowed in', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const answers = [
      await raw(door.here, request(door.here, {})),
      await call(door, await enter(door)),
      await call(door, {}),
      await raw(door.here, request(door.here, { target: '/no-such-page' })),
      await raw(door.here, request(door.here, { headers: { Host: 'evil.example' } })),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 404, 421])
    for (const { head } of answers) {
      expect(head).not.toMatch(/access-control-/i)
      expect(head).toMatch(/^cross-origin-resource-policy: same-origin/im)
      expect(head).toMatch(/^cross-origin-opener-policy: same-origin/im)
      expect(head).toMatch(/^x-content-type-options: nosniff/im)
      expect(head).toMatch(/^referrer-policy: no-referrer/im)
      expect(head).toMatch(/^cache-control: no-store/im)
      expect(head).toMatch(/^content-security-policy: default-src 'none'; script-src 'self';/im)
      expect(head).toMatch(
        /frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default/,
      )
    }
  })

  test.each(['OPTIONS', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'TRACE'])('%s is answered 405', async (method) => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    expect((await raw(door.here, request(door.here, { method }))).status).toBe(405)
  })

  test('the page and its policy carry the same nonce, another one each time', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const nonces = []
    for (let times = 0; times < 2; times += 1) {
      const { head, body } = await raw(door.here, request(door.here, {}))
      const nonce = /content="([^"]+)"/.exec(body)?.[1] ?? 'none'
      expect(head).toContain(`style-src 'self' 'nonce-${nonce}'`)
      nonces.push(nonce)
    }
    expect(nonces[0]).not.toBe(nonces[1])
  })
})

describe('H5, H6 and H12: who may come in', () => {
  const session = (door: OpenDoor, token: string) => {
    const body = JSON.stringify({ token })
    return raw(door.here, request(door.here, { method: 'POST', target: '/session', body }))
  }

  test('a token opens once', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const token = door.sessions.newToken()
    const first = await session(door, token)
    expect(first.status).toBe(200)
    expect(first.head).toMatch(/^set-cookie: hoi_[\w-]+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/\r?$/im)
    expect((await session(door, token)).status).toBe(401)
  })

  test('a token is dead after a minute', async () => {
    using folder = tempFolder()
    let now = 0
    await using door = await openDoor(folder.path, () => now)
    const token = door.sessions.newToken()
    now = 60_001
    expect((await session(door, token)).status).toBe(401)
  })

  test('guessed, shortened and empty tokens do not open', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const token = door.sessions.newToken()
    for (const wrong of ['', token.slice(0, 8), token.slice(0, -1), `${token}x`, 'x'.repeat(43)])
      expect((await session(door, wrong)).status).toBe(401)
    expect((await session(door, token)).status).toBe(200)
  })

  test('cookie or header alone opens nothing, nor those of two windows together', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const [one, two] = [await enter(door), await enter(door)]
    expect((await call(door, { Cookie: one.Cookie ?? '' })).status).toBe(401)
    expect((await call(door, { 'X-Hoi-Token': one['X-Hoi-Token'] ?? '' })).status).toBe(401)
    expect((await call(door, { ...one, Cookie: two.Cookie ?? '' })).status).toBe(401)
    expect((await call(door, {})).status).toBe(401)
    const both = { ...one, Cookie: `other=1; ${two.Cookie}; ${one.Cookie}` }
    expect((await call(door, both)).status).toBe(200)
    expect(door.asked).toHaveLength(1)
  })

  test('files and happenings need the session as well', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    for (const target of ['/files/ticket1', '/happenings'])
      expect((await raw(door.here, request(door.here, { target }))).status).toBe(401)
    const upload = { method: 'POST', target: '/files?name=a.xlsx', body: 'x' }
    expect((await raw(door.here, request(door.here, upload))).status).toBe(401)
  })

  test('another window is given to who can read the door file, and to nobody else', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const ask = (key: string) =>
      raw(
        door.here,
        request(door.here, { method: 'POST', target: '/another-window', body: JSON.stringify({ key }) }),
      )
    expect((await ask('a guess')).status).toBe(401)
    const { token } = JSON.parse((await ask('door key')).body) as { token: string }
    expect((await session(door, token)).status).toBe(200)
  })
})
