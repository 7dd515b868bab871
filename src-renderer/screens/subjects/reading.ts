import { parseDay } from '../../../src-main/contract/values/day.ts'

/** A whole number, null where none was typed, undefined where it is none. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(/[.\s]/g, '')
  if (text === '') return null
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

/** A year of four digits. */
export function readYear(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1900 && year <= 2100 ? year : undefined
}

/** A birth of known precision. */
export function readBirth(typed: string): string | null | undefined {
  return typed.trim() === '' ? null : (parseDay(typed) ?? undefined)
}
