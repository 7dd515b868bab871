import type { SameKeys } from '../same-keys.ts'
import type { papers as vi } from '../vi/papers.ts'

export const papers: SameKeys<typeof vi> = {
  title: 'Papers',
  sub: 'Print lists, score sheets and statements of a year.',
}
