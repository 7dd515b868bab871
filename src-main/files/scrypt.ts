import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { KeptSecret } from '../contract/values/kept-lock.ts'

/** How hard a guess is made; written beside every hash, so that it can be raised later (OWASP's least for scrypt). */
export const hardness = { N: 2 ** 17, r: 8, p: 1 } as const

/** 32 bytes out of a secret, in a thread of Node's own; the letters are taken in one form, whatever keyboard typed them. */
export function stretch(
  secret: string,
  salt: Uint8Array,
  { N, r, p }: { readonly N: number; readonly r: number; readonly p: number } = hardness,
): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(secret.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

/** Keeps a secret under a salt of its own. */
export async function keepSecret(secret: string): Promise<KeptSecret> {
  const salt = randomBytes(16)
  const hash = await stretch(secret, salt)
  return { salt: salt.toString('hex'), ...hardness, hash: hash.toString('hex') }
}

export async function isSecret(typed: string, { salt, hash, ...hard }: KeptSecret): Promise<boolean> {
  return timingSafeEqual(await stretch(typed, Buffer.from(salt, 'hex'), hard), Buffer.from(hash, 'hex'))
}
