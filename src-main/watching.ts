import { setTimeout as wait } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { faultIn, faultInHistory, faultWithin, tablesToCheck } from './database/checks.ts'

/** Soon enough to be the first hour's news, late enough for the first screen to be drawn. */
const firstMs = 2_000
const pauseMs = 100
/** How long one step over the history may keep calls waiting. */
const sliceMs = 20

interface Settings {
  readonly live: () => Database.Database | null
  /** Runs a step while nothing else writes: half an action must not be taken for damage. */
  readonly inTurn: <T>(step: () => Promise<T>) => Promise<T>
  readonly found: (what: string) => void
  /** Everything was looked through and is good. */
  readonly good: (db: Database.Database) => void
  readonly log: (error: unknown) => void
}

export interface Look {
  /** Tables not looked through before the window opened. */
  readonly unchecked: readonly string[]
  /** After an end that was no closing, and once a week: every table and the whole history. */
  readonly whole: boolean
}

/** Looks through the file while the office works, a little at a time, until something is found or all is good. */
export function watchFile({ live, inTurn, found, good, log }: Settings) {
  let ending = new AbortController()

  async function walk({ unchecked, whole }: Look, { signal }: AbortController): Promise<void> {
    await wait(firstMs, undefined, { signal, ref: false })
    const db = live()
    if (db === null) return
    const step = async (check: () => string | null): Promise<boolean> => {
      const what = await inTurn(async () => (signal.aborted || !db.open ? null : check()))
      if (what !== null) found(what)
      await wait(pauseMs, undefined, { signal, ref: false })
      return what === null
    }
    for (const table of unchecked) if (!(await step(() => faultIn(db, table)))) return
    const history = faultInHistory(db, whole)
    for (let goes = true; goes; ) {
      let wrong: string | null = null
      const isSound = await step(() => {
        const ends = performance.now() + sliceMs
        do {
          const next = history.next()
          goes = next.done !== true
          if (next.done) wrong = next.value
        } while (goes && performance.now() < ends)
        return wrong
      })
      if (!isSound) return
    }
    if (!whole) return
    for (const table of tablesToCheck(db)) if (!(await step(() => faultWithin(db, table)))) return
    await inTurn(async () => {
      if (!signal.aborted && db.open) good(db)
    })
  }

  return {
    look(what: Look): void {
      ending.abort()
      const own = new AbortController()
      ending = own
      walk(what, own).catch((error) => {
        if (!own.signal.aborted) log(error)
      })
    },
    stop: () => ending.abort(),
  }
}
