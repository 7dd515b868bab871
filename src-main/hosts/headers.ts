import { randomBytes } from 'node:crypto'

export const newNonce = (): string => randomBytes(16).toString('base64')

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    // The preview of a paper is a PDF the page itself made a blob of.
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // No text becomes elements or scripts; the one policy is made by the page before anything is drawn.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')

/** What every answer carries, whatever it is: no sniffing, no caching, no other origin, no script but ours. */
export const safeHeaders = (nonce: string = newNonce()): Record<string, string> => ({
  'Content-Security-Policy': policy(nonce),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
})
