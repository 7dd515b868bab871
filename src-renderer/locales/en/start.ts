import type { SameKeys } from '../same-keys.ts'
import type { start as vi } from '../vi/start.ts'

export const start: SameKeys<typeof vi> = {
  title: 'First start',
}
