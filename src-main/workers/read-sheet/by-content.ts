import type { ColumnMeaning, Mapping } from '../../contract/imports.ts'
import type { DecodedRow } from './encodings.ts'
import type { Subject } from './headings-of-kinds.ts'
import type { Table } from './table.ts'
import { plainWords } from './words.ts'

const looks: readonly (readonly [ColumnMeaning, (text: string) => boolean])[] = [
  ['sex', (text) => /^(nam|nu)$/.test(plainWords(text))],
  ['again', (text) => /^(moi|lai)$/.test(plainWords(text))],
  ['result', (text) => /^(dat|khong dat|chua dat)$/.test(plainWords(text))],
  ['hamlet', (text) => /^(thon|khu pho|kp|ap|xom|to dan pho)\b/.test(plainWords(text))],
  ['birth', (text) => /^(?:\d{1,2}[/.-]){0,2}(19[2-9]\d|20[0-2]\d)$/.test(text)],
  ['name', (text) => /^[\p{L}\p{M}’' .]{2,60}$/u.test(text) && text.trim().split(' ').length >= 2],
]

/** A list without headings (pasted rows): what each column holds says what it means. Null when there is no name. */
export function tableByContent(rows: readonly DecodedRow[], subject: Subject): Table | null {
  const sample = rows.slice(0, 200)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  const mapping: Mapping = {}
  const taken = new Set<ColumnMeaning>()
  for (let column = 0; column < width; column += 1) {
    const texts = sample.map(({ cells }) => cells[column]?.text.trim() ?? '').filter(Boolean)
    const meaning = isCounting(texts) ? 'ordinal' : meaningOf(texts)
    if (!meaning || taken.has(meaning)) continue
    taken.add(meaning)
    mapping[String(column)] = meaning
  }
  if (!taken.has('name')) return null
  const first = sample.findIndex(
    ({ cells }) => cells.filter(({ text }) => text.trim() !== '').length >= Math.min(2, width),
  )
  const start = Math.max(0, first)
  const headings = Array.from({ length: width }, () => '')
  return { first: start, body: start, headings, mapping, subject }
}

function meaningOf(texts: readonly string[]): ColumnMeaning | null {
  if (texts.length === 0) return null
  for (const [meaning, look] of looks) {
    if (texts.filter(look).length >= texts.length * 0.7) return meaning
  }
  return null
}

const isCounting = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  texts.every((text) => /^\d{1,5}$/.test(text)) &&
  texts.filter((text, index) => index === 0 || Number(text) === Number(texts[index - 1]) + 1).length >=
    texts.length * 0.7
