import { limits } from './sheet-limits.ts'
import type { CellKind } from './sheet-page.ts'

/** A number as a Vietnamese list writes it: decimal comma, no grouping, without the tail that binary fractions leave. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e14) return String(value)
  const short = Number(value.toPrecision(14))
  // an identity number or a telephone typed as a number keeps its digits; others would come out as 1e+21
  const text = Number.isInteger(short) && Math.abs(short) < 1e21 ? BigInt(short).toString() : String(short)
  return text.replace('.', ',')
}

/** A day of a spreadsheet. The library gives it as UTC, which is what the sheet shows; hours of the day are left out. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

/** Text of a cell, cut where no spreadsheet program writes more. A file can hold halves of letters; the data cannot. */
export const cellText = (raw: string): string => raw.slice(0, limits.cellLetters).toWellFormed()

/** What stands in a cell, as text and kind, from a value of either library. */
export function cellValue(value: string | number | boolean | Date | null | undefined): {
  text: string
  kind: CellKind
} {
  if (value === null || value === undefined || value === '') return { text: '', kind: 'empty' }
  if (typeof value === 'number') return { text: numberText(value), kind: 'number' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' }
  if (value instanceof Date) return { text: dateText(value), kind: 'date' }
  return { text: cellText(value), kind: 'text' }
}
