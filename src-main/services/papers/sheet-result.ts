import type { TitleState } from '../../contract/book.ts'
import { labelOf } from '../../contract/labels/index.ts'
import { formatPoints } from '../../contract/values/number.ts'
import type { Judged } from '../scoring/judging.ts'

const decided: ReadonlySet<TitleState> = new Set([
  'passed',
  'failed',
  'recognised',
  'not-recognised',
  'revoked',
])

/** What a sheet comes to. A result that was given stands as it was given; else it is what the sheet would give, and says so. */
export function resultLines({ title, outcome }: Judged, state: TitleState): string[] {
  const isDecided = decided.has(state)
  const points = isDecided && title.points !== null ? title.points / 100 : outcome.total
  const name = isDecided ? title.class : (outcome.class?.title ?? null)
  const said = [
    isDecided ? labelOf.titleStates.vi[state].toLowerCase() : verdicts[outcome.verdict],
    name === null ? '' : `xếp loại ${name}`,
    points === null ? '' : `${formatPoints(points)} điểm`,
  ]
  return [
    `${isDecided ? 'Kết quả' : 'Tạm tính'}: ${said.filter(Boolean).join(', ')}.`,
    ...(outcome.area === null || outcome.passScore === null
      ? []
      : [`Điểm đạt của vùng “${outcome.area}”: ${formatPoints(outcome.passScore)}.`]),
    ...outcome.vetoes.map(({ rule, at }) => `Điểm liệt (${at.join(', ')}): ${rule}`),
    ...list('Chưa chấm', outcome.unanswered),
    ...list('Thiếu minh chứng', outcome.withoutEvidence),
  ]
}

const verdicts: Readonly<Record<Judged['outcome']['verdict'], string>> = {
  passed: 'đạt',
  failed: 'không đạt',
  incomplete: 'chưa chấm đủ',
  unfounded: 'chưa đủ căn cứ',
}

const list = (what: string, codes: readonly string[]): string[] =>
  codes.length === 0 ? [] : [`${what}: ${codes.join(', ')}.`]
