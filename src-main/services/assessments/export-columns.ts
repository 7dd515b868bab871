import { type BookFilter, type BookRow, printColumns, type TitleState } from '../../contract/assessments.ts'
import { capitalised, labelOf } from '../../contract/labels/index.ts'
import { formatDay } from '../../contract/values/day.ts'
import { nameHeading, sizeHeading } from '../decisions/wording.ts'
import { publicColumns } from '../privacy/public-list.ts'

type Kind = BookFilter['kind']
export type Form = 'registrations' | 'results'
export type Cell = string | number | null
export interface Column {
  readonly heading: string
  readonly width: number
  readonly cell: (row: BookRow, index: number) => Cell
}

const birth = ({ birth: day }: BookRow): Cell =>
  day === null ? null : /^\d{4}$/.test(day) ? Number(day) : formatDay(day)
const birthYearOf = ({ birth: day }: BookRow): Cell => (day === null ? null : Number(day.slice(0, 4)))
/** Who was recognised had passed before. */
const results: Readonly<Partial<Record<TitleState, string>>> = {
  passed: labelOf.results.vi.passed,
  recognised: labelOf.results.vi.passed,
  failed: labelOf.results.vi.failed,
  'not-recognised': labelOf.titleStates.vi['not-recognised'],
}

const ordinal: Column = { heading: 'STT', width: 6, cell: (_, index) => index + 1 }
const sex: Column = { heading: 'Giới tính', width: 10, cell: (row) => row.sex && labelOf.sexes.vi[row.sex] }
const result: Column = { heading: 'Kết quả', width: 16, cell: ({ state }) => results[state] ?? null }
/** What the Book shows, under headings that are understood when it comes in again. */
const own: Readonly<Record<(typeof printColumns)[number], Column>> = {
  name: { heading: '', width: 30, cell: ({ name }) => name },
  birth: { heading: 'Năm sinh', width: 12, cell: birth },
  hamlet: { heading: 'Thôn/KP', width: 16, cell: ({ hamlet }) => hamlet && capitalised(hamlet) },
  commune: { heading: 'Xã', width: 20, cell: ({ commune }) => capitalised(commune) },
  points: { heading: 'Tổng điểm', width: 11, cell: ({ points }) => points },
  // Not "Xếp loại": offices write passed and failed under it, and an import reads it so.
  class: { heading: 'Hạng danh hiệu', width: 18, cell: (row) => row.class },
  state: { heading: 'Tình trạng', width: 16, cell: ({ state }) => labelOf.titleStates.vi[state] },
  streak: { heading: 'Năm liền', width: 9, cell: ({ streak }) => streak || null },
  again: { heading: 'Mới/Lại', width: 9, cell: ({ again }) => (again ? 'Lại' : 'Mới') },
  number: { heading: 'Số vào sổ', width: 10, cell: ({ registerNumber }) => registerNumber },
  decision: { heading: 'Quyết định', width: 16, cell: ({ decision }) => decision },
  members: { heading: 'Số khẩu', width: 9, cell: ({ members }) => members },
  reason: { heading: 'Lý do', width: 32, cell: ({ reason }) => reason },
  note: { heading: 'Ghi chú', width: 24, cell: ({ note }) => note },
}
const headOf = (kind: Kind, form: Form): string =>
  kind === 'family' && form === 'results' ? 'Chủ hộ' : nameHeading[kind]
const sizeOf = (kind: Kind): Column => ({
  ...own.members,
  heading: kind === 'family' ? 'Số khẩu' : sizeHeading[kind],
})
const isPerson = (kind: Kind): boolean => kind === 'family' || kind === 'citizen'

/** The columns of the lists that offices send each other, so that what goes out comes in again: those a kind has. */
function formOf(form: Form, kind: Kind): readonly Column[] {
  const name = { ...own.name, heading: headOf(kind, form) }
  const born = isPerson(kind) ? [own.birth] : []
  // A thôn is its own place, and so is a commune.
  const place = kind === 'commune' ? [] : kind === 'community' ? [own.commune] : [own.hamlet, own.commune]
  if (form === 'results')
    return [
      ...[ordinal, name, ...born, ...place, own.points, result],
      { ...own.reason, heading: 'Lý do không đạt' },
    ]
  const size = kind === 'citizen' ? [] : [sizeOf(kind)]
  return [ordinal, name, ...born, ...(isPerson(kind) ? [sex] : []), ...place, ...size, own.again, own.note]
}

interface Wanted {
  readonly columns: Form | readonly (typeof printColumns)[number][]
  readonly kind: Kind
  readonly public: boolean
  readonly birthYear: boolean
}
/** The columns of an export, in their order; a public list has only those that everybody may read. */
export function columnsOf({ columns, kind, public: isPublic, birthYear }: Wanted): readonly Column[] {
  if (typeof columns === 'string' && !isPublic) return formOf(columns, kind)
  const names = typeof columns === 'string' ? printColumns : columns
  const asked = [...new Set(isPublic ? publicColumns(names, birthYear) : names)].map((name) => {
    if (name === 'name') return { ...own.name, heading: nameHeading[kind] }
    if (name === 'members') return sizeOf(kind)
    return name === 'birth' && isPublic ? { ...own.birth, cell: birthYearOf } : own[name]
  })
  return [ordinal, ...asked]
}
