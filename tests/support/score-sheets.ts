import { readFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect } from 'vitest'
import type { ScoringStage } from '../../src-main/contract/values/answers.ts'
import type { FreshApp } from './fresh-app.ts'
import { hamTan, readBytes } from './imports.ts'
import { workbook } from './lists.ts'

export const year = 2021
const schools = ['Trường THCS Tân Phúc', 'Trường Mầm non Hoa Sen', 'Trạm Y tế xã Tân Phúc']
export const unitsOf = { year, kind: 'unit', sort: 'name' } as const
type Value = string | number | boolean | Date | null

/** An office with three units registered for 2021, which are scored by Thông tư 22/2020. */
export async function withUnits(names: readonly string[] = schools): Promise<FreshApp> {
  const fresh = await hamTan()
  const rows = [
    [`DANH SÁCH ĐƠN VỊ HỌC TẬP XÃ TÂN PHÚC NĂM ${year}`],
    ['STT', 'Tên đơn vị', 'Thôn', 'Số cán bộ'],
    ...names.map((name, index) => [index + 1, name, 'Thôn 1', 20]),
  ]
  const { order } = await readBytes(fresh, 'don-vi.xlsx', await workbook({ rows }))
  await fresh.api.imports.applyImport(order)
  return fresh
}

export async function exported({ api, app }: FreshApp, column: ScoringStage) {
  const { ticket, fileName, rows } = await api.imports.exportScoreSheet({ ...unitsOf, column })
  return { bytes: new Uint8Array(readFileSync(app.file(ticket)!.path)), fileName, rows }
}
/** The workbook with cells of its rows filled in: by the name of the unit, then by the code of the indicator. */
export async function filled(
  bytes: Uint8Array,
  points: Readonly<Record<string, Readonly<Record<string, Value>>>>,
) {
  const { sheets } = await readXlsx(bytes)
  const [sheet] = sheets
  const rows = sheet!.rows.map((row) => [...row])
  const heading = rows.findIndex((row) => row[0] === 'STT')
  const columnOf = (code: string) => rows[heading]!.findIndex((text) => String(text).startsWith(`${code} `))
  for (const row of rows.slice(heading + 1))
    for (const [code, value] of Object.entries(points[String(row[2])] ?? {}))
      row[columnOf(code)] = value as never
  return writeXlsx({ sheets: [{ name: sheet!.name, rows }] })
}
export async function preview(fresh: FreshApp, bytes: Uint8Array, fileName = 'bang-cham.xlsx') {
  const { reading, order } = await readBytes(fresh, fileName, bytes)
  const { counts, problems, blockers } = await fresh.api.imports.previewImport(order)
  expect(counts.goesIn + counts.wrong + counts.duplicates + counts.choose + counts.left).toBe(counts.rows)
  const { rows } = await fresh.api.imports.previewRows({ readingId: order.readingId })
  return { reading, order, counts, problems, blockers, rows }
}
/** The most each indicator can give, by Thông tư 22/2020. */
export const most = {
  '1.1': 10,
  '1.2': 10,
  '1.3': 10,
  '2.1': 10,
  '2.2': 5,
  '2.3': 10,
  '2.4': 5,
  '3.1': 25,
  '3.2': 10,
  '3.3': 5,
}
export const codes = Object.keys(most)
/** Of each indicator the same share: 0.8 gives 80 points in all. */
export const all = (share: number) =>
  Object.fromEntries(Object.entries(most).map(([code, max]) => [code, max * share]))
export async function sheetOf({ api }: FreshApp, name: string) {
  const { rows } = await api.assessments.book(unitsOf)
  return api.scoring.sheet({ titleId: rows.find((row) => row.name === name)!.titleId })
}
