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

/** As section 3.2 of the design wants tables of text written; the program itself writes none yet, but reads them of others. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const kept = (text: string): string => {
    const harmless = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
    return `"${harmless.replaceAll('"', '""')}"`
  }
  return `\ufeff${rows.map((row) => row.map(kept).join(';')).join('\r\n')}\r\n`
}

/** What no XML can hold, and so no workbook either. */
export const asSheetsHoldIt = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .toWellFormed()
