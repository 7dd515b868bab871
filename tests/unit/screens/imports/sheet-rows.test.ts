import { describe, expect, test } from 'vitest'
import type { PlanRow, Problem, Reading } from '../../../../src-main/contract/imports.ts'
import { withChoice, withMeaning } from '../../../../src-renderer/screens/imports/draft.ts'
import {
  nextStop,
  problemsByRow,
  rowNamed,
  sheetRows,
  stopsOf,
} from '../../../../src-renderer/screens/imports/sheet-rows.ts'

const plan = (row: number, name: string, fate: PlanRow['fate'] = 'goes-in'): PlanRow => ({
  row,
  cells: [String(row), name, '1958'],
  fate,
  reason: null,
  wrong: [],
  sameAsRow: null,
  candidates: [],
  choice: null,
})
const reading = {
  headingRow: 5,
  skipped: [
    { row: 1, reason: 'title', text: 'DANH SÁCH' },
    { row: 5, reason: 'heading', text: 'TT Họ tên' },
    { row: 6, reason: 'group', text: 'Thôn 1' },
    { row: 9, reason: 'total', text: 'Tổng cộng' },
  ],
} as unknown as Reading
const problem = (row: number, index: number, severity: Problem['severity']): Problem => ({
  ...{ row, index, severity, column: 'B', value: '', said: { code: 'sex', facts: {} } },
})
const nameOf = (row: { plan: PlanRow | null }): string => row.plan?.cells[1] ?? ''

describe('the rows of a file on the screen', () => {
  test('group and total lines stand between the rows where the file has them, titles and headings do not', () => {
    const rows = sheetRows([plan(7, 'Lê Thị Mai'), plan(8, 'Võ Hà')], reading)
    expect(rows.map(({ row }) => row)).toEqual([6, 7, 8, 9])
    expect(rows.map(({ skipped }) => skipped?.reason ?? null)).toEqual(['group', null, null, 'total'])
  })

  test('F8 stops at wrong cells, repeated and asked rows, and at doubts only when nothing else is left', () => {
    const rows = sheetRows([plan(7, 'Mai', 'wrong'), plan(8, 'Hà', 'duplicate'), plan(10, 'Út')], reading)
    const told = problemsByRow([problem(7, 2, 'error'), problem(10, 1, 'warning')])
    const stops = stopsOf(rows, told, 1)
    expect(stops).toEqual([
      { row: 7, index: 2 },
      { row: 8, index: 1 },
    ])
    expect(nextStop(stops, 1, { row: 7, index: 2 })).toEqual({ row: 8, index: 1 })
    expect(nextStop(stops, 1, { row: 8, index: 1 })).toEqual({ row: 7, index: 2 })
    expect(nextStop(stops, -1, { row: 7, index: 2 })).toEqual({ row: 8, index: 1 })
    const calm = sheetRows([plan(10, 'Út')], reading)
    expect(stopsOf(calm, told, 1)).toEqual([{ row: 10, index: 1 }])
  })

  test('typed letters find the given name first, without marks, and begin again at the end', () => {
    const rows = sheetRows([plan(7, 'Lê Thị Mai'), plan(8, 'Mai Văn Út'), plan(10, 'Võ Thị Hòa')], reading)
    expect(rowNamed(rows, nameOf, 'hoa', 0)).toBe(4)
    expect(rowNamed(rows, nameOf, 'mai', 2)).toBe(2)
    expect(rowNamed(rows, nameOf, 'mai', 3)).toBe(1)
    expect(rowNamed(rows, nameOf, 'xyz', 0)).toBeNull()
  })
})

describe('what the clerk says about a file', () => {
  test('a meaning moves to the column chosen; parts of a name may stand over two', () => {
    expect(withMeaning({ 0: 'birth', 1: 'name' }, 2, 'birth')).toEqual({ 1: 'name', 2: 'birth' })
    expect(withMeaning({ 1: 'name' }, 2, 'name')).toEqual({ 1: 'name', 2: 'name' })
    expect(withMeaning({ 1: 'name', 2: 'note' }, 2, null)).toEqual({ 1: 'name' })
  })

  test('a choice can be taken back', () => {
    const chosen = withChoice({}, 9, { take: 'new' })
    expect(chosen).toEqual({ 9: { take: 'new' } })
    expect(withChoice(chosen, 9, null)).toEqual({})
  })
})
