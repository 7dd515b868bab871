import type { TitleState } from '../../contract/assessments.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import {
  type Answers,
  answerProblem,
  isSameColumn,
  type ScoringStage,
  scoringStages,
} from '../../contract/values/answers.ts'
import { indicatorsOf } from '../../contract/values/criteria-set.ts'
import type { Outcome } from '../../contract/values/scoring.ts'
import * as sql from '../../database/queries/scoring.ts'
import type { WriteContext } from '../context.ts'
import { keepSet } from '../criteria/kept-sets.ts'
import { withDerived } from './counted-answers.ts'
import type { Columns } from './judging.ts'
import { choicesFor, setOf, type UsedSet } from './set-of-title.ts'
import { columnsOf, factsOf, outcomeOf, type ScoredTitle, theTitle } from './sheet.ts'
import { stageOnPaper } from './stage.ts'

type Calls = Contract['scoring']
type Typed = Input<Calls['saveScores']>['answers']

/** Until the association has decided, what is on paper may be corrected. */
export const openStates: readonly TitleState[] = ['registered', 'passed', 'failed']

/** Writes one column of a title and what the whole sheet comes to; the set stays with the title from the first score on. */
export function saveScores(
  context: WriteContext,
  { titleId, stage, answers, read }: Input<Calls['saveScores']>,
): Output<Calls['saveScores']> {
  const { db, office } = context
  const title = openTitle(db, titleId)
  const used = setOf(db, office.resources, title)
  if (!used) throw new Refusal('no-criteria', { kind: title.kind, year: title.year })
  return saveColumn(context, { title, used, stage, answers, read })
}

interface Column {
  readonly title: ScoredTitle
  readonly used: UsedSet
  readonly stage: ScoringStage
  readonly answers: Typed
  /** As it was read; undefined: whatever stands there is written over. */
  readonly read?: Answers | null | undefined
}
/** The same for a title whose set is known: of a list of thousands it is looked up once. */
export function saveColumn(
  { db, did, office, today }: WriteContext,
  { title, used, stage, answers, read }: Column,
): Output<Calls['saveScores']> {
  const { titleId } = title
  const before = columnsOf(db, titleId)
  const facts = factsOf(db, used, title, today())
  const said = outcomeOf(used, before, facts)
  const taken = withDerived(db, { used, title, earlier: before[stage] ?? {} }, checked(used, answers))
  const stands = before[stage] ?? {}
  if (read !== undefined && !isSameColumn(stands, read ?? {}) && !isSameColumn(stands, taken))
    throw new Refusal('scores-changed', { name: title.name, stage })
  const { [stage]: _, ...others } = before
  const columns: Columns = Object.keys(taken).length === 0 ? others : { ...others, [stage]: taken }
  if (columns[stage]) sql.writeColumn(db, { titleId, stage, answers: JSON.stringify(taken) })
  else sql.removeColumn(db, { titleId, stage })
  const isScored = scoringStages.some((each) => columns[each])
  const outcome = outcomeOf(used, columns, facts)
  const resultTakenBack = isResting(title, said) && !isSame(said, outcome)
  const reached = stageOnPaper(db, title, columns)
  const points = pointsOf(outcome)
  sql.standAs(db, {
    id: titleId,
    setId: isScored ? frozen({ db, office }, used) : null,
    stage: reached,
    points: isScored ? points : title.setId === null ? title.points : null,
    state: resultTakenBack ? 'registered' : title.state,
    class: resultTakenBack ? null : title.class,
    area: resultTakenBack ? null : title.area,
  })
  did({ name: 'scores-saved', with: { name: title.name, kind: title.kind, year: title.year, stage } })
  return {
    points: points === null ? null : points / 100,
    verdict: outcome.verdict,
    class: outcome.class?.title ?? null,
    stage: reached,
    resultTakenBack,
  }
}

/** Scores a title by another set; what stands on its sheet must be known to it, or is taken away. */
export function changeSet(
  { db, did, office }: WriteContext,
  { titleId, code, version, clear }: Input<Calls['changeSet']>,
): Output<Calls['changeSet']> {
  const title = openTitle(db, titleId)
  const wanted = choicesFor(db, office.resources, title).find(
    (each) => each.set.id === code && each.version === version,
  )
  if (!wanted) throw new Refusal('not-found', { what: 'criteria-set', code })
  const columns = columnsOf(db, titleId)
  const known = new Map(indicatorsOf(wanted.set).map((each) => [each.code, each]))
  const strange = Object.values(columns).flatMap((column) =>
    Object.entries(column).filter(([each, given]) => {
      const indicator = known.get(each)
      return !indicator || answerProblem(indicator, given) !== null
    }),
  )
  if (strange.length > 0 && !clear)
    throw new Refusal('scores-of-another-set', { name: title.name, indicator: strange[0]?.[0] ?? '' })
  if (clear) sql.removeColumns(db, { titleId })
  const setId = keepSet(db, office.resources, { code, version })
  // What the other set made of the scores holds no longer.
  const hadResult = title.setId !== null && title.state !== 'registered' && Object.keys(columns).length > 0
  sql.standAs(db, {
    id: titleId,
    setId,
    stage: stageOnPaper(db, title, clear ? {} : columns),
    points: title.setId === null ? title.points : null,
    state: hadResult ? 'registered' : title.state,
    class: null,
    area: null,
  })
  did({ name: 'set-of-title-changed', with: { name: title.name, kind: title.kind, year: title.year } })
  return {}
}

/** A title that may still be corrected; refuses `state-forbids`. */
export function openTitle(db: WriteContext['db'], titleId: number): ScoredTitle {
  const title = theTitle(db, titleId)
  if (!openStates.includes(title.state))
    throw new Refusal('state-forbids', { state: title.state, name: title.name, titleId })
  return title
}

/** The number of the version that stays with the title; one that only stood in the shipped files is kept now. */
const frozen = ({ db, office }: Pick<WriteContext, 'db' | 'office'>, { set, version, setId }: UsedSet) =>
  setId ?? keepSet(db, office.resources, { code: set.id, version })

/** Answers as they may stand on the sheet; refuses the first that may not, by its indicator. */
function checked({ set }: UsedSet, typed: Typed): Answers {
  const known = new Map(indicatorsOf(set).map((each) => [each.code, each]))
  const taken: Answers = {}
  for (const [code, given] of Object.entries(typed)) {
    const indicator = known.get(code)
    if (!indicator) throw new Refusal('score-wrong', { problem: 'unknown-code', indicator: code })
    const value = given.value ?? given.of ?? 0
    const problem = value < 0 ? 'negative' : answerProblem(indicator, given)
    if (problem !== null)
      throw new Refusal('score-wrong', {
        problem,
        indicator: code,
        title: indicator.title,
        value,
        ...(indicator.maxPoints === null ? {} : { max: indicator.maxPoints }),
      })
    if (isSomething(given)) taken[code] = given
  }
  return taken
}

const isSomething = ({ value, notApplicable, note, evidence }: Answers[string]): boolean =>
  value !== null || notApplicable === true || Boolean(note) || Boolean(evidence)

/** The result stands there because the sheet said so. */
const isResting = ({ state, setId }: ScoredTitle, { verdict }: Outcome): boolean =>
  setId !== null && state === verdict

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.verdict === other.verdict && one.class?.code === other.class?.code && one.area === other.area

/** Hundredths; null until every indicator has its answer: half a sheet is no sum to compare. */
export const pointsOf = ({ total, unanswered, verdict }: Outcome): number | null =>
  total === null || (unanswered.length > 0 && verdict !== 'failed') ? null : Math.round(total * 100)
