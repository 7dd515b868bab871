import { type Answer, type AnswerProblem, answerProblem } from '../../../src-main/contract/values/answers.ts'
import type { Indicator } from '../../../src-main/contract/values/criteria-set.ts'
import { formatPoints } from '../../../src-main/contract/values/number.ts'

/** What stands in a cell that somebody touched. */
export interface Cell {
  readonly text: string
  readonly note: string
  readonly evidence: string
  readonly override: string
}
export type CellProblem = AnswerProblem | 'unreadable' | 'override'
export interface YesNo {
  readonly yes: string
  readonly no: string
}
export type Read =
  | { readonly answer: Answer; readonly problem: null }
  | { readonly answer: null; readonly problem: CellProblem }

const yes = new Set(['1', 'c', 'có', 'co', 'y', 'yes', 'x'])
const no = new Set(['0', 'k', 'không', 'khong', 'n', 'no'])

/** Reads what was typed. Empty is no score yet; "x" the most there is; "-" does not apply; "80/100" so many out of so many. */
export function readCell(indicator: Indicator, cell: Cell): Read {
  const value = valueIn(indicator, cell.text.normalize('NFC').trim().toLowerCase())
  if (value === null) return { answer: null, problem: 'unreadable' }
  const answer: Answer = {
    ...value,
    ...(cell.note.trim() && { note: cell.note.trim() }),
    ...(cell.evidence.trim() && { evidence: cell.evidence.trim() }),
    ...(cell.override.trim() && { override: cell.override.trim() }),
  }
  const problem = answerProblem(indicator, answer)
  return problem === null ? { answer, problem } : { answer: null, problem }
}

type Value = Pick<Answer, 'value' | 'of' | 'notApplicable'>

function valueIn({ kind, maxPoints }: Indicator, text: string): Value | null {
  if (text === '') return { value: null }
  if (text === '-' || text === '–') return { value: null, notApplicable: true }
  if (kind === 'boolean') return yes.has(text) ? { value: 1 } : no.has(text) ? { value: 0 } : null
  if (text === 'x' && maxPoints !== null) return { value: maxPoints }
  const [first = '', second, beyond] = text.replace(/\s*%$/, '').split('/')
  const value = numberOf(first)
  if (value === null || beyond !== undefined) return null
  if (second === undefined) return { value }
  const of = numberOf(second)
  return of === null || kind === 'score' ? null : { value, of }
}

/** One sign is always decimal: points have no thousands. */
function numberOf(text: string): number | null {
  const found = /^(\d{1,7})(?:[.,](\d{1,6}))?$/.exec(text.trim())
  return found ? Number(`${found[1]}.${found[2] ?? '0'}`) : null
}

/** An answer as it is typed. */
export function cellText({ kind }: Indicator, given: Answer | undefined, words: YesNo): string {
  if (!given) return ''
  if (given.notApplicable) return '–'
  if (given.value === null) return ''
  if (kind === 'boolean') return given.value === 1 ? words.yes : words.no
  return given.of === undefined
    ? formatPoints(given.value)
    : `${formatPoints(given.value)}/${formatPoints(given.of)}`
}

/** The cell of an answer nobody has touched yet. */
export const cellOf = (indicator: Indicator, given: Answer | undefined, words: YesNo): Cell => ({
  text: cellText(indicator, given, words),
  note: given?.note ?? '',
  evidence: given?.evidence ?? '',
  override: given?.override ?? '',
})
