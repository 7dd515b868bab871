import type { AutomaticReason } from '../../contract/automatic.ts'
import type { Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import * as sql from '../../database/queries/backups.ts'
import { peekManifest } from '../../files/container.ts'
import { remove } from '../../files/disk.ts'
import { automaticFiles } from '../../files/own-folders.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { readCopyName } from './copy-name.ts'
import { goneOn } from './keeping-time.ts'
import { thinned } from './thinning.ts'
import { packWaiting, setAside, waitingCopies } from './waiting-copies.ts'

type Calls = Contract['backups']
type Kept = Omit<Output<Calls['automatic']>[number], 'goneOn'> & { readonly name: string }

const dueAfterMs = 20 * 60 * 60 * 1000

/** The copies the program made by itself, newest first, with the day each may go. */
export function automatic({ office, now }: ReadContext): Output<Calls['automatic']> {
  const kept = keptBy(office)
  const going = goneOn(kept, now())
  return kept.map((copy) => {
    const { name: _, ...told } = copy
    return { ...told, goneOn: going.get(copy) ?? null }
  })
}

/** Packs what was set aside, makes the copy of the day if one is due; then those that have had their time go. */
export async function keepCopy(context: TaskContext): Promise<Output<Calls['keepCopy']>> {
  const { office } = context
  const before = new Set(keptBy(office).map(({ name }) => name))
  if (office.sample || !office.standing.now().writable) return { made: null, removed: 0 }
  if (isDue(context)) await setAside(context, 'daily')
  await packWaiting(context)
  const made = keptBy(office).find(({ name }) => !before.has(name))?.name ?? null
  return { made, removed: thinOut(context) }
}

/**
 * Sets the data aside before something large, unless the newest copy holds them already. What cannot be copied must not be
 * changed: its refusals (`disk-full`, `data-damaged`) end the larger work too.
 */
export async function copyBefore(context: TaskContext, reason: AutomaticReason): Promise<void> {
  if (context.office.sample) return
  // One at a time: a program that is started for each import and ended at once would fill the disk with unpacked ones.
  await packWaiting(context)
  if (!isHeld(context)) await setAside(context, reason)
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
  const [newest] = [...keptBy(context.office), ...waitingCopies(context.office)]
  const since = newest?.madeAt ?? sql.firstAction(context.db, {})?.at ?? null
  if (since === null || isHeld(context)) return false
  return Date.parse(context.now()) - Date.parse(since) > dueAfterMs
}

/** The newest copy ends with the last action there is. */
function isHeld({ db, office }: TaskContext): boolean {
  const { length = 0 } = sql.chainLength(db, {}) ?? {}
  if (length === 0) return true
  if (waitingCopies(office).some((copy) => copy.length === length)) return true
  const [newest] = keptBy(office)
  return newest !== undefined && peekManifest(newest.file)?.chain.length === length
}

/** Only what this room wrote: whatever else lies in the folder is not its to remove. */
function keptBy({ generations }: ReadContext['office']): Kept[] {
  return automaticFiles(generations.folder)
    .flatMap(({ name, path, bytes }) => {
      const told = readCopyName(name)
      if (told?.ending !== '.hoibk.zip') return []
      const { madeAt, reason } = told
      return [{ file: path, fileName: name, name, madeAt, bytes, reason }]
    })
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name))
}
