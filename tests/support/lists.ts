import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import type { SheetOrder, SheetReading } from '../../src-main/workers/read-sheet/jobs.ts'
import { readSheetFile } from '../../src-main/workers/read-sheet/read.ts'
import { tempFolder } from './temp-folder.ts'

type Value = string | number | boolean | Date | null
export interface ListPage {
  readonly name?: string
  readonly rows: readonly (readonly Value[])[]
  /** [from row, from column, to row, to column], all from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly hidden?: boolean
  readonly font?: string
}

/** A workbook of these pages as bytes. */
export const workbook = (...pages: readonly ListPage[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: pages.map(({ name = 'Danh sách', rows, merges = [], hidden = false, font }) => ({
      name,
      hidden,
      rows: rows.map((row) => [...row]),
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
      ...(font
        ? {
            cells: new Map(
              rows.flatMap((row, r) =>
                row.map((value, c) => [`${r},${c}`, { value, style: { font: { name: font } } }] as const),
              ),
            ),
          }
        : {}),
    })),
  })

/** What the program makes of a file with these bytes. */
export async function readList(
  bytes: Uint8Array,
  fileName = 'danh-sach.xlsx',
  order: Partial<SheetOrder> = {},
): Promise<SheetReading> {
  using folder = tempFolder()
  const path = join(folder.path, 'file')
  writeFileSync(path, bytes)
  return await readSheetFile({ path, fileName, page: null, encoding: null, subject: null, ...order })
}

/** The rows of a list by the meaning of their columns. */
export const meant = ({ rows, mapping }: SheetReading): Record<string, string>[] =>
  rows.map(({ cells }) =>
    Object.fromEntries(
      Object.entries(mapping).map(([column, meaning]) => [meaning, cells[Number(column)] ?? '']),
    ),
  )
