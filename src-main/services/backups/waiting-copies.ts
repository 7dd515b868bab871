import type { AutomaticReason } from '../../contract/automatic.ts'
import { Refusal } from '../../contract/refusal.ts'
import { snapshot } from '../../database/open.ts'
import * as sql from '../../database/queries/backups.ts'
import { onDisk, remove, renameWithRetry, syncFile } from '../../files/disk.ts'
import { freeName } from '../../files/file-name.ts'
import { automaticFiles, ownAutomaticFolder } from '../../files/own-folders.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { copyName, readCopyName } from './copy-name.ts'
import { scratchOf } from './opening.ts'

/*
 * Nobody waits before an import until a whole backup has been packed and restored in trial: the data are set aside as they are
 * at that moment, and packed when the clerk's own work is done.
 */

interface WaitingCopy {
  readonly file: string
  readonly madeAt: string
  readonly reason: AutomaticReason
  /** Entries of the history in it. */
  readonly length: number
}

const waiting = /^\.(\d+)\.waiting$/

/** Sets the data aside as they are now. */
export async function setAside(context: TaskContext, reason: AutomaticReason): Promise<void> {
  const { db, office, now, stopIfCancelled } = context
  const folder = ownAutomaticFolder(office.generations.folder)
  const length = sql.chainLength(db, {})?.length ?? 0
  const copy = scratchOf(context)
  try {
    await snapshot(db, copy)
    stopIfCancelled()
    const taken = automaticFiles(office.generations.folder).map(({ name }) => name)
    const file = `${folder}/${freeName(`${copyName(now(), reason)}.${length}.waiting`, taken)}`
    onDisk(folder, () => {
      syncFile(copy)
      renameWithRetry(copy, file)
    })
  } finally {
    remove(copy)
  }
  office.packSoon()
}

/** What was set aside and is not packed yet, oldest first. */
export function waitingCopies({ generations }: ReadContext['office']): WaitingCopy[] {
  return automaticFiles(generations.folder).flatMap(({ name, path }) => {
    const told = readCopyName(name)
    const length = told && waiting.exec(told.ending)?.[1]
    if (!told || !length) return []
    const { madeAt, reason } = told
    return [{ file: path, madeAt, reason, length: Number(length) }]
  })
}

const underway = new WeakMap<object, Promise<void>>()

/** Packs and restores in trial what was set aside. Asked for twice at once, it is done once. */
export async function packWaiting(context: TaskContext): Promise<void> {
  const { generations } = context.office
  // In a row, however many ask: two that pack the same copy at once keep each other out.
  const before = underway.get(generations)?.catch(() => {}) ?? Promise.resolve()
  const work = before.then(() => packAll(context))
  underway.set(generations, work)
  await work
}

async function packAll(context: TaskContext): Promise<void> {
  for (const copy of waitingCopies(context.office)) {
    try {
      await pack(context, copy)
      remove(copy.file)
    } catch (error) {
      if (!(error instanceof Refusal) || !/^(data|backup)-(damaged|not-ours|newer)$/.test(error.code))
        throw error
      // Kept for whoever helps, under a name that nobody waits for: the office's work goes on.
      renameWithRetry(copy.file, `${copy.file}.damaged`)
    }
  }
}

async function pack(context: TaskContext, { file, madeAt, reason }: WaitingCopy): Promise<void> {
  const { db, office, run } = context
  const taken = automaticFiles(office.generations.folder).map(({ name }) => name)
  await run('packBackup', {
    copy: file,
    scratch: scratchOf(context),
    folder: ownAutomaticFolder(office.generations.folder),
    fileName: freeName(`${copyName(madeAt, reason)}.hoibk.zip`, taken),
    version: office.version,
    generation: office.generations.number(),
    madeAt,
    previous: sql.lastBackup(db, {})?.sha256 ?? null,
    sealing: null,
  })
}
