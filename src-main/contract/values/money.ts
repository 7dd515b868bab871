import { formatNumber, parseNumber } from './number.ts'

/** 7400000000 as "7.400.000.000 đồng". Money is whole đồng. */
export const formatDong = (amount: number): string => `${formatNumber(amount)} đồng`

/** Whole đồng out of "1.500.000", "1,500,000 đ" or "1.500.000 đồng"; null when it is not such a number. */
export function parseDong(text: string): number | null {
  const value = parseNumber(text.normalize('NFC').replace(/\s*(?:đồng|vnđ|vnd|đ|₫)\.?\s*$/iu, ''))
  return value !== null && Number.isSafeInteger(value) ? value : null
}
