import type { Finding } from '../../../src-main/contract/certificates.ts'
import type { useLink } from '../../api/address.tsx'
import type { certificates } from '../../locales/vi/certificates.ts'

type Link = ReturnType<typeof useLink>
export type RowCode = keyof typeof certificates.rows

/** Findings about single certificates, which can be looked at row by row; the others concern every paper. */
export const isRowCode = (code: Finding['code']): code is RowCode => rowCodes.has(code)
const rowCodes: ReadonlySet<string> = new Set<RowCode>([
  'place-type-doubled',
  'subject-twice',
  'not-in-decision',
  'name-shrunk',
  'name-too-long',
])

interface Fix {
  readonly words: keyof typeof certificates.fix
  readonly to: ReturnType<Link>
}
interface Where {
  readonly decision: number
  readonly year: number
}

/** The place where a finding is put right, if it is not the rows themselves. */
export function fixOf({ code, severity }: Finding, { decision, year }: Where, link: Link): Fix | null {
  switch (code) {
    case 'no-day':
      return { words: 'day', to: link('decision', { decision, year, field: 'day' }) }
    case 'no-number':
      return { words: 'number', to: link('decision', { decision, year, field: 'number' }) }
    case 'no-signer':
      // A missing post stops the printing; a missing name is signed by hand on the dotted line.
      return severity === 'error'
        ? { words: 'post', to: link('decision', { decision, year, field: 'post' }) }
        : { words: 'signer', to: link('decision', { decision, year, field: 'signer' }) }
    case 'no-seat':
      return { words: 'seat', to: link('settings', { part: 'office' }) }
    case 'merit-empty':
      return { words: 'label', to: link('titles', { year }) }
    case 'place-type-doubled':
      return { words: 'place', to: link('settings', { part: 'places' }) }
    default:
      return null
  }
}
