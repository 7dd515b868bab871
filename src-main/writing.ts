import type Database from 'better-sqlite3'
import type { Deed } from './contract/deeds.ts'
import { abandonChangeSet, closeChangeSet, openChangeSet } from './database/changes.ts'
import type { Writer } from './database/open.ts'
import { isWritten } from './database/queries/standing.ts'
import { closeLive, openCopy } from './opening.ts'
import type { ReadContext, WriteContext } from './services/context.ts'
import { isGenerator, runInSlices } from './slices.ts'
import type { Standing } from './standing.ts'

/** Who acts while the program knows only one clerk. */
const actor = 'office'
/** A list of 200,000 ids tells an auditor nothing that the changed rows do not. */
const longestInput = 20_000

interface Said {
  readonly name: string
  readonly input: unknown
}

interface Settings {
  readonly database: () => Database.Database
  readonly reading: ReadContext
  readonly changed: () => void
  /** What a failure means for everything after it. */
  readonly failed: (error: unknown) => void
  readonly clockSuspect: Standing['clockSuspect']
  readonly noteClock: Standing['noteClock']
}

const nothing = (): void => {}

/** One change set in a data file that is not live: nobody hears of it and nothing stops because of it. */
async function writeInto<T>(
  path: string,
  said: Said,
  work: (context: WriteContext) => T,
  { reading, clockSuspect }: Pick<Settings, 'reading' | 'clockSuspect'>,
): Promise<T> {
  const db = openCopy(path)
  try {
    const noteClock = () => nothing
    const writing = createWriting({
      database: () => db,
      reading,
      changed: nothing,
      failed: nothing,
      clockSuspect,
      noteClock,
    })
    return await writing.atOnce(said, work)
  } finally {
    closeLive(db)
  }
}

/** Change sets, one after the other: a transaction, the rows it changed and its entry in the history stand or fall together. */
export function createWriting({ database, reading, changed, failed, clockSuspect, noteClock }: Settings) {
  let turn: Promise<unknown> = Promise.resolve()
  let shut: Promise<unknown> = Promise.resolve()

  /** Waits its turn, then has the writer's place to itself until done. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  function begin(): { context: WriteContext; commit: (said: Said) => void; rollback: () => void } {
    const db = database()
    let deed: Deed | undefined
    let undoes: number | null = null
    db.exec('BEGIN IMMEDIATE')
    const changeSetId = openChangeSet(db)
    const context: WriteContext = Object.create(reading, {
      db: { value: db as unknown as Writer },
      changeSetId: { value: changeSetId },
      did: {
        value: (what: Deed, takenBack?: number) => {
          deed = what
          undoes = takenBack ?? null
        },
      },
    })
    return {
      context,
      commit({ name, input }) {
        const given = JSON.stringify(input)
        const facts = {
          at: reading.now(),
          actor,
          command: name,
          input: given.length > longestInput ? JSON.stringify({ letters: given.length }) : given,
          deed: deed ?? { name: 'office-amended' as const, with: {} },
          undoes,
          clockSuspect: clockSuspect(),
        }
        const rows = closeChangeSet(db, changeSetId, facts)
        if (rows > 0 && deed === undefined)
          throw new Error(`${name} changed ${rows} rows and did not say what it did`)
        const clockNoted = noteClock(db as unknown as Writer, facts.at)
        endTransaction(db, changeSetId)
        clockNoted()
      },
      rollback() {
        // SQLite itself rolls back on a full disk.
        if (db.inTransaction) db.exec('ROLLBACK')
        abandonChangeSet(db)
      },
    }
  }

  /** What is committed is done, even when folding the log into the file afterwards failed; then nothing more is written. */
  function endTransaction(db: Database.Database, changeSetId: number): void {
    try {
      db.exec('COMMIT')
    } catch (error) {
      if (db.inTransaction || !isWritten(db as unknown as Writer, { id: changeSetId })) throw error
      failed(error)
    }
  }

  /** Takes everything back and says what the failure was, not what taking back may add to it. */
  function giveUp(rollback: () => void, error: unknown): never {
    failed(error)
    try {
      rollback()
    } catch (second) {
      failed(second)
    }
    throw error
  }

  function beginOr(): ReturnType<typeof begin> {
    try {
      return begin()
    } catch (error) {
      const db = database()
      return giveUp(() => db.inTransaction && db.exec('ROLLBACK'), error)
    }
  }

  return {
    /** One command. */
    atOnce<T>(said: Said, work: (context: WriteContext) => T): Promise<T> {
      return inTurn(async () => {
        const { context, commit, rollback } = beginOr()
        try {
          const value = work(context)
          commit(said)
          return value
        } catch (error) {
          return giveUp(rollback, error)
        } finally {
          changed()
        }
      })
    },
    /** One long write: a generator pauses at each `yield` once its slice is over. */
    inSlices<T>(
      said: Said & { readonly stopIfCancelled: () => void },
      work: (context: WriteContext) => T | Generator<void, T>,
    ): Promise<T> {
      return inTurn(async () => {
        const { context, commit, rollback } = beginOr()
        try {
          said.stopIfCancelled()
          const started = work(context)
          const value = isGenerator(started) ? await runInSlices(started, said.stopIfCancelled) : started
          commit(said)
          return value
        } catch (error) {
          return giveUp(rollback, error)
        } finally {
          changed()
        }
      })
    },
    /** Nothing reads or writes meanwhile: the database is exchanged or closed. */
    alone(work: () => Promise<void>): Promise<void> {
      const done = inTurn(work)
      shut = done.catch(() => {})
      return done
    },
    /** One change set in a closed data file that is not the live one. */
    into: <T>(path: string, said: Said, work: (context: WriteContext) => T): Promise<T> =>
      writeInto(path, said, work, { reading, clockSuspect }),
    /** Nothing is written meanwhile; reading goes on. */
    inTurn,
    /** When reading is possible again. */
    opened: () => shut,
  }
}
