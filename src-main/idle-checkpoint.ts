import type Database from 'better-sqlite3'

const idleMs = 60_000

interface Settings {
  readonly live: () => Database.Database | null
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  readonly failed: (error: unknown) => void
  readonly afterMs?: number
}

/** Folds the write-ahead log into the file once nobody has written for a minute: a folder copied by hand is then whole. */
export function createIdleCheckpoint({ live, inTurn, failed, afterMs = idleMs }: Settings) {
  let timer: NodeJS.Timeout | undefined

  async function fold(): Promise<void> {
    try {
      await inTurn(async () => void live()?.pragma('wal_checkpoint(TRUNCATE)'))
    } catch (error) {
      failed(error)
    }
  }

  return {
    written(): void {
      clearTimeout(timer)
      timer = setTimeout(() => void fold(), afterMs)
      timer.unref()
    },
    stop: () => clearTimeout(timer),
  }
}
