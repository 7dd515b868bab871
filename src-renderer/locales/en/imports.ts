import type { SameKeys } from '../same-keys.ts'
import type { imports as vi } from '../vi/imports.ts'

export const imports: SameKeys<typeof vi> = {
  title: 'Import from Excel',
}
