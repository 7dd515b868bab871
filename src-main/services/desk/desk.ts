import { subjectKinds } from '../../contract/assessments.ts'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { addDays } from '../../contract/values/day.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/desk.ts'
import { lastDrill } from '../backups/drill.ts'
import type { Safety } from '../backups/reminder.ts'
import { safetyOf } from '../backups/sticks.ts'
import type { ReadContext } from '../context.ts'
import { ownDeadlines } from '../overview/deadlines.ts'

type Calls = Contract['desk']
type Waiting = Output<Calls['waiting']>[number]
type Places = Waiting['places']
type Kind = NonNullable<Waiting['kind']>

/** What waits in a year, what is overdue first; nothing that nobody has to do. */
export function waiting(context: ReadContext, { year }: Input<Calls['waiting']>): Output<Calls['waiting']> {
  const { db, today } = context
  const all = [
    ...backupWaiting(safetyOf(db, today())),
    ...practiceWaiting(context),
    ...roundWaiting(db, year, today()),
    ...objectionWaiting(db, year, today()),
    ...paperWaiting(db, year, today()),
  ]
  return [...all.filter(({ overdue }) => overdue), ...all.filter(({ overdue }) => !overdue)]
}

/** The numbers behind the menu: things that wait, certificates to print, where the office stands with its backups. */
export function badges(context: ReadContext, { year }: Input<Calls['badges']>): Output<Calls['badges']> {
  return {
    desk: waiting(context, { year }).length,
    certificates: sql.countUncertified(context.db, { year })?.count ?? 0,
    backup: safetyOf(context.db, context.today()),
  }
}

const item = (code: Waiting['code'], parts: Partial<Waiting>): Waiting => ({
  code,
  overdue: false,
  kind: null,
  count: 0,
  places: [],
  decisionId: null,
  decision: null,
  ...parts,
})

const backupCodes = { age: 'backup-old', 'year-end': 'backup-year-end', unread: 'backup-unread' } as const

function backupWaiting({ state, why, days }: Safety): Waiting[] {
  if (why === null) return []
  // From the first row on it stands there, and is urgent only after a while.
  if (why === 'never') return [item('no-backup', { overdue: state !== 'none', count: days })]
  return [item(backupCodes[why], { overdue: state === 'overdue', count: days })]
}

/** In the sample, and in a practice office itself, nobody has to practise. */
function practiceWaiting(context: ReadContext): Waiting[] {
  const { sample, standing } = context.office
  if (sample || standing.now().why === 'trial') return []
  return lastDrill(context).isDue ? [item('drill-due', {})] : []
}

function roundWaiting(db: Reader, year: number, today: string): Waiting[] {
  const missing = sql.withoutRegistration(db, { year, end: `${year}-12-31` })
  const titles = sql.waitingTitles(db, { year })
  const own = new Map(
    sql.ownDeadlinesOf(db, { year }).map(({ kind, deadlines }) => [kind, ownDeadlines(deadlines)]),
  )
  const late = (kind: Kind, step: 'register' | 'review' | 'decide', usual: string): boolean =>
    today > (own.get(kind)?.[step] ?? `${year}-${usual}`)
  const some = (code: Waiting['code'], kind: Kind, places: Places, overdue: boolean): Waiting[] =>
    places.length === 0 ? [] : [item(code, { kind, overdue, places, count: sum(places) })]
  const placesIn = (kind: Kind, wanted: string): Places =>
    titles
      .filter((row) => row.kind === kind && row.state === wanted)
      .map(({ state: _, kind: __, ...place }) => place)
  return [
    // Lists are made from January to March.
    ...some('not-registered', 'family', missing, late('family', 'register', '03-31')).map((one) => ({
      ...one,
      count: missing.length,
    })),
    // The review is held together with that of "Gia đình văn hóa", which ends on 25 November (NĐ 86/2023/NĐ-CP).
    ...subjectKinds.flatMap((kind) =>
      some('without-result', kind, placesIn(kind, 'registered'), late(kind, 'review', '11-25')),
    ),
    ...subjectKinds.flatMap((kind) =>
      some('passed-waiting', kind, placesIn(kind, 'passed'), late(kind, 'decide', '12-31')),
    ),
  ]
}

/** The program's own measures; no text was seen to set any: days until an unanswered complaint stands in red, days an ending is told before. */
const answerWithin = 15
const toldBefore = 90

function objectionWaiting(db: Reader, year: number, today: string): Waiting[] {
  const complaints = sql
    .openComplaints(db, { year })
    .map(({ kind, count, since }) =>
      item('complaint-open', { kind, count, overdue: today > addDays(since, answerWithin) }),
    )
  const ending = sql
    .endingRecognitions(db, { from: today, until: addDays(today, toldBefore) })
    .map(({ kind, count }) => item('recognition-ending', { kind, count }))
  return [...complaints, ...ending]
}

function paperWaiting(db: Reader, year: number, today: string): Waiting[] {
  const incomplete = sql
    .incompleteDecisions(db, { year })
    .map((decision) => item('decision-incomplete', { ...decision, overdue: today > `${year}-12-31` }))
  const byDecision = Map.groupBy(sql.uncertified(db, { year }), ({ decisionId }) => decisionId)
  const papers = [...byDecision].map(([decisionId, rows]) => {
    const places = rows.map(({ placeId, name, count }) => ({ placeId, name, count }))
    const { decision = null, kind = null } = rows[0] ?? {}
    return item('uncertified', { kind, count: sum(places), places, decisionId, decision })
  })
  return [...incomplete, ...papers]
}

const sum = (places: Places): number => places.reduce((total, { count }) => total + count, 0)
