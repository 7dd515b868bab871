import type { ClockDoubt } from './contract/standing.ts'

/** When this version was made: a computer that says it is ten years later has lost its battery, or its user. */
const madeOn = '2026-11-24T00:00:00.000Z'
/** No office worked with this program before. */
const earliest = '2020-01-01T00:00:00.000Z'
const dayMs = 24 * 60 * 60 * 1000

/**
 * Whether a clock can be right, seen from the latest moment already written down. Nothing is ordered by the clock; what is
 * written meanwhile is only marked.
 */
export function clockDoubt(now: string, lastSeen: string | null): ClockDoubt | null {
  const at = Date.parse(now)
  const seen = lastSeen === null ? Number.NEGATIVE_INFINITY : Date.parse(lastSeen)
  if (at < Math.max(seen - dayMs, Date.parse(earliest))) return 'behind'
  const limit = new Date(Math.max(Date.parse(madeOn), seen))
  limit.setUTCFullYear(limit.getUTCFullYear() + 10)
  return at > limit.getTime() ? 'ahead' : null
}
