import type { Action } from '../../contract/history.ts'
import { deedSentence, type Language } from '../../contract/labels/index.ts'
import { formatMoment } from '../../contract/values/day.ts'
import { searchKey } from '../../contract/values/person-name.ts'
import type { Reader } from '../../database/open.ts'
import { type ActionRow, everyAction } from '../../database/queries/history.ts'

export interface Wanted {
  readonly text: string
  readonly language: Language
  readonly offset: number
  readonly limit: number
}

/**
 * The actions whose sentence and moment, as the clerk reads them, hold every word typed. The file knows facts, no sentences,
 * so each action is put into words in passing; a page is kept, the others are only counted.
 */
export function foundActions(
  db: Reader,
  { text, language, offset, limit }: Wanted,
  asAction: (row: ActionRow) => Action,
): { total: number; rows: Action[] } {
  const parts = searchKey(text).split(' ')
  const rows: Action[] = []
  let total = 0
  for (const row of everyAction(db, {})) {
    const action = asAction(row)
    const said = searchKey(`${deedSentence(language, action.deed)} ${formatMoment(action.at)}`)
    if (!parts.every((part) => said.includes(part))) continue
    if (total >= offset && rows.length < limit) rows.push(action)
    total += 1
  }
  return { total, rows }
}
