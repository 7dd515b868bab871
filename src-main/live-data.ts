import { copyFileSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { Refusal, type RefusalCode } from './contract/refusal.ts'
import type { troubleCodes } from './contract/rescue.ts'
import type { StopReason } from './contract/standing.ts'
import { stopReasonOf } from './database/stop-reason.ts'
import { closeAsFound } from './files/as-found.ts'
import { releaseBallast } from './files/ballast.ts'
import { onDisk, remove } from './files/disk.ts'
import type { Generations } from './files/generations.ts'
import { probeFolder } from './files/probe.ts'
import { quarantine } from './files/quarantine.ts'
import { type LastEnd, markDamaged, unmark } from './files/running-mark.ts'
import { closeLive, type OpeningOptions, openCopy, openLive } from './opening.ts'

/** Data that cannot be opened. */
export interface Trouble {
  readonly code: (typeof troubleCodes)[number]
  readonly file: string | null
  readonly what: string
  readonly copy: string | null
}

/** What came of opening: `why` nothing may be written, which tables are still to be looked through, how the last run ended. */
export interface Found {
  readonly why: StopReason | null
  readonly unchecked: readonly string[]
  /** What is wrong with the newest entries of the history. */
  readonly broken: string | null
  readonly lastEnd: LastEnd
}

/** The file of the office as it stands: open, open as a copy that only reads, or in trouble. */
export function createLiveData(
  generations: Generations,
  log: (error: unknown) => void,
  options: Pick<OpeningOptions, 'keepsCopies' | 'now'> = {},
) {
  let db: Database.Database | null = null
  let trouble: Trouble | null = null
  /** What was found wrong in the file that is open. */
  let damage = ''
  /** Where the copy lies that is open instead of the live file. */
  let passing: string | null = null

  function keep(path: string): string | null {
    try {
      return quarantine(generations.folder, path)
    } catch (error) {
      // A full or locked disk is no reason not to show what can be shown.
      log(error)
      return null
    }
  }

  /** A disk that cannot copy a damaged file aside does not keep it from being closed. */
  function leave(path: string, closing: () => void): void {
    try {
      closeAsFound(path, closing)
    } catch (error) {
      log(error)
    }
  }

  /** Leaves the live file, in which damage was found, as it was found. */
  function closeDamaged(): void {
    const closing = db
    if (closing?.open && passing === null) leave(generations.current(), () => closing.close())
  }

  function close(): void {
    if (damage !== '' && trouble === null) closeDamaged()
    const closing = db
    db = null
    if (closing?.open) {
      if (passing === null && trouble === null) closeWell(closing)
      else closing.close()
    }
    if (passing !== null) remove(passing)
    passing = null
  }

  /** A disk that fails or is full must not keep the program from ending: the write-ahead log stays beside the file. */
  function closeWell(closing: Database.Database): void {
    try {
      closeLive(closing)
    } catch (error) {
      if (stopReasonOf(error) === null) throw error
      log(error)
      closing.close()
    }
  }

  function openPassing(path: string): void {
    const folder = mkdtempSync(join(tmpdir(), 'so-khuyen-hoc-'))
    const copy = join(folder, 'copy.sqlite')
    try {
      for (const ending of ['', '-wal'])
        if (existsSync(path + ending)) onDisk(folder, () => copyFileSync(path + ending, copy + ending))
      db = openCopy(copy)
      passing = folder
    } catch (error) {
      remove(folder)
      throw error
    }
  }

  /** Data that can be read but not opened where they lie are opened as a copy. */
  function openOnlyToRead(why: StopReason): Found {
    const file = generations.current()
    try {
      openPassing(file)
      return { ...nothingOpen, why }
    } catch (error) {
      log(error)
      trouble = { code: 'data-damaged', file, what: String(error), copy: null }
      return nothingOpen
    }
  }

  async function openOrTrouble(): Promise<Found> {
    let copy: string | null = null
    try {
      const keepIt = (path: string): void => {
        copy = keep(path)
      }
      const { db: opened, ...found } = await openLive(generations, { ...options, keep: keepIt, leave })
      db = opened
      return { ...found, why: null }
    } catch (error) {
      if (!(error instanceof Refusal) || generations.isEmpty) throw error
      const { code, details } = error
      if (code === 'disk-full' && releaseBallast(generations.folder)) return openOrTrouble()
      const why = withoutWriting[code]
      if (why !== undefined) return openOnlyToRead(refusedBy(generations.folder) ?? why)
      if (code !== 'data-damaged' && code !== 'data-not-ours') throw error
      trouble = { code, file: generations.current(), what: String(details.what ?? code), copy }
      log(error)
      return nothingOpen
    }
  }

  return {
    get db(): Database.Database {
      if (db === null) throw refusalOf(trouble)
      return db
    },
    trouble: (): Trouble | null => trouble,
    isOpen: (): boolean => db !== null,
    /** What is open is not the live file itself. */
    isCopy: (): boolean => passing !== null,
    /** Opens what CURRENT names; data that cannot be opened are a trouble, not a throw. */
    async open(): Promise<Found> {
      close()
      trouble = null
      damage = ''
      if (generations.isLost) {
        const found = generations.kept().map((number) => generations.pathOf(number))
        trouble = { code: 'current-missing', file: null, what: found.join(', '), copy: null }
        return nothingOpen
      }
      return openOrTrouble()
    },
    /** What can be read of data in trouble, as a copy. */
    openCopy(): void {
      const newest = generations.kept().at(-1)
      // The copy in quarantine is the file as it was found, log and all.
      const path =
        trouble?.copy ?? trouble?.file ?? (newest === undefined ? null : generations.pathOf(newest))
      if (path === null) throw refusalOf(trouble)
      close()
      openPassing(path)
    },
    /** Damage was found in what is open: the next start looks through everything first. */
    markDamaged(what: string): void {
      damage = what
      if (passing === null && trouble === null) markDamaged(generations.folder)
    },
    /** Gives up what is open, because it is damaged. */
    abandon(): void {
      if (trouble === null) {
        const file = generations.current()
        trouble = { code: 'data-damaged', file, what: damage, copy: keep(file) }
        closeDamaged()
      }
      close()
    },
    close,
    /** The end of the program; what is damaged stays marked. */
    end(isDamaged: boolean): void {
      const wasLive = db !== null && passing === null && trouble === null
      if (isDamaged && wasLive) closeDamaged()
      close()
      if (!wasLive || isDamaged) return
      try {
        unmark(generations.folder)
      } catch (error) {
        // The next start looks the file through for nothing.
        log(error)
      }
    },
  }
}
export type LiveData = ReturnType<typeof createLiveData>

export const nothingOpen: Found = { why: null, unchecked: [], broken: null, lastEnd: 'clean' }

const refusalOf = (trouble: Trouble | null): Refusal =>
  new Refusal('data-damaged', { path: trouble?.file ?? '', what: trouble?.what ?? '' })

/** What keeps a file from being opened though it can be read. SQLite says "cannot open" of a medium that takes no log. */
const withoutWriting: Partial<Record<RefusalCode, StopReason>> = {
  'disk-full': 'disk-full',
  'disk-read-only': 'disk-read-only',
  'disk-failed': 'disk-failed',
  'folder-not-found': 'disk-read-only',
}

/** What the folder itself says no to: SQLite speaks of errors where a medium is only locked. */
function refusedBy(folder: string): StopReason | null {
  try {
    probeFolder(folder, 1)
    return null
  } catch (error) {
    const { code } = error instanceof Refusal ? error : { code: '' }
    return code === 'disk-full' || code === 'disk-read-only' ? code : null
  }
}
