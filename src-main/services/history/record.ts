import { deed as deedShape } from '../../contract/deeds.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { RecordChange } from '../../contract/history.ts'
import type { Contract } from '../../contract/index.ts'
import * as sql from '../../database/queries/history.ts'
import type { ReadContext } from '../context.ts'
import { isRestorable } from './restorable.ts'

type Calls = Contract['history']
type Image = Readonly<Record<string, RecordChange['columns'][number]['before']>>

/** What the program keeps for itself: keys to sort and search by, copies of other columns, digests. */
const own: ReadonlySet<string> = new Set([
  'id',
  'sort_key',
  'search_key',
  'given_key',
  'digest',
  'content',
  'design_id',
  'blanked',
])

/** Who changed what of one record, when, from what into what; the newest first. */
export function changesOfRecord(
  { db }: ReadContext,
  { of, offset, limit }: Input<Calls['changesOfRecord']>,
): Output<Calls['changesOfRecord']> {
  const wanted =
    'subjectId' in of ? sql.rowsOfSubject(db, of).map(({ table, id }) => [table, id]) : [[of.table, of.rowId]]
  const rows = JSON.stringify(wanted)
  return {
    total: sql.countChangesOfRows(db, { rows })?.total ?? 0,
    rows: sql.changesOfRows(db, { rows, offset, limit }).map(asChange),
  }
}

function asChange({
  deed,
  undoneBy,
  clockSuspect,
  digest,
  before,
  after,
  ...row
}: sql.RecordRow): RecordChange {
  const [old, now] = [imageOf(before), imageOf(after)]
  const erased = digest !== null
  return {
    ...row,
    deed: deedShape.parse(JSON.parse(deed)),
    undone: undoneBy !== null,
    clockSuspect: clockSuspect === 1,
    erased,
    fate: old === null ? 'added' : now === null ? 'removed' : 'changed',
    columns: Object.keys(now ?? old ?? {}).flatMap((column) => {
      const [was, is] = [old?.[column] ?? null, now?.[column] ?? null]
      if (own.has(column) || was === is) return []
      const restorable = old !== null && now !== null && !erased && isRestorable(row.table, column)
      return [{ column, before: was, after: is, restorable }]
    }),
  }
}

const imageOf = (text: string | null): Image | null => (text === null ? null : JSON.parse(text))
