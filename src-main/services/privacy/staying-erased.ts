import { Refusal } from '../../contract/refusal.ts'
import { asRefusal, type Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/privacy.ts'
import { erasureKey, type KnownErasure, unblankedAmong } from '../../database/unblanked.ts'
import { copyFile, remove, renameWithRetry } from '../../files/disk.ts'
import type { TaskContext, WriteContext } from '../context.ts'
import { blankAgain } from './blanking.ts'

/*
 * Whoever was erased stays erased, whatever is brought back: older data are blanked and compacted before they become the live
 * ones, so that no window ever shows them and no power cut leaves them. Data in which somebody does not stand at all remember the
 * erasure too: the office may go on with them, and take a backup from before the erasure back another day.
 */

/** Everybody who was erased in the present data. */
export function knownErasures(db: Reader): readonly KnownErasure[] {
  try {
    return sql.knownErasures(db, {})
  } catch (error) {
    const told = asRefusal(error)
    // Damage is what the backup is wanted for: what cannot be read any more must not keep it away.
    if (told instanceof Refusal && told.code === 'data-damaged') return []
    throw error
  }
}

/** Blanks in a closed data file, which is nobody's yet, everybody of these erasures whom it holds; how many there were. */
export async function eraseAgain(
  context: TaskContext,
  path: string,
  erasures: readonly KnownErasure[],
): Promise<number> {
  if (erasures.length === 0) return 0
  const found = await context.run('countUnblanked', { path, erasures })
  if (found.unblanked + found.unknown === 0) return 0
  // One action for each of them, as it was when they asked.
  for (const subjectId of new Set(erasures.map((erasure) => erasure.subjectId))) {
    const own = erasures.filter((erasure) => erasure.subjectId === subjectId)
    await context.writeInto(path, (writing) => {
      for (const unblanked of unblankedAmong(writing.db, own)) blankAgain(writing, unblanked)
    })
  }
  await context.writeInto(path, (writing) => remember(writing, erasures))
  if (found.unblanked === 0) return 0
  // Blanked pages still hold what they held until they are written anew.
  const whole = `${path}-whole`
  renameWithRetry(path, whole)
  try {
    await context.run('compactData', { from: whole, to: path })
  } finally {
    remove(whole)
  }
  return found.unblanked
}

/** Writes down the erasures that these data have no entry of their own for. Numbers and digests, nobody's name. */
function remember({ db }: WriteContext, erasures: readonly KnownErasure[]): void {
  const all = new Map([...sql.knownErasures(db, {}), ...erasures].map((one) => [erasureKey(one), one]))
  for (const own of sql.ownErasures(db, {})) all.delete(erasureKey(own))
  sql.keepErasuresElsewhere(db, { list: JSON.stringify([...all.values()]) })
}

/**
 * An earlier data file that may become live as it is, or, where it holds people erased since or has not heard of an erasure, the number
 * of a new one made from it without them. The earlier file itself is left as it was.
 */
export async function withoutErased(
  context: TaskContext,
  generation: number,
  erasures: readonly KnownErasure[],
): Promise<{ generation: number; erasedAgain: number }> {
  const { fill, pathOf } = context.office.generations
  const path = pathOf(generation)
  const found =
    erasures.length === 0
      ? { unblanked: 0, unknown: 0 }
      : await context.run('countUnblanked', { path, erasures })
  if (found.unblanked + found.unknown === 0) return { generation, erasedAgain: 0 }
  const next = await fill(
    async (to) => {
      copyFile(path, to)
      await eraseAgain(context, to, erasures)
    },
    async (to) => void (await context.run('checkData', { path: to })),
  )
  return { generation: next.number, erasedAgain: found.unblanked }
}
