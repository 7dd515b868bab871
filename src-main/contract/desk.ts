import * as z from 'zod'
import { subjectKinds, year } from './assessments.ts'
import { query } from './define.ts'
import { safety } from './sticks.ts'

export const waitingCodes = [
  'no-backup',
  'backup-old',
  'backup-year-end',
  'backup-unread',
  'drill-due',
  'not-registered',
  'without-result',
  'passed-waiting',
  'uncertified',
  'decision-incomplete',
  'complaint-open',
  'recognition-ending',
] as const
export const waiting = z.object({
  code: z.enum(waitingCodes),
  overdue: z.boolean(),
  /** Null where it is no matter of one kind of subject. */
  kind: z.enum(subjectKinds).nullable(),
  count: z.int(),
  /** The communes it concerns, most first. */
  places: z.array(z.object({ placeId: z.int(), name: z.string(), count: z.int() })),
  decisionId: z.int().nullable(),
  decision: z.string().nullable(),
})

export const desk = {
  waiting: query(z.object({ year }), z.array(waiting)),
  /** Numbers behind the menu entries. */
  badges: query(z.object({ year }), z.object({ desk: z.int(), certificates: z.int(), backup: safety })),
}
