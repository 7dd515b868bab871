import { capitalised } from '../../contract/labels/index.ts'
import type { PaperOrder } from '../../contract/papers.ts'
import { formatNumber } from '../../contract/values/number.ts'
import { yearsInRow } from '../../contract/values/year.ts'
import type { Reader } from '../../database/open.ts'
import { yearsRecognised } from '../../database/queries/assessments-book.ts'
import type { PaperRow } from '../../database/queries/papers.ts'
import type { TablePaper, TablePart } from '../../documents/table-paper.ts'
import { kindNoun, nameHeading } from '../decisions/wording.ts'
import { byHand, officeHead } from './office-head.ts'
import { labelOfRound } from './whom.ts'

type Group = TablePart['groups'][number]
type Columns = TablePaper['columns']

/** Neighbours of one key, in their order. */
function runsOf<T>(rows: readonly T[], keyOf: (row: T) => number | null): T[][] {
  const runs: T[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(row)) last.push(row)
    else runs.push([row])
  }
  return runs
}

const again = (row: PaperRow): string => (row.again === 1 ? 'Lại' : 'Mới')
const isPlaced = ({ kind }: PaperOrder): boolean => kind === 'family' || kind === 'citizen'

/** The list households sign when they register (danh sách đăng ký): by commune, or each hamlet on pages of its own. */
export function registrationList(db: Reader, order: PaperOrder, rows: readonly PaperRow[]): TablePaper {
  const { headingLines, seatAndDay, anchor, signer } = officeHead(db, null)
  const { kind, year, byHamlet } = order
  const isFamily = kind === 'family'
  const columns: Columns = [
    { heading: nameHeading[kind], width: 0, align: 'left' },
    ...(isFamily ? [{ heading: 'Số khẩu', width: 14, align: 'center' } as const] : []),
    ...(isPlaced(order) ? [{ heading: 'Tổ', width: 13, align: 'center' } as const] : []),
    { heading: 'Mới, lại', width: 14, align: 'center' },
    { heading: 'Ngày đăng ký', width: 23, align: 'center' },
    { heading: 'Ký tên', width: 26, align: 'left' },
  ]
  const cells = (row: PaperRow): string[] => [
    row.name,
    ...(isFamily ? [row.members === null ? '' : `${row.members}`] : []),
    // The group within a hamlet is written in by hand.
    ...(isPlaced(order) ? [''] : []),
    again(row),
    '',
    '',
  ]
  const pages = byHamlet ? runsOf(rows, ({ hamletId }) => hamletId) : byCommunes(order, rows)
  const label = labelOfRound(db, order)
  return {
    facts: { title: `Danh sách đăng ký ${label} năm ${year}`, day: `${year}-01-01` },
    ...{ headingLines, seatAndDay, number: '', landscape: false, columns, numbered: true, rowMm: 9 },
    parts: pages.map(
      (page): TablePart => ({
        title: [`Danh sách đăng ký danh hiệu`, `“${label}” năm ${year}`],
        sub: pageName(order, page),
        before: [],
        groups:
          byHamlet || !isPlaced(order) ? [{ over: null, rows: page.map(cells) }] : byHamlets(page, cells),
        after: [`Danh sách có ${formatNumber(page.length)} ${kindNoun[kind]}.`],
        signatures: [byHand(byHamlet ? 'Trưởng thôn, khu phố' : 'Người lập danh sách'), signer],
        anchor,
      }),
    ),
  }
}

/** Communes themselves stand on one list. */
const byCommunes = ({ kind }: PaperOrder, rows: readonly PaperRow[]): PaperRow[][] =>
  runsOf(rows, ({ communeId }) => (kind === 'commune' ? 0 : communeId))

function pageName({ kind, paper, byHamlet }: PaperOrder, [first]: readonly PaperRow[]): string[] {
  if (!first || kind === 'commune') return []
  const hamlet = paper === 'registration' && byHamlet ? first.hamlet : null
  return [capitalised([hamlet, first.commune].filter(Boolean).join(', '))]
}

