import { type BookRow, printColumns, type TitleState } from '../../contract/assessments.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { capitalised, labelOf } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formatDay } from '../../contract/values/day.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { findPlace } from '../../database/queries/places.ts'
import { namePart } from '../../files/file-name.ts'
import type { TaskContext } from '../context.ts'
import { nameHeading } from '../decisions/wording.ts'
import { publicColumns } from '../privacy/public-list.ts'
import { readOffice } from '../settings/settings.ts'
import { rowsOf, selectedIds } from './book.ts'
import { usualLabel } from './rounds.ts'

type Calls = Contract['assessments']
type Order = Input<Calls['exportBook']>
type Cell = string | number | null

interface Column {
  readonly heading: string
  readonly width: number
  readonly cell: (row: BookRow, index: number) => Cell
}
const birth = ({ birth: day }: BookRow): Cell =>
  day === null ? null : /^\d{4}$/.test(day) ? Number(day) : formatDay(day)
const birthYearOf = ({ birth: day }: BookRow): Cell => (day === null ? null : Number(day.slice(0, 4)))
const hamlet = ({ hamlet: name }: BookRow): Cell => name && capitalised(name)
const commune = ({ commune: name }: BookRow): Cell => capitalised(name)
/** Who was recognised had passed before. */
const results: Readonly<Partial<Record<TitleState, string>>> = {
  passed: labelOf.results.vi.passed,
  recognised: labelOf.results.vi.passed,
  failed: labelOf.results.vi.failed,
  'not-recognised': labelOf.titleStates.vi['not-recognised'],
}

const ordinal: Column = { heading: 'STT', width: 6, cell: (_, index) => index + 1 }
/** The headings of the lists that offices send each other, so that what goes out comes in again. */
const forms: Readonly<Record<'registrations' | 'results', readonly Column[]>> = {
  registrations: [
    ordinal,
    { heading: 'Họ và tên chủ hộ', width: 30, cell: ({ name }) => name },
    { heading: 'Năm sinh', width: 12, cell: birth },
    { heading: 'Giới tính', width: 10, cell: ({ sex }) => sex && labelOf.sexes.vi[sex] },
    { heading: 'Thôn/KP', width: 16, cell: hamlet },
    { heading: 'Xã', width: 20, cell: commune },
    { heading: 'Số khẩu', width: 9, cell: ({ members }) => members },
    { heading: 'Mới/Lại', width: 9, cell: ({ again }) => (again ? 'Lại' : 'Mới') },
    { heading: 'Ghi chú', width: 24, cell: ({ note }) => note },
  ],
  results: [
    ordinal,
    { heading: 'Chủ hộ', width: 30, cell: ({ name }) => name },
    { heading: 'Năm sinh', width: 12, cell: birth },
    { heading: 'Thôn/KP', width: 16, cell: hamlet },
    { heading: 'Xã', width: 20, cell: commune },
    { heading: 'Tổng điểm', width: 11, cell: ({ points }) => points },
    { heading: 'Kết quả', width: 16, cell: ({ state }) => results[state] ?? null },
    { heading: 'Lý do không đạt', width: 32, cell: ({ reason }) => reason },
  ],
}
/** What the Book shows, under headings that are understood when it comes in again. */
const own: Readonly<Record<(typeof printColumns)[number], Column>> = {
  name: { heading: '', width: 30, cell: ({ name }) => name },
  birth: { heading: 'Năm sinh', width: 12, cell: birth },
  hamlet: { heading: 'Thôn/KP', width: 16, cell: hamlet },
  commune: { heading: 'Xã', width: 20, cell: commune },
  points: { heading: 'Tổng điểm', width: 11, cell: ({ points }) => points },
  state: { heading: 'Tình trạng', width: 16, cell: ({ state }) => labelOf.titleStates.vi[state] },
  streak: { heading: 'Năm liền', width: 9, cell: ({ streak }) => streak || null },
  again: { heading: 'Mới/Lại', width: 9, cell: ({ again }) => (again ? 'Lại' : 'Mới') },
  number: { heading: 'Số vào sổ', width: 10, cell: ({ registerNumber }) => registerNumber },
  decision: { heading: 'Quyết định', width: 16, cell: ({ decision }) => decision },
  members: { heading: 'Số khẩu', width: 9, cell: ({ members }) => members },
  reason: { heading: 'Lý do', width: 32, cell: ({ reason }) => reason },
  note: { heading: 'Ghi chú', width: 24, cell: ({ note }) => note },
}
function columnsOf({ columns, kind, public: isPublic, birthYear }: Order): readonly Column[] {
  if (!Array.isArray(columns) && !isPublic) return forms[columns]
  const names = Array.isArray(columns) ? columns : printColumns
  const asked = [...new Set(isPublic ? publicColumns(names, birthYear) : names)].map((name) => {
    if (name === 'name') return { ...own.name, heading: nameHeading[kind] }
    return name === 'birth' && isPublic ? { ...own.birth, cell: birthYearOf } : own[name]
  })
  return [ordinal, ...asked]
}
const slice = 500

/** Writes what a Book shows, in its order, as a spreadsheet that comes in again without change. */
export async function exportBook(context: TaskContext, order: Order): Promise<Output<Calls['exportBook']>> {
  const { db, office, run, progress, stopIfCancelled } = context
  const ids = selectedIds(db, { filter: order }, order.sort)
  if (ids.length === 0) throw new Refusal('nothing-selected')
  const shown = columnsOf(order)
  const rows: Cell[][] = []
  for (let at = 0; at < ids.length; at += slice) {
    for (const row of rowsOf(db, ids.slice(at, at + slice), order))
      rows.push(shown.map(({ cell }) => cell(row, rows.length)))
    progress(rows.length, ids.length)
    // Calls are answered in between.
    await new Promise((resolve) => setTimeout(resolve))
    stopIfCancelled()
  }
  const { titles, fileName } = namesOf(context, order)
  const { ticket, path } = office.tickets.room(fileName, xlsx)
  const headings = shown.map(({ heading, width }) => ({ heading, width }))
  await run('writeSheet', { path, sheet: { name: `${order.year}`, titles, columns: headings, rows } })
  return { ticket, fileName, rows: rows.length }
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const names = {
  registrations: { said: 'Danh sách đăng ký', prefix: 'dang-ky' },
  results: { said: 'Kết quả bình xét', prefix: 'ket-qua' },
  shown: { said: 'Danh sách', prefix: 'danh-sach' },
} as const

function namesOf({ db }: TaskContext, { year, kind, communeId, columns: which }: Order) {
  const label = findRound(db, { year, kind })?.label ?? usualLabel(kind, year)
  const place = communeId === null ? null : (findPlace(db, { id: communeId })?.fullName ?? null)
  const { said, prefix } = names[Array.isArray(which) ? 'shown' : which]
  const heading = `${said} ${label} năm ${year}${place === null ? '' : ` - ${place}`}`
  const office = readOffice(db)?.headingLines.filter(Boolean) ?? []
  const where = place === null ? '' : `-${namePart(place)}`
  return {
    titles: [...office, heading.toUpperCase()],
    fileName: `${prefix}-${namePart(label)}-${year}${where}.xlsx`,
  }
}
