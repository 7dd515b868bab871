import { subjectKinds } from '../../contract/assessments.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { KindOfRound, StageCounts } from '../../contract/overview.ts'
import type { Reader } from '../../database/open.ts'
import { findRound } from '../../database/queries/assessments.ts'
import * as sql from '../../database/queries/overview.ts'
import { roundOf } from '../assessments/rounds.ts'
import type { ReadContext, WriteContext } from '../context.ts'
import { type KeptSet, theSet } from '../criteria/kept-sets.ts'
import { likeliestOf, runs } from '../scoring/set-of-title.ts'
import { deadlinesOf, ownDeadlines } from './deadlines.ts'
import { nationalTarget } from './targets.ts'

type Calls = Contract['overview']
type Kind = KindOfRound['kind']
type Wholes = NonNullable<ReturnType<typeof sql.wholes>>

/** Every kind of subject in a year, also those that have no round yet: nothing is forgotten because nobody began it. */
export function* kinds(
  context: ReadContext,
  { year }: Input<Calls['kinds']>,
): Generator<void, Output<Calls['kinds']>> {
  const { db } = context
  const rounds = sql.roundsOfYears(db, { fromYear: year, toYear: year })
  const known = sql.wholes(db, { year, end: endOf(year) })
  const found: KindOfRound[] = []
  for (const kind of subjectKinds) {
    const round = rounds.find((each) => each.kind === kind)
    found.push(kindNow(context, { kind, year, round, known }))
    yield
  }
  return found
}

/** Places × stages of one kind: communes, or the hamlets of one of them. */
export function places(
  { db }: ReadContext,
  { year, kind, communeId }: Input<Calls['places']>,
): Output<Calls['places']> {
  const params = { roundId: findRound(db, { year, kind })?.id ?? null, year, end: endOf(year) }
  const rows =
    communeId === null ? sql.communesOfRound(db, params) : sql.hamletsOfRound(db, { ...params, communeId })
  return rows.map(({ households, population, ...row }) => ({
    ...row,
    whole: kind === 'family' ? households : kind === 'citizen' ? population : null,
  }))
}

/** One kind over the years, each round as it stands now. */
export function* years(
  { db }: ReadContext,
  { fromYear, toYear, kind }: Input<Calls['years']>,
): Generator<void, Output<Calls['years']>> {
  const rounds = sql.roundsOfYears(db, { fromYear, toYear }).filter((round) => round.kind === kind)
  const found: Output<Calls['years']> = []
  for (const { id, year, label } of rounds) {
    const whole = wholeOf(kind, sql.wholes(db, { year, end: endOf(year) })).whole
    found.push({ year, label, whole, ...countsOf(db, id) })
    yield
  }
  return found
}

/** Who has sent nothing for a round: hamlets send families, citizens and themselves; communes send the rest. */
export function silent({ db }: ReadContext, { year, kind }: Input<Calls['silent']>): Output<Calls['silent']> {
  const params = { roundId: findRound(db, { year, kind })?.id ?? null, end: endOf(year) }
  const isByHamlet = kind === 'family' || kind === 'citizen' || kind === 'community'
  const rows = isByHamlet ? sql.silentHamlets(db, params) : sql.silentCommunes(db, params)
  return rows.map((row) => ({ ...row, lacks: row.registered === 0 ? 'registration' : 'result' }))
}

/** What the office means to reach in a year. */
export function setTarget(
  context: WriteContext,
  { year, kind, share, basis }: Input<Calls['setTarget']>,
): Output<Calls['setTarget']> {
  const roundId = roundOf(context, { year, kind })
  const stored = share === null ? null : Math.round(share * 100)
  sql.setTarget(context.db, { roundId, share: stored, basis: share === null ? null : basis })
  const said = share === null ? {} : { share }
  context.did({ name: share === null ? 'target-taken-away' : 'target-set', with: { year, kind, ...said } })
  return {}
}

/** The office's own last day for a step of a round. */
export function setDeadline(
  context: WriteContext,
  { year, kind, step, day }: Input<Calls['setDeadline']>,
): Output<Calls['setDeadline']> {
  const { db } = context
  const roundId = roundOf(context, { year, kind })
  const round = sql.roundsOfYears(db, { fromYear: year, toYear: year }).find(({ id }) => id === roundId)
  const { [step]: _, ...others } = ownDeadlines(round?.deadlines ?? null)
  const next = day === null ? others : { ...others, [step]: day }
  const isEmpty = Object.keys(next).length === 0
  sql.setDeadlines(db, { roundId, deadlines: isEmpty ? null : JSON.stringify(next) })
  const said = day === null ? {} : { day }
  context.did({
    name: day === null ? 'deadline-taken-away' : 'deadline-set',
    with: { year, kind, step, ...said },
  })
  return {}
}

interface Known {
  readonly kind: Kind
  readonly year: number
  readonly round: ReturnType<typeof sql.roundsOfYears>[number] | undefined
  readonly known: Wholes | undefined
}

const runningOf = (kept: KeptSet) => ({ title: kept.set.title, runs: runs(kept) })

function kindNow({ db, office, today }: ReadContext, { kind, year, round, known }: Known): KindOfRound {
  const kept = round?.setId ? theSet(db, round.setId) : null
  const counts = round ? countsOf(db, round.id) : nothing
  const own = round?.targetShare ?? null
  const national = own === null ? nationalTarget(office.resources, { kind, year }) : null
  return {
    kind,
    label: round?.label ?? null,
    set: kept && round?.setId ? { setId: round.setId, ...runningOf(kept) } : null,
    likely: round && !kept ? likeliestOf(db, office.resources, { kind, year }).map(runningOf) : [],
    ...wholeOf(kind, known),
    ...counts,
    target:
      own === null
        ? national && { ...national, own: false }
        : { share: own / 100, basis: round?.targetBasis ?? '', own: true },
    deadlines: deadlinesOf({
      year,
      today: today(),
      set: kept?.set ?? null,
      own: ownDeadlines(round?.deadlines ?? null),
      counts,
    }),
  }
}

const nothing: StageCounts = {
  registered: 0,
  fresh: 0,
  again: 0,
  selfScored: 0,
  hamletReviewed: 0,
  communeReviewed: 0,
  proposed: 0,
  withResult: 0,
  passed: 0,
  recognised: 0,
  revoked: 0,
  certified: 0,
}

const countsOf = (db: Reader, roundId: number): StageCounts => sql.countsOfRound(db, { roundId }) ?? nothing

const endOf = (year: number) => `${year}-12-31`

/** Out of how many; sums of figures are unknown while no place has one. */
function wholeOf(kind: Kind, known: Wholes | undefined): Pick<KindOfRound, 'whole' | 'placesWithout'> {
  if (!known) return { whole: null, placesWithout: 0 }
  if (kind === 'family') return { whole: known.households, placesWithout: known.withoutHouseholds }
  if (kind === 'citizen') return { whole: known.population, placesWithout: known.withoutPopulation }
  const whole = { clan: known.clans, unit: known.units, community: known.hamlets, commune: known.communes }[
    kind
  ]
  return { whole, placesWithout: 0 }
}
