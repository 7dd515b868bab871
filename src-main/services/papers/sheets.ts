import { capitalised } from '../../contract/labels/index.ts'
import type { PaperOrder } from '../../contract/papers.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Answer } from '../../contract/values/answers.ts'
import { scoringStages } from '../../contract/values/answers.ts'
import { formsOf, type Indicator, indicatorsOf } from '../../contract/values/criteria-set.ts'
import { formatNumber, formatPoints } from '../../contract/values/number.ts'
import type { PaperRow } from '../../database/queries/papers.ts'
import * as scoringSql from '../../database/queries/scoring.ts'
import type { ScoreSheets, SheetForm, SheetSubject } from '../../documents/score-sheets.ts'
import type { ReadContext } from '../context.ts'
import type { KeptSet } from '../criteria/kept-sets.ts'
import { theOffice } from '../decisions/office.ts'
import { formsIn } from '../scoring/forms.ts'
import { type Judged, judgeRows } from '../scoring/judging.ts'
import { choicesFor, setOf } from '../scoring/set-of-title.ts'
import { sheetForm } from './sheet-form.ts'
import { resultLines } from './sheet-result.ts'
import { isBlank, labelOfRound, placeOf } from './whom.ts'

const placeName = ({ hamlet, commune }: PaperRow, { kind }: PaperOrder): string =>
  kind === 'community' || kind === 'commune'
    ? capitalised(kind === 'commune' ? '' : commune)
    : capitalised([hamlet, commune].filter(Boolean).join(', '))

/** The set that empty sheets are drawn by: the one asked for, else the round's, else the likeliest; undefined: none serves. */
export function setForSheets({ db, office }: ReadContext, order: PaperOrder): KeptSet | undefined {
  const { set, kind, year } = order
  const title = { ...judgeable(db, { kind, year }), setId: null, unitLevel: null }
  if (set === null) return setOf(db, office.resources, title) ?? undefined
  return choicesFor(db, office.resources, title).find(
    (each) => each.set.id === set.code && each.version === set.version,
  )
}

function judgeable(db: ReadContext['db'], { kind, year }: Pick<PaperOrder, 'kind' | 'year'>) {
  return { kind, year, roundSetId: scoringSql.setOfRoundOf(db, { kind, year })?.setId ?? null }
}

/** Sheets to be filled in by hand, one for each who is registered, or so many without a name. */
export function emptySheets(context: ReadContext, order: PaperOrder, rows: readonly PaperRow[]): ScoreSheets {
  const used = setForSheets(context, order)
  if (!used) throw new Refusal('preflight-failed', { count: 1, codes: 'no-set' })
  const { db } = context
  const { kind, year, blank } = order
  const head = { ...used, kind, year, label: labelOfRound(db, order) }
  const place = capitalised(placeOf(db, order))
  const forms = formsDrawn((variant) => sheetForm({ ...head, variant }))
  if (isBlank(order)) {
    const form = forms.at(null)
    const nobody = Array.from({ length: blank ?? 0 }, () => sheetOf({ name: '', place, form }))
    return { ...headOf(context, order, 'Phiếu tự đánh giá'), forms: forms.drawn, subjects: nobody }
  }
  const formOf = formsIn(db, kind)
  const hasForms = formsOf(used.set).length > 0
  const subjects = rows.map((row) => {
    const form = forms.at(hasForms ? formOf(row.subjectId) : null)
    return sheetOf({ name: row.name, place: placeName(row, order), form })
  })
  return { ...headOf(context, order, 'Phiếu tự đánh giá'), forms: forms.drawn, subjects }
}

/** Each different form is drawn up once. */
function formsDrawn(draw: (variant: string | null) => SheetForm) {
  const drawn: SheetForm[] = []
  const places = new Map<string | null, number>()
  const at = (variant: string | null): number => {
    const place = places.get(variant) ?? drawn.push(draw(variant)) - 1
    places.set(variant, place)
    return place
  }
  return { drawn, at }
}

const sheetOf = ({ name, place, form }: Pick<SheetSubject, 'name' | 'place' | 'form'>): SheetSubject => ({
  form,
  name,
  place,
  filled: {},
  sums: {},
  notes: {},
  result: [],
})

