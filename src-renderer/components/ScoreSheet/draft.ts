import type { DerivedInput, Sheet } from '../../../src-main/contract/scoring.ts'
import {
  type Answers,
  isSameColumn,
  type ScoringStage,
  scoringStages,
} from '../../../src-main/contract/values/answers.ts'
import { type Indicator, indicatorsOf } from '../../../src-main/contract/values/criteria-set.ts'
import { type Cell, type CellProblem, readCell } from './cells.ts'

/** Cells that were touched, by column and code; the rest stands as it was read. */
export type Draft = Readonly<Partial<Record<ScoringStage, Readonly<Record<string, Cell>>>>>
export const nothingTyped: Draft = {}

export interface Wrong {
  readonly stage: ScoringStage
  readonly code: string
  readonly problem: CellProblem
  readonly text: string
}
export interface Typed {
  readonly columns: Partial<Record<ScoringStage, Answers>>
  readonly wrong: readonly Wrong[]
  /** Columns that differ from what was read. */
  readonly changed: readonly ScoringStage[]
}

export const touch = (draft: Draft, stage: ScoringStage, code: string, cell: Cell): Draft => ({
  ...draft,
  [stage]: { ...draft[stage], [code]: cell },
})

/** The columns as they would be saved: what was read, what was typed over it, and the shares the program counts. */
export function typedOf(sheet: Sheet, draft: Draft): Typed {
  const indicators = sheet.set ? indicatorsOf(sheet.set.body) : []
  const counted = new Map(sheet.derived.map((each) => [each.indicator, each]))
  const wrong: Wrong[] = []
  const columns: Partial<Record<ScoringStage, Answers>> = {}
  const changed: ScoringStage[] = []
  for (const stage of scoringStages) {
    const read = sheet.columns[stage] ?? {}
    const cells = draft[stage]
    const column = cells ? merged({ indicators, read, cells, counted }, stage, wrong) : read
    if (Object.keys(column).length > 0) columns[stage] = column
    if (cells && (!isSameColumn(column, read) || wrong.some((each) => each.stage === stage)))
      changed.push(stage)
  }
  return { columns, wrong, changed }
}

interface Column {
  readonly indicators: readonly Indicator[]
  readonly read: Answers
  readonly cells: Readonly<Record<string, Cell>>
  readonly counted: ReadonlyMap<string, DerivedInput>
}

function merged({ indicators, read, cells, counted }: Column, stage: ScoringStage, wrong: Wrong[]): Answers {
  const column: Answers = { ...read }
  for (const indicator of indicators) {
    const { code } = indicator
    const cell = cells[code]
    if (!cell) continue
    const { answer, problem } = readCell(indicator, cell)
    if (problem !== null) {
      wrong.push({ stage, code, problem, text: cell.text })
      delete column[code]
      continue
    }
    const isEmpty = answer.value === null && !answer.notApplicable && !answer.note && !answer.evidence
    if (isEmpty) delete column[code]
    else column[code] = answer
    const share = counted.get(code)
    const was = read[code]
    const isOther =
      share !== undefined &&
      share.of !== null &&
      answer.value !== null &&
      !(answer.value === share.value && answer.of === share.of) &&
      !(answer.value === was?.value && answer.of === was.of)
    if (isOther && !answer.override) wrong.push({ stage, code, problem: 'override', text: cell.text })
  }
  if (Object.keys(column).length === 0) return column
  for (const { indicator, value, of } of counted.values())
    if (of !== null && (column[indicator]?.value ?? null) === null && !column[indicator]?.notApplicable)
      column[indicator] = { ...column[indicator], value, of }
  return column
}
