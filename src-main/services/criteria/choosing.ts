import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { holdsIn, kindOfSet } from '../../contract/values/criteria-set.ts'
import { findRound } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/criteria.ts'
import { followSet, roundOf } from '../assessments/rounds.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { allSets, keepSet, setsFor, theSet } from './kept-sets.ts'
import { keptOf, linesOf } from './showing.ts'

type Calls = Contract['criteria']

/** By which set a round judges, what may be chosen, and what was judged already. */
export function roundSet(
  { db, office }: ReadContext,
  { year, kind }: Input<Calls['roundSet']>,
): Output<Calls['roundSet']> {
  const round = findRound(db, { year, kind })
  const setId = round ? (sql.setOfRound(db, { roundId: round.id })?.setId ?? null) : null
  const chosen = allSets(db, office.resources).find((each) => setId !== null && each.setId === setId)
  return {
    chosen: chosen ? (linesOf([chosen])[0] ?? null) : null,
    choices: linesOf(setsFor(db, office.resources, { kind, year })),
    judged: round
      ? sql
          .judgedIn(db, { roundId: round.id })
          .map(({ code, version, title, titles }) => ({ code, version, title, titles }))
      : [],
    sheets: round ? (sql.openSheets(db, { roundId: round.id })?.sheets ?? 0) : 0,
  }
}

/** Chooses by which version a round judges from now on. A result that was given stays with the version that gave it. */
export function chooseSet(
  context: WriteContext,
  { year, kind, set: key, keepJudged }: Input<Calls['chooseSet']>,
): Output<Calls['chooseSet']> {
  const { db, office, did } = context
  const kept = key && keptOf(allSets(db, office.resources), key)
  if (kept && kindOfSet[kept.set.subjectKind] !== kind)
    throw new Refusal('set-other-kind', { label: kept.set.title })
  if (kept && !holdsIn(kept.set, year)) throw new Refusal('set-not-in-force', { label: kept.set.title, year })
  const setId = key && keepSet(db, office.resources, key)
  const roundId = roundOf(context, { year, kind })
  const judged = sql
    .judgedIn(db, { roundId })
    .filter((each) => each.setId !== setId)
    .reduce((sum, { titles }) => sum + titles, 0)
  if (judged > 0 && !keepJudged) throw new Refusal('set-judged', { count: judged })
  const present = sql.setOfRound(db, { roundId })?.setId ?? null
  const before = present === null ? null : (theSet(db, present).set.label ?? null)
  sql.setOfRoundBecomes(db, { roundId, setId })
  followSet(context, { year, kind, before, now: kept?.set.label ?? null })
  did({ name: 'set-chosen', with: { year, kind, set: kept?.set.title ?? '' } })
  return { setId, kept: judged }
}
