import type { PlanRow, Problem, Reading } from '../../../src-main/contract/imports.ts'
import { givenKey, searchKey } from '../../../src-main/contract/values/person-name.ts'
import type { Draft } from './draft.ts'

export type Skipped = Reading['skipped'][number]
/** A line of the file below its headings: a row of the list, or one that is skipped. */
export type SheetRow = { readonly row: number } & (
  | { readonly plan: PlanRow; readonly skipped: null }
  | { readonly plan: null; readonly skipped: Skipped }
)
export interface Stop {
  readonly row: number
  readonly index: number
}

/** The rows of the list with group, total and signature lines between them, as the file has them. */
export function sheetRows(rows: readonly PlanRow[], { skipped, headingRow }: Reading): SheetRow[] {
  const between = skipped.filter(({ row, reason }) => row > headingRow && shownBetween.has(reason))
  return [
    ...rows.map((plan): SheetRow => ({ row: plan.row, plan, skipped: null })),
    ...between.map((line): SheetRow => ({ row: line.row, plan: null, skipped: line })),
  ].sort((one, other) => one.row - other.row)
}
const shownBetween: ReadonlySet<Skipped['reason']> = new Set(['group', 'total', 'signature'])

export const columnsMeaning = (mapping: Draft['mapping'], meaning: string): number[] =>
  Object.entries(mapping)
    .flatMap(([key, value]) => (value === meaning ? [Number(key)] : []))
    .sort((one, other) => one - other)

/** Problems by row of the file. */
export function problemsByRow(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const byRow = new Map<number, Problem[]>()
  for (const problem of problems) {
    const known = byRow.get(problem.row)
    if (known) known.push(problem)
    else byRow.set(problem.row, [problem])
  }
  return byRow
}

/** Where F8 stops: what is wrong, repeated or asked; only when nothing of that is left, what is doubtful. */
export function stopsOf(
  rows: readonly SheetRow[],
  problems: ReadonlyMap<number, readonly Problem[]>,
  nameIndex: number,
): Stop[] {
  const hard: Stop[] = []
  const soft: Stop[] = []
  for (const { row, plan } of rows) {
    if (!plan || plan.fate === 'left') continue
    const told = problems.get(row) ?? []
    const errors = told.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) hard.push(...errors.map(({ index }) => ({ row, index })))
    else if (plan.fate !== 'goes-in') hard.push({ row, index: nameIndex })
    else soft.push(...told.map(({ index }) => ({ row, index })))
  }
  const stops = hard.length > 0 ? hard : soft
  return stops.sort((one, other) => one.row - other.row || one.index - other.index)
}

/** The next stop after a cell, or the one before; at the end it begins again. */
export function nextStop(stops: readonly Stop[], direction: 1 | -1, from: Stop): Stop | undefined {
  const after = (stop: Stop): boolean =>
    stop.row === from.row ? stop.index > from.index : stop.row > from.row
  const before = (stop: Stop): boolean =>
    stop.row === from.row ? stop.index < from.index : stop.row < from.row
  return direction === 1 ? (stops.find(after) ?? stops[0]) : (stops.findLast(before) ?? stops.at(-1))
}

/** The next row from a place on whose given name, or whole name, begins with what was typed. */
export function rowNamed(
  rows: readonly SheetRow[],
  nameOf: (row: SheetRow) => string,
  prefix: string,
  from: number,
): number | null {
  const wanted = searchKey(prefix)
  const fits = (row: SheetRow): boolean => {
    const name = nameOf(row)
    return givenKey(name).startsWith(wanted) || searchKey(name).startsWith(wanted)
  }
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length
    const row = rows[index]
    if (row?.plan && fits(row)) return index
  }
  return null
}
