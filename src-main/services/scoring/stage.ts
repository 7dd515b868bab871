import { type TitleStage, titleStages } from '../../contract/assessments.ts'
import type { Reader } from '../../database/open.ts'
import { votesOf } from '../../database/queries/scoring.ts'
import type { Columns } from './judging.ts'

/** How far the papers of a title go: by its columns and the minutes that name it. What was proposed stays proposed. */
export function stageOnPaper(
  db: Reader,
  { titleId, stage }: { readonly titleId: number; readonly stage: TitleStage },
  columns: Columns,
): TitleStage {
  if (stage === 'proposed') return stage
  const levels = new Set(votesOf(db, { titleId }).map(({ level }) => level))
  const reached: readonly [TitleStage, boolean][] = [
    ['commune-reviewed', columns.commune !== undefined || levels.has('commune')],
    ['hamlet-reviewed', columns.hamlet !== undefined || levels.has('hamlet')],
    ['self-scored', columns.self !== undefined],
  ]
  return reached.find(([, is]) => is)?.[0] ?? titleStages[0]
}
