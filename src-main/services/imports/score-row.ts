import type { CellCode, SayingFacts } from '../../contract/import-sayings.ts'
import type { Answer } from '../../contract/values/answers.ts'
import type { Indicator } from '../../contract/values/criteria-set.ts'
import { readScore } from './score-cells.ts'

/** An answer of a row, and where it stands. */
export interface ScoreCell {
  readonly code: string
  readonly index: number
  readonly answer: Pick<Answer, 'value' | 'of' | 'notApplicable'>
}
export type TellScore = (code: CellCode, index: number, facts: Partial<SayingFacts>) => void

/** Reads the points of a row; what is wrong is told at its cell. An empty cell says nothing. */
export function scoresOf(
  indicators: ReadonlyMap<number, Indicator>,
  cells: readonly string[],
  tell: TellScore,
): readonly ScoreCell[] {
  const found: ScoreCell[] = []
  for (const [index, indicator] of indicators) {
    const read = readScore(indicator, cells[index] ?? '')
    const { code, maxPoints } = indicator
    if ('wrong' in read) tell(read.wrong, index, { indicator: code, most: maxPoints ?? 0 })
    else if (read.answer !== null) found.push({ code, index, answer: read.answer })
  }
  return found
}
