import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/desk.ts'
import { lastDrill } from '../backups/drill.ts'
import type { Safety } from '../backups/reminder.ts'
import { safetyOf } from '../backups/sticks.ts'
import type { ReadContext } from '../context.ts'

type Calls = Contract['desk']
type Waiting = Output<Calls['waiting']>[number]
type Places = Waiting['places']

/** What waits in a year, what is overdue first; nothing that nobody has to do. */
export function waiting(context: ReadContext, { year }: Input<Calls['waiting']>): Output<Calls['waiting']> {
  const { db, today } = context
  const all = [
    ...backupWaiting(safetyOf(db, today())),
    ...practiceWaiting(context),
    ...roundWaiting(db, year, today()),
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
  const placesIn = (wanted: string): Places =>
    titles.filter(({ state }) => state === wanted).map(({ state: _, ...place }) => place)
  const some = (code: Waiting['code'], places: Places, overdue: boolean): Waiting[] =>
    places.length === 0 ? [] : [item(code, { overdue, places, count: sum(places) })]
  return [
    // Lists are made from January to March.
    ...some('not-registered', missing, today > `${year}-03-31`).map((one) => ({
      ...one,
      count: missing.length,
    })),
    // The review is held together with that of "Gia đình văn hóa", which ends on 25 November (NĐ 86/2023/NĐ-CP).
    ...some('without-result', placesIn('registered'), today > `${year}-11-25`),
    ...some('passed-waiting', placesIn('passed'), today > `${year}-12-31`),
  ]
}

function paperWaiting(db: Reader, year: number, today: string): Waiting[] {
  const incomplete = sql
    .incompleteDecisions(db, { year })
    .map((decision) => item('decision-incomplete', { ...decision, overdue: today > `${year}-12-31` }))
  const byDecision = Map.groupBy(sql.uncertified(db, { year }), ({ decisionId }) => decisionId)
  const papers = [...byDecision].map(([decisionId, rows]) => {
    const places = rows.map(({ placeId, name, count }) => ({ placeId, name, count }))
    const decision = rows[0]?.decision ?? null
    return item('uncertified', { count: sum(places), places, decisionId, decision })
  })
  return [...incomplete, ...papers]
}

const sum = (places: Places): number => places.reduce((total, { count }) => total + count, 0)
