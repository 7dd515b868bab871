import { automaticReasons } from '../../src-main/contract/automatic.ts'
import { type Copy, thinned } from '../../src-main/services/backups/thinning.ts'
import { createTally, type Dice, diceFrom, type Fault, type Outcome } from './fault.ts'

const dayMs = 86_400_000
const keptBeforeWorkMs = 365 * dayMs

/** Up to thirty-two copies: a day or many years old, crowded or apart, now and then from a clock that went ahead. */
function historyOf(dice: Dice, nowMs: number): Copy[] {
  const spanDays = dice.pick([2, 20, 100, 800, 2200, 9000])
  const aheadDays = dice(10) === 0 ? 400 : 0
  return Array.from({ length: dice(33) }, (_, nth) => {
    const agoMs = (dice(1_000_000) / 1_000_000) * spanDays * dayMs - dice(aheadDays + 1) * dayMs
    // Two made in the same second are told apart by their names alone.
    const at = dice(12) === 0 ? Math.round((nowMs - agoMs) / dayMs) * dayMs : nowMs - agoMs
    return { name: `${nth}`, madeAt: new Date(at).toISOString(), reason: dice.pick(automaticReasons) }
  })
}

const yearsOf = (copies: readonly Copy[]): string =>
  [...new Set(copies.map(({ madeAt }) => madeAt.slice(0, 4)))].sort().join()

/** What is wrong with the copies that are left; null when nothing is. Said from the rules, not from the program. */
function wrongIn(copies: readonly Copy[], left: readonly Copy[], nowMs: number): Wrong | null {
  const kept = new Set(left.map(({ name }) => name))
  if (copies.length > 0 && left.length === 0) return 'all gone'
  const newest = copies.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1)).slice(0, 3)
  const third = newest.at(-1)?.madeAt ?? ''
  // Of two made in the same moment either may be the third.
  if (copies.some(({ name, madeAt }) => madeAt > third && !kept.has(name)))
    return 'one of the last three gone'
  if (left.length < newest.length) return 'one of the last three gone'
  if (yearsOf(copies) !== yearsOf(left)) return 'a year gone'
  const young = copies.filter(
    ({ reason, madeAt }) => reason !== 'daily' && nowMs - Date.parse(madeAt) < keptBeforeWorkMs,
  )
  return young.every(({ name }) => kept.has(name)) ? null : 'one from before an import or a restore gone'
}

const wrongs = [
  'all gone',
  'one of the last three gone',
  'a year gone',
  'one from before an import or a restore gone',
  'more gone the second time',
  'another order, others gone',
  'kept although newer ones stand for it',
] as const
type Wrong = (typeof wrongs)[number]

/** Thins a history, thins it again, and again after some time; its copies come in any order. */
function thinHistories(size: number, seed: number): Outcome {
  const tally = createTally(wrongs)
  const dice = diceFrom(seed)
  for (let tried = 0; tried < size; tried += 1) {
    const nowMs = Date.UTC(2015 + dice(40), dice(12), 1 + dice(28), dice(24), dice(60))
    const copies = historyOf(dice, nowMs)
    const now = new Date(nowMs).toISOString()
    const gone = new Set(thinned(copies, now))
    const left = copies.filter((copy) => !gone.has(copy))
    const where = `history ${tried}, ${copies.length} copies, at ${now}`
    const wrong = wrongIn(copies, left, nowMs)
    if (wrong) tally.add(wrong, where)
    if (thinned(left, now).length > 0) tally.add('more gone the second time', where)
    const turned = thinned(copies.toReversed(), now)
    if (turned.length !== gone.size || turned.some((copy) => !gone.has(copy)))
      tally.add('another order, others gone', where)
    // 14 days, 8 weeks, 24 months and the last three; every year; all from before larger work of a year.
    const usual = left.filter(
      ({ reason, madeAt }) => reason === 'daily' || nowMs - Date.parse(madeAt) > 366 * dayMs,
    )
    if (usual.length > 14 + 8 + 24 + 3 + yearsOf(copies).split(',').length)
      tally.add('kept although newer ones stand for it', where)
    const later = new Date(nowMs + dice(900) * dayMs).toISOString()
    const goneLater = new Set(thinned(left, later))
    const stayed = left.filter((copy) => !goneLater.has(copy))
    if (yearsOf(stayed) !== yearsOf(copies)) tally.add('a year gone', `${where}, later`)
    tally.meet('copies', copies.length)
    tally.meet('thinned', gone.size)
  }
  return { tried: size, ...tally }
}

export const faults: readonly Fault[] = [
  {
    id: 'B12',
    title: 'automatic copies thinned',
    sizes: { quick: 10_000, full: 100_000 },
    run: thinHistories,
  },
]
