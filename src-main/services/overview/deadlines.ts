import * as z from 'zod'
import type { KindOfRound, StageCounts } from '../../contract/overview.ts'
import { type CriteriaSet, deadlineSteps } from '../../contract/values/criteria-set.ts'

type Step = (typeof deadlineSteps)[number]
const own = z.partialRecord(z.enum(deadlineSteps), z.iso.date())
export type OwnDeadlines = z.output<typeof own>

export const ownDeadlines = (stored: string | null): OwnDeadlines =>
  stored === null ? {} : own.parse(JSON.parse(stored))

interface Given {
  readonly year: number
  readonly today: string
  readonly set: CriteriaSet | null
  readonly own: OwnDeadlines
  readonly counts: StageCounts
}

/** The last days of a round, in the order of its steps: the office's own, else those of its criteria set. */
export function deadlinesOf({ year, today, set, own, counts }: Given): KindOfRound['deadlines'] {
  return deadlineSteps.flatMap((step) => {
    const bySet = set?.deadlines.find((each) => each.step === step)
    const day = own[step] ?? (bySet && `${bySet.nextYear ? year + 1 : year}-${bySet.day}`)
    if (day === undefined) return []
    return [{ step, day, own: own[step] !== undefined, open: openAt(step, counts), passed: today > day }]
  })
}

/** Titles that the step has not reached. A result without scores has passed every step before it. */
function openAt(step: Step, counts: StageCounts): number {
  const { registered, selfScored, communeReviewed, proposed, withResult, passed, recognised } = counts
  const without = (reached: number) => Math.max(0, registered - Math.max(reached, withResult))
  if (step === 'register') return 0
  if (step === 'self-score') return without(selfScored)
  if (step === 'review') return without(communeReviewed)
  if (step === 'dossier') return Math.max(0, passed - Math.max(proposed, recognised))
  return Math.max(0, passed - recognised)
}
