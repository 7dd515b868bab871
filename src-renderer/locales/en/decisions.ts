import type { SameKeys } from '../same-keys.ts'
import type { decisions as vi } from '../vi/decisions.ts'

export const decisions: SameKeys<typeof vi> = {
  title: 'Decisions',
}
