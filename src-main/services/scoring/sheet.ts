import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { answers, decidingAnswers } from '../../contract/values/answers.ts'
import { judgeOf, type Outcome } from '../../contract/values/scoring.ts'
import { isConfirmed, standingOf } from '../../contract/values/set-items.ts'
import type { Reader } from '../../database/open.ts'
import { areasOf } from '../../database/queries/criteria.ts'
import * as sql from '../../database/queries/scoring.ts'
import type { ReadContext } from '../context.ts'
import { derivedOf } from './derived.ts'
import type { Columns } from './judging.ts'
import { neighboursOf } from './neighbours.ts'
import { choicesFor, heldIn, judgedOn, runs, setOf, type UsedSet } from './set-of-title.ts'

type Calls = Contract['scoring']
type Sheet = Output<Calls['sheet']>
export type ScoredTitle = NonNullable<ReturnType<typeof sql.scoredTitle>>

/** A title that can be scored; refuses `not-found`. */
export function theTitle(db: Reader, titleId: number): ScoredTitle {
  const title = sql.scoredTitle(db, { id: titleId })
  if (!title) throw new Refusal('not-found', { titleId })
  return title
}

/** The columns written for a title. */
export function columnsOf(db: Reader, titleId: number): Columns {
  const found = sql.columnsOf(db, { titleId })
  return Object.fromEntries(
    found.map(({ stage, answers: text }) => [stage, answers.parse(JSON.parse(text))]),
  ) as Columns
}

/** What is known of a title besides its answers. */
export function factsOf(db: Reader, used: UsedSet | null, title: ScoredTitle, today: string): Sheet['facts'] {
  const { hamletId, communeId, kind, year, subjectId } = title
  const levels = used?.set.levels.length ?? 0
  const held = levels > 0 ? sql.levelsHeld(db, { subjects: JSON.stringify([subjectId]), kind, year }) : []
  return {
    areas: areasOf(db, { hamletId, communeId, year }).map(({ area }) => area),
    heldLevels: used ? [...heldIn(used.set, held)] : [],
    on: judgedOn(year, today),
    variant: title.variant,
  }
}

/** What columns come to by a set. */
export const outcomeOf = (
  { set, confirmed }: Pick<UsedSet, 'set' | 'confirmed'>,
  columns: Columns,
  facts: Sheet['facts'],
): Outcome => judgeOf(set, { confirmed }).judge(decidingAnswers(columns), facts)

/** One title with all that is scored of it, voted on it and said against it. */
export function sheet({ db, office, today }: ReadContext, input: Input<Calls['sheet']>): Sheet {
  const title = theTitle(db, input.titleId)
  const { titleId, subjectId, kind, year, name, hamlet, commune, state, stage } = title
  const used = setOf(db, office.resources, title)
  const columns = columnsOf(db, titleId)
  const facts = factsOf(db, used, title, today())
  const before = sql.titleBefore(db, { subjectId, kind, year })
  return {
    ...{ titleId, subjectId, kind, year, name, hamlet, commune, state, stage },
    set: used && {
      setId: used.setId,
      code: used.set.id,
      version: used.version,
      confirmed: used.confirmed,
      frozen: used.frozen,
      body: used.set,
      confirmedItems: [...standingOf(used.set, used.readings)].flatMap(([key, standing]) =>
        isConfirmed(standing) ? [key] : [],
      ),
    },
    columns: {
      self: columns.self ?? null,
      hamlet: columns.hamlet ?? null,
      commune: columns.commune ?? null,
    },
    facts,
    derived: used ? derivedOf(db, used.set, title) : [],
    outcome: used && plain(outcomeOf(used, columns, facts)),
    votes: sql.votesOf(db, { titleId }),
    complaints: sql.complaintsOf(db, { titleId }) ?? { total: 0, open: 0 },
    before: before ? { ...before, points: before.points === null ? null : before.points / 100 } : null,
    place: input.within && neighboursOf(db, input.within, titleId),
  }
}

/** The same, in lists that may be changed, as the contract has them. */
const plain = (outcome: Outcome): NonNullable<Sheet['outcome']> => ({
  ...outcome,
  perCriterion: [...outcome.perCriterion],
  vetoes: outcome.vetoes.map((veto) => ({ ...veto, at: [...veto.at] })),
  unanswered: [...outcome.unanswered],
  withoutEvidence: [...outcome.withoutEvidence],
  unmet: [...outcome.unmet],
  unknowns: [...outcome.unknowns],
})

/** Sets that may judge a title, the likeliest first. */
export function choices(
  { db, office }: ReadContext,
  { titleId }: Input<Calls['choices']>,
): Output<Calls['choices']> {
  const title = theTitle(db, titleId)
  const used = setOf(db, office.resources, title)
  return choicesFor(db, office.resources, title).map((each) => ({
    code: each.set.id,
    version: each.version,
    title: each.set.title,
    runs: runs(each),
    used: each.set.id === used?.set.id && each.version === used.version,
  }))
}
