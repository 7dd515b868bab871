import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { capitalised, labelOf } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formatNumber } from '../../contract/values/number.ts'
import type { CommendationRow } from '../../database/queries/commendations.ts'
import type { TablePaper } from '../../documents/table-paper.ts'
import type { TaskContext } from '../context.ts'
import { officeHead } from '../papers/office-head.ts'
import { named } from './shown.ts'

type Calls = Contract['commendations']

const columns: TablePaper['columns'] = [
  { heading: 'Họ và tên, tập thể', width: 0, align: 'left' },
  { heading: 'Nơi ở, đơn vị', width: 40, align: 'left' },
  { heading: 'Năm liền', width: 15, align: 'center' },
  { heading: 'Thành tích', width: 52, align: 'left' },
]
const titles = { own: 'khen thưởng', higher: 'đề nghị cấp trên khen thưởng' } as const

const placeOf = ({ hamlet, commune }: CommendationRow): string =>
  capitalised([hamlet, commune].filter(Boolean).join(', '))

function chosen({ db }: TaskContext, filter: Input<Calls['printProposal']>): CommendationRow[] {
  const rows = named(db, filter)
  if (rows.length === 0) throw new Refusal('nothing-selected')
  return rows
}

const titleOf = ({ level, year }: Input<Calls['printProposal']>): string =>
  `Danh sách ${titles[level ?? 'own']} năm ${year}`

/** The list that goes to who decides, as a paper. */
export async function printProposal(
  context: TaskContext,
  filter: Input<Calls['printProposal']>,
): Promise<Output<Calls['printProposal']>> {
  const { db, office, run, today } = context
  const rows = chosen(context, filter)
  const { headingLines, seatAndDay, signer, anchor } = officeHead(db, today())
  const paper: TablePaper = {
    facts: { title: titleOf(filter), day: today() },
    ...{ headingLines, seatAndDay, number: '', landscape: false, columns, numbered: true, rowMm: 0 },
    parts: [
      {
        title: [titleOf(filter)],
        sub: [],
        before: [],
        groups: [
          {
            over: null,
            rows: rows.map((row) => [
              row.name,
              placeOf(row),
              row.yearsInRow === null ? '' : `${row.yearsInRow}`,
              row.reason,
            ]),
          },
        ],
        after: [`Danh sách có ${formatNumber(rows.length)} gia đình, cá nhân, tập thể.`],
        signatures: [signer],
        anchor,
      },
    ],
  }
  const fileName = `khen-thuong-${filter.year}.pdf`
  const { ticket, path } = office.tickets.room(fileName, 'application/pdf')
  const { pages } = await run('drawTablePaper', { path, fonts: `${office.resources}/fonts`, paper })
  return { ticket, fileName, rows: rows.length, pages }
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The same as a spreadsheet, with what became of each. */
export async function exportProposal(
  context: TaskContext,
  filter: Input<Calls['exportProposal']>,
): Promise<Output<Calls['exportProposal']>> {
  const { office, run } = context
  const rows = chosen(context, filter)
  const fileName = `khen-thuong-${filter.year}.xlsx`
  const { ticket, path } = office.tickets.room(fileName, xlsx)
  await run('writeSheet', {
    path,
    sheet: {
      name: `${filter.year}`,
      titles: [titleOf(filter).toLocaleUpperCase('vi')],
      columns: [
        { heading: 'STT', width: 6 },
        { heading: 'Họ và tên, tập thể', width: 30 },
        { heading: 'Thôn/KP', width: 16 },
        { heading: 'Xã', width: 20 },
        { heading: 'Năm liền', width: 9 },
        { heading: 'Thành tích', width: 48 },
        { heading: 'Cấp khen', width: 14 },
        { heading: 'Tình trạng', width: 16 },
        { heading: 'Số văn bản', width: 16 },
      ],
      rows: rows.map((row, index) => [
        index + 1,
        row.name,
        row.hamlet && capitalised(row.hamlet),
        row.commune && capitalised(row.commune),
        row.yearsInRow,
        row.reason,
        labelOf.commendationLevels.vi[row.level],
        labelOf.commendationStates.vi[row.state],
        row.paper,
      ]),
    },
  })
  return { ticket, fileName, rows: rows.length }
}
