import type { IncomingMessage } from 'node:http'
import { sideOfficeOf } from '../side-window.ts'

/** What a request asks for, as far as the guard cares. */
export type Route =
  | 'page'
  | 'session'
  | 'another-window'
  | 'side-window'
  | 'call'
  | 'file-in'
  | 'file-out'
  | 'happenings'

/** Routes that need no session: a session comes out of them. */
export const open: readonly Route[] = ['page', 'session', 'another-window']

export interface Passed {
  readonly route: Route
  readonly pathname: string
  /** Most bytes the body may have; null where the application itself counts. */
  readonly limit: number | null
}
export type Verdict = Passed | { readonly refused: number }

export interface Standing {
  /** "127.0.0.1:41234". */
  readonly here: string
  readonly known: (cookies: string | undefined, header: string | undefined) => boolean
  /** Behind this door is an office beside a real one, whose front page the window of that one may open. */
  readonly beside: boolean
}

const mebibyte = 1024 * 1024

/**
 * Decides on a request before its body is read. The order is fixed: host, target and method, where it comes from,
 * whose it is, what it carries, how much. The first check that fails answers, so a stranger learns nothing of the later ones.
 */
export function guard(request: IncomingMessage, { here, known, beside }: Standing): Verdict {
  const { method = '', url = '', headers } = request
  if (countOf(request, 'host') !== 1 || headers.host !== here) return { refused: 421 }
  if (!/^\/(?!\/)/.test(url)) return { refused: 421 }
  if (method !== 'GET' && method !== 'POST') return { refused: 405 }
  if (headers.upgrade !== undefined) return { refused: 403 }

  const pathname = url.split(/[?#]/, 1)[0] ?? ''
  const route = routeOf(method, pathname)
  if (!fromHere(request, pathname, { here, beside })) return { refused: 403 }
  const secured = route !== undefined && !open.includes(route)
  if (secured && !known(headers.cookie, single(headers['x-hoi-token']))) return { refused: 401 }
  if (route === undefined) return { refused: method === 'POST' ? 405 : 404 }

  const type = route === 'file-in' ? 'application/octet-stream' : 'application/json'
  if (method === 'POST' && headers['content-type'] !== type) return { refused: 415 }
  const limit = route === 'file-in' ? null : route === 'call' ? mebibyte : 1024
  const announced = Number(headers['content-length'] ?? 0)
  if (limit !== null && announced > limit) return { refused: 413 }
  return { route, pathname, limit }
}

function routeOf(method: string, pathname: string): Route | undefined {
  if (method === 'POST') {
    if (pathname === '/session') return 'session'
    if (pathname === '/another-window') return 'another-window'
    if (sideOfficeOf(pathname) !== undefined) return 'side-window'
    if (pathname === '/files') return 'file-in'
    return pathname.startsWith('/api/') ? 'call' : undefined
  }
  if (pathname === '/happenings') return 'happenings'
  return pathname.startsWith('/files/') ? 'file-out' : 'page'
}

/**
 * A page of ours says so in Origin and Sec-Fetch-Site; typing or opening the address is allowed for the front page alone. An
 * office beside a real one may also be opened as a window from another port of this machine.
 */
function fromHere(
  request: IncomingMessage,
  pathname: string,
  { here, beside }: Pick<Standing, 'here' | 'beside'>,
): boolean {
  const site = single(request.headers['sec-fetch-site'])
  const frontPage = request.method === 'GET' && pathname === '/'
  const window =
    request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document'
  const opened = site === 'none' || (beside && site === 'same-site' && window)
  if (site !== 'same-origin' && !(frontPage && opened)) return false
  const origin = request.headers.origin
  if (request.method === 'GET') return origin === undefined || origin === `http://${here}`
  return countOf(request, 'origin') === 1 && origin === `http://${here}`
}

const single = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

const countOf = (request: IncomingMessage, header: string): number =>
  request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === header).length
