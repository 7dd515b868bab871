import type { unitKinds } from '../../contract/subjects.ts'
import { tidyName, tidyText } from '../../contract/values/person-name.ts'
import { type CellRead, words } from './cells.ts'
import type { Columns } from './columns.ts'

/** What a list says of a subject beside name and place: of clans, units, communities and citizens, each its own. */
export interface Details {
  readonly head: string | null
  readonly parent: string | null
  readonly unitKind: (typeof unitKinds)[number] | null
  readonly staff: number | null
  readonly families: number | null
  readonly households: number | null
  readonly population: number | null
  /** The unit a citizen works or learns in, as it is written. */
  readonly unit: string | null
  /** The same as a subject of the register. */
  readonly unitSubject: number | null
}
export const noDetails: Details = {
  head: null,
  parent: null,
  unitKind: null,
  staff: null,
  families: null,
  households: null,
  population: null,
  unit: null,
  unitSubject: null,
}
const longest = 120

/** Reads them; `read` tells what is wrong with a cell. */
export function detailsOf(
  columns: Columns,
  cells: readonly string[],
  read: <T>(index: number, found: CellRead<T>) => T | null,
): Details {
  const of = <T>(meaning: Parameters<Columns['of']>[0], cell: (text: string) => CellRead<T>): T | null => {
    const index = columns.of(meaning)[0]
    return index === undefined ? null : read(index, cell(cells[index] ?? ''))
  }
  return {
    head: of('head', (text) => readText(tidyName(text))),
    parent: of('parent', readText),
    unitKind: of('unit-kind', readUnitKind),
    staff: of('staff', readSize),
    families: of('families', readSize),
    households: of('households', readSize),
    population: of('population', readSize),
    unit: of('unit', readText),
    unitSubject: null,
  }
}

const nothing = { value: null, doubt: null } as const
const isNothing = (text: string): boolean => /^[\s\-–—.]*$/.test(text)

function readText(raw: string): CellRead<string> {
  const text = tidyText(raw)
  if (isNothing(text)) return nothing
  return text.length > longest ? { wrong: 'long-text' } : { value: text, doubt: null }
}

/** A count: "1.240", "120 hộ". */
export function readSize(text: string): CellRead<number> {
  if (isNothing(text)) return nothing
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*(?:hộ|gia đình|gđ|người|khẩu|nhân khẩu|cb)\.?$/iu, '')
  const found = /^(?:\d{1,7}|\d{1,3}(?:[.,\s]\d{3}){1,2})(?:[.,]0{1,2})?$/.exec(plain)
  if (!found) return { wrong: 'size' }
  return { value: Number(plain.replace(/[.,]0{1,2}$/, '').replace(/[.,\s]/g, '')), doubt: null }
}

const kinds: readonly (readonly [(typeof unitKinds)[number], RegExp])[] = [
  ['school', /^(truong|truong hoc|co so giao duc|giao duc|mam non|tieu hoc|thcs|thpt)\b/],
  ['religious', /^(co so )?(ton giao|tin nguong)|^(chua|nha tho|giao xu)\b/],
  ['enterprise', /^(doanh nghiep|cong ty|hop tac xa|htx|co so san xuat)/],
  ['agency', /^(co quan|cong so|hanh chinh|su nghiep|ubnd|don vi su nghiep|luc luong vu trang)/],
  ['other', /^(khac|loai khac)$/],
]
function readUnitKind(text: string): CellRead<(typeof unitKinds)[number]> {
  if (isNothing(text)) return nothing
  const said = words(text)
  const found = kinds.find(([, rule]) => rule.test(said))
  return found ? { value: found[0], doubt: null } : { wrong: 'unit-kind' }
}
