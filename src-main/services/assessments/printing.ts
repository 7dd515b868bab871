import type { BookFilter, BookRow, printColumns } from '../../contract/assessments.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { capitalised, labelOf } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formatNumber, formatPoints } from '../../contract/values/number.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { findPlace } from '../../database/queries/places.ts'
import type { ListColumn, ListPaper } from '../../documents/list.ts'
import { namePart } from '../../files/file-name.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { kindNoun, nameHeading, sizeHeading } from '../decisions/wording.ts'
import { anchorNow } from '../history/anchors.ts'
import { publicColumns } from '../privacy/public-list.ts'
import { readOffice } from '../settings/settings.ts'
import { rowsOf, selectedIds } from './book.ts'
import { usualLabel } from './rounds.ts'

type Calls = Contract['assessments']
type Order = Input<Calls['printBook']>
type Name = (typeof printColumns)[number]

interface Column extends ListColumn {
  readonly text: (row: BookRow) => string
}
const plain = (value: string | number | null): string => (value === null ? '' : `${value}`)
/** Papers are Vietnamese, whatever the window speaks. Widths in mm; 0 takes what is left. */
const columns: Readonly<Record<Name, Column>> = {
  name: { heading: '', width: 0, align: 'left', text: ({ name }) => name },
  // A list goes from hand to hand: the year tells one An from another, the day is nobody's business.
  birth: { heading: 'Năm sinh', width: 14, align: 'center', text: ({ birth }) => birth?.slice(0, 4) ?? '' },
  hamlet: {
    heading: 'Thôn, khu phố',
    width: 26,
    align: 'left',
    text: ({ hamlet }) => capitalised(hamlet ?? ''),
  },
  commune: { heading: 'Xã, thị trấn', width: 38, align: 'left', text: ({ commune }) => capitalised(commune) },
  points: {
    heading: 'Điểm',
    width: 13,
    align: 'right',
    text: ({ points }) => (points === null ? '' : formatPoints(points)),
  },
  class: { heading: 'Xếp loại', width: 24, align: 'left', text: (row) => plain(row.class) },
  state: {
    heading: 'Tình trạng',
    width: 31,
    align: 'left',
    text: ({ state }) => labelOf.titleStates.vi[state],
  },
  streak: {
    heading: 'Năm liền',
    width: 13,
    align: 'center',
    text: ({ streak }) => (streak === 0 ? '' : `${streak}`),
  },
  again: { heading: 'Đăng ký', width: 14, align: 'center', text: ({ again }) => (again ? 'Lại' : 'Mới') },
  number: {
    heading: 'Số vào sổ',
    width: 15,
    align: 'right',
    text: ({ registerNumber }) => plain(registerNumber),
  },
  decision: { heading: 'Quyết định', width: 24, align: 'left', text: ({ decision }) => plain(decision) },
  members: { heading: 'Số người', width: 13, align: 'right', text: ({ members }) => plain(members) },
  reason: { heading: 'Lý do', width: 36, align: 'left', text: ({ reason }) => plain(reason) },
  note: { heading: 'Ghi chú', width: 36, align: 'left', text: ({ note }) => plain(note) },
}
const slice = 500
/** One PDF: 20,000 rows took 45 s and 0.9 GB, half of that is what an old machine can bear. No commune has so many. */
const longest = 10_000

/** Draws what a Book shows, in its order, as a paper with those columns asked for that say something. */
export async function printBook(context: TaskContext, order: Order): Promise<Output<Calls['printBook']>> {
  const { db, office, run, today, stopIfCancelled } = context
  const ids = selectedIds(db, { filter: order }, order.sort)
  if (ids.length === 0) throw new Refusal('nothing-selected')
  if (ids.length > longest) throw new Refusal('list-too-long', { count: ids.length, limit: longest })
  const wanted = order.public ? publicColumns(order.columns, order.birthYear) : order.columns
  const asked = [...new Set(wanted)].map(
    (name): Column => ({
      ...columns[name],
      ...(name === 'name' && { heading: nameHeading[order.kind] }),
      ...(name === 'members' && { heading: sizeHeading[order.kind] }),
    }),
  )
  const all: string[][] = []
  for (let at = 0; at < ids.length; at += slice) {
    for (const row of rowsOf(db, ids.slice(at, at + slice), order))
      all.push(asked.map(({ text }) => text(row)))
    // Calls are answered in between.
    await new Promise((resolve) => setTimeout(resolve))
    stopIfCancelled()
  }
  // A column without a word would only take room from the names.
  const isFilled = asked.map((_, at) => all.some((row) => row[at] !== ''))
  const shown = asked.filter((_, at) => isFilled[at])
  const rows = all.map((row) => row.filter((_, at) => isFilled[at]))
  const label = findRound(db, order)?.label ?? usualLabel(order.kind, order.year)
  const title = `Danh sách ${label} năm ${order.year}`
  const paper: ListPaper = {
    facts: { title, day: today() },
    headingLines: readOffice(db)?.headingLines.filter(Boolean) ?? [],
    title,
    filter: filterInWords(context, order),
    columns: shown.map(({ heading, width, align }) => ({ heading, width, align })),
    rows,
    total: `Danh sách có ${formatNumber(rows.length)} ${kindNoun[order.kind]}`,
    anchor: anchorNow(db),
  }
  const fileName = `danh-sach-${namePart(label)}-${order.year}.pdf`
  const { ticket, path } = office.tickets.room(fileName, 'application/pdf')
  const { pages } = await run('drawList', { path, fonts: `${office.resources}/fonts`, paper })
  return { ticket, fileName, rows: rows.length, pages }
}

/** "Thôn 1, xã Tân Phúc; đạt; đăng ký lại; tên có “hoa”" */
export function filterInWords({ db }: ReadContext, filter: BookFilter): string {
  const { communeId, hamletId, state, stage, again, text } = filter
  const nameOf = (id: number | null): string | null =>
    id === null ? null : (findPlace(db, { id })?.fullName ?? null)
  const place = [nameOf(hamletId), nameOf(communeId)].filter(Boolean).join(', ')
  const said = [
    place,
    state === null ? '' : labelOf.titleStates.vi[state].toLowerCase(),
    stage === null ? '' : labelOf.stages.vi[stage].toLowerCase(),
    again === null ? '' : again ? 'đăng ký lại' : 'đăng ký mới',
    text.trim() === '' ? '' : `tên có “${text.trim()}”`,
  ]
  return capitalised(said.filter(Boolean).join('; '))
}
