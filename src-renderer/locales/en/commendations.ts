import type { SameKeys } from '../same-keys.ts'
import type { commendations as vi } from '../vi/commendations.ts'

export const commendations: SameKeys<typeof vi> = {
  title: 'Commendations',
  sub: 'Families, groups and outstanding cases praised, or proposed for praise.',
}
