import type { ImportOrder } from '../../contract/imports.ts'
import { Refusal } from '../../contract/refusal.ts'
import { lastChangeSet } from '../../database/queries/imports.ts'
import type { SheetReading } from '../../workers/read-sheet/jobs.ts'
import type { OfficeHouse, ReadContext } from '../context.ts'
import type { Plan } from './planned.ts'

/** A sheet that was read, and what was last found would happen with it. */
export interface KeptReading {
  readonly id: string
  readonly fileName: string
  /** Of the file, and of the page where the file has several. */
  readonly digest: string
  readonly sheet: SheetReading
  plan: {
    readonly order: ImportOrder
    readonly found: Plan
    /** The newest entry of the history when it was found. */
    readonly asOf: number | null
  } | null
}

const most = 6
/** Readings live as long as the program runs; the oldest goes when there are too many. */
const houses = new WeakMap<OfficeHouse, Map<string, KeptReading>>()

export function keepReading({ office }: ReadContext, fileName: string, sheet: SheetReading): KeptReading {
  const kept = houses.get(office) ?? new Map<string, KeptReading>()
  houses.set(office, kept)
  const digest = sheet.pages.length > 1 ? `${sheet.digest}#${sheet.page + 1}` : sheet.digest
  const reading: KeptReading = { id: crypto.randomUUID(), fileName, digest, sheet, plan: null }
  kept.set(reading.id, reading)
  for (const id of kept.keys()) if (kept.size > most) kept.delete(id)
  return reading
}

/** Keeps what would happen, as of now. */
export function keepPlan({ db }: ReadContext, reading: KeptReading, order: ImportOrder, found: Plan): void {
  reading.plan = { order, found, asOf: lastChangeSet(db, {})?.id ?? null }
}

/** The plan of this very order, if nothing was written since it was made. */
export function planStillGood({ db }: ReadContext, { plan }: KeptReading, order: ImportOrder): Plan | null {
  if (!plan || plan.asOf !== (lastChangeSet(db, {})?.id ?? null)) return null
  return JSON.stringify(plan.order) === JSON.stringify(order) ? plan.found : null
}

export function findReading({ office }: ReadContext, readingId: string): KeptReading {
  const reading = houses.get(office)?.get(readingId)
  if (!reading) throw new Refusal('reading-unknown', {})
  return reading
}
