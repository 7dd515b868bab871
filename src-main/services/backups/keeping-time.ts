import { type Copy, keepBeforeMs, monthsKept, thinned, weeksKept } from './thinning.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Copies are told apart by their days for so long, and the newest three stay. */
const daysLooked = 18

/**
 * For each copy the first day on which it goes, ISO, if from now on every day has its copy; where the office rests it stays longer.
 * null: the last of its year, which stays for ever.
 */
export function goneOn<C extends Copy>(copies: readonly C[], now: string): Map<C, string | null> {
  const found = new Map<C, string | null>(copies.map((copy) => [copy, null]))
  for (const at of turningPoints(copies, now)) {
    const going = thinned([...copies, ...copiesUntil(now, at)], at)
    for (const copy of going)
      if (isOf(copies, copy) && found.get(copy) === null) found.set(copy, at.slice(0, 10))
  }
  return found
}

const isOf = <C extends Copy>(copies: readonly C[], copy: Copy): copy is C =>
  copies.some((one) => one === copy)

/** The only days on which a copy can go: soon after it was made, when a week, a month or a year begins, and when its own year is over. */
function turningPoints(copies: readonly Copy[], now: string): string[] {
  const days = new Set<number>()
  const start = Date.parse(now)
  const last = (monthsKept + 2) * 31
  for (let day = 0; day <= last; day += 1) {
    const at = new Date(start + day * dayMs)
    const isMonday = at.getUTCDay() === 1 && day <= (weeksKept + 2) * 7
    if (day <= daysLooked || isMonday || at.getUTCDate() === 1) days.add(day)
  }
  for (const { madeAt } of copies) {
    const over = Math.ceil((Date.parse(madeAt) + keepBeforeMs - start) / dayMs)
    if (over > 0) days.add(over)
  }
  return [...days].sort((a, b) => a - b).map((day) => new Date(start + day * dayMs).toISOString())
}

/** The copies of the days to come, as far as they decide anything: the latest ones, and the last of each week and month. */
function copiesUntil(now: string, end: string): Copy[] {
  const copies: Copy[] = []
  for (let time = Date.parse(now) + dayMs; time <= Date.parse(end); time += dayMs) {
    const at = new Date(time)
    const next = new Date(time + dayMs)
    const age = (Date.parse(end) - time) / dayMs
    const decides = age <= daysLooked || next.getUTCDate() === 1
    if (!decides && !(next.getUTCDay() === 1 && age <= (weeksKept + 2) * 7)) continue
    const madeAt = at.toISOString()
    copies.push({ name: madeAt, madeAt, reason: 'daily' })
  }
  return copies
}
