import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decidingAnswers, type ScoringStage } from '../../../src-main/contract/values/answers.ts'
import { judgeOf, type Outcome } from '../../../src-main/contract/values/scoring.ts'
import { type Cell, cellOf } from './cells.ts'
import { touch } from './draft.ts'
import { focusCell, onCellKey } from './focus.ts'
import type { ScoreSheetProps } from './sheet-props.ts'
import { shownCriteria } from './shown.ts'

interface Place {
  readonly row: number
  readonly stage: ScoringStage
}
export interface Filling {
  readonly table: RefObject<HTMLTableElement | null>
  readonly outcome: Outcome
  readonly totalOf: (stage: ScoringStage) => number | null
  readonly mostOf: (code: string) => number
  readonly cellsOf: (row: number) => Readonly<Record<ScoringStage, Cell>>
  readonly change: (row: number, stage: ScoringStage, part: Partial<Cell>) => void
  /** The cell whose evidence and note are open. */
  readonly extra: Place | null
  readonly toggleExtra: (row: number) => void
  readonly closeExtra: () => void
  readonly go: (row: number, stage: ScoringStage) => void
  readonly onKey: (event: KeyboardEvent, row: number, stage: ScoringStage) => void
}

const nobody: Cell = { text: '', note: '', evidence: '', override: '' }

/** Typing, moving and judging on one sheet. */
export function useFilling(props: ScoreSheetProps): Filling {
  const { sheet, draft, typed, onDraft, column, onColumn, off, onEscape } = props
  const { t } = useTranslation('scoring')
  const table = useRef<HTMLTableElement>(null)
  const [extra, setExtra] = useState<Place | null>(null)
  const { body, confirmed } = sheet.set
  const { facts } = sheet
  const indicators = useMemo(
    () => shownCriteria(body, facts).flatMap((criterion) => criterion.indicators),
    [body, facts],
  )
  const judge = useMemo(() => judgeOf(body, { confirmed }).judge, [body, confirmed])
  const outcome = judge(decidingAnswers(typed.columns), facts)

  // A new sheet begins at its first item, in the column of the sheet before; beside a list another column must be drawn first.
  const wanted = useRef<number | null>(0)
  useEffect(() => {
    if (wanted.current === null) return
    focusCell(table.current, wanted.current, column)
    wanted.current = null
  })
  const go = (row: number, stage: ScoringStage): void => {
    if (focusCell(table.current, row, stage)) return
    wanted.current = row
    onColumn(stage)
  }

  const cellsOf = (row: number): Readonly<Record<ScoringStage, Cell>> => {
    const indicator = indicators[row]
    const cell = (stage: ScoringStage): Cell => {
      if (!indicator) return nobody
      // A counted share shows itself once its column is begun.
      const written = typed.columns[stage] ?? sheet.columns[stage]
      const yesNo = { yes: t('yes'), no: t('no') }
      return draft[stage]?.[indicator.code] ?? cellOf(indicator, written?.[indicator.code], yesNo)
    }
    return { self: cell('self'), hamlet: cell('hamlet'), commune: cell('commune') }
  }
  const change: Filling['change'] = (row, stage, part) => {
    const indicator = indicators[row]
    if (indicator && !off) onDraft(touch(draft, stage, indicator.code, { ...cellsOf(row)[stage], ...part }))
  }
  const takeBack = (row: number, stage: ScoringStage): boolean => {
    const { [indicators[row]?.code ?? '']: typedHere, ...rest } = draft[stage] ?? {}
    if (typedHere) onDraft({ ...draft, [stage]: rest })
    return typedHere !== undefined
  }
  const nextMissing = (from: number, back: boolean, stage: ScoringStage): void => {
    const missing = new Set([...outcome.unanswered, ...outcome.withoutEvidence])
    const rows = indicators.flatMap(({ code }, row) => (missing.has(code) ? [row] : []))
    const next = back
      ? (rows.findLast((row) => row < from) ?? rows.at(-1))
      : (rows.find((row) => row > from) ?? rows[0])
    if (next !== undefined) go(next, stage)
  }
  return {
    table,
    outcome,
    totalOf: (stage) => judge(typed.columns[stage] ?? {}, facts).total,
    mostOf: (code) => indicators.find((each) => each.code === code)?.maxPoints ?? 0,
    cellsOf,
    change,
    extra,
    toggleExtra: (row) => setExtra(extra?.row === row ? null : { row, stage: column }),
    closeExtra: () => {
      setExtra(null)
      if (extra) go(extra.row, extra.stage)
    },
    go,
    onKey: (event, row, stage) =>
      onCellKey(event, {
        row,
        stage,
        rows: indicators.length,
        go,
        onExtra: () => setExtra({ row, stage }),
        onNextMissing: (from, back) => nextMissing(from, back, stage),
        onTakeBack: () => {
          const isTyped = takeBack(row, stage)
          if (!isTyped) onEscape?.()
          return isTyped || onEscape !== undefined
        },
      }),
  }
}
