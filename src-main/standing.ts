import type Database from 'better-sqlite3'
import { clockDoubt } from './clock.ts'
import { Refusal } from './contract/refusal.ts'
import type { StandingNow, StopReason } from './contract/standing.ts'
import type { Reader, Writer } from './database/open.ts'
import { findNote, keepNote } from './database/queries/standing.ts'
import { releaseBallast } from './files/ballast.ts'
import { freeBytes } from './files/disk.ts'

const mebibyte = 1024 * 1024
const lowBytes = 500 * mebibyte
const importBytes = 200 * mebibyte
/** So much more room than when writing stopped is worth another try. */
const roomThatHelps = 64 * 1024
const lookAgainMs = 5_000
/** The clock is noted with what is written anyway, but not with every stroke. */
const noteMs = 60_000

/** Calls that take much room at once. */
const large: ReadonlySet<string> = new Set(['imports.applyImport', 'places.importPlaces'])

interface Settings {
  readonly folder: string
  readonly trial: boolean
  readonly now: () => string
  readonly changed: () => void
  readonly log: (error: unknown) => void
  /** Tries whether disk and data are well again. */
  readonly retry: () => Promise<void>
}

/** Whether the program may write: everything that stops it, and everything that lets it go on, is decided here. */
export function createStanding({ folder, trial, now, changed, log, retry }: Settings) {
  let why: StopReason | null = trial ? 'trial' : null
  let freeAtStop = 0
  let lastSeen: string | null = null
  let checkedAt: string | null = null
  let timer: NodeJS.Timeout | undefined

  const doubt = () => clockDoubt(now(), lastSeen)
  const roomCame = (): boolean => (freeBytes(folder) ?? 0) >= freeAtStop + roomThatHelps

  function lookForRoom(): void {
    clearInterval(timer)
    if (why !== 'disk-full') return
    timer = setInterval(() => roomCame() && void retry().catch(log), lookAgainMs)
    timer.unref()
  }

  function stop(reason: StopReason): void {
    if (reason === 'disk-full') {
      try {
        releaseBallast(folder)
      } catch (error) {
        log(error)
      }
      freeAtStop = freeBytes(folder) ?? 0
    }
    // What is damaged is not made well by room on the disk.
    const next = trial ? 'trial' : why === 'damaged' ? 'damaged' : reason
    const isNews = next !== why
    why = next
    lookForRoom()
    // Told once: whoever reads again because of it may meet the same error.
    if (isNews) changed()
  }

  const standing = {
    now(): StandingNow {
      const free = freeBytes(folder)
      const clock = doubt()
      return {
        writable: why === null,
        why,
        freeBytes: free,
        low: free !== null && free < lowBytes,
        clock: clock === null ? null : { doubt: clock, now: now(), lastSeen },
        checkedAt,
      }
    },
    why: (): StopReason | null => why,
    stop,
    /** Data were opened: what stopped the program before has gone, or is what opening found. */
    opened(db: Database.Database | null, found: StopReason | null): void {
      why = trial ? 'trial' : found
      lookForRoom()
      if (db === null) return
      const reader = db as unknown as Reader
      lastSeen = findNote(reader, { name: 'max_seen_utc' })?.value ?? null
      checkedAt = findNote(reader, { name: 'full_check_at' })?.value ?? null
    },
    /** Throws the one refusal of a program that only reads. A disk that has room again is tried first. */
    async mayWrite(call: string): Promise<void> {
      if (why === 'disk-full' && roomCame()) await retry()
      if (why !== null) throw new Refusal('writing-stopped', { why, folder })
      const free = freeBytes(folder)
      if (large.has(call) && free !== null && free < importBytes)
        throw new Refusal('disk-full', { path: folder, needed: importBytes, free })
    },
    /** When something is done, and whether the clock can be believed. */
    clockSuspect: (): boolean => doubt() !== null,
    /** Notes the clock inside the transaction of what is written; `kept` is called once that is safe. */
    noteClock(db: Writer, at: string): () => void {
      const due = lastSeen === null || Date.parse(at) - Date.parse(lastSeen) >= noteMs
      if (!due || doubt() !== null) return () => {}
      keepNote(db, { name: 'max_seen_utc', value: at })
      return () => {
        lastSeen = at
      }
    },
    trustClock(db: Writer): StandingNow {
      lastSeen = now()
      keepNote(db, { name: 'max_seen_utc', value: lastSeen })
      return standing.now()
    },
    /** Writes something that says nothing new, to see whether writing goes well. */
    tryToWrite(db: Database.Database): void {
      keepNote(db as unknown as Writer, { name: 'max_seen_utc', value: lastSeen ?? now() })
    },
    /** The whole file was looked through and is good. */
    noteCheck(db: Database.Database): void {
      if (why !== null || doubt() !== null) return
      checkedAt = now()
      keepNote(db as unknown as Writer, { name: 'full_check_at', value: checkedAt })
    },
    end: () => clearInterval(timer),
  }
  return standing
}
export type Standing = ReturnType<typeof createStanding>
