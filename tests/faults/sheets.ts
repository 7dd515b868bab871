import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SheetOrder, SheetReading } from '../../src-main/workers/read-sheet/jobs.ts'
import { readSheetFile } from '../../src-main/workers/read-sheet/read.ts'

/** Reads bytes as the worker reads an uploaded file; the file is one in this folder and is written over each time. */
export async function readIn(
  folder: string,
  bytes: Uint8Array,
  order: Partial<SheetOrder> = {},
): Promise<SheetReading> {
  const path = join(folder, 'list')
  writeFileSync(path, bytes)
  return readSheetFile({ path, fileName: 'danh-sach', page: null, encoding: null, subject: null, ...order })
}

/** The cells of one column by what it means, in the order of the file. */
export function columnOf({ rows, mapping }: SheetReading, meaning: string): string[] {
  const column = Object.entries(mapping).find(([, what]) => what === meaning)?.[0]
  return column === undefined ? [] : rows.map(({ cells }) => cells[Number(column)] ?? '')
}
