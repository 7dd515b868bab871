import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import type { Application } from '../../../src-main/application.ts'
import type { Happening } from '../../../src-main/contract/index.ts'
import { Refusal } from '../../../src-main/contract/refusal.ts'
import { createIdle } from '../../../src-main/hosts/browser/idle.ts'
import { serve } from '../../../src-main/hosts/browser/server.ts'
import { createSessions } from '../../../src-main/hosts/browser/session.ts'
import { createPages } from '../../../src-main/hosts/pages.ts'
import type { SideWindow } from '../../../src-main/hosts/side-window.ts'

/** An application that only remembers what it was asked: the doors are tested, not the office behind them. */
export function rememberingApplication(folder: string) {
  const asked: { name: string; payload: unknown }[] = []
  const files = new Map<string, { path: string; fileName: string; type: string }>()
  const listeners = new Set<(happening: Happening) => void>()
  const application: Application = {
    async answer(name, payload) {
      asked.push({ name, payload })
      return { ok: true, value: { name, payload: payload ?? null } }
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async takeIn(fileName, bytes) {
      const parts: Uint8Array[] = []
      let size = 0
      for await (const part of bytes) {
        size += part.length
        if (size > 20 * 1024 * 1024) throw new Refusal('file-too-large', { limitMiB: 20 })
        parts.push(part)
      }
      const ticket = `ticket${files.size + 1}`
      const path = join(folder, ticket)
      writeFileSync(path, Buffer.concat(parts))
      files.set(ticket, { path, fileName, type: 'application/pdf' })
      return ticket
    },
    lock: () => undefined,
    file: (ticket) => files.get(ticket),
    close: async () => undefined,
  }
  const tell = (happening: Happening) => {
    for (const listener of listeners) listener(happening)
  }
  return {
    application,
    asked,
    listeners,
    tell,
    contentOf: (ticket: string) => readFileSync(join(folder, ticket)),
  }
}

/** A tiny built renderer: a page, a script beside it, and files that must never be served. */
export function tinyRenderer(folder: string): string {
  const renderer = join(folder, 'renderer')
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(
    join(renderer, 'index.html'),
    '<meta name="style-nonce" content="%NONCE%"><script type="module" src="./assets/main.js"></script>',
  )
  writeFileSync(join(renderer, 'assets/main.js'), 'export {}')
  writeFileSync(join(folder, 'secret.js'), 'the data')
  return renderer
}

/** The browser host's door over the remembering application. */
export async function openDoor(
  folder: string,
  now: () => number = Date.now,
  sideWindow: SideWindow | null = async () => 'http://127.0.0.1:1/#token=sample',
) {
  const office = rememberingApplication(folder)
  const bugs: unknown[] = []
  const sessions = createSessions('door key', now)
  const idle = createIdle(
    300_000,
    async () => false,
    () => undefined,
  )
  const pages = await createPages(tinyRenderer(folder), office.application)
  const log = (error: unknown) => void bugs.push(error)
  const sideWindows = sideWindow && { sample: sideWindow, drill: sideWindow }
  const open = await serve({ application: office.application, pages, sessions, idle, sideWindows, log })
  return {
    ...office,
    ...open,
    sessions,
    idle,
    bugs,
    async [Symbol.asyncDispose]() {
      idle.stop()
      await open.close()
    },
  }
}
export type OpenDoor = Awaited<ReturnType<typeof openDoor>>

export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends bytes as they are and reads until the other side closes: what a browser would tidy up stays as written. */
export function raw(here: string, text: string, host = '127.0.0.1'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port: Number(here.split(':')[1]) })
    const received: Buffer[] = []
    socket.on('data', (part) => received.push(part))
    socket.once('error', reject).once('close', () => {
      const all = Buffer.concat(received)
      const end = all.indexOf('\r\n\r\n')
      const head = all.subarray(0, end).toString()
      const rest = all.subarray(end + 4)
      const body = /^transfer-encoding: chunked/im.test(head) ? joined(rest) : rest
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: body.toString() })
    })
    socket.write(text)
  })
}

function joined(chunks: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = chunks.indexOf('\r\n', at)
    const size = Number.parseInt(chunks.subarray(at, line).toString(), 16)
    if (!(size > 0)) return Buffer.concat(parts)
    parts.push(chunks.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}

export interface Asking {
  readonly method?: string
  readonly target?: string
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>
  readonly body?: string
}

/** A request as our own page would send it; each header can be changed, doubled or left out (null). */
export function request(
  here: string,
  { method = 'GET', target = '/', headers = {}, body = '' }: Asking,
): string {
  const usual: Record<string, string | readonly string[] | null> = {
    Host: here,
    Origin: method === 'GET' ? null : `http://${here}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': method === 'POST' ? 'application/json' : null,
    'Content-Length': body === '' ? null : String(Buffer.byteLength(body)),
    Connection: 'close',
    ...headers,
  }
  const lines = Object.entries(usual).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}`),
  )
  return [`${method} ${target} HTTP/1.1`, ...lines, '', body].join('\r\n')
}

/** Comes in as the window does: the token once, then cookie and header on every request. */
export async function enter(door: OpenDoor): Promise<Record<string, string>> {
  const token = door.sessions.newToken()
  const body = JSON.stringify({ token })
  const { head, body: answer } = await raw(
    door.here,
    request(door.here, { method: 'POST', target: '/session', body }),
  )
  const cookie = /^set-cookie: ([^;]+)/im.exec(head)?.[1] ?? ''
  const header = /"header":"([^"]+)"/.exec(answer)?.[1] ?? ''
  return { Cookie: cookie, 'X-Hoi-Token': header }
}
