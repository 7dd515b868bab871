import * as z from 'zod'
import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { countRows } from '../../database/checks.ts'
import { isInUse } from '../../database/open.ts'
import * as sql from '../../database/queries/backups.ts'
import { addHouseEvent, lastHouseEvent } from '../../database/queries/house-events.ts'
import { nameIn, remove } from '../../files/disk.ts'
import { openGenerations } from '../../files/generations.ts'
import { copyLock } from '../../files/lock-file.ts'
import { drillFolder, isPractised, practiceFiles } from '../../files/own-folders.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { eraseAgain, knownErasures } from '../privacy/staying-erased.ts'
import { openingOf, scratchOf } from './opening.ts'
import { refuseOtherOffice } from './ownership.ts'
import { daysBetween } from './reminder.ts'

type Calls = Contract['backups']
const dueAfterDays = 365

/** Restores a backup into a folder of its own and writes down that it was practised. */
export async function drill(
  context: TaskContext,
  { file, secret }: Input<Calls['drill']>,
): Promise<Output<Calls['drill']>> {
  const { db, office, run, progress, stopIfCancelled, write } = context
  const folder = drillFolder(office.generations.folder)
  await clear(context)
  try {
    const opening = openingOf(context, secret)
    const { manifest, lastActionAt } = await run(
      'verifyBackup',
      { file, scratch: scratchOf(context), opening },
      (done, of) => progress(Math.round((done / of) * 50), 100),
    )
    refuseOtherOffice(context, manifest)
    const practice = openGenerations(folder)
    const { number } = await practice.fill(
      async (to) => {
        await run('unpackBackup', { file, to, scratch: scratchOf(context), opening }, (done, of) =>
          progress(50 + Math.round((done / of) * 45), 100),
        )
        await eraseAgain(context, to, knownErasures(db))
      },
      async (path) => void (await run('checkData', { path })),
    )
    stopIfCancelled()
    copyLock(office.generations.folder, folder)
    practice.flip(number)
    const fileName = nameIn(file)
    await write((writing) => {
      const about = JSON.stringify({ fileName, madeAt: manifest.madeAt })
      addHouseEvent(writing.db, { at: writing.now(), kind: 'drilled', about })
      writing.did({ name: 'drilled', with: { fileName } })
    })
    return {
      madeAt: manifest.madeAt,
      office: manifest.office,
      saved: manifest.counts,
      present: countRows(db),
      lastActionSaved: lastActionAt,
    }
  } catch (error) {
    remove(folder)
    throw error
  }
}

const drilled = z.object({ fileName: z.string() })

/** When it was last practised, and whether a year has passed since, or since the first work. */
export function lastDrill({ db, today, office }: ReadContext): Output<Calls['lastDrill']> {
  const event = lastHouseEvent(db, { kind: 'drilled' })
  const since = event?.at ?? sql.firstAction(db, {})?.at
  return {
    last: event ? { at: event.at, fileName: drilled.parse(JSON.parse(event.about)).fileName } : null,
    isDue: since !== undefined && daysBetween(since, today()) >= dueAfterDays,
    isKept: isPractised(office.generations.folder),
  }
}

/** Throws the practice office away, its window with it. */
export async function endDrill(context: TaskContext): Promise<Output<Calls['endDrill']>> {
  await clear(context)
  return {}
}

/** Removes the practice office when nobody looks at it any more: what is open cannot be removed on every system. */
async function clear({ office }: TaskContext): Promise<void> {
  const { folder } = office.generations
  await office.closePractice()
  if (practiceFiles(folder).some(isInUse)) throw new Refusal('practice-open')
  remove(drillFolder(folder))
}
