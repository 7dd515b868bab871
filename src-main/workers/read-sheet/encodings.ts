import type { Encoding } from '../../contract/imports.ts'
import { fromTcvn3, fromVni, fromWindows1258, isUnicodeAlready } from '../../files/sheet-letters.ts'
import type { Run, SheetCell, SheetPage } from '../../files/sheet-page.ts'
import { joinCapitals } from './capitals.ts'
import { type Score, scoreOf } from './syllables.ts'

type Table = 'unicode' | 'tcvn3' | 'vni' | 'windows-1258'
export interface DecodedCell {
  readonly text: string
  readonly kind: SheetCell['kind']
}
export interface DecodedRow {
  readonly row: number
  readonly cells: readonly DecodedCell[]
}
export interface Decoded {
  readonly rows: readonly DecodedRow[]
  readonly encoding: Encoding
  readonly encodingBy: 'font' | 'syllables' | 'choice' | 'none'
}

const convert: Readonly<Record<Table, (text: string) => string>> = {
  unicode: (text) => text.normalize('NFC').replaceAll('\u00d0', 'Đ').replaceAll('\u00f0', 'đ'),
  tcvn3: (text) => joinCapitals(fromTcvn3(text)),
  vni: fromVni,
  'windows-1258': fromWindows1258,
}
const tables = ['unicode', 'tcvn3', 'vni', 'windows-1258'] as const
const enough = 400

/** What the name of a font says of the letters written in it. */
export function tableOfFont(font: string | null): Table | null {
  if (font === null) return null
  if (/^\.vn/i.test(font)) return 'tcvn3'
  return /^vni[- ]/i.test(font) ? 'vni' : null
}

/** A capital font of TCVN3 (.VnTimeH) draws small letters as capitals. */
const isCapitalFont = (font: string | null): boolean => font !== null && /^\.vn.*h$/i.test(font)

interface Plan {
  readonly choice: Table | null
  readonly fallback: Table
  readonly byGroup: ReadonlyMap<string, Table>
}

const groupOf = (column: number, font: string | null): string => `${column}|${font ?? ''}`

/** The page with every text in Unicode. Fonts decide; without one, what reads as Vietnamese, column by column. */
export function decodePage(page: SheetPage, undecoded: boolean, choice: Encoding | null): Decoded {
  const plan = planOf(page, undecoded, choice)
  const used = new Map<Encoding, number>()
  let fonts = 0
  const rows = page.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, column): DecodedCell => {
      if (cell.kind !== 'text') return cell
      const pieces: readonly Run[] = cell.runs ?? [cell]
      const texts = pieces.map((piece) => {
        const table = tableFor(piece, column, plan)
        const text = decodeText(piece, table)
        if (text !== piece.text || /\P{ASCII}/u.test(text)) {
          const told = table === 'unicode' && !/\p{M}/u.test(piece.text) ? 'unicode' : nfdOr(table)
          used.set(told, (used.get(told) ?? 0) + 1)
          if (tableOfFont(piece.font) === told) fonts += 1
        }
        return text
      })
      return { text: texts.join(''), kind: 'text' }
    }),
  }))
  const encoding = foremost(used) ?? (undecoded ? plan.fallback : 'unicode')
  const by = encoding === 'unicode' || encoding === 'unicode-nfd' ? 'none' : fonts > 0 ? 'font' : 'syllables'
  return { rows, encoding: choice ?? encoding, encodingBy: choice ? 'choice' : by }
}

/** The letters most texts are in. Old ones are told although headings and notes beside them are in Unicode. */
function foremost(used: ReadonlyMap<Encoding, number>): Encoding | undefined {
  const ranked = [...used].sort((a, b) => b[1] - a[1])
  const all = ranked.reduce((sum, [, count]) => sum + count, 0)
  const old = ranked.find(([name, count]) => !name.startsWith('unicode') && count * 5 >= all)
  return (old ?? ranked[0])?.[0]
}

const nfdOr = (table: Table): Encoding => (table === 'unicode' ? 'unicode-nfd' : table)

/** The name of a page, which has no font: read like the page when it cannot be Unicode. */
export const decodePageName = (name: string, encoding: Encoding): string =>
  encoding === 'unicode' || encoding === 'unicode-nfd' || isUnicodeAlready(name)
    ? name.normalize('NFC')
    : convert[encoding](name)

function decodeText(piece: Run, table: Table): string {
  const text = convert[table](piece.text)
  return table === 'tcvn3' && isCapitalFont(piece.font) ? text.toUpperCase() : text
}

function tableFor(piece: Run, column: number, plan: Plan): Table {
  if (isUnicodeAlready(piece.text)) return 'unicode'
  if (plan.choice) return plan.choice
  return tableOfFont(piece.font) ?? plan.byGroup.get(groupOf(column, piece.font)) ?? plan.fallback
}

function planOf(page: SheetPage, undecoded: boolean, choice: Encoding | null): Plan {
  const chosen = choice === 'unicode-nfd' ? 'unicode' : choice
  const groups = textsWithoutFont(page)
  const whole = bestOf([...groups.values()].flat())
  const fallback = whole?.table ?? (undecoded ? 'windows-1258' : 'unicode')
  const byGroup = new Map<string, Table>()
  for (const [group, texts] of groups) {
    const best = bestOf(texts)
    // a column of few words follows the sheet, unless it cannot be read that way
    const told = best && (best.words >= 3 || best.table !== 'unicode') ? best.table : fallback
    byGroup.set(group, told)
  }
  return { choice: chosen, fallback, byGroup }
}

function textsWithoutFont(page: SheetPage): Map<string, string[]> {
  const seen = new Map<string, Set<string>>()
  for (const { cells } of page.rows) {
    cells.forEach((cell, column) => {
      if (cell.kind !== 'text') return
      for (const piece of cell.runs ?? [cell]) {
        if (tableOfFont(piece.font) || isUnicodeAlready(piece.text) || /^\p{ASCII}*$/u.test(piece.text))
          continue
        const group = groupOf(column, piece.font)
        const texts = seen.get(group) ?? new Set()
        seen.set(group, texts)
        if (texts.size < enough) texts.add(piece.text)
      }
    })
  }
  return new Map([...seen].map(([group, texts]) => [group, [...texts]]))
}

/** The table in which most words are Vietnamese; Unicode where another reads no better. */
function bestOf(texts: readonly string[]): { table: Table; words: number } | null {
  const scores = tables.map((table): [Table, Score] => [table, scoreOf(texts, convert[table])])
  const [, plain] = scores[0] ?? ['unicode', { words: 0, valid: 0 }]
  if (plain.words === 0) return null
  const [table, best] = scores.reduce((one, other) => (other[1].valid > one[1].valid ? other : one))
  const better = best.valid - plain.valid >= Math.max(1, plain.words * 0.1)
  const readable = best.valid >= best.words * 0.6
  return { table: better && readable ? table : 'unicode', words: plain.words }
}
