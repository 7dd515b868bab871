import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const tokenLife = 60_000
const cookieName = /^hoi_[\w-]{8,}$/

export interface Entry {
  /** The value of Set-Cookie. */
  readonly cookie: string
  /** Kept by the page in sessionStorage and sent as X-Hoi-Token. */
  readonly header: string
}

export interface Sessions {
  /** A key for one window; dead after its use, or after a minute. */
  newToken(): string
  /** A token for whoever read the door file, which only the data's owner can. */
  anotherToken(key: string): string | null
  /** Gives entry for a token, once. */
  enter(token: string): Entry | null
  /** Cookie and header must belong to the same window; either alone opens nothing. */
  knows(cookies: string | undefined, header: string | undefined): boolean
}

/** Keeps who may come in. Only digests are kept, and all are gone with the process. */
export function createSessions(doorKey: string, now: () => number = Date.now): Sessions {
  const name = `hoi_${secret().slice(0, 11)}`
  const tokens = new Map<string, { readonly digest: Buffer; readonly until: number }>()
  const windows: { readonly cookie: Buffer; readonly header: Buffer }[] = []

  const newToken = (): string => {
    const token = secret()
    tokens.set(token.slice(0, 8), { digest: digest(token), until: now() + tokenLife })
    return token
  }

  return {
    newToken,
    anotherToken: (key) => (timingSafeEqual(digest(key), digest(doorKey)) ? newToken() : null),
    enter(token) {
      const expected = tokens.get(token.slice(0, 8))
      if (expected === undefined || !timingSafeEqual(digest(token), expected.digest)) return null
      tokens.delete(token.slice(0, 8))
      if (now() > expected.until) return null
      const [cookie, header] = [secret(), secret()]
      windows.push({ cookie: digest(cookie), header: digest(header) })
      return { cookie: `${name}_${windows.length}=${cookie}; HttpOnly; SameSite=Strict; Path=/`, header }
    },
    knows(cookies, header) {
      if (cookies === undefined || header === undefined) return false
      const shown = digest(header)
      const presented = cookies.split('; ').flatMap((pair) => {
        const cut = pair.indexOf('=')
        return cookieName.test(pair.slice(0, cut)) ? [digest(pair.slice(cut + 1))] : []
      })
      return windows.some(
        (window) =>
          timingSafeEqual(window.header, shown) &&
          presented.some((cookie) => timingSafeEqual(window.cookie, cookie)),
      )
    },
  }
}

export const secret = (): string => randomBytes(32).toString('base64url')
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
