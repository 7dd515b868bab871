import type { ImportOrder } from '../../contract/imports.ts'
import { Refusal } from '../../contract/refusal.ts'
import * as sql from '../../database/queries/imports.ts'
import { findPlace } from '../../database/queries/places.ts'
import { roundOf } from '../assessments/rounds.ts'
import type { TaskContext, WriteContext } from '../context.ts'
import { enterRegistrations, enterResult, hamletsOf } from './entering.ts'
import { scoreWriter } from './entering-scores.ts'
import { enterSubjects } from './entering-subjects.ts'
import { planImport } from './plan.ts'
import type { Plan, Planned } from './planned.ts'
import { type KeptReading, keepPlan, planStillGood } from './readings.ts'

export interface Applied {
  readonly imported: number
  readonly left: number
  readonly newHamlets: number
  readonly changeSetId: number
}
const slice = 200

/**
 * Writes a planned sheet as one change set. It is planned again inside of it when the register has changed since the clerk
 * saw the preview.
 */
export function* applyPlan(
  context: WriteContext,
  reading: KeptReading,
  order: ImportOrder,
  progress: TaskContext['progress'],
): Generator<void, Applied> {
  const plan = planStillGood(context, reading, order) ?? (yield* planImport(context, reading.sheet, order))
  refuseBlocked(plan, reading.fileName)
  keepPlan(context, reading, order, plan)
  const rows = plan.rows.filter(({ fate }) => fate === 'goes-in')
  if (rows.length === 0) throw new Refusal('nothing-to-import', { fileName: reading.fileName })
  const { label } = reading.sheet.guess
  const roundId = roundOf(context, { kind: order.subject, year: order.year, ...(label && { label }) })
  const hamlets = hamletsOf(context)
  const write = writerOf(context, { order, roundId, hamletFor: hamlets.idFor, subjects: new Map() })
  for (let from = 0; from < rows.length; from += slice) {
    const some = rows.slice(from, from + slice)
    write(some)
    progress(from + some.length, rows.length)
    yield
  }
  remember(context, reading, order, rows.length)
  const place = order.placeId === null ? '' : (findPlace(context.db, { id: order.placeId })?.fullName ?? '')
  context.did({
    name: deeds[order.kind],
    with: {
      count: rows.length,
      place,
      year: order.year,
      ...(order.subject !== 'family' && { kind: order.subject }),
    },
  })
  return {
    imported: rows.length,
    left: plan.rows.length - rows.length,
    newHamlets: hamlets.added(),
    changeSetId: context.changeSetId,
  }
}

const deeds = {
  registrations: 'registrations-imported',
  results: 'results-imported',
  scores: 'scores-imported',
} as const

type Entering = Parameters<typeof enterSubjects>[2]

/** What is done with some rows. */
function writerOf(context: WriteContext, entering: Entering): (rows: readonly Planned[]) => void {
  const { order, roundId } = entering
  if (order.kind === 'registrations')
    return order.subject === 'family'
      ? (rows) => enterRegistrations(context, rows, entering)
      : (rows) => enterSubjects(context, rows, entering)
  const one =
    order.kind === 'scores'
      ? scoreWriter(context, order, roundId)
      : (row: Planned) => enterResult(context, row)
  return (rows) => rows.forEach(one)
}

function refuseBlocked(plan: Plan, fileName: string): void {
  const [blocker] = plan.blockers
  if (blocker) throw new Refusal(blocker.code, { what: blocker.what, fileName })
}

/** That these bytes came in, and how the office understands sheets of such headings. */
function remember({ db, now }: WriteContext, reading: KeptReading, order: ImportOrder, rows: number): void {
  const { kind, subject, year, placeId, mapping } = order
  const { digest, fileName, sheet } = reading
  sql.addImport(db, { at: now(), fileName, digest, kind, subject, year, placeId, rows })
  if (sheet.fingerprint === null) return
  const kept = Object.fromEntries(Object.entries(mapping).filter(([, meaning]) => meaning !== 'left-reason'))
  sql.rememberColumns(db, { fingerprint: sheet.fingerprint, kind, mapping: JSON.stringify(kept), at: now() })
}
