import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Reader } from '../../database/open.ts'
import * as sql from '../../database/queries/sticks.ts'
import { freeBytes, look } from '../../files/disk.ts'
import { onSameVolume, pluggedSticks } from '../../files/drives.ts'
import { removeUnfinished } from '../../files/unfinished.ts'
import type { CheckedBackup } from '../../workers/pack/stick-jobs.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { openingOf, scratchOf } from './opening.ts'
import { reminderOf, type Safety } from './reminder.ts'
import { checkFiles, lostOf, rememberFiles, whereaboutsOf } from './stick-files.ts'

type Calls = Contract['backups']

/** The sticks that are plugged in now. */
export function drives({ db }: ReadContext): Output<Calls['drives']> {
  return pluggedSticks().map(({ kind: _, ...stick }) => ({
    ...stick,
    stickId: sql.stickByMark(db, { mark: stick.serial ?? stick.path })?.id ?? null,
  }))
}

/** Sticks and folders known from earlier, the latest first. */
export function sticks({ db }: ReadContext): Output<Calls['sticks']> {
  return sql.sticks(db, {}).map((stick) => ({ ...stick, files: sql.stickFiles(db, { stickId: stick.id }) }))
}

/** What a folder is: on which stick, on the disk of the data, how much room. */
export function placeOf(
  { office }: ReadContext,
  { folder }: Input<Calls['placeOf']>,
): Output<Calls['placeOf']> {
  const { kind, name } = whereaboutsOf(folder)
  const besideData = kind === 'folder' && onSameVolume(folder, office.generations.folder)
  return { stick: kind === 'stick' ? name : null, besideData, freeBytes: freeBytes(folder) }
}

/** The last good backup elsewhere, and what is due. */
export function safety({ db, today }: ReadContext): Output<Calls['safety']> {
  return { ...safetyOf(db, today()), last: sql.lastGood(db, {}) ?? null }
}

/** Whether a backup is due, by what is written down. */
export function safetyOf(db: Reader, today: string): Safety {
  const last = sql.lastGood(db, {})
  const facts = sql.safety(db, { lastGoodAt: last?.at ?? null })
  return reminderOf(today, {
    firstDay: facts?.firstAt ?? null,
    hasData: facts?.hasData === 1,
    lastGood: last?.at ?? null,
    lastRead: last?.verifiedAt ?? null,
    changedSince: facts?.changedSince === 1,
    sticks: facts?.sticks ?? 0,
  })
}

/** Reads every backup in a folder, and on wish restores each in trial. What is lost is an answer, not a refusal. */
export async function checkStick(
  context: TaskContext,
  { folder, restore }: Input<Calls['checkStick']>,
): Promise<Output<Calls['checkStick']>> {
  const { progress, stopIfCancelled, write } = context
  const part = restore ? 50 : 100
  const found = await checkFiles(context, folder, (done, of) =>
    progress(Math.round((done / Math.max(1, of)) * part), 100),
  )
  const files: Tried[] = []
  for (const [nth, file] of found.files.entries()) {
    stopIfCancelled()
    files.push(restore ? await tried(context, folder, file) : { ...file, restored: false })
    if (restore) progress(part + Math.round(((nth + 1) / found.files.length) * (100 - part)), 100)
  }
  const where = whereaboutsOf(folder)
  await write((writing) => void rememberFiles(writing, where, { files }))
  return {
    files: files.map(({ name, bytes, madeAt, pastCache, state, restored }) => ({
      name,
      bytes,
      madeAt,
      how: pastCache ? 'medium' : 'memory',
      state,
      restored,
    })),
    lost: lostOf({ files }),
    pastCache: files.every(({ pastCache, state }) => pastCache || state !== 'good'),
  }
}

type Tried = CheckedBackup & { readonly restored: boolean }

/** The same file after a trial restore, where this program can open it. */
async function tried(context: TaskContext, folder: string, file: CheckedBackup): Promise<Tried> {
  if (file.state !== 'good') return { ...file, restored: false }
  try {
    const path = `${whereaboutsOf(folder).root}/${file.name}`
    const input = { file: path, scratch: scratchOf(context), opening: openingOf(context, null) }
    await context.run('verifyBackup', input, () => {})
    return { ...file, restored: true }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'backup-damaged') return { ...file, state: 'damaged', restored: false }
    // Locked with another secret, or of a newer program: whole, as far as this one can tell.
    if (error.code === 'backup-sealed' || error.code === 'backup-newer') return { ...file, restored: false }
    throw error
  }
}

/** The name of the file that fills a stick. */
const testFile = 'so-khuyen-hoc-thu-usb.tmp'

/** Fills the free space, reads it back and removes it; then looks whether the backups there are still whole. */
export async function testStick(
  context: TaskContext,
  { folder, bytes }: Input<Calls['testStick']>,
): Promise<Output<Calls['testStick']>> {
  const { now, progress, run, write } = context
  look(folder)
  const seed = `${now()} ${folder}`
  try {
    const told = (done: number, of: number): void => progress(Math.round((done / of) * 90), 100)
    const tested = await run('testStick', { folder, bytes, fileName: testFile, seed }, told)
    const found = await checkFiles(context, folder, (done, of) =>
      progress(90 + Math.round((done / Math.max(1, of)) * 10), 100),
    )
    await write((writing) => {
      const id = rememberFiles(writing, whereaboutsOf(folder), found)
      if (tested.result !== 'unproven') sql.saveTested(writing.db, { id, at: now(), tested: tested.result })
    })
    return { ...tested, lost: lostOf(found) }
  } finally {
    // Called off in the middle, its thread is gone and the file is not.
    removeUnfinished(folder, testFile)
  }
}