const headOf = ({ db }: ReadContext, order: PaperOrder, title: string) => ({
  facts: { title: `${title} năm ${order.year}`, day: `${order.year}-01-01` },
  headingLines: theOffice(db).headingLines,
})

/** What was scored of these titles and what follows from it, in their order; who has no sheet is left out. */
export function* judgedOf(
  context: ReadContext,
  order: PaperOrder,
  rows: readonly PaperRow[],
): Generator<Judged> {
  const { db, office, today } = context
  const { kind, year } = order
  const round = { kind, year, setId: scoringSql.setOfRoundOf(db, { kind, year })?.setId ?? null }
  const columns = scoringSql.columnsOfTitles(db, { ids: JSON.stringify(rows.map(({ titleId }) => titleId)) })
  yield* judgeRows({ db, resources: office.resources, today: today(), round }, columns)
}

const slice = 200

/** Sheets as they were scored: three columns, sums, result and vetoes. `breathe` is awaited between slices. */
export async function filledSheets(
  context: ReadContext,
  { order, rows }: { order: PaperOrder; rows: readonly PaperRow[] },
  breathe: () => Promise<void>,
): Promise<ScoreSheets> {
  const { kind, year } = order
  const label = labelOfRound(context.db, order)
  const byTitle = new Map(rows.map((row) => [row.titleId, row]))
  const forms: SheetForm[] = []
  const places = new Map<string, number>()
  const subjects: SheetSubject[] = []
  for (let at = 0; at < rows.length; at += slice) {
    for (const judged of judgedOf(context, order, rows.slice(at, at + slice))) {
      const row = byTitle.get(judged.title.titleId)
      if (!row) throw new Error(`title ${judged.title.titleId} was not asked for`)
      const variant = judged.facts.variant ?? null
      const key = `${judged.used.set.id} ${judged.used.version} ${variant}`
      const form =
        places.get(key) ?? forms.push(sheetForm({ ...judged.used, kind, year, label, variant })) - 1
      places.set(key, form)
      subjects.push({ ...filled(judged, row), form, name: row.name, place: placeName(row, order) })
    }
    await breathe()
  }
  return { ...headOf(context, order, 'Phiếu chấm điểm'), forms, subjects }
}

function filled(
  judged: Judged,
  { state }: PaperRow,
): Pick<SheetSubject, 'filled' | 'sums' | 'notes' | 'result'> {
  const { columns, used } = judged
  const cells: Record<string, Record<string, string>> = {}
  const sums: Record<string, Record<string, string>> = {}
  const notes: Record<string, string> = {}
  for (const stage of scoringStages) {
    const answers = columns[stage]
    if (!answers) continue
    const column: Record<string, string> = {}
    for (const indicator of indicatorsOf(used.set)) {
      const { code } = indicator
      const given = answers[code]
      if (!given) continue
      column[code] = cell(used, indicator, given)
      const said = [given.note, given.evidence, given.override].filter(Boolean).join('; ')
      if (said !== '' && !(notes[code] ?? '').includes(said))
        notes[code] = [notes[code], said].filter(Boolean).join('; ')
    }
    if (used.set.method === 'score') sums[stage] = sumsOf(judged, answers)
    cells[stage] = column
  }
  return { filled: cells, sums, notes, result: resultLines(judged, state) }
}

function sumsOf({ used, facts }: Judged, answers: Readonly<Record<string, Answer>>): Record<string, string> {
  const { perCriterion, total } = used.judge(answers, facts)
  const sums = [...perCriterion, { code: '', points: total }].flatMap(({ code, points }) =>
    points === null ? [] : [[code, formatPoints(points)]],
  )
  return Object.fromEntries(sums)
}

function cell({ set }: Judged['used'], { kind }: Indicator, { value, of, notApplicable }: Answer): string {
  if (notApplicable) return 'Không áp dụng'
  if (value === null) return ''
  if (of !== undefined) return `${formatNumber(value)}/${formatNumber(of)}`
  if (kind === 'boolean') return value === 1 ? 'Có' : 'Không'
  return set.method === 'score' ? formatPoints(value) : formatNumber(value)
}
