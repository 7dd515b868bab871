import type { ColumnMeaning, Mapping } from '../../contract/imports.ts'
import { type Understood, understand } from './headings.ts'
import type { Subject } from './headings-of-kinds.ts'
import { plainWords } from './words.ts'

interface Claim extends Understood {
  readonly column: number
  readonly heading: string
}

/** Meanings that may stand over several columns, each of which says its own value ("Đạt" | "Không đạt", "Mới" | "Lại"). */
const spread: readonly ColumnMeaning[] = ['result', 'again', 'sex']

/** Proposes what each column means. Of two columns that claim the same, the more certain one, then the left one. */
export function mapColumns(headings: readonly string[], subject: Subject = 'family'): Mapping {
  const claims = headings.flatMap((heading, column): Claim[] => {
    const understood = understand(heading, subject)
    return understood ? [{ ...understood, column, heading }] : []
  })
  const mapping = new Map<number, ColumnMeaning>()
  for (const meaning of new Set(claims.map((claim) => claim.meaning))) {
    const rivals = claims.filter((claim) => claim.meaning === meaning)
    for (const column of winners(meaning, rivals, headings)) mapping.set(column, meaning)
  }
  addSexColumns(mapping, headings)
  return Object.fromEntries([...mapping].sort((a, b) => a[0] - b[0]))
}

function winners(meaning: ColumnMeaning, rivals: readonly Claim[], headings: readonly string[]): number[] {
  const ranked = [...rivals].sort((a, b) => rank(b) - rank(a) || a.column - b.column)
  const best = ranked[0]
  if (!best) return []
  if (meaning === 'name') return nameColumns(best, headings)
  if (spread.includes(meaning) && saysValue(best.heading)) {
    return rivals.filter(({ heading }) => saysValue(heading)).map(({ column }) => column)
  }
  return [best.column]
}

function rank({ meaning, weight, heading }: Claim): number {
  const words = plainWords(heading)
  if (meaning === 'name')
    return weight * 10 + (/chu (ho|gia dinh)/.test(words) ? 5 : /ho/.test(words) ? 2 : 0)
  if (meaning === 'points') return weight * 10 + (/tong/.test(words) ? 5 : 0)
  if (meaning === 'hamlet') return weight * 10 + (/(thon|khu pho|kp)/.test(words) ? 5 : 0)
  return weight * 10
}

/** A heading that is a value itself, for a column of marks. */
const saysValue = (heading: string): boolean =>
  /(^| )(dat|khong dat|chua dat|moi|lai|lan dau|nam|nu)$/.test(plainWords(heading)) &&
  !/(moi lai|lai moi|dat khong dat|nam nu)$/.test(plainWords(heading))

/** A name over two columns: "Họ và tên đệm" | "Tên", or one merged heading over both. */
function nameColumns(best: Claim, headings: readonly string[]): number[] {
  const words = plainWords(best.heading)
  const next = plainWords(headings[best.column + 1] ?? '')
  const previous = plainWords(headings[best.column - 1] ?? '')
  const isFront =
    /^(ho va ten chu ho |ho va ten |ho ten )?(ho|ho va|ho dem|ho va dem|ho va ten dem|ho va chu dem|ho va chu lot|ho lot|ho va ten lot)$/
  if (isFront.test(words) && /(^| )ten( chu ho)?$/.test(next)) return [best.column, best.column + 1]
  if (/^ten( chu ho)?$/.test(words) && isFront.test(previous)) return [best.column - 1, best.column]
  if (words === next) return [best.column, best.column + 1]
  return [best.column]
}

/** "Giới tính" over "Nam" and "Nữ", or the two words alone: columns of marks. */
function addSexColumns(mapping: Map<number, ColumnMeaning>, headings: readonly string[]): void {
  if ([...mapping.values()].some((meaning) => ['sex', 'birth-male', 'birth-female'].includes(meaning))) return
  headings.forEach((heading, column) => {
    if (!/^nam$/i.test(heading.trim()) || !/^nữ$/i.test(headings[column + 1]?.normalize('NFC').trim() ?? ''))
      return
    mapping.set(column, 'sex')
    mapping.set(column + 1, 'sex')
  })
}
