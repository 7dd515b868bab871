import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Application } from '../application.ts'
import type { Answer } from '../contract/index.ts'
import { Refusal } from '../contract/refusal.ts'
import { newNonce, safeHeaders } from './headers.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
}

export type Pages = (request: Request) => Promise<Response>

/** The window's files and the files of calls, the same for both hosts. Only what was there at start is ever served. */
export async function createPages(rendererFolder: string, application: Application): Promise<Pages> {
  const known = await manifest(rendererFolder)
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method === 'POST' && pathname === '/files')
      return takeIn(application, searchParams.get('name') ?? '', request.body)
    if (request.method !== 'GET') return plain(405)
    if (pathname === '/favicon.ico') return plain(204)
    if (pathname.startsWith('/files/')) return download(application, pathname.slice('/files/'.length))
    const file = known.get(pathname === '/' ? '/index.html' : pathname)
    return file === undefined ? plain(404) : page(file)
  }
}

/** An answer without a body worth reading; never a path, never a stack. */
export const plain = (status: number): Response =>
  new Response(status === 204 ? null : String(status), {
    status,
    headers: { ...safeHeaders(), ...(status === 204 ? {} : { 'Content-Type': 'text/plain' }) },
  })

async function manifest(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && extname(entry.name) in types)
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [`/${relative(folder, path).split(sep).join('/')}`, path]
    }),
  )
}

async function page(path: string): Promise<Response> {
  const type = types[extname(path)] ?? 'application/octet-stream'
  if (extname(path) !== '.html')
    return new Response(await readFile(path), { headers: { ...safeHeaders(), 'Content-Type': type } })
  const nonce = newNonce()
  const html = (await readFile(path, 'utf8')).replaceAll('%NONCE%', nonce)
  return new Response(html, { headers: { ...safeHeaders(nonce), 'Content-Type': type } })
}

async function takeIn(
  application: Application,
  name: string,
  body: AsyncIterable<Uint8Array> | null,
): Promise<Response> {
  return Response.json(await taken(application, name, body), { headers: safeHeaders() })
}

async function taken(
  application: Application,
  name: string,
  body: AsyncIterable<Uint8Array> | null,
): Promise<Answer> {
  try {
    if (name === '' || body === null) throw new Refusal('file-empty', { file: name })
    return { ok: true, value: { ticket: await application.takeIn(name, body) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, code: error.code, details: error.details }
  }
}

async function download(application: Application, ticket: string): Promise<Response> {
  const file = application.file(ticket)
  const size = file && (await stat(file.path).catch(() => undefined))?.size
  if (file === undefined || size === undefined) return plain(404)
  const bytes = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>
  return new Response(bytes, {
    headers: {
      ...safeHeaders(),
      'Content-Type': file.type,
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename*=UTF-8''${percent(file.fileName)}`,
    },
  })
}

/** RFC 8187: everything but the few characters a header value may carry. */
const percent = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
