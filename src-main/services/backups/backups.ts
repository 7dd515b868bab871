import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { BackupManifest } from '../../contract/values/backup-manifest.ts'
import { countRows } from '../../database/checks.ts'
import * as sql from '../../database/queries/backups.ts'
import { peekManifest } from '../../files/container.ts'
import { folderAbove, freeBytes, look, nameIn } from '../../files/disk.ts'
import { usualPlaces } from '../../files/drives.ts'
import { peekSealed } from '../../files/sealed.ts'
import type { Jobs } from '../../workers/jobs.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { eraseAgain, knownErasures } from '../privacy/staying-erased.ts'
import { copyBefore } from './automatic.ts'
import { isBackupName } from './backup-name.ts'
import { openingOf, scratchOf } from './opening.ts'
import { refuseOtherOffice } from './ownership.ts'
import { reasonOf } from './reason.ts'
import { whereaboutsOf } from './stick-files.ts'

export { automatic, keepCopy } from './automatic.ts'
export { drill, endDrill, lastDrill } from './drill.ts'
export { generations, goBack } from './going-back.ts'
export { makeBackup } from './make-backup.ts'
export { confirmSealing, prepareSealing, seal, sealing } from './sealing.ts'
export { checkStick, drives, placeOf, safety, sticks, testStick } from './sticks.ts'

type Calls = Contract['backups']

/** Drives and usual places, or the folders inside one. */
export function folders(_: ReadContext, { path }: Input<Calls['folders']>): Output<Calls['folders']> {
  if (path === null) return { path: null, parent: null, folders: usualPlaces(), freeBytes: null }
  const inside = look(path).filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
  return {
    path,
    parent: folderAbove(path),
    folders: inside
      .map(({ name, path }) => ({ name, path, kind: 'folder' as const, freeBytes: null }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    freeBytes: freeBytes(path),
  }
}

/** The backup files lying in a folder, newest first; those that cannot be read stand last. */
export function backupsIn(_: ReadContext, { folder }: Input<Calls['backupsIn']>): Output<Calls['backupsIn']> {
  return look(folder)
    .filter(({ name, kind }) => kind === 'file' && isBackupName(name))
    .map(({ name, path, bytes }) => {
      const header = peekSealed(path)
      const told = header ?? peekManifest(path)
      const [madeAt, office] = [told?.madeAt ?? null, told?.office ?? null]
      const sealed = header !== null || name.toLowerCase().endsWith('.enc')
      return { path, fileName: name, bytes, madeAt, office, readable: told !== null, sealed }
    })
    .sort((a, b) => (b.madeAt ?? '').localeCompare(a.madeAt ?? '') || a.fileName.localeCompare(b.fileName))
}

/** The backups the program remembers, newest first. */
export function backupsMade({ db }: ReadContext): Output<Calls['backupsMade']> {
  return sql.backupsMade(db, {}).map((row) => ({ ...row, counts: JSON.parse(row.counts) }))
}

/** Reads every byte of a backup file and restores it in trial. What is wrong with the file is an answer, not a refusal. */
export async function verifyBackup(
  context: TaskContext,
  { file, secret }: Input<Calls['verifyBackup']>,
): Promise<Output<Calls['verifyBackup']>> {
  try {
    const { manifest, sha256 } = await context.run('verifyBackup', {
      file,
      scratch: scratchOf(context),
      opening: openingOf(context, secret),
    })
    const { counts, madeAt, office } = manifest
    return { ok: true, reason: null, counts, madeAt, office, sha256 }
  } catch (error) {
    const reason = error instanceof Refusal ? reasonOf(error) : null
    if (reason === null) throw error
    return { ok: false, reason, counts: null, madeAt: null, office: null, sha256: null }
  }
}

/** The counts in a backup beside those of now, before anything is done. Refuses a file that cannot be relied on. */
export async function compareBackup(
  context: TaskContext,
  { file, secret }: Input<Calls['compareBackup']>,
): Promise<Output<Calls['compareBackup']>> {
  const { manifest, lastActionAt, unblanked } = await context.run('verifyBackup', {
    file,
    scratch: scratchOf(context),
    opening: openingOf(context, secret),
    erasures: knownErasures(context.db),
  })
  refuseOtherOffice(context, manifest)
  const { madeAt, office, counts } = manifest
  return {
    madeAt,
    office,
    saved: counts,
    present: countRows(context.db),
    lastActionSaved: lastActionAt,
    actionsSince: actionsSince(context, manifest),
    erased: unblanked,
  }
}

/** Counted only where the backup ends inside the present history: after another restore the two have parted. */
function actionsSince({ db }: ReadContext, { chain }: BackupManifest): number | null {
  const { length = 0 } = sql.chainLength(db, {}) ?? {}
  if (chain.length === 0 || length < chain.length) return null
  const there = sql.nthHash(db, { nth: chain.length - 1 })
  return there?.hash === chain.head ? length - chain.length : null
}

/**
 * Fills a new generation with the rows of a backup and makes it the live one; the present data stay as the one before. Whoever was
 * erased since the backup was made is erased in it before it is live.
 */
export async function restoreBackup(
  context: TaskContext,
  { file, secret }: Input<Calls['restoreBackup']>,
): Promise<Output<Calls['restoreBackup']>> {
  const { office, progress, run, reopen, write, stopIfCancelled, now } = context
  if (office.standing.now().writable) await copyBefore(context, 'restore')
  const erasures = knownErasures(context.db)
  let erasedAgain = 0
  let unpacked: Jobs['unpackBackup']['output'] | undefined
  const { number } = await office.generations.fill(
    async (to) => {
      const told = (done: number, of: number): void => progress(Math.round((done / of) * 85), 100)
      unpacked = await run(
        'unpackBackup',
        { file, to, scratch: scratchOf(context), opening: openingOf(context, secret) },
        told,
      )
      refuseOtherOffice(context, unpacked.manifest)
      erasedAgain = await eraseAgain(context, to, erasures)
    },
    async (path) => void (await run('checkData', { path })),
  )
  if (unpacked === undefined) throw new Error('the new generation was not filled')
  stopIfCancelled()
  progress(95, 100)
  await reopen(async () => office.generations.flip(number))

  const { manifest, sha256, bytes } = unpacked
  const counts = JSON.stringify(manifest.counts)
  await write(({ db, did }) => {
    // A backup cannot know of itself: with this row the office remembers the file it came from.
    sql.addBackup(db, {
      at: manifest.madeAt,
      path: file,
      sha256,
      bytes,
      counts,
      place: whereaboutsOf(file).kind,
    })
    did({ name: 'restored', with: { fileName: nameIn(file), at: now() } })
  })
  return { generation: number, counts: manifest.counts, erasedAgain }
}
