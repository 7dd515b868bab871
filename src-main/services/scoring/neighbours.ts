import type * as z from 'zod'
import type { Sheet, within } from '../../contract/scoring.ts'
import type { Reader } from '../../database/open.ts'
import { nameOfTitle } from '../../database/queries/assessments-entering.ts'
import { selectedIds } from '../assessments/book.ts'

/** Where a title lies in a Book, and which lie beside it; null when it is not in it. */
export function neighboursOf(
  db: Reader,
  { sort, ...filter }: z.output<typeof within>,
  titleId: number,
): Sheet['place'] {
  const ids = selectedIds(db, { filter }, sort)
  const index = ids.indexOf(titleId)
  if (index < 0) return null
  const beside = (at: number) => {
    const id = ids[at]
    const name = id === undefined ? undefined : nameOfTitle(db, { id })?.name
    return id === undefined || name === undefined ? null : { titleId: id, name }
  }
  return { index, total: ids.length, previous: beside(index - 1), next: beside(index + 1) }
}
