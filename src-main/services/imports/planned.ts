import type * as z from 'zod'
import type { Choice, PlanRow, Problem, planCounts } from '../../contract/imports.ts'
import type { Answers } from '../../contract/values/answers.ts'
import type { Blocker } from './columns.ts'
import type { ParsedRow } from './parsed-row.ts'

/** What would become of one row. */
export interface Planned {
  readonly parsed: ParsedRow
  readonly fate: PlanRow['fate']
  readonly reason: PlanRow['reason']
  readonly sameAsRow: number | null
  readonly candidates: PlanRow['candidates']
  readonly choice: Choice | null
  /** The family of the register this row is about; null: a new one. */
  readonly subjectId: number | null
  readonly titleId: number | null
  readonly householdId: number | null
  readonly again: boolean
  /** By the clerk's word a family that lived in another hamlet until now. */
  readonly moved: boolean
  /** Families the clerk said this one is not. */
  readonly apartFrom: readonly number[]
  /** The same of earlier rows of the file. */
  readonly apartFromRows: readonly number[]
  /** The column of its score sheet as it would be; null: nothing of it changes. */
  readonly scores: Answers | null
  readonly warnings: readonly Problem[]
}
export interface Plan {
  readonly rows: readonly Planned[]
  readonly counts: z.output<typeof planCounts>
  readonly problems: readonly Problem[]
  readonly newHamlets: readonly string[]
  readonly blockers: readonly Blocker[]
}

/** A planned row as a screen shows it. */
export const planRowOf = ({ parsed, fate, reason, sameAsRow, candidates, choice }: Planned): PlanRow => ({
  row: parsed.row,
  cells: [...parsed.cells],
  fate,
  reason,
  wrong: parsed.problems.filter(({ severity }) => severity === 'error').map(({ index }) => index),
  sameAsRow,
  candidates,
  choice,
})
