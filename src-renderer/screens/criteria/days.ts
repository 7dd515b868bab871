import { parseDay } from '../../../src-main/contract/values/day.ts'

/** The whole day a clerk typed, ISO; null when it is none, or only a month or a year. */
export function wholeDay(text: string): string | null {
  const day = parseDay(text.trim())
  return day !== null && day.length === 10 ? day : null
}
