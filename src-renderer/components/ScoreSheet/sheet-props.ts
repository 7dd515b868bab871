import type { ReactNode } from 'react'
import type { DerivedInput, Sheet } from '../../../src-main/contract/scoring.ts'
import type { ScoringStage } from '../../../src-main/contract/values/answers.ts'
import type { Draft, Typed } from './draft.ts'

export interface ScoreSheetProps {
  readonly sheet: Sheet & { readonly set: NonNullable<Sheet['set']> }
  readonly draft: Draft
  readonly typed: Typed
  readonly onDraft: (draft: Draft) => void
  /** The column the clerk works in; it stays from one sheet to the next. */
  readonly column: ScoringStage
  readonly onColumn: (column: ScoringStage) => void
  /** Beside a list there is room for fields of one column; the others are told in words. */
  readonly compact: boolean
  /** Where a counted share is seen. */
  readonly linkOf: (counted: DerivedInput) => ReactNode
  /** It may only be read. */
  readonly off: boolean
  /** Esc with nothing to take back; without it whoever stands around hears the key. */
  readonly onEscape?: (() => void) | undefined
}
