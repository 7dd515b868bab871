import { setImmediate as breathe } from 'node:timers/promises'
import { Refusal } from './contract/refusal.ts'
import type { StopReason } from './contract/standing.ts'
import { faultIn, tablesToCheck } from './database/checks.ts'
import { stopReasonOf } from './database/stop-reason.ts'
import { layBallast } from './files/ballast.ts'
import { probeFolder } from './files/probe.ts'
import { createIdleCheckpoint } from './idle-checkpoint.ts'
import type { Found, LiveData } from './live-data.ts'
import { createStanding } from './standing.ts'
import { watchFile } from './watching.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000
const ballastAfterMs = 3_000
const probeBytes = 64 * 1024

interface Settings {
  readonly folder: string
  readonly live: LiveData
  readonly trial: boolean
  readonly now: () => string
  readonly changed: () => void
  readonly log: (error: unknown) => void
  /** The data could not be opened. */
  readonly troubled: () => void
  /** Has the file to itself: nothing reads or writes meanwhile. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** Looks after the file that is open: what stops writing, what lets it go on, and what is looked through when. */
export function keepWell({ folder, live, trial, now, changed, log, troubled, alone, inTurn }: Settings) {
  const standing = createStanding({ folder, trial, now, changed, log, retry: () => tryAgain() })
  const openOnly = () => (live.isOpen() && !live.isCopy() ? live.db : null)
  const watch = watchFile({ live: openOnly, inTurn, found: damaged, good: standing.noteCheck, log: heard })
  const idle = createIdleCheckpoint({ live: openOnly, inTurn, failed: heard })
  let ballast: NodeJS.Timeout | undefined
  let laying: Promise<void> = Promise.resolve()

  /** What an error of the live file means for writing; every other error is none of ours. */
  function failed(error: unknown): void {
    const reason = stopReasonOf(error)
    if (reason === null || standing.why() === reason) return
    if (reason === 'damaged') {
      damaged(String(error))
    } else {
      log(error)
      standing.stop(reason)
    }
  }

  function heard(error: unknown): void {
    if (stopReasonOf(error) === null) log(error)
    else failed(error)
  }

  function damaged(what: string): void {
    log(new Refusal('data-damaged', { path: folder, what }))
    standing.stop('damaged')
    try {
      live.markDamaged(what)
    } catch (error) {
      log(error)
    }
  }

  /** After every opening, whatever came of it. */
  function opened({ why, unchecked, broken, lastEnd }: Found): void {
    const isTrouble = live.trouble() !== null
    standing.opened(live.isOpen() ? live.db : null, isTrouble ? 'damaged' : why)
    if (isTrouble && !live.isOpen()) troubled()
    watch.stop()
    if (openOnly() === null) return
    if (broken !== null && !trial) damaged(broken)
    const { checkedAt } = standing.now()
    const due = checkedAt === null || Math.abs(Date.parse(now()) - Date.parse(checkedAt)) > weekMs
    watch.look({ unchecked, whole: due || lastEnd !== 'clean' })
    clearTimeout(ballast)
    if (trial || why !== null) return
    ballast = setTimeout(() => {
      laying = layBallast(folder).catch(log)
    }, ballastAfterMs)
    ballast.unref()
  }

  /** Whether disk and data are well again: on fresh pages, because after a failed write the old ones cannot be believed. */
  function tryAgain(told: (done: number, of: number) => void = () => {}): Promise<void> {
    return alone(async () => {
      const before = standing.why()
      if (before === null || before === 'trial') return
      const still =
        reasonOf(() => probeFolder(folder, probeBytes)) ?? (await reopened()) ?? (await faults(told))
      if (still === 'damaged') damaged('quick_check')
      else if (still !== null) standing.stop(still)
      changed()
    })
  }

  async function reopened(): Promise<StopReason | null> {
    const found = await live.open()
    opened(found)
    return found.broken === null ? found.why : 'damaged'
  }

  async function faults(told: (done: number, of: number) => void): Promise<StopReason | null> {
    if (!live.isOpen()) return null
    const { db } = live
    const tables = tablesToCheck(db)
    for (const [index, table] of tables.entries()) {
      if (faultIn(db, table) !== null) return 'damaged'
      told(index + 1, tables.length)
      await breathe()
    }
    return reasonOf(() => standing.tryToWrite(db))
  }

  function reasonOf(work: () => void): StopReason | null {
    try {
      work()
      return null
    } catch (error) {
      log(error)
      const { code } = error instanceof Refusal ? error : { code: '' }
      if (code === 'disk-full' || code === 'disk-read-only') return code
      return stopReasonOf(error) ?? 'disk-failed'
    }
  }

  return {
    standing,
    failed,
    opened,
    written: idle.written,
    house: {
      now: standing.now,
      async tryAgain(told: (done: number, of: number) => void) {
        await tryAgain(told)
        return standing.now()
      },
      trustClock: standing.trustClock,
    },
    async stop(): Promise<void> {
      watch.stop()
      idle.stop()
      standing.end()
      clearTimeout(ballast)
      await laying
    },
  }
}
