import type { SameKeys } from '../same-keys.ts'
import type { backups as vi } from '../vi/backups.ts'

export const backups: SameKeys<typeof vi> = {
  title: 'Backups',
}
