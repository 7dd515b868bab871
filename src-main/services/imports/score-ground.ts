import type { ImportOrder } from '../../contract/imports.ts'
import { type Answers, answers } from '../../contract/values/answers.ts'
import { byForm, type Indicator, indicatorsOf } from '../../contract/values/criteria-set.ts'
import { judgeOf } from '../../contract/values/scoring.ts'
import { findRound } from '../../database/queries/assessments.ts'
import { setOfRound } from '../../database/queries/criteria.ts'
import * as sql from '../../database/queries/import-scores.ts'
import type { SheetReading } from '../../workers/read-sheet/jobs.ts'
import type { ReadContext } from '../context.ts'
import type { KeptSet } from '../criteria/kept-sets.ts'
import { formsIn } from '../scoring/forms.ts'
import { setOf, type UsedSet } from '../scoring/set-of-title.ts'
import { setOfSheet } from './sheet-set.ts'

/** What a sheet of scores is held against. */
export interface ScoreGround {
  readonly indicators: readonly Indicator[]
  /** The total that answers come to for a subject, by the form it fills in; null: not counted. */
  readonly totalOf: (subjectId: number, answers: Answers) => number | null
  /** What stands in the column of a title already. */
  readonly kept: (titleId: number) => Answers
  /** Whether a title is scored by the set of the sheet. */
  readonly isOfSet: (titleId: number) => boolean
}

/** Indicators that somebody scores; shares that the program counts from its own records are none. */
export const scorable = (set: KeptSet | null): Indicator[] =>
  set ? indicatorsOf(set.set).filter(({ derived }) => derived === undefined) : []

type Round = Pick<ImportOrder, 'subject' | 'year' | 'stage'>

/** Reads the round once: a list of 20,000 rows must not ask 20,000 times. */
export function readGround(context: ReadContext, sheet: SheetReading, order: Round): ScoreGround {
  const { db } = context
  const { subject: kind, year, stage } = order
  const used = setOfSheet(context, sheet, { kind, year })
  const roundId = findRound(db, { kind, year })?.id ?? null
  const kept = new Map(sql.columnsOfStage(db, { roundId, stage }).map((one) => [one.titleId, one.answers]))
  const judge = used && judgeOf(used.set, used).judge
  const forms = used && byForm(used.set) ? formsIn(db, kind) : () => null
  const ofTitle = setsOfTitles(context, { kind, year, roundId })
  return {
    indicators: scorable(used),
    totalOf: (subjectId, given) => judge?.(given, { areas: [], variant: forms(subjectId) }).total ?? null,
    kept: (titleId) => {
      const text = kept.get(titleId)
      return text === undefined ? {} : answers.parse(JSON.parse(text))
    },
    isOfSet: (titleId) => {
      const own = ofTitle(titleId)
      return own !== null && used !== null && own.set.id === used.set.id && own.version === used.version
    },
  }
}

interface Titles {
  readonly kind: ImportOrder['subject']
  readonly year: number
  readonly roundId: number | null
}
/** The set each title of a round is scored by; looked up once for all that have the same reasons for it. */
export function setsOfTitles(
  { db, office }: ReadContext,
  { kind, year, roundId }: Titles,
): (titleId: number) => UsedSet | null {
  const roundSetId = roundId === null ? null : (setOfRound(db, { roundId })?.setId ?? null)
  const titles = new Map(sql.setsChosen(db, { roundId }).map((one) => [one.titleId, one]))
  const sets = new Map<string, UsedSet | null>()
  return (titleId) => {
    const { setId = null, unitLevel = null } = titles.get(titleId) ?? {}
    const key = `${setId} ${unitLevel}`
    const known = sets.get(key)
    if (known !== undefined) return known
    const found = setOf(db, office.resources, { kind, year, setId, roundSetId, unitLevel })
    sets.set(key, found)
    return found
  }
}
