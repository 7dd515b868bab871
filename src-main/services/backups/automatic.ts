import { type AutomaticReason, automaticReasons } from '../../contract/automatic.ts'
import type { Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { snapshot } from '../../database/open.ts'
import * as sql from '../../database/queries/backups.ts'
import { peekManifest } from '../../files/container.ts'
import { remove } from '../../files/disk.ts'
import { freeName } from '../../files/file-name.ts'
import { automaticFiles, ownAutomaticFolder } from '../../files/own-folders.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { scratchOf } from './opening.ts'
import { thinned } from './thinning.ts'

type Calls = Contract['backups']
type Kept = Output<Calls['automatic']>[number] & { readonly name: string }

const dueAfterMs = 20 * 60 * 60 * 1000

/** The copies the program made by itself, newest first. */
export function automatic({ office }: ReadContext): Output<Calls['automatic']> {
  return keptBy(office).map(({ name: _, ...copy }) => copy)
}

/** The copy of the day, if one is due; then those that have had their time go. */
export async function keepCopy(context: TaskContext): Promise<Output<Calls['keepCopy']>> {
  const { office } = context
  const { writable } = office.standing.now()
  if (office.sample || !writable || !isDue(context)) return { made: null, removed: 0 }
  const made = await copyNow(context, 'daily')
  return { made, removed: thinOut(context) }
}

/**
 * A copy of the data before something large, unless the newest copy holds them already. What cannot be copied must not be
 * changed: its refusals (`disk-full`, `data-damaged`) end the larger work too.
 */
export async function copyBefore(context: TaskContext, reason: AutomaticReason): Promise<void> {
  if (context.office.sample || isHeld(context)) return
  await copyNow(context, reason)
  thinOut(context)
}

async function copyNow(context: TaskContext, reason: AutomaticReason): Promise<string> {
  const { db, office, now, run, stopIfCancelled } = context
  const folder = ownAutomaticFolder(office.generations.folder)
  const taken = automaticFiles(office.generations.folder).map(({ name }) => name)
  const copy = scratchOf(context)
  const madeAt = now()
  try {
    await snapshot(db, copy, () => {})
    stopIfCancelled()
    const made = await run(
      'packBackup',
      {
        copy,
        scratch: scratchOf(context),
        folder,
        fileName: freeName(nameOf(madeAt, reason), taken),
        version: office.version,
        generation: office.generations.number(),
        madeAt,
        previous: sql.lastBackup(db, {})?.sha256 ?? null,
        sealing: null,
      },
      // The larger work tells its own progress.
      () => {},
    )
    return made.fileName
  } finally {
    remove(copy)
  }
}

/** A clock that cannot be right, or data that are in doubt, are no reason to throw copies away. */
function thinOut({ office, now }: TaskContext): number {
  const { clock, why } = office.standing.now()
  if (clock !== null || why !== null) return 0
  const gone = thinned(keptBy(office), now())
  for (const { file } of gone) remove(file)
  return gone.length
}

function isDue(context: TaskContext): boolean {
  const [newest] = keptBy(context.office)
  const since = newest?.madeAt ?? sql.firstAction(context.db, {})?.at ?? null
  if (since === null || isHeld(context)) return false
  return Date.parse(context.now()) - Date.parse(since) > dueAfterMs
}

/** The newest copy ends with the last action there is. */
function isHeld({ db, office }: TaskContext): boolean {
  const { length = 0 } = sql.chainLength(db, {}) ?? {}
  if (length === 0) return true
  const [newest] = keptBy(office)
  return newest !== undefined && peekManifest(newest.file)?.chain.length === length
}

const nameOf = (madeAt: string, reason: AutomaticReason): string =>
  `tu-dong_${madeAt.replace(/[:.]/g, '-')}_${reason}.hoibk.zip`
const named = /^tu-dong_(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_([a-z-]+?)(?:-\d+)?\.hoibk\.zip$/

/** Only what this room wrote: whatever else lies in the folder is not its to remove. */
function keptBy({ generations }: ReadContext['office']): Kept[] {
  return automaticFiles(generations.folder)
    .flatMap(({ name, path, bytes }) => {
      const [, day, hour, minute, second, ms, word] = named.exec(name) ?? []
      const reason = automaticReasons.find((each) => each === word)
      if (day === undefined || reason === undefined) return []
      const madeAt = `${day}T${hour}:${minute}:${second}.${ms}Z`
      return [{ file: path, fileName: name, name, madeAt, bytes, reason }]
    })
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name))
}
