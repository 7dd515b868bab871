import type { SameKeys } from '../same-keys.ts'
import type { settings as vi } from '../vi/settings.ts'

export const settings: SameKeys<typeof vi> = {
  title: 'Settings',
}
