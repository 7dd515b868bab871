import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Application } from '../../application.ts'
import { safeHeaders } from '../headers.ts'
import type { Pages } from '../pages.ts'
import { answerSideWindow, type SideWindows, sideOfficeOf } from '../side-window.ts'
import { guard, open, type Passed } from './guard.ts'
import type { Idle } from './idle.ts'
import type { Sessions } from './session.ts'
import { keepRoom } from './sockets.ts'

export interface Door {
  readonly application: Application
  readonly pages: Pages
  readonly sessions: Sessions
  readonly idle: Idle
  /** null behind the door of an office beside another. */
  readonly sideWindows: SideWindows | null
  readonly log: (error: unknown) => void
}

export interface Open {
  /** "127.0.0.1:41234". */
  readonly here: string
  readonly server: Server
  close(): Promise<void>
}

const heartbeat = 20_000

/** Opens the door on a free port of this machine's own address, reachable by nobody else. */
export async function serve(door: Door): Promise<Open> {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    connectionsCheckingInterval: 1000,
    requireHostHeader: false,
  })
  const sockets = keepRoom(server)
  const streams = new Set<ServerResponse>()
  const here = await listen(server)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const verdict = guard(request, { here, known: door.sessions.knows, beside: door.sideWindows === null })
    if ('refused' in verdict) return refuse(response, verdict.refused)
    if (!open.includes(verdict.route)) sockets.trust(request.socket)
    if (verdict.route === 'happenings') return tell(door, response, streams)
    answer(door, here, verdict, request, response).catch((error: unknown) => {
      // The page was closed while it was being answered: nobody is left to tell, and nothing is wrong.
      if (response.destroyed) return
      door.log(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  })
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  return {
    here,
    server,
    close: () =>
      new Promise((resolve) => {
        for (const stream of streams) stream.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(`127.0.0.1:${address.port}`)
    })
  })

async function answer(
  { application, pages, sessions, sideWindows }: Door,
  here: string,
  passed: Passed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { route, pathname, limit } = passed
  if (request.method === 'GET' || limit === null)
    return reply(response, await pages(asRequest(request, here)))
  const body = await json(request, limit)
  if ('refused' in body) return refuse(response, body.refused)
  if (route === 'call')
    return send(
      response,
      200,
      await application.answer(pathname.slice('/api/'.length), body.value, taskKey(request)),
    )
  const side = sideOfficeOf(pathname)
  if (side !== undefined) return send(response, 200, await answerSideWindow(sideWindows, side))
  if (route === 'another-window') {
    const token = sessions.anotherToken(textIn(body.value, 'key'))
    return token === null ? refuse(response, 401) : send(response, 200, { token })
  }
  const entry = sessions.enter(textIn(body.value, 'token'))
  if (entry === null) return refuse(response, 401)
  response.setHeader('Set-Cookie', entry.cookie)
  send(response, 200, { ok: true, value: { header: entry.header } })
}

const taskKey = ({ headers }: IncomingMessage): string | undefined => {
  const key = headers['x-hoi-task']
  return typeof key === 'string' ? key : undefined
}

const textIn = (body: unknown, field: string): string => {
  const value = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const found = value.find(([name]) => name === field)?.[1]
  return typeof found === 'string' ? found : ''
}

async function json(
  request: IncomingMessage,
  limit: number,
): Promise<{ value: unknown } | { refused: number }> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) return { refused: 413 }
    parts.push(part)
  }
  try {
    return { value: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown }
  } catch {
    return { refused: 400 }
  }
}

function asRequest(request: IncomingMessage, here: string): Request {
  const url = `http://${here}${request.url}`
  if (request.method !== 'POST') return new Request(url)
  // A body that is refused halfway is still read to its end, or the browser would see a broken connection, not the reason.
  const body = request.iterator({ destroyOnReturn: false })
  return new Request(url, { method: 'POST', body, duplex: 'half' } as unknown as RequestInit)
}

async function reply(response: ServerResponse, page: Response): Promise<void> {
  response.writeHead(page.status, Object.fromEntries(page.headers))
  if (page.body === null) response.end()
  else await pipeline(Readable.fromWeb(page.body as NodeStream), response)
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...safeHeaders(), 'Content-Type': 'application/json' })
  response.end(JSON.stringify(value))
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...safeHeaders(), 'Content-Type': 'text/plain', Connection: 'close' })
  response.end(String(status))
}

/** The stream of happenings of one window; as long as it is open, the office counts as in use. */
function tell({ application, idle }: Door, response: ServerResponse, streams: Set<ServerResponse>): void {
  response.writeHead(200, { ...safeHeaders(), 'Content-Type': 'text/event-stream' })
  response.write(': open\n\n')
  const silence = application.listen((happening) => response.write(`data: ${JSON.stringify(happening)}\n\n`))
  const stopped = idle.listening()
  const beat = setInterval(() => response.write(': here\n\n'), heartbeat)
  streams.add(response)
  response.once('close', () => {
    clearInterval(beat)
    silence()
    stopped()
    streams.delete(response)
  })
}
