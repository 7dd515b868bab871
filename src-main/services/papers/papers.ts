import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { PaperName, PaperOrder } from '../../contract/papers.ts'
import { indicatorsOf } from '../../contract/values/criteria-set.ts'
import { unknownsOf } from '../../contract/values/unknowns.ts'
import { setOfRoundOf } from '../../database/queries/scoring.ts'
import type { ScoreSheets } from '../../documents/score-sheets.ts'
import { rowsIn, type TablePaper } from '../../documents/table-paper.ts'
import { namePart } from '../../files/file-name.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { choicesFor, setOf } from '../scoring/set-of-title.ts'
import { checksOf, refuseErrors } from './checks.ts'
import { postingList, registrationList } from './lists.ts'
import { emptySheets, filledSheets } from './sheets.ts'
import { statement } from './statement.ts'
import { placeOf, whomOf } from './whom.ts'

type Calls = Contract['papers']
const pdf = 'application/pdf'

/** Criteria sets that sheets of a year can be drawn by, the one that would be used first. */
export function sets({ db, office }: ReadContext, input: Input<Calls['sets']>): Output<Calls['sets']> {
  const roundSetId = setOfRoundOf(db, input)?.setId ?? null
  const title = { ...input, roundSetId, setId: null, unitLevel: null }
  const used = setOf(db, office.resources, title)
  const isUsed = (code: string, version: number) => used?.set.id === code && used.version === version
  return choicesFor(db, office.resources, title)
    .filter(({ set }) => indicatorsOf(set).length > 0)
    .map(({ set, version, confirmed }) => ({
      code: set.id,
      version,
      title: set.title,
      ofRound: isUsed(set.id, version),
      indicators: indicatorsOf(set).length,
      unknowns: unknownsOf(set, { confirmed }).length,
    }))
    .toSorted((one, other) => Number(other.ofRound) - Number(one.ofRound))
}

/** What is missing before a paper is printed, errors first. */
export const checks = (context: ReadContext, order: Input<Calls['checks']>): Output<Calls['checks']> =>
  checksOf(context, order)

const shownRows = 120
const shownSheets = 2

/** The first pages of a paper as they will be printed; nothing leaves the program by looking. */
export async function previewPaper(
  context: TaskContext,
  order: Input<Calls['previewPaper']>,
): Promise<Output<Calls['previewPaper']>> {
  refuseErrors(checksOf(context, order))
  const drawn = await paperOf(context, order, true)
  const fileName = `xem-truoc-${fileNames[order.paper]}.pdf`
  return drawPaper(context, { drawn, fileName })
}

/** The whole paper. */
export async function printPaper(
  context: TaskContext,
  order: Input<Calls['printPaper']>,
): Promise<Output<Calls['printPaper']>> {
  refuseErrors(checksOf(context, order))
  const drawn = await paperOf(context, order, false)
  const made = await drawPaper(context, { drawn, fileName: fileNameOf(context, order) })
  return { ...made, rows: 'parts' in drawn ? rowsIn(drawn) : drawn.subjects.length }
}

type Drawn = TablePaper | ScoreSheets

async function paperOf(context: TaskContext, order: PaperOrder, isPreview: boolean): Promise<Drawn> {
  const { db, today, stopIfCancelled } = context
  // Calls are answered in between.
  const breathe = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve))
    stopIfCancelled()
  }
  const { paper, subjectId } = order
  if (paper === 'statement') return statement(db, { subjectId: subjectId ?? 0, today: today() })
  const all = whomOf(db, order)
  if (paper === 'registration') return firstOf(registrationList(db, order, all), isPreview)
  if (paper === 'posting')
    return firstOf(await postingList(db, { order, rows: all, today: today() }, breathe), isPreview)
  if (paper === 'empty-sheets') {
    const sheets = emptySheets(context, order, all)
    return isPreview ? { ...sheets, subjects: sheets.subjects.slice(0, shownSheets) } : sheets
  }
  if (!isPreview) return filledSheets(context, { order, rows: all }, breathe)
  return firstFilled(context, order, all, breathe)
}

/** The first titles that have a sheet. */
async function firstFilled(
  context: TaskContext,
  order: PaperOrder,
  all: ReturnType<typeof whomOf>,
  breathe: () => Promise<void>,
): Promise<ScoreSheets> {
  for (let at = 0; ; at += shownRows) {
    const rows = all.slice(at, at + shownRows)
    const sheets = await filledSheets(context, { order, rows }, breathe)
    if (sheets.subjects.length > 0 || at + shownRows >= all.length)
      return { ...sheets, subjects: sheets.subjects.slice(0, shownSheets) }
  }
}

/** Whole parts while they are few, else the beginning of the first. */
function firstOf(paper: TablePaper, isPreview: boolean): TablePaper {
  if (!isPreview || rowsIn(paper) <= shownRows) return paper
  let left = shownRows
  const parts = paper.parts.flatMap((part) => {
    if (left <= 0) return []
    const groups = part.groups.flatMap((group) => {
      const rows = group.rows.slice(0, Math.max(0, left))
      left -= rows.length
      return rows.length === 0 ? [] : [{ ...group, rows }]
    })
    const isWhole = rowsIn({ parts: [part] }) === rowsIn({ parts: [{ ...part, groups }] })
    return [isWhole ? part : { ...part, groups, after: ['…'], signatures: [], anchor: '' }]
  })
  return { ...paper, parts }
}

async function drawPaper(
  { office, run }: TaskContext,
  { drawn, fileName }: { drawn: Drawn; fileName: string },
): Promise<{ ticket: string; fileName: string; pages: number }> {
  const { ticket, path } = office.tickets.room(fileName, pdf)
  const fonts = `${office.resources}/fonts`
  const { pages } =
    'parts' in drawn
      ? await run('drawTablePaper', { path, fonts, paper: drawn })
      : await run('drawScoreSheets', { path, fonts, sheets: drawn })
  return { ticket, fileName, pages }
}

const fileNames: Readonly<Record<PaperName, string>> = {
  registration: 'danh-sach-dang-ky',
  posting: 'niem-yet',
  'empty-sheets': 'phieu-tu-danh-gia',
  'filled-sheets': 'phieu-cham-diem',
  statement: 'ban-ke',
}

/** A person's name stays out of it: file names stand in folders and in the log of exports. */
function fileNameOf({ db }: ReadContext, order: PaperOrder): string {
  const { paper, kind, year, subjectId } = order
  if (paper === 'statement') return `${fileNames.statement}-${subjectId}.pdf`
  const where = subjectId === null ? placeOf(db, order) : `${subjectId}`
  return `${[fileNames[paper], kind, year, namePart(where)].filter(Boolean).join('-')}.pdf`
}
