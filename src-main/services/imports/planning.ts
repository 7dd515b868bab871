import type { RowCode, Saying } from '../../contract/import-sayings.ts'
import type { Choice, ImportOrder, Problem } from '../../contract/imports.ts'
import type { Answers } from '../../contract/values/answers.ts'
import type { Columns } from './columns.ts'
import type { ParsedRow } from './parsed-row.ts'
import type { Planned } from './planned.ts'
import { type Known, likenessOf, type Register } from './register.ts'
import type { ScoreGround } from './score-ground.ts'

/** Everything a plan is made from. */
export interface Given {
  readonly parsed: readonly ParsedRow[]
  readonly register: Register
  readonly order: ImportOrder
  readonly placeName: (placeId: number | null) => string
  readonly nameIndex: number
  readonly columns: Columns
  /** Of a list of scores. */
  readonly ground: ScoreGround | null
}

/** A row's fate before it is put into words. */
export interface Verdict {
  readonly fate: Planned['fate']
  readonly reason?: readonly [RowCode, Saying['facts']]
  readonly sameAsRow?: number
  readonly candidates?: readonly Known[]
  readonly family?: Known
  readonly again?: boolean
  readonly apartFrom?: readonly Known[]
  readonly apartFromRows?: readonly number[]
  /** The column of its score sheet as it would be. */
  readonly scores?: Answers
  /** What to look at in a row that goes in all the same. */
  readonly warnings?: readonly (readonly [RowCode, Saying['facts']])[]
}

export const choiceFor = ({ order }: Given, row: ParsedRow): Choice | null =>
  order.choices[String(row.row)] ?? null
export const isWrong = (row: ParsedRow): boolean => row.problems.some(({ severity }) => severity === 'error')

export function planned(given: Given, parsed: ParsedRow, verdict: Verdict): Planned {
  const about = ([code, facts]: readonly [RowCode, Saying['facts']]): Saying => ({
    code,
    facts: {
      name: parsed.name,
      year: given.order.year,
      ...(given.order.subject !== 'family' && { kind: given.order.subject }),
      place: parsed.place.hamletName ?? given.placeName(parsed.place.communeId),
      ...facts,
    },
  })
  const firstProblem = parsed.problems.find(({ severity }) => severity === 'error')
  const warnings = (verdict.warnings ?? []).map(
    (warning): Problem => ({
      row: parsed.row,
      column: given.columns.letter(given.nameIndex),
      index: given.nameIndex,
      value: parsed.cells[given.nameIndex] ?? '',
      said: about(warning),
      severity: 'warning',
    }),
  )
  const unregistered =
    verdict.fate === 'wrong' && verdict.reason ? problemOf(given, parsed, about(verdict.reason)) : []
  const reason = verdict.reason ? about(verdict.reason) : (firstProblem?.said ?? warnings[0]?.said ?? null)
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
    moved: verdict.family !== undefined && livesElsewhere(given, parsed, verdict.family),
    apartFrom: (verdict.apartFrom ?? []).map(({ subjectId }) => subjectId),
    apartFromRows: verdict.apartFromRows ?? [],
    scores: verdict.scores ?? null,
    warnings: [...warnings, ...unregistered],
  }
}

/** A hamlet that only came into another commune, or under another name of that, is the same: nobody moved. */
export const livesElsewhere = ({ register }: Given, { place }: ParsedRow, family: Known): boolean =>
  family.hamletKey !== null &&
  place.hamletKey !== null &&
  !(place.hamletKey === family.hamletKey && register.isIn(family.communeId, place.communeId))

/** A row that cannot go in for a reason outside its cells is told at its name. */
const problemOf = ({ columns, nameIndex }: Given, parsed: ParsedRow, said: Saying): Problem[] => [
  {
    row: parsed.row,
    column: columns.letter(nameIndex),
    index: nameIndex,
    value: parsed.cells[nameIndex] ?? '',
    said,
    severity: 'error',
  },
]
