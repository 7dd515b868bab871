import type { AutomaticReason } from '../../contract/automatic.ts'

export interface Copy {
  readonly name: string
  /** The instant in UTC, ISO. */
  readonly madeAt: string
  readonly reason: AutomaticReason
}

/** One for each of so many days, weeks and months that have one, the newest of each; of every year the newest for ever. */
const days = 14
export const weeksKept = 8
export const monthsKept = 24
/** A copy made before an import or a restore is what one goes back to when the mistake is seen late. */
export const keepBeforeMs = 366 * 24 * 60 * 60 * 1000
const keepLast = 3

/** The copies that have had their time; the same copies and the same instant give the same answer. */
export function thinned<C extends Copy>(copies: readonly C[], now: string): C[] {
  const newestFirst = copies.toSorted(
    (a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name),
  )
  const kept = new Set<C>([
    ...newestFirst.slice(0, keepLast),
    ...newestOfEach(newestFirst, (at) => at.slice(0, 10), days),
    ...newestOfEach(newestFirst, weekOf, weeksKept),
    ...newestOfEach(newestFirst, (at) => at.slice(0, 7), monthsKept),
    ...newestOfEach(newestFirst, (at) => at.slice(0, 4), Number.POSITIVE_INFINITY),
    ...newestFirst.filter(
      ({ reason, madeAt }) => reason !== 'daily' && Date.parse(now) - Date.parse(madeAt) < keepBeforeMs,
    ),
  ])
  return newestFirst.filter((copy) => !kept.has(copy))
}

function newestOfEach<C extends Copy>(
  newestFirst: readonly C[],
  partOf: (madeAt: string) => string,
  atMost: number,
): C[] {
  const found = new Map<string, C>()
  for (const copy of newestFirst) {
    const part = partOf(copy.madeAt)
    if (!found.has(part) && found.size < atMost) found.set(part, copy)
  }
  return [...found.values()]
}

/** The Monday of the week. */
function weekOf(madeAt: string): string {
  const day = new Date(`${madeAt.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
