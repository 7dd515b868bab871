import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'

export type MatrixRow = Output<Contract['assessments']['matrix']>[number]

type Numbers = Omit<MatrixRow, 'placeId' | 'name'>

/** The line of totals; households are known only where every commune's are. */
export function sumOf(rows: readonly Numbers[]): Numbers {
  const add = (of: (row: Numbers) => number): number => rows.reduce((sum, row) => sum + of(row), 0)
  const known = rows.every(({ households }) => households !== null)
  return {
    households: known && rows.length > 0 ? add(({ households }) => households ?? 0) : null,
    registered: add(({ registered }) => registered),
    again: add(({ again }) => again),
    fresh: add(({ fresh }) => fresh),
    dropped: add(({ dropped }) => dropped),
    withResult: add(({ withResult }) => withResult),
    passed: add(({ passed }) => passed),
    recognised: add(({ recognised }) => recognised),
    certified: add(({ certified }) => certified),
  }
}
