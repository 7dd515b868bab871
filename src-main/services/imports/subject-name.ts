import type { CellCode } from '../../contract/import-sayings.ts'
import type { ImportOrder } from '../../contract/imports.ts'
import { fitsPapers, nameProblem, tidyName, tidyText } from '../../contract/values/person-name.ts'
import { nameKey } from './name-key.ts'

type Kind = ImportOrder['subject']
const longest = 120

/** Persons are told apart by their birth; all other subjects by their name alone. */
export const isPerson = (kind: Kind): boolean => kind === 'family' || kind === 'citizen'
/** A place that is a subject itself. */
export const isPlace = (kind: Kind): boolean => kind === 'community' || kind === 'commune'

/** A name as lists of a kind have it, and what keeps it from being one. */
export function readName(kind: Kind, raw: string): { name: string; problem: CellCode | null } {
  const name = isPerson(kind) ? tidyName(raw) : bodyName(kind, raw)
  const problem = isPerson(kind) ? nameProblem(name) : bodyProblem(name)
  return { name, problem: problem && problems[problem] }
}

const problems = {
  empty: 'name-empty',
  'too-long': 'name-too-long',
  digits: 'name-digits',
  'forbidden-character': 'name-sign',
} as const satisfies Record<NonNullable<ReturnType<typeof nameProblem>>, CellCode>

/** A clan in capitals is written as papers write it; abbreviations in names of units stay ("TRƯỜNG THCS TÂN PHÚC"). */
function bodyName(kind: Kind, raw: string): string {
  const text = tidyText(raw)
  if (kind !== 'clan' || /\p{Ll}/u.test(text)) return text
  return tidyName(text).replace(front, (words) => words.slice(0, 1) + words.slice(1).toLowerCase())
}

function bodyProblem(name: string): 'empty' | 'too-long' | 'forbidden-character' | null {
  if (name === '') return 'empty'
  if (name.length > longest) return 'too-long'
  return /\p{L}/u.test(name) && fitsPapers(name) ? null : 'forbidden-character'
}

/** What stands in front of a clan's name and says only that it is one. */
const front = /^(?:dòng họ|dòng tộc|họ tộc|tộc họ|tộc|họ|dong ho|dong toc|ho toc|toc ho)\s+(?=\S)/iu

/** What tells one name from another: "Dòng họ Nguyễn" and "Nguyễn", "Trường THCS A" and "THCS A" are one. */
export function bareName(kind: Kind, name: string): string {
  if (kind === 'clan') return name.replace(front, '')
  return kind === 'unit' ? name.replace(/^(?:trường|truong)\s+(?=\S)/iu, '') : name
}

const long: Readonly<Record<string, string>> = {
  thcs: 'trung hoc co so',
  thpt: 'trung hoc pho thong',
  th: 'tieu hoc',
  mn: 'mam non',
  mg: 'mau giao',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  gdtx: 'giao duc thuong xuyen',
  ttyt: 'trung tam y te',
}
const place = /^(truong|xa|phuong|tran|thi)$/

/** The same with abbreviations written out and without types of places: only to find who may be the same. */
export const spelledOut = (name: string): string =>
  nameKey(name)
    .split(' ')
    .map((word) => long[word] ?? word)
    .filter((word) => !place.test(word))
    .join(' ')
