import type { importKinds, Mapping } from '../../contract/imports.ts'
import type { ScoringStage } from '../../contract/values/answers.ts'
import { markIn } from '../../contract/values/score-sheet.ts'
import { isIndicator, type Subject } from './headings-of-kinds.ts'
import type { Table } from './table.ts'
import { plainWords, smallWords } from './words.ts'

export interface Guess {
  readonly kind: (typeof importKinds)[number] | null
  readonly subject: Subject
  readonly year: number | null
  readonly label: string | null
  readonly stage: ScoringStage | null
}

/** What titles, the file's name and the columns say of a list; the clerk has the last word. */
export function guessOf(
  titles: readonly string[],
  fileName: string,
  pageName: string,
  { mapping, headings, subject }: Table,
): Guess {
  const name = fileName.replace(/\.[^.]*$/, '')
  const lines = [...titles, name, pageName]
  const mark = markIn(titles)
  if (mark) {
    const { kind, ...told } = mark
    return { ...told, subject: kind, kind: 'scores', label: labelOf(lines, kind) }
  }
  const kind = headings.filter(isIndicator).length >= 2 ? 'scores' : kindOf(lines, mapping)
  return { kind, subject, year: yearOf(lines), label: labelOf(lines, subject), stage: stageOf(lines) }
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

/** Who filled in a column of points: the subject itself, its hamlet, or the commune. */
function stageOf(lines: readonly string[]): ScoringStage | null {
  const words = plainWords(lines.join(' '))
  if (/\btu (cham|danh gia)\b/.test(words)) return 'self'
  if (/\b(thon|khu pho|khu dan cu|chi hoi|ban) (cham|xet|danh gia|binh xet)\b/.test(words)) return 'hamlet'
  return /\bxa (cham|xet|danh gia|tham dinh)\b/.test(words) ? 'commune' : null
}

const labels: Readonly<Record<Subject, readonly string[]>> = {
  family: ['Gia đình hiếu học', 'Gia đình học tập'],
  clan: ['Dòng họ hiếu học', 'Dòng họ học tập'],
  community: ['Cộng đồng học tập'],
  unit: ['Đơn vị học tập'],
  citizen: ['Công dân học tập'],
  commune: ['Xã học tập', 'Cộng đồng học tập cấp xã'],
}

function labelOf(lines: readonly string[], subject: Subject): string | null {
  for (const line of lines) {
    const words = smallWords(line)
    const plain = plainWords(line)
    const found = labels[subject].find(
      (label) => words.includes(smallWords(label)) || plain === plainWords(label),
    )
    if (found) return found
  }
  return null
}
