import type { Deed } from '../contract/deeds.ts'
import type { RescueState } from '../contract/rescue.ts'
import type { StandingNow } from '../contract/standing.ts'
import type { BackupManifest } from '../contract/values/backup-manifest.ts'
import type { Reader, Writer } from '../database/open.ts'
import type { KnownErasure } from '../database/unblanked.ts'
import type { Generations } from '../files/generations.ts'
import type { Tickets } from '../files/tickets.ts'
import type { Run } from '../workers/jobs.ts'

export interface ReadContext {
  readonly db: Reader
  /** The local day, ISO. */
  readonly today: () => string
  /** The instant in UTC, ISO. */
  readonly now: () => string
  readonly office: OfficeHouse
}

/** What stands around the database: folders, files shipped with the program, and the tasks that run. */
export interface OfficeHouse {
  readonly version: string
  /** What the program runs in: a window of its own, a browser, a command line. */
  readonly host: string
  readonly sample: boolean
  readonly lock: OfficeLock
  /** What was set aside is packed once the clerk's work is done. */
  readonly packSoon: () => void
  readonly resources: string
  readonly generations: Generations
  readonly tickets: Tickets
  readonly standing: StandingHouse
  readonly rescue: RescueHouse
  /** Closes the window of the practice office, if this program opened it. */
  readonly closePractice: () => Promise<void>
  readonly tasks: {
    running(): readonly { id: number; name: string; done: number; of: number; startedAt: string }[]
    cancel(id: number): boolean
  }
}

interface LockState {
  readonly isSet: boolean
  readonly isLocked: boolean
  readonly idleMinutes: number
  readonly waitSeconds: number
}

interface NewPin {
  readonly pin: string
}

/** The lock of the program, as the services may use it. */
export interface OfficeLock {
  state(): LockState
  close(): void
  stay(): void
  unlock(pin: string): Promise<void>
  /** The new recovery code; it is kept nowhere. */
  set(next: NewPin & { readonly present: string | null; readonly idleMinutes: number }): Promise<string>
  remove(present: string): Promise<void>
  reset(next: NewPin & { readonly code: string }): Promise<string>
}

/** Whether the program may write, and what it takes to write again. */
export interface StandingHouse {
  now(): StandingNow
  tryAgain(told: (done: number, of: number) => void): Promise<StandingNow>
  trustClock(db: Writer): StandingNow
}

/** Data that cannot be opened, and the copies to go on with. */
export interface RescueHouse {
  /** There are data to be read: all, or a copy of what is left. */
  isOpen(): boolean
  state(): RescueState
  checked(): Promise<RescueState>
  /** The file behind a choice of the list, or a file by its path; refuses what is known to be bad. */
  chosen(choice: number | { readonly file: string }): {
    readonly path: string
    readonly generation: number | null
  }
  /** Everybody who was erased, as far as the damaged data and the files beside them tell. */
  erasures(): readonly KnownErasure[]
  /** Throws for a backup of another office. */
  refuseStranger(manifest: BackupManifest): void
  openCopy(): Promise<void>
  begin(): Promise<RescueState>
}

export interface WriteContext extends ReadContext {
  readonly db: Writer
  /** The change set that is being written. */
  readonly changeSetId: number
  /** Says in the clerk's words what this action did; the last word counts. `undoes` names the action it takes back. */
  readonly did: (deed: Deed, undoes?: number) => void
}

export interface TaskContext extends ReadContext {
  readonly progress: (done: number, of: number) => void
  /** Runs a job in the worker thread; its progress becomes the task's own, and cancelling stops it. */
  readonly run: Run
  /** Throws the refusal `cancelled` once the clerk has asked to stop. */
  readonly stopIfCancelled: () => void
  /**
   * One change set. A generator is run in slices, so that calls are answered in between; each `yield` is a place to pause.
   * A throw, or cancelling, takes everything back.
   */
  readonly write: <T>(work: (context: WriteContext) => T | Generator<void, T>) => Promise<T>
  /** The same in a data file that is not the live one, closed and nobody else's; brought up to this program's schema first. */
  readonly writeInto: <T>(path: string, work: (context: WriteContext) => T) => Promise<T>
  /** Closes the database, lets `swap` put another generation in its place, opens that. */
  readonly reopen: (swap: () => Promise<void>) => Promise<void>
}
