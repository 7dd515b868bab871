import { createConnection, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { createIdle } from '../../../src-main/hosts/browser/idle.ts'
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
      expect(head).toMatch(/frame-ancestors 'none'/)
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

describe('H7: what is sent', () => {
  test('a call must be application/json exactly', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const entry = await enter(door)
    for (const type of [
      'text/plain',
      'application/json; charset=utf-8',
      'application/x-www-form-urlencoded',
      null,
    ])
      expect((await call(door, { ...entry, 'Content-Type': type })).status).toBe(415)
    expect((await call(door, entry, '{ not json')).status).toBe(400)
    expect(door.asked).toEqual([])
  })

  test('a call of more than 1 MiB is refused, announced or not', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const entry = await enter(door)
    const large = JSON.stringify('x'.repeat(1024 * 1024))
    expect((await call(door, entry, large)).status).toBe(413)
    const chunk = `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`
    const headers = { ...entry, 'Content-Length': null, 'Transfer-Encoding': 'chunked' }
    expect((await call(door, headers, chunk)).status).toBe(413)
    expect(door.asked).toEqual([])
  })

  test('a GET asks the application nothing', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const headers = await enter(door)
    for (const target of [
      '/',
      '/favicon.ico',
      '/assets/main.js',
      '/files/none',
      '/api/desk.waiting',
      '/session',
    ])
      await raw(door.here, request(door.here, { target, headers }))
    expect(door.asked).toEqual([])
  })

  test('a file goes in by its name and comes out as it was, under the name it is given', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const headers = { ...(await enter(door)), 'Content-Type': 'application/octet-stream' }
    const target = `/files?name=${encodeURIComponent('Danh sách Tân Phúc.csv')}`
    const taken = await raw(
      door.here,
      request(door.here, { method: 'POST', target, headers, body: 'Họ tên\n' }),
    )
    const { value } = JSON.parse(taken.body) as { value: { ticket: string } }
    const out = await raw(door.here, request(door.here, { target: `/files/${value.ticket}`, headers }))
    expect(out).toMatchObject({ status: 200, body: 'Họ tên\n' })
    expect(out.head).toMatch(/content-disposition: attachment; filename\*=UTF-8''Danh%20s%C3%A1ch/i)
  })

  test('a file over 20 MiB gets the sentence for it, not a broken connection', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const entry = await enter(door)
    const answer = await fetch(`http://${door.here}/files?name=large.xlsx`, {
      method: 'POST',
      headers: {
        ...entry,
        Origin: `http://${door.here}`,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/octet-stream',
      },
      body: new Uint8Array(24 * 1024 * 1024),
    })
    expect(await answer.json()).toEqual({ ok: false, code: 'file-too-large', details: { limitMiB: 20 } })
  })
})

describe('H8: silent connections', () => {
  test('two hundred of them do not shut the office out', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const entry = await enter(door)
    const silent: Socket[] = []
    for (let count = 0; count < 200; count += 1) {
      const socket = createConnection({ host: '127.0.0.1', port: Number(door.here.split(':')[1]) })
      socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: ')
      silent.push(socket)
    }
    const before = performance.now()
    expect((await call(door, entry)).status).toBe(200)
    expect(performance.now() - before).toBeLessThan(1000)
    for (const socket of silent) socket.destroy()
  })

  test('headers of more than 16 KiB are refused, and time limits stand', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const { status } = await raw(door.here, request(door.here, { headers: { 'X-Long': 'x'.repeat(17_000) } }))
    expect(status).toBe(400)
    expect(door.server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 60_000 })
  })
})

describe('H9: no window, no program', () => {
  test('a stream of happenings keeps the office open, its end starts the waiting', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const stop = new AbortController()
    const stream = await fetch(`http://${door.here}/happenings`, {
      headers: { ...(await enter(door)), 'Sec-Fetch-Site': 'same-origin' },
      signal: stop.signal,
    })
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe(': open\n\n')
    door.tell({ kind: 'changed' })
    expect((await reader?.read())?.value).toBe('data: {"kind":"changed"}\n\n')
    expect(door.listeners.size).toBe(1)
    stop.abort()
    await expect.poll(() => door.listeners.size).toBe(0)
  })

  test('the program closes after the time without a window, but not while it works', async () => {
    const closed = Promise.withResolvers<void>()
    let asked = 0
    createIdle(
      5,
      async () => {
        asked += 1
        return asked < 3
      },
      closed.resolve,
    )
    await closed.promise
    expect(asked).toBe(3)
  })

  test('an open window keeps it from closing', async () => {
    let closed = false
    const idle = createIdle(
      5,
      async () => false,
      () => {
        closed = true
      },
    )
    const gone = idle.listening()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(closed).toBe(false)
    gone()
    await expect.poll(() => closed).toBe(true)
  })
})

describe('H10: only known files', () => {
  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..%5csecret.js',
    '/assets/..\\..\\secret.js',
    '/assets/main.js%00.html',
    '/assets/main.js::$DATA',
    '/assets/',
    '/assets',
    '/CON',
    '/index.html/',
    '/C:/Windows/win.ini',
    '/etc/passwd',
    '/%61ssets/main.js',
    '/assets//main.js',
    '/files/../secret.js',
    '/files/%2e%2e%2fsecret.js',
  ])('%s is not there', async (target) => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const answer = await raw(door.here, request(door.here, { target, headers: await enter(door) }))
    expect(answer).toMatchObject({ status: 404, body: '404' })
  })

  test('the page, its script and the icon are there', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    for (const [target, status] of [
      ['/', 200],
      ['/index.html', 200],
      ['/assets/main.js', 200],
      ['/favicon.ico', 204],
    ] as const)
      expect((await raw(door.here, request(door.here, { target }))).status).toBe(status)
  })

  test('a bug inside gives neither stack nor path away', async () => {
    using folder = tempFolder()
    await using door = await openDoor(folder.path)
    const entry = await enter(door)
    door.application.answer = () => Promise.reject(new Error(`cannot open ${folder.path}`))
    expect(await call(door, entry)).toMatchObject({ status: 500, body: '500' })
    expect(door.bugs).toHaveLength(1)
  })
})

test('H11: calls of any name and any JSON reach the one application, which judges them', async () => {
  using folder = tempFolder()
  await using door = await openDoor(folder.path)
  const entry = await enter(door)
  for (const [name, body] of [
    ['no.such.call', 'null'],
    ['__proto__', '[]'],
    ['desk.waiting', '{"year":"x"}'],
  ] as const) {
    const target = `/api/${name}`
    await raw(door.here, request(door.here, { method: 'POST', target, headers: entry, body }))
  }
  expect(door.asked.map(({ name }) => name)).toEqual(['no.such.call', '__proto__', 'desk.waiting'])
})
