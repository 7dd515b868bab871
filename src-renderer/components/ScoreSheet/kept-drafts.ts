import { useReducer } from 'react'
import { type Draft, nothingTyped } from './draft.ts'

/** What was typed and not saved, by title: it is still there when the sheet is opened again, as long as the window lives. */
const drafts = new Map<number, Draft>()

export const dropDraft = (titleId: number): boolean => drafts.delete(titleId)

/** The draft of a title and a way to change it. */
export function useKeptDraft(titleId: number): readonly [Draft, (draft: Draft) => void] {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const keep = (draft: Draft): void => {
    drafts.set(titleId, draft)
    redraw()
  }
  return [drafts.get(titleId) ?? nothingTyped, keep]
}
