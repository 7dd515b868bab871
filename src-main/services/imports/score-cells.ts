import type { CellCode } from '../../contract/import-sayings.ts'
import { type Answer, type AnswerProblem, answerProblem } from '../../contract/values/answers.ts'
import type { Indicator } from '../../contract/values/criteria-set.ts'
import { formatPoints } from '../../contract/values/number.ts'
import { words } from './cells.ts'

/** A cell under an indicator as it was understood: an answer, nothing, or a word for what is wrong. */
export type ScoreRead =
  | { readonly answer: Pick<Answer, 'value' | 'of' | 'notApplicable'> | null }
  | {
      readonly wrong: CellCode
    }
const nothing: ScoreRead = { answer: null }
const wrongs: Readonly<Record<AnswerProblem, CellCode>> = {
  'over-max': 'score-over-max',
  'not-yes-or-no': 'score-yes-no',
  decimals: 'score-decimals',
  'over-whole': 'score-over-whole',
  'not-applicable': 'score-applies',
}
export const notApplicableWords = 'Không áp dụng'

/** Reads points, Có or Không, a share ("85%", "17/20") or a number, as the kind of the indicator has them. */
export function readScore(indicator: Indicator, text: string): ScoreRead {
  if (/^[\s\-–—_]*$/.test(text)) return nothing
  if (/^(khong ap dung|kad|mien|khong co)$/.test(words(text)) && indicator.whenNotApplicable)
    return { answer: { value: null, notApplicable: true } }
  if (/^(khong ap dung|kad|mien)$/.test(words(text))) return { wrong: 'score-applies' }
  const read = indicator.kind === 'boolean' ? yesOrNo(text) : numberIn(indicator, text)
  if ('wrong' in read || read.answer === null) return read
  const problem = answerProblem(indicator, read.answer)
  return problem ? { wrong: wrongs[problem] } : read
}

function yesOrNo(text: string): ScoreRead {
  const word = words(text)
  if (/^(co|dat|x|v|1|true|dung|duoc|yes)$/.test(word) || /^[✓✔√+]$/u.test(text.trim()))
    return { answer: { value: 1 } }
  if (/^(khong|chua|ko|k|0|false|sai|no|khong dat|chua dat|khong co)$/.test(word))
    return { answer: { value: 0 } }
  return { wrong: 'score-yes-no' }
}

const number = '(\\d{1,7})(?:[.,](\\d{1,17}))?'
const alone = new RegExp(`^${number}\\s*(%|điểm|đ)?\\.?$`, 'iu')
const outOf = new RegExp(`^${number}\\s*/\\s*${number}$`)

function numberIn(indicator: Indicator, text: string): ScoreRead {
  const plain = text.normalize('NFKC').trim()
  const isShare =
    indicator.kind === 'percent' || (indicator.kind === 'tiered' && indicator.derived !== undefined)
  const part = outOf.exec(plain)
  if (part) {
    const [value, of] = [asNumber(part[1], part[2]), asNumber(part[3], part[4])]
    // "8/10" under points is eight of ten points
    if (indicator.kind === 'score')
      return of === indicator.maxPoints ? { answer: { value } } : { wrong: 'score' }
    return isShare || indicator.kind === 'tiered' ? { answer: { value, of } } : { wrong: 'score' }
  }
  const found = alone.exec(plain)
  if (!found) return { wrong: 'score' }
  const value = asNumber(found[1], found[2])
  const percent = found[3] === '%'
  if (percent && !isShare && indicator.kind !== 'tiered') return { wrong: 'score' }
  // a cell formatted as percent holds 0.85 for 85 %
  if (isShare && !percent && value > 0 && value <= 1) return { wrong: 'score-share' }
  return { answer: { value } }
}

/** A spreadsheet may hold 8.3 as 8.300000000000001; three decimals that were typed stay three. */
const asNumber = (whole = '', fraction = '0'): number => {
  const value = Number(`${whole}.${fraction}`)
  return fraction.length > 10 ? Math.round(value * 100) / 100 : value
}

/** What stands in a score sheet for an answer: read again, it is the same answer. */
export function scoreCell(indicator: Indicator, answer: Answer | undefined): string | number | null {
  if (answer?.notApplicable) return notApplicableWords
  const value = answer?.value ?? null
  if (!answer || value === null) return null
  if (answer.of !== undefined) return `${formatPoints(value)}/${formatPoints(answer.of)}`
  if (indicator.kind === 'boolean') return value === 1 ? 'Có' : 'Không'
  return indicator.kind === 'percent' ? `${formatPoints(value)}%` : value
}
