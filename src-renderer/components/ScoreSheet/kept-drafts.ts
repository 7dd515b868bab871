import { useReducer } from 'react'
import type { Sheet } from '../../../src-main/contract/scoring.ts'
import type { Answers, ScoringStage } from '../../../src-main/contract/values/answers.ts'
import { type Draft, nothingTyped } from './draft.ts'

type Columns = Readonly<Partial<Record<ScoringStage, Answers | null>>>
interface Kept {
  readonly draft: Draft
  /** The columns as they were when typing began: what another window saves meanwhile is not written over unseen. */
  readonly read: Columns
}

/** What was typed and not saved, by title: it is still there when the sheet is opened again, as long as the window lives. */
const drafts = new Map<number, Kept>()

export const dropDraft = (titleId: number): boolean => drafts.delete(titleId)

/** The column that was in sight when typing began; undefined while nothing is typed. */
export const readBefore = (titleId: number, stage: ScoringStage): Answers | null | undefined => {
  const kept = drafts.get(titleId)
  return kept && (kept.read[stage] ?? null)
}

/** From now on a column counts as seen: it was saved, or the clerk was told that it is another. */
export function seen(titleId: number, columns: Columns): void {
  const kept = drafts.get(titleId)
  if (kept) drafts.set(titleId, { ...kept, read: { ...kept.read, ...columns } })
}

/** The draft of a title and a way to change it; `sheet` is what is typed over. */
export function useKeptDraft(
  titleId: number,
  sheet: Sheet | undefined,
): readonly [Draft, (draft: Draft) => void] {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const keep = (draft: Draft): void => {
    drafts.set(titleId, { draft, read: drafts.get(titleId)?.read ?? sheet?.columns ?? {} })
    redraw()
  }
  return [drafts.get(titleId)?.draft ?? nothingTyped, keep]
}
