import type { SameKeys } from '../same-keys.ts'
import type { history as vi } from '../vi/history.ts'

export const history: SameKeys<typeof vi> = {
  title: 'History',
}