const byHamlets = (page: readonly PaperRow[], cells: (row: PaperRow) => string[]): Group[] =>
  runsOf(page, ({ hamletId }) => hamletId).map((rows) => ({
    over: `${capitalised(rows[0]?.hamlet ?? 'Chưa ghi thôn, khu phố')}: ${formatNumber(rows.length)}`,
    rows: rows.map(cells),
  }))

const postingTitles: Readonly<Record<PaperOrder['posting'], string>> = {
  registered: 'đăng ký danh hiệu',
  passed: 'đề nghị công nhận danh hiệu',
  recognised: 'được công nhận danh hiệu',
}
const slice = 500

/**
 * The list that is put up for everybody: names by commune, never a birth, a place below the commune, the size of a household
 * or why somebody did not pass. `breathe` is awaited between slices of the rows.
 */
export async function postingList(
  db: Reader,
  { order, rows, today }: { order: PaperOrder; rows: readonly PaperRow[]; today: string },
  breathe: () => Promise<void>,
): Promise<TablePaper> {
  const { headingLines, seatAndDay, anchor, signer } = officeHead(db, today)
  const { kind, year, posting } = order
  const isRecognised = posting === 'recognised'
  const columns: Columns = [
    { heading: nameHeading[kind], width: 0, align: 'left' },
    { heading: 'Mới, lại', width: 18, align: 'center' },
    { heading: 'Năm liền', width: 18, align: 'center' },
    ...(isRecognised ? [{ heading: 'Quyết định', width: 34, align: 'center' } as const] : []),
  ]
  const streaks = await streaksOf(db, { kind, year, rows }, breathe)
  const cells = (row: PaperRow): string[] => {
    const years = streaks.get(row.subjectId) ?? 0
    return [row.name, again(row), years > 0 ? `${years}` : '', ...(isRecognised ? [row.decision ?? ''] : [])]
  }
  const label = labelOfRound(db, order)
  return {
    facts: { title: `Niêm yết ${label} năm ${year}`, day: today },
    ...{ headingLines, seatAndDay, number: '', landscape: false, columns, numbered: true, rowMm: 0 },
    parts: byCommunes(order, rows).map(
      (page): TablePart => ({
        title: [`Danh sách ${kindNoun[kind]} ${postingTitles[posting]}`, `“${label}” năm ${year}`],
        sub: pageName(order, page),
        before: [],
        groups: [{ over: null, rows: inOneOrder(page).map(cells) }],
        after: [
          `Danh sách có ${formatNumber(page.length)} ${kindNoun[kind]}.`,
          'Niêm yết từ ngày …………………… đến ngày ……………………',
        ],
        signatures: [signer],
        anchor,
      }),
    ),
  }
}

/** By name over the whole commune: the order of hamlets would tell where somebody lives. */
const inOneOrder = (page: readonly PaperRow[]): PaperRow[] =>
  page.toSorted((one, other) =>
    one.nameOrder === other.nameOrder
      ? one.subjectId - other.subjectId
      : one.nameOrder < other.nameOrder
        ? -1
        : 1,
  )

async function streaksOf(
  db: Reader,
  { kind, year, rows }: { kind: PaperOrder['kind']; year: number; rows: readonly PaperRow[] },
  breathe: () => Promise<void>,
): Promise<Map<number, number>> {
  const streaks = new Map<number, number>()
  for (let at = 0; at < rows.length; at += slice) {
    const some = rows.slice(at, at + slice)
    const subjects = JSON.stringify(some.map(({ subjectId }) => subjectId))
    const years = Map.groupBy(yearsRecognised(db, { subjects, kind, year }), ({ subjectId }) => subjectId)
    for (const { subjectId, state } of some) {
      const found = years.get(subjectId)?.map((one) => one.year) ?? []
      streaks.set(subjectId, yearsInRow(found, state === 'recognised' ? year : year - 1))
    }
    await breathe()
  }
  return streaks
}
