import { subjectKinds } from '../book.ts'
import { type ScoringStage, scoringStages } from './answers.ts'

/** What a score sheet of the program says of itself, so that it is known at once when it comes back. */
export interface ScoreSheetMark {
  readonly kind: (typeof subjectKinds)[number]
  readonly year: number
  readonly stage: ScoringStage
  /** The set and its version. */
  readonly code: string
  readonly version: number
}

const before = 'Mã bảng chấm:'

/** "Mã bảng chấm: unit/2020/self/tt22-2020-dvht/1". */
export const scoreSheetMark = ({ kind, year, stage, code, version }: ScoreSheetMark): string =>
  `${before} ${[kind, year, stage, code, version].join('/')}`

/** The mark among the lines above a table; null where there is none. */
export function markIn(lines: readonly string[]): ScoreSheetMark | null {
  for (const line of lines) {
    const at = line.normalize('NFC').indexOf(before)
    if (at < 0) continue
    const [kind, year, stage, code, version] = line
      .normalize('NFC')
      .slice(at + before.length)
      .trim()
      .split('/')
    const knownKind = subjectKinds.find((one) => one === kind)
    const knownStage = scoringStages.find((one) => one === stage)
    if (
      !knownKind ||
      !knownStage ||
      !code ||
      !/^20\d\d$/.test(year ?? '') ||
      !/^\d{1,6}$/.test(version ?? '')
    )
      continue
    return { kind: knownKind, year: Number(year), stage: knownStage, code, version: Number(version) }
  }
  return null
}
