import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { snapshot } from '../../database/open.ts'
import * as sql from '../../database/queries/backups.ts'
import { isInside, look, remove } from '../../files/disk.ts'
import { freeName } from '../../files/file-name.ts'
import { removeUnfinished } from '../../files/unfinished.ts'
import type { TaskContext, WriteContext } from '../context.ts'
import { backupName } from './backup-name.ts'
import { keysOf, scratchOf } from './opening.ts'
import { checkFiles, knownNames, lostOf, rememberFiles, whereaboutsOf } from './stick-files.ts'

type Made = Contract['backups']['makeBackup']

/**
 * Writes the data into one file of a chosen folder, restored once in trial before and read back after. Then every backup there is
 * read again: a stick with a false capacity keeps the new one and damages the others.
 */
export async function makeBackup(
  context: TaskContext,
  { folder, sealed }: Input<Made>,
): Promise<Output<Made>> {
  const { db, office, now, progress, run, stopIfCancelled } = context
  if (isInside(folder, office.generations.folder)) throw new Refusal('folder-is-data', { folder })
  const there = look(folder).map(({ name }) => name)
  const sealing = sealed ? keysOf(context) : null
  if (sealed && sealing === null) throw new Refusal('sealing-not-ready')
  const madeAt = now()
  const wish = backupName(sql.ownership(db, {})?.office ?? '', madeAt, sealed ? 'sealed' : 'plain')
  // The name of one that was lost is not given again: it would be taken for the lost one, damaged.
  const fileName = freeName(wish, [...there, ...knownNames(db, folder)])
  const copy = scratchOf(context)
  try {
    await snapshot(db, copy, (done, of) => progress(Math.round((done / Math.max(1, of)) * 10), 100))
    stopIfCancelled()
    const made = await run(
      'packBackup',
      {
        copy,
        scratch: scratchOf(context),
        folder,
        fileName,
        version: office.version,
        generation: office.generations.number(),
        madeAt,
        previous: sql.lastBackup(db, {})?.sha256 ?? null,
        sealing,
      },
      (done, of) => progress(10 + Math.round((done / of) * 65), 100),
    )
    const found = await checkFiles(context, folder, (done, of) =>
      progress(75 + Math.round((done / Math.max(1, of)) * 25), 100),
    )
    const { file, sha256, bytes, counts, pastCache } = made
    const where = whereaboutsOf(folder)
    const remember = (writing: WriteContext): void => {
      sql.addBackup(writing.db, {
        at: madeAt,
        path: file,
        sha256,
        bytes,
        counts: JSON.stringify(counts),
        place: where.kind,
      })
      rememberFiles(writing, where, found)
      writing.did({ name: 'backup-made', with: { fileName: made.fileName, path: file } })
    }
    // Where nothing can be saved the backup is good all the same; only its memory is missing.
    if (office.standing.now().writable) await context.write(remember)
    const stick = where.kind === 'stick' ? where.name : null
    const others = found.files.length - 1
    return {
      file,
      fileName: made.fileName,
      sha256,
      bytes,
      counts,
      pastCache,
      stick,
      others,
      lost: lostOf(found),
    }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'cancelled') removeUnfinished(folder, fileName)
    throw await withLost(error, context, folder)
  } finally {
    remove(copy)
  }
}

/** A stick that did not keep the new backup may have lost older ones too: their names go into what the clerk is told. */
async function withLost(error: unknown, context: TaskContext, folder: string): Promise<unknown> {
  if (!(error instanceof Refusal) || error.code !== 'backup-not-verified') return error
  const found = await checkFiles(context, folder, () => {})
  await context.write((writing) => rememberFiles(writing, whereaboutsOf(folder), found))
  const lost = lostOf(found)
  return lost.length === 0 ? error : new Refusal(error.code, { ...error.details, lost: lost.join(', ') })
}
