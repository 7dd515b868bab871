import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { BackupManifest } from '../../contract/values/backup-manifest.ts'
import { countRows } from '../../database/checks.ts'
import { snapshot } from '../../database/open.ts'
import * as sql from '../../database/queries/backups.ts'
import { peekManifest } from '../../files/container.ts'
import { folderAbove, freeBytes, isInside, look, remove } from '../../files/disk.ts'
import { usualPlaces } from '../../files/drives.ts'
import { type Opening, peekSealed } from '../../files/sealed.ts'
import { keptKeys } from '../../files/sealing-keys.ts'
import type { Jobs } from '../../workers/jobs.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { backupName, isBackupName } from './backup-name.ts'
import { reasonOf } from './reason.ts'

export { confirmSealing, prepareSealing, sealing } from './sealing.ts'

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

/** Writes the data into one file of a chosen folder, restored once in trial before and read back after. */
export async function makeBackup(
  context: TaskContext,
  { folder, sealed }: Input<Calls['makeBackup']>,
): Promise<Output<Calls['makeBackup']>> {
  const { db, office, now, progress, run, stopIfCancelled } = context
  if (isInside(folder, office.generations.folder)) throw new Refusal('folder-is-data', { folder })
  look(folder)
  const sealing = sealed ? keysOf(context) : null
  if (sealed && sealing === null) throw new Refusal('sealing-not-ready')
  const copy = scratchOf(context)
  try {
    await snapshot(db, copy, (done, of) => progress(Math.round((done / Math.max(1, of)) * 10), 100))
    stopIfCancelled()
    const madeAt = now()
    const made = await run(
      'packBackup',
      {
        copy,
        scratch: scratchOf(context),
        folder,
        fileName: backupName(sql.ownership(db, {})?.office ?? '', madeAt, sealed ? 'sealed' : 'plain'),
        version: office.version,
        generation: office.generations.number(),
        madeAt,
        previous: sql.lastBackup(db, {})?.sha256 ?? null,
        sealing,
      },
      (done, of) => progress(10 + Math.round((done / of) * 90), 100),
    )
    const { file, fileName, sha256, bytes, counts } = made
    await context.write((writing) => {
      sql.addBackup(writing.db, { at: madeAt, path: file, sha256, bytes, counts: JSON.stringify(counts) })
      writing.did({ name: 'backup-made', with: { fileName, path: file } })
    })
    return { file, fileName, sha256, bytes, counts }
  } finally {
    remove(copy)
  }
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
  const { manifest, lastActionAt } = await context.run('verifyBackup', {
    file,
    scratch: scratchOf(context),
    opening: openingOf(context, secret),
  })
  const { madeAt, office, counts } = manifest
  return { madeAt, office, saved: counts, present: countRows(context.db), lastActionSaved: lastActionAt }
}

/** Fills a new generation with the rows of a backup and makes it the live one; the present data stay as the one before. */
export async function restoreBackup(
  context: TaskContext,
  { file, secret }: Input<Calls['restoreBackup']>,
): Promise<Output<Calls['restoreBackup']>> {
  const { office, progress, run, reopen, write, stopIfCancelled, now } = context
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
    sql.addBackup(db, { at: manifest.madeAt, path: file, sha256, bytes, counts })
    did({ name: 'restored', with: { fileName: lastPart(file), at: now() } })
  })
  return { generation: number, counts: manifest.counts }
}

/** Data of another office may be taken only by a program that has no office yet. */
function refuseOtherOffice({ db }: TaskContext, { lineage, office }: BackupManifest): void {
  const own = sql.ownership(db, {})
  if (own?.office && own.lineage !== lineage) {
    throw new Refusal('backup-other-office', { saved: office, present: own.office })
  }
}

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

const keysOf = ({ office }: TaskContext) => keptKeys(office.generations.folder)?.keys ?? null

const openingOf = (context: TaskContext, secret: string | null): Opening => ({
  keys: keysOf(context),
  secret,
})

/** A path of its own on the program's disk, emptied at the latest when the program ends. */
const scratchOf = ({ office }: TaskContext): string =>
  office.tickets.room('scratch', 'application/octet-stream').path
