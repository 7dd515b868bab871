import type { importKinds, Mapping } from '../../contract/imports.ts'
import { plainWords, smallWords } from './words.ts'

export interface Guess {
  readonly kind: (typeof importKinds)[number] | null
  readonly year: number | null
  readonly label: string | null
}

/** What titles, the file's name and the columns say of a list; the clerk has the last word. */
export function guessOf(
  titles: readonly string[],
  fileName: string,
  pageName: string,
  mapping: Mapping,
): Guess {
  const name = fileName.replace(/\.[^.]*$/, '')
  const lines = [...titles, name, pageName]
  return { kind: kindOf(lines, mapping), year: yearOf(lines), label: labelOf(lines) }
}

function kindOf(lines: readonly string[], mapping: Mapping): Guess['kind'] {
  const meanings = new Set(Object.values(mapping))
  if (meanings.has('result') || (meanings.has('points') && !meanings.has('again'))) return 'results'
  if (meanings.has('again')) return 'registrations'
  const words = plainWords(lines.join(' '))
  if (/\b(ket qua|binh xet|cong nhan|dat danh hieu)\b/.test(words)) return 'results'
  return /\bdang ky\b/.test(words) ? 'registrations' : null
}

/** "năm 2020" first, then any year of four digits; of a school year "2020-2021" the first. */
function yearOf(lines: readonly string[]): number | null {
  for (const line of lines) {
    const said = /năm (?:học )?(20\d\d)/.exec(smallWords(line))?.[1]
    if (said) return Number(said)
  }
  for (const line of lines) {
    const found = /(?<!\d)(20[0-9]\d)(?!\d)/.exec(line)?.[1]
    if (found) return Number(found)
  }
  return null
}

const labels = [
  ['gia đình hiếu học', 'Gia đình hiếu học'],
  ['gia đình học tập', 'Gia đình học tập'],
] as const

function labelOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const words = smallWords(line)
    const plain = plainWords(line)
    const found = labels.find(([marked]) => words.includes(marked) || plain === plainWords(marked))
    if (found) return found[1]
  }
  return null
}
