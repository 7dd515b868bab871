import { capitalised, labelOf } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { formatDay } from '../../contract/values/day.ts'
import { formatNumber, formatPoints } from '../../contract/values/number.ts'
import { paperNumber } from '../../contract/values/paper-number.ts'
import { yearsInRow } from '../../contract/values/year.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/papers.ts'
import type { TablePaper } from '../../documents/table-paper.ts'
import { nameHeading } from '../decisions/wording.ts'
import { officeHead } from './office-head.ts'

const columns: TablePaper['columns'] = [
  { heading: 'Năm', width: 13, align: 'center' },
  { heading: 'Danh hiệu', width: 0, align: 'left' },
  { heading: 'Đăng ký', width: 17, align: 'center' },
  { heading: 'Đã qua bước', width: 30, align: 'left' },
  { heading: 'Kết quả', width: 34, align: 'left' },
  { heading: 'Điểm', width: 14, align: 'center' },
  { heading: 'Xếp loại', width: 25, align: 'left' },
  { heading: 'Quyết định', width: 32, align: 'left' },
  { heading: 'Giấy chứng nhận', width: 30, align: 'left' },
  { heading: 'Thu hồi', width: 26, align: 'left' },
]
const stages = { ...labelOf.stages.vi, registered: labelOf.titleStates.vi.registered }

/** One subject over the years: its titles, how far each came, points, decisions, certificates, revocations. */
export function statement(
  db: Reader,
  { subjectId, today }: { subjectId: number; today: string },
): TablePaper {
  const subject = sql.statementSubject(db, { id: subjectId })
  if (!subject) throw new Refusal('not-found', { what: 'subject' })
  const { headingLines, seatAndDay, signer, anchor } = officeHead(db, today)
  const years = sql.statementYears(db, { subjectId })
  const recognised = years.filter(({ state }) => state === 'recognised').map(({ year }) => year)
  const last = Math.max(...recognised)
  const where = capitalised([subject.hamlet, subject.commune].filter(Boolean).join(', '))
  const row = yearsInRow(recognised, last)
  return {
    facts: { title: 'Bản kê danh hiệu qua các năm', day: today },
    ...{ headingLines, seatAndDay, number: '', landscape: true, columns, numbered: false, rowMm: 0 },
    parts: [
      {
        title: ['Bản kê danh hiệu qua các năm'],
        sub: [],
        before: [
          `${nameHeading[subject.kind]}: ${subject.name}`,
          ...(subject.kind === 'commune' ? [] : [`${isPerson(subject.kind) ? 'Nơi ở' : 'Thuộc'}: ${where}`]),
        ],
        groups: [{ over: null, rows: years.map(yearRow) }],
        after: [
          `Được công nhận ${formatNumber(recognised.length)} năm trong ${formatNumber(years.length)} năm đăng ký.`,
          ...(row > 1 ? [`${formatNumber(row)} năm liền được công nhận, tính đến năm ${last}.`] : []),
        ],
        signatures: [signer],
        anchor,
      },
    ],
  }
}

const isPerson = (kind: string): boolean => kind === 'family' || kind === 'citizen'

function yearRow(year: ReturnType<typeof sql.statementYears>[number]): string[] {
  const { label, again, stage, state, points, reason } = year
  return [
    `${year.year}`,
    label,
    again === 1 ? 'Lại' : 'Mới',
    stages[stage],
    [labelOf.titleStates.vi[state], reason].filter(Boolean).join(': '),
    points === null ? '' : formatPoints(points / 100),
    year.class ?? '',
    paperText(year.decision, year.decisionDay, year.validUntil),
    certificateText(year),
    paperText(year.revocation, year.revocationDay, null),
  ]
}

const paperText = (number: string | null, day: string | null, until: string | null): string =>
  [
    number === null ? '' : `Số ${paperNumber(number)}`,
    day === null ? '' : `ngày ${formatDay(day)}`,
    until === null ? '' : `có giá trị đến ${formatDay(until)}`,
  ]
    .filter(Boolean)
    .join('\n')

const certificateText = ({
  registerNumber,
  issuedAt,
}: ReturnType<typeof sql.statementYears>[number]): string =>
  registerNumber === null
    ? ''
    : `Số vào sổ ${registerNumber}\n${issuedAt === null ? 'chưa in' : `in ngày ${formatDay(issuedAt.slice(0, 10))}`}`
