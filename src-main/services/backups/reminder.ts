import type { Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'

export type Safety = Omit<Output<Contract['backups']['safety']>, 'last'>

/** What is known of work and of backups that lie elsewhere. Days are ISO, local. */
export interface Known {
  /** The first day of work; null before it. */
  readonly firstDay: string | null
  /** There is something that could be lost. */
  readonly hasData: boolean
  /** The day of the newest good backup; one on the disk of the data is none. */
  readonly lastGood: string | null
  /** When that one was last read. */
  readonly lastRead: string | null
  readonly changedSince: boolean
  /** Sticks that hold a good backup. */
  readonly sticks: number
}

const firstDays = 7
const dueAfter = 30
const overdueAfter = 60
const unreadAfter = 365

/** Whether a backup is due. The same facts and the same day give the same answer. */
export function reminderOf(today: string, known: Known): Safety {
  const { firstDay, hasData, lastGood, lastRead, changedSince, sticks } = known
  const days = daysBetween(lastGood ?? firstDay ?? today, today)
  const safety: Safety = {
    state: 'none',
    why: null,
    days,
    year: Number(today.slice(0, 4)),
    secondStick: hasData && sticks < 2,
  }
  if (!hasData) return safety
  // Half as much patience with an office that has nothing at all.
  if (lastGood === null) {
    const state = days <= firstDays ? 'none' : days < dueAfter ? 'due' : 'overdue'
    return { ...safety, state, why: 'never' }
  }
  if (changedSince && days >= dueAfter)
    return { ...safety, state: days < overdueAfter ? 'due' : 'overdue', why: 'age' }
  const ending = yearEnding(today)
  if (changedSince && ending && lastGood < ending.from)
    return { ...safety, state: 'due', why: 'year-end', year: ending.year }
  if (daysBetween(lastRead ?? lastGood, today) >= unreadAfter)
    return { ...safety, state: 'due', why: 'unread' }
  return { ...safety, state: 'good' }
}

/** In December and January: the year that ends, and the first day on which a backup counts as that of the year. */
function yearEnding(today: string): { year: number; from: string } | null {
  const [year, month] = [Number(today.slice(0, 4)), today.slice(5, 7)]
  if (month !== '12' && month !== '01') return null
  const ends = month === '12' ? year : year - 1
  return { year: ends, from: `${ends}-12-01` }
}

const dayMs = 24 * 60 * 60 * 1000
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs))
