import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { findPlace } from '../../database/queries/places.ts'
import { namePart } from '../../files/file-name.ts'
import type { TaskContext } from '../context.ts'
import { readOffice } from '../settings/settings.ts'
import { rowsOf, selectedIds } from './book.ts'
import { type Cell, columnsOf } from './export-columns.ts'
import { usualLabel } from './rounds.ts'

type Calls = Contract['assessments']
type Order = Input<Calls['exportBook']>
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
