import * as z from 'zod'
import type { Indicator } from './criteria-set.ts'

/** The three columns of a score sheet, in the order in which the later one decides. */
export const scoringStages = ['self', 'hamlet', 'commune'] as const
export type ScoringStage = (typeof scoringStages)[number]

/** What stands in one cell of a score sheet. */
export const answer = z.object({
  /** Points; 1 or 0 for yes or no; the numerator where `of` is given; the number or the share otherwise. Null: not scored. */
  value: z.number().min(0).max(1_000_000).multipleOf(0.01).nullable(),
  /** Out of how many. */
  of: z.number().min(0).max(1_000_000).multipleOf(0.01).optional(),
  notApplicable: z.boolean().optional(),
  note: z.string().trim().max(1000).optional(),
  /** The paper behind it: "Giấy khen số 12/GK-UBND". */
  evidence: z.string().trim().max(500).optional(),
  /** Why the number is not the one counted from the records. */
  override: z.string().trim().max(500).optional(),
})
export type Answer = z.output<typeof answer>
/** By the code of the indicator. */
export const answers = z.record(z.string().max(40), answer)
export type Answers = z.output<typeof answers>

export type AnswerProblem = 'over-max' | 'not-yes-or-no' | 'decimals' | 'over-whole' | 'not-applicable'

/** What is wrong with an answer; null if nothing. An answer with a problem is never counted. */
export function answerProblem(
  indicator: Indicator,
  { value, of, notApplicable }: Answer,
): AnswerProblem | null {
  if (notApplicable) return indicator.whenNotApplicable ? null : 'not-applicable'
  if (value === null) return null
  if (!isHundredth(value) || (of !== undefined && !isHundredth(of))) return 'decimals'
  if (indicator.kind === 'boolean') return value === 0 || value === 1 ? null : 'not-yes-or-no'
  if (indicator.kind === 'score')
    return indicator.maxPoints !== null && value > indicator.maxPoints ? 'over-max' : null
  if (of !== undefined) return value > of ? 'over-whole' : null
  return indicator.kind === 'percent' && value > 100 ? 'over-whole' : null
}

const isHundredth = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

/** The last column that says something of an indicator decides; the others stay on the sheet. */
export function decidingAnswers(columns: Partial<Readonly<Record<ScoringStage, Answers>>>): Answers {
  const { self, hamlet, commune } = columns
  const one = [self, hamlet, commune].filter((column) => column !== undefined)
  if (one.length <= 1) return one[0] ?? {}
  const merged: Answers = {}
  for (const column of one)
    for (const code in column) {
      const given = column[code]
      if (given && (given.value !== null || given.notApplicable)) merged[code] = given
      else if (given && !(code in merged)) merged[code] = given
    }
  return merged
}

const parts = ['value', 'of', 'notApplicable', 'note', 'evidence', 'override'] as const

/** Do two columns say the same of every indicator? What is not there and what is null is the same. */
export function isSameColumn(one: Answers, other: Answers): boolean {
  const codes = Object.keys(one)
  return (
    codes.length === Object.keys(other).length &&
    codes.every((code) => {
      const [left, right] = [one[code], other[code]]
      return (
        left !== undefined &&
        right !== undefined &&
        parts.every((part) => (left[part] ?? null) === (right[part] ?? null))
      )
    })
  )
}
