import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/scoring.ts'
import { selectedIds } from '../assessments/book.ts'
import type { TaskContext } from '../context.ts'
import { type Judged, judgeRows } from './judging.ts'
import { openStates, pointsOf } from './saving.ts'

type Calls = Contract['scoring']
type Given = Output<Calls['giveScoredResults']>

/** Few enough that a call is answered in between, many enough that pausing costs nothing. */
const slice = 500

/** Gives every chosen title the result its sheet comes to. Who cannot be classed stays as it is and is counted, with the reasons. */
export function giveScoredResults(
  { write, progress }: TaskContext,
  { selection }: Input<Calls['giveScoredResults']>,
): Promise<Given> {
  return write(function* ({ db, did, office, today }) {
    const chosen = sql.titlesChosen(db, { ids: JSON.stringify(selectedIds(db, selection)) })
    const [first] = chosen
    if (!first) throw new Refusal('nothing-selected')
    const { year, kind, roundId } = first
    // A selection lies within one Book; of two rounds nobody could say what was given.
    if (chosen.some((each) => each.roundId !== roundId)) throw new Refusal('nothing-selected')
    const open = chosen.filter(({ state }) => openStates.includes(state)).map(({ id }) => id)
    const setId = sql.setOfRoundOf(db, { year, kind })?.setId ?? null
    const bench = { db, resources: office.resources, today: today(), round: { kind, year, setId } }
    const counts = emptyCounts(chosen.length - open.length)
    const reasons = new Map<string, Given['reasons'][number]>()
    for (let at = 0; at < open.length; at += slice) {
      const ids = open.slice(at, at + slice)
      const judged = [...judgeRows(bench, sql.columnsOfTitles(db, { ids: JSON.stringify(ids) }))]
      counts.withoutScores += ids.length - judged.length
      const changed = judged.filter((each) => sort(each, counts, reasons))
      if (changed.length > 0) sql.giveResults(db, { results: JSON.stringify(changed.map(resultOf)) })
      progress(at + ids.length, open.length)
      yield
    }
    const count = counts.passed + counts.failed
    if (count > 0) did({ name: 'scored-results-given', with: { count, year, kind } })
    return { ...counts, reasons: [...reasons.values()] }
  })
}

type Counts = { -readonly [K in Exclude<keyof Given, 'reasons'>]: number }
const emptyCounts = (decided: number): Counts => ({
  ...{ passed: 0, failed: 0, unchanged: 0, incomplete: 0, unfounded: 0, withoutScores: 0 },
  decided,
})

/** Counts one, and tells whether something is to be written. */
function sort(judged: Judged, counts: Counts, reasons: Map<string, Given['reasons'][number]>): boolean {
  const { verdict, unknowns } = judged.outcome
  if (verdict === 'incomplete' || verdict === 'unfounded') {
    counts[verdict] += 1
    if (verdict === 'unfounded') {
      const { title } = judged.used.set
      const told = reasons.get(title)?.unknowns ?? []
      const others = unknowns.filter(
        ({ what, at }) => !told.some((one) => one.what === what && one.at === at),
      )
      reasons.set(title, { set: title, unknowns: [...told, ...others] })
    }
    return false
  }
  const { state, class: given, points } = judged.title
  const next = resultOf(judged)
  const isThere = state === next.state && given === next.class && points === next.points
  counts[isThere ? 'unchanged' : verdict] += 1
  return !isThere
}

const resultOf = ({ title, outcome, used, facts }: Judged) => ({
  id: title.titleId,
  state: outcome.verdict,
  points: pointsOf(outcome),
  class: outcome.class?.title ?? null,
  area: outcome.area,
  variant: facts.variant ?? null,
  setId: title.setId ?? used.setId,
})
