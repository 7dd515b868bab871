import type * as z from 'zod'
import type { PaperName, paperOrder } from '../../../src-main/contract/papers.ts'
import type { Search } from '../../api/addresses.ts'

export type Order = z.input<typeof paperOrder>
type Address = Search<'papers'>

/** Papers drawn by a criteria set, a sheet each. */
export const isSheets = (paper: PaperName): boolean => paper === 'empty-sheets' || paper === 'filled-sheets'

/** What the address asks for, as the program draws it; words that mean nothing for this paper are left out. */
export function orderOf(address: Address, year: number): Order {
  const { paper = 'registration', kind = 'family', commune, hamlet, byHamlet, posting, subject } = address
  const order: Order = { paper, year, kind }
  if (paper === 'statement') return { ...order, subjectId: subject ?? null }
  order.communeId = commune ?? null
  if (paper === 'posting') return { ...order, posting: posting ?? 'passed' }
  order.hamletId = hamlet ?? null
  if (paper === 'registration') return { ...order, byHamlet: byHamlet ?? false }
  order.subjectId = subject ?? null
  if (paper === 'filled-sheets') return order
  const { set, version, blank } = address
  return {
    ...order,
    set: set === undefined || version === undefined ? null : { code: set, version },
    blank: blank ?? null,
  }
}
