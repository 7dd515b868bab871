import type { SameKeys } from '../same-keys.ts'
import type { desk as vi } from '../vi/desk.ts'

export const desk: SameKeys<typeof vi> = {
  title: 'Desk',
}
