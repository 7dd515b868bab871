import type { SameKeys } from '../same-keys.ts'
import type { assessments as vi } from '../vi/assessments.ts'

export const assessments: SameKeys<typeof vi> = {
  title: 'Titles',
}
