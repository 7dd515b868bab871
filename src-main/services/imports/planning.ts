import type { Choice, ImportOrder, Problem } from '../../contract/imports.ts'
import type { Language } from '../../contract/labels/index.ts'
import type { Columns } from './columns.ts'
import type { ParsedRow } from './parsed-row.ts'
import type { Planned } from './planned.ts'
import { type ReasonCode, type ReasonFacts, reasonSentence } from './reasons.ts'
import { type Known, likenessOf, type Register } from './register.ts'

/** Everything a plan is made from. */
export interface Given {
  readonly parsed: readonly ParsedRow[]
  readonly register: Register
  readonly order: ImportOrder
  readonly language: Language
  readonly placeName: (placeId: number | null) => string
  readonly nameIndex: number
  readonly columns: Columns
}

/** A row's fate before it is put into words. */
export interface Verdict {
  readonly fate: Planned['fate']
  readonly reason?: readonly [ReasonCode, Partial<ReasonFacts>]
  readonly sameAsRow?: number
  readonly candidates?: readonly Known[]
  readonly family?: Known
  readonly again?: boolean
  readonly apartFrom?: readonly Known[]
  readonly apartFromRows?: readonly number[]
  /** What to look at in a row that goes in all the same. */
  readonly warnings?: readonly (readonly [ReasonCode, Partial<ReasonFacts>])[]
}

export const choiceFor = ({ order }: Given, row: ParsedRow): Choice | null =>
  order.choices[String(row.row)] ?? null
export const isWrong = (row: ParsedRow): boolean => row.problems.some(({ severity }) => severity === 'error')

export function planned(given: Given, parsed: ParsedRow, verdict: Verdict): Planned {
  const sentence = ([code, facts]: readonly [ReasonCode, Partial<ReasonFacts>]): string =>
    reasonSentence(given.language, code, {
      name: parsed.name,
      year: given.order.year,
      other: 0,
      place: parsed.place.hamletName ?? given.placeName(parsed.place.communeId),
      count: 0,
      ...facts,
    })
  const firstProblem = parsed.problems.find(({ severity }) => severity === 'error')
  const warnings = (verdict.warnings ?? []).map(
    (warning): Problem => ({
      row: parsed.row,
      column: given.columns.letter(given.nameIndex),
      index: given.nameIndex,
      value: parsed.cells[given.nameIndex] ?? '',
      message: sentence(warning),
      severity: 'warning',
    }),
  )
  const unregistered =
    verdict.fate === 'wrong' && verdict.reason ? problemOf(given, parsed, sentence(verdict.reason)) : []
  const reason = verdict.reason
    ? sentence(verdict.reason)
    : (firstProblem?.message ?? warnings[0]?.message ?? null)
  return {
    parsed,
    fate: verdict.fate,
    reason,
    sameAsRow: verdict.sameAsRow ?? null,
    candidates: (verdict.candidates ?? []).map(likenessOf),
    choice: choiceFor(given, parsed),
    subjectId: verdict.family?.subjectId ?? null,
    titleId: verdict.family?.titleId ?? null,
    householdId: verdict.family?.householdId ?? null,
    again: verdict.again ?? parsed.again ?? false,
    apartFrom: (verdict.apartFrom ?? []).map(({ subjectId }) => subjectId),
    apartFromRows: verdict.apartFromRows ?? [],
    warnings: [...warnings, ...unregistered],
  }
}

/** A row that cannot go in for a reason outside its cells is told at its name. */
const problemOf = ({ columns, nameIndex }: Given, parsed: ParsedRow, message: string): Problem[] => [
  {
    row: parsed.row,
    column: columns.letter(nameIndex),
    index: nameIndex,
    value: parsed.cells[nameIndex] ?? '',
    message,
    severity: 'error',
  },
]
