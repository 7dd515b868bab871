import { createConnection, type Socket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { createIdle } from '../../../src-main/hosts/browser/idle.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { enter, type OpenDoor, openDoor, raw, request } from './stand-in.ts'

const call = (door: OpenDoor, headers: Record<string, string | readonly string[] | null>, body = '{}') =>
  raw(door.here, request(door.here, { method: 'POST', target: '/api/desk.waiting', headers, body }))

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
    vi.useFakeTimers()
    try {
      const close = vi.fn()
      const idle = createIdle(300_000, async () => false, close)
      const gone = idle.listening()
      await vi.advanceTimersByTimeAsync(3_600_000)
      expect(close).not.toHaveBeenCalled()
      gone()
      await vi.advanceTimersByTimeAsync(299_999)
      expect(close).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(close).toHaveBeenCalledOnce()
    } finally {
      vi.useRealTimers()
    }
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
