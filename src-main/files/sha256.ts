import { createHash } from 'node:crypto'

/** SHA-256 over texts given one after the other, as 64 hex letters. */
export function sha256OfTexts(texts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}
