import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { capitalised, formWord, labelOf } from '../../contract/labels/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { type Answers, answers } from '../../contract/values/answers.ts'
import { byForm, type Indicator } from '../../contract/values/criteria-set.ts'
import { formatDay } from '../../contract/values/day.ts'
import { formatPoints } from '../../contract/values/number.ts'
import { scoreSheetMark } from '../../contract/values/score-sheet.ts'
import { applies } from '../../contract/values/scoring-answers.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { columnsOfStage } from '../../database/queries/import-scores.ts'
import { findPlace } from '../../database/queries/places.ts'
import { namePart } from '../../files/file-name.ts'
import type { ColumnToWrite, SheetToWrite } from '../../files/sheet-write.ts'
import { rowsOf, selectedIds } from '../assessments/book.ts'
import { usualLabel } from '../assessments/rounds.ts'
import type { TaskContext } from '../context.ts'
import type { KeptSet } from '../criteria/kept-sets.ts'
import { nameHeading } from '../decisions/wording.ts'
import { formsIn } from '../scoring/forms.ts'
import { readOffice } from '../settings/settings.ts'
import { scoreCell } from './score-cells.ts'
import { scorable, setsOfTitles } from './score-ground.ts'
import { isPerson } from './subject-name.ts'

type Order = Input<Contract['imports']['exportScoreSheet']>
type Row = ReturnType<typeof rowsOf>[number]
type Cell = string | number | null
const slice = 500
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Writes a workbook to be filled in elsewhere: one row a subject, one column an indicator, with what is scored already. Where
 * the subjects are scored by several sets it has a page for each.
 */
export async function exportScoreSheet(
  context: TaskContext,
  order: Order,
): Promise<Output<Contract['imports']['exportScoreSheet']>> {
  const { db, office, run, progress, stopIfCancelled } = context
  const ids = selectedIds(db, { filter: order }, order.sort)
  if (ids.length === 0) throw new Refusal('nothing-selected')
  const { year, kind } = order
  const roundId = findRound(db, { year, kind })?.id ?? null
  const setOf = setsOfTitles(context, { year, kind, roundId })
  const kept = new Map(
    columnsOfStage(db, { roundId, stage: order.column }).map((one) => [one.titleId, one.answers]),
  )
  const forms = formsIn(db, kind)
  const pages = new Map<string, Page>()
  for (let at = 0; at < ids.length; at += slice) {
    for (const row of rowsOf(db, ids.slice(at, at + slice), order)) {
      const used = setOf(row.titleId)
      if (!used) throw new Refusal('no-criteria', { kind, year })
      const form = byForm(used.set) ? forms(row.subjectId) : null
      const key = `${used.set.id} ${used.version} ${form}`
      const page = pages.get(key) ?? {
        ...{ used, form, rows: [] },
        indicators: scorable(used).filter((each) => applies(each, { areas: [], variant: form })),
      }
      pages.set(key, page)
      page.rows.push([
        ...aboutRow(order, row, page.rows.length),
        ...pointsOf(page, row, kept.get(row.titleId)),
      ])
    }
    progress(Math.min(at + slice, ids.length), ids.length)
    // Calls are answered in between.
    await new Promise((resolve) => setTimeout(resolve))
    stopIfCancelled()
  }
  const fileName = fileNameOf(context, order)
  const { ticket, path } = office.tickets.room(fileName, xlsx)
  const [sheet, ...more] = [...pages.values()].map((page) => pageOf(context, order, page))
  if (!sheet) throw new Refusal('nothing-selected')
  await run('writeSheet', { path, sheet, more })
  return { ticket, fileName, rows: ids.length }
}

interface Page {
  readonly used: KeptSet
  /** Those of its subjects, where the set has indicators for some forms only. */
  readonly form: string | null
  readonly indicators: readonly Indicator[]
  readonly rows: Cell[][]
}

