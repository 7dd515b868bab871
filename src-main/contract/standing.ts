import * as z from 'zod'
import { command, query, task } from './define.ts'

/** Why the program only reads. */
export const stopReasons = ['disk-full', 'disk-read-only', 'disk-failed', 'damaged', 'trial'] as const
export type StopReason = (typeof stopReasons)[number]

export const clockDoubts = ['behind', 'ahead'] as const
/** behind: earlier than what is already written, or than this program. ahead: years after this program was made. */
export type ClockDoubt = (typeof clockDoubts)[number]

export const standingNow = z.object({
  /** May the program write now? */
  writable: z.boolean(),
  why: z.enum(stopReasons).nullable(),
  freeBytes: z.number().nullable(),
  /** So little room that something must be done soon. */
  low: z.boolean(),
  clock: z
    .object({ doubt: z.enum(clockDoubts), now: z.string(), lastSeen: z.string().nullable() })
    .nullable(),
  /** When the whole file was last looked through and found good. */
  checkedAt: z.string().nullable(),
})
export type StandingNow = z.output<typeof standingNow>

/** What happened, in the clerk's words. */
const incidentWords = z.string().max(4000).default('')

export const standing = {
  now: query(z.object({}), standingNow),
  /** Looks whether the disk and the data are well again; writes go on when they are. */
  tryAgain: task(z.object({}), standingNow),
  /** What the report of an incident would say: program, computer, standing, newest errors, and what the clerk adds. No names of the program's own. */
  incident: query(z.object({ said: incidentWords }), z.object({ text: z.string() })),
  /** The report as a file, to be sent by hand. */
  saveIncident: task(
    z.object({ said: incidentWords }),
    z.object({ ticket: z.string(), fileName: z.string() }),
  ),
  /** The clerk has compared: the clock of the computer is right, an earlier one was not. */
  trustClock: command(z.object({}), standingNow),
}
