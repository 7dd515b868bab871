import { searchKey } from '../../contract/values/person-name.ts'

export const listColumns = ['province', 'district', 'commune', 'hamlet', 'households', 'population'] as const
export type ListColumn = (typeof listColumns)[number]
type Columns = Readonly<Partial<Record<ListColumn, number>>>

/** Headings of lists of places without marks; the first that fits counts. */
const headings: readonly (readonly [ListColumn, RegExp])[] = [
  ['households', /^(so|tong so)? ?(ho|ho dan|ho gia dinh)$/],
  ['population', /^(so|tong so)? ?(dan|nhan khau|khau|nguoi|dan so)$/],
  ['province', /^(ten )?tinh\b/],
  ['district', /^(ten )?(quan|huyen|thi xa)\b/],
  ['hamlet', /^(ten )?(thon|khu pho|kp|ap|xom|ban|lang|buon|to dan pho|tdp)\b/],
  ['commune', /^(ten )?(xa|phuong|thi tran|don vi hanh chinh cap xa)\b/],
]

const meaningOf = (heading: string): ListColumn | null => {
  const words = searchKey(heading.replace(/[/,()-]/g, ' '))
  return words.length > 60 ? null : (headings.find(([, rule]) => rule.test(words))?.[0] ?? null)
}

/** The row of headings and what its columns are: the first that names a commune or hamlet beside something else. */
export function findColumns(
  rows: readonly { readonly cells: readonly string[] }[],
): { index: number; columns: Columns } | null {
  for (const [index, { cells }] of rows.slice(0, 30).entries()) {
    const columns: Partial<Record<ListColumn, number>> = {}
    for (const [column, heading] of cells.entries()) {
      const meaning = meaningOf(heading)
      if (meaning !== null) columns[meaning] ??= column
    }
    const named = columns.commune !== undefined || columns.hamlet !== undefined
    if (named && Object.keys(columns).length > 1) return { index, columns }
  }
  return null
}
