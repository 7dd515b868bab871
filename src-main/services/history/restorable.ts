import { amendTitle } from '../assessments/amending.ts'
import { amendFamily } from '../assessments/families.ts'
import type { WriteContext } from '../context.ts'

interface Restoring {
  /** The word of the list of column meanings that names it. */
  readonly word: string
  /** Writes the value as the clerk would, so that every rule of today holds. `id`: the subject, or the title. */
  readonly write: (context: WriteContext, id: number, value: never) => unknown
}
type Value = string | number | null

const family = (word: string, field: string): Restoring => ({
  word,
  write: (context, subjectId, value: Value) => amendFamily(context, { subjectId, [field]: value }),
})
const title = (word: string, write: Restoring['write']): Restoring => ({ word, write })

const name = family('name', 'name')
const birth = family('birth', 'birth')
const hamlet = family('hamlet', 'hamletId')

/**
 * Values that can be put back by themselves, each by the service that writes it. All others hang together with more: a state with
 * its decision, a number with its register, a key with its name. They come back by undoing the whole action.
 */
const restorable: Readonly<Record<string, Readonly<Record<string, Restoring>>>> = {
  subjects: { name, birth, hamlet_id: hamlet },
  people: { name, birth, sex: family('sex', 'sex') },
  households: { hamlet_id: hamlet, members: family('members', 'members') },
  titles: {
    points: title('points', (context, titleId, points: number | null) =>
      amendTitle(context, { titleId, points: points === null ? null : points / 100 }),
    ),
    reason: title('reason', (context, titleId, reason: string | null) =>
      amendTitle(context, { titleId, reason }),
    ),
    note: title('note', (context, titleId, note: string | null) => amendTitle(context, { titleId, note })),
  },
}

export const restoringOf = (table: string, column: string): Restoring | undefined =>
  Object.hasOwn(restorable, table) && Object.hasOwn(restorable[table] ?? {}, column)
    ? restorable[table]?.[column]
    : undefined

export const isRestorable = (table: string, column: string): boolean =>
  restoringOf(table, column) !== undefined
