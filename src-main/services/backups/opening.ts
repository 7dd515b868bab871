import type { Opening } from '../../files/sealed.ts'
import { keptKeys } from '../../files/sealing-keys.ts'
import type { TaskContext } from '../context.ts'

/** The keys the office keeps for its sealed backups; null before it has any. */
export const keysOf = ({ office }: TaskContext) => keptKeys(office.generations.folder)?.keys ?? null

/** What a backup file may be opened with: the office's own keys, and what a person typed. */
export const openingOf = (context: TaskContext, secret: string | null): Opening => ({
  keys: keysOf(context),
  secret,
})

/** A path of its own on the program's disk, emptied at the latest when the program ends. */
export const scratchOf = ({ office }: TaskContext): string =>
  office.tickets.room('scratch', 'application/octet-stream').path