/** Who the row is of: locked, so that it comes back as it went. */
const about = (
  kind: Order['kind'],
): readonly (ColumnToWrite & { readonly cell: (row: Row, at: number) => Cell })[] => [
  { heading: 'STT', width: 6, cell: (_, at) => at + 1 },
  { heading: 'Mã số trong sổ', width: 9, cell: ({ subjectId }) => subjectId },
  { heading: nameHeading[kind], width: 30, cell: ({ name }) => name },
  ...(isPerson(kind) ? [{ heading: 'Năm sinh', width: 12, cell: birthOf }] : []),
  ...(kind === 'community' || kind === 'commune'
    ? []
    : [{ heading: 'Thôn/KP', width: 16, cell: ({ hamlet }: Row) => hamlet && capitalised(hamlet) }]),
  ...(kind === 'commune'
    ? []
    : [{ heading: 'Xã', width: 18, cell: ({ commune }: Row) => capitalised(commune) }]),
]
const birthOf = ({ birth }: Row): Cell =>
  birth === null ? null : /^\d{4}$/.test(birth) ? Number(birth) : formatDay(birth)
const aboutRow = ({ kind }: Order, row: Row, at: number): Cell[] =>
  about(kind).map(({ cell }) => cell(row, at))

/** A set of which nobody saw the indicators takes the total alone. */
function pointsOf({ indicators }: Page, { points }: Row, text: string | undefined): Cell[] {
  if (indicators.length === 0) return [points]
  const given: Answers = text === undefined ? {} : answers.parse(JSON.parse(text))
  return indicators.map((indicator) => scoreCell(indicator, given[indicator.code]))
}

function pageOf(context: TaskContext, order: Order, { used, form, indicators, rows }: Page): SheetToWrite {
  const { column: stage, kind, year } = order
  const { set, version } = used
  const points = indicators.length > 0 ? indicators.map(columnOf) : [totalColumn(set.maxScore)]
  return {
    name: `${labelOf.scoringStages.vi[stage]} ${year}`,
    titles: [
      ...(readOffice(context.db)?.headingLines.filter(Boolean) ?? []),
      headingOf(context, order).toUpperCase(),
      `${set.title} - ${labelOf.scoringStages.vi[stage]}`,
      ...(form === null ? [] : [`Mẫu phiếu: ${formWord('vi', form)}`]),
      scoreSheetMark({ kind, year, stage, code: set.id, version }),
    ],
    columns: [...about(kind).map(({ heading, width }) => ({ heading, width })), ...points],
    rows,
    locked: true,
    // number, code and name
    frozen: 3,
  }
}

const longest = 160
function columnOf({ code, title, maxPoints, kind, whenNotApplicable }: Indicator): ColumnToWrite {
  const most = kind === 'score' ? maxPoints : null
  const bound =
    kind === 'boolean'
      ? 'Có/Không'
      : kind === 'percent'
        ? '%'
        : most === null
          ? null
          : `tối đa ${formatPoints(most)}`
  const said = title.length > longest ? `${title.slice(0, longest - 1)}…` : title
  const heading = `${code} ${said}${bound === null ? '' : ` (${bound})`}`
  const column = { heading, width: 14, open: true }
  // who does not apply may say so: the sheet must not stop it
  if (whenNotApplicable) return column
  if (kind === 'boolean') return { ...column, allowed: ['Có', 'Không'] }
  return most === null ? column : { ...column, allowed: { from: 0, to: most } }
}
const totalColumn = (most: number | null): ColumnToWrite => ({
  heading: most === null ? 'Tổng điểm' : `Tổng điểm (tối đa ${formatPoints(most)})`,
  width: 14,
  open: true,
  ...(most !== null && { allowed: { from: 0, to: most } }),
})

function headingOf({ db }: TaskContext, { year, kind, communeId }: Order): string {
  const label = findRound(db, { year, kind })?.label ?? usualLabel(kind, year)
  const place = communeId === null ? null : (findPlace(db, { id: communeId })?.fullName ?? null)
  return `Bảng chấm điểm ${label} năm ${year}${place === null ? '' : ` - ${place}`}`
}

function fileNameOf(context: TaskContext, order: Order): string {
  const { column: stage } = order
  return `${namePart(headingOf(context, order))}-${namePart(labelOf.scoringStages.vi[stage])}.xlsx`
}
