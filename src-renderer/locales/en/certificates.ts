import type { SameKeys } from '../same-keys.ts'
import type { certificates as vi } from '../vi/certificates.ts'

export const certificates: SameKeys<typeof vi> = {
  title: 'Certificates',
}
