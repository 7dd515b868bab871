import type { HeldCopy } from '../../contract/privacy.ts'
import { backupsBefore } from '../../database/queries/privacy.ts'
import { look } from '../../files/disk.ts'
import { keepMs } from '../../files/erased.ts'
import { automaticFiles } from '../../files/own-folders.ts'
import { readCopyName } from '../backups/copy-name.ts'
import { goneOn } from '../backups/keeping-time.ts'
import type { ReadContext } from '../context.ts'

/** Every copy of the data that was made before an instant, the newest first: an erasure does not reach into them. */
export function heldCopies({ db, office, now }: ReadContext, before: string): HeldCopy[] {
  const { folder, kept, pathOf, number } = office.generations
  const older = new Set(
    kept()
      .filter((each) => each < number())
      .map(pathOf),
  )
  const generations = look(folder)
    // The file that was blanked was changed since.
    .filter(({ path, changedAt }) => older.has(path) && changedAt < Date.parse(before))
    .map(
      ({ name, changedAt }): HeldCopy => ({
        kind: 'generation',
        name,
        madeAt: new Date(changedAt).toISOString(),
        goneOn: new Date(changedAt + keepMs).toISOString().slice(0, 10),
      }),
    )
  const own = automaticFiles(folder).flatMap(({ name, path }) => {
    const told = readCopyName(name)
    return told === null ? [] : [{ name: path, madeAt: told.madeAt, reason: told.reason }]
  })
  const going = goneOn(own, now())
  const automatic = own
    .filter(({ madeAt }) => madeAt < before)
    .map(
      (copy): HeldCopy => ({
        kind: 'automatic',
        name: copy.name,
        madeAt: copy.madeAt,
        goneOn: going.get(copy) ?? null,
      }),
    )
  const backups = backupsBefore(db, { at: before }).map(
    ({ at, path, place }): HeldCopy => ({ kind: place, name: path, madeAt: at, goneOn: null }),
  )
  return [...generations, ...automatic, ...backups].toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
}
