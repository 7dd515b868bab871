import type { KeyboardEvent } from 'react'
import { type ScoringStage, scoringStages } from '../../../src-main/contract/values/answers.ts'
import { isComposing } from '../composing.ts'

/** The cell of a row and column; its text is chosen, so that a digit replaces it. */
export function focusCell(table: HTMLElement | null, row: number, stage: ScoringStage): boolean {
  const cell = table?.querySelector<HTMLInputElement>(`[data-score="${row}:${stage}"]`)
  if (!cell) return false
  cell.focus()
  cell.select()
  return true
}

interface Moves {
  readonly row: number
  readonly stage: ScoringStage
  readonly rows: number
  readonly go: (row: number, stage: ScoringStage) => void
  readonly onExtra: () => void
  readonly onNextMissing: (from: number, back: boolean) => void
  /** Esc: true when a typed cell was taken back, so that the panel stays. */
  readonly onTakeBack: () => boolean
}

/** Keys inside a cell, as in a spreadsheet that is being filled: Enter and ↓ go down, ←→ to the column beside. */
export function onCellKey(event: KeyboardEvent, moves: Moves): void {
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
  const { row, stage, rows, go } = moves
  const column = scoringStages.indexOf(stage)
  const beside = (step: number): void =>
    go(row, scoringStages[Math.max(0, Math.min(2, column + step))] ?? stage)
  const done: Partial<Record<string, () => void>> = {
    Enter: () => go(Math.min(rows - 1, row + 1), stage),
    ArrowDown: () => go(Math.min(rows - 1, row + 1), stage),
    ArrowUp: () => go(Math.max(0, row - 1), stage),
    ArrowLeft: () => beside(-1),
    ArrowRight: () => beside(1),
    F2: moves.onExtra,
    F8: () => moves.onNextMissing(row, event.shiftKey),
  }
  if (event.key === 'Escape') {
    if (!moves.onTakeBack()) return
    event.preventDefault()
    event.stopPropagation()
    return
  }
  const move = done[event.key]
  if (!move) return
  event.preventDefault()
  move()
}
