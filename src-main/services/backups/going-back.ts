import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import { addHouseEvent } from '../../database/queries/house-events.ts'
import { look } from '../../files/disk.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { knownErasures, withoutErased } from '../privacy/staying-erased.ts'
import { copyBefore } from './automatic.ts'

type Calls = Contract['backups']

/** The data files kept, newest first. */
export function generations({ office }: ReadContext): Output<Calls['generations']> {
  const { folder, kept, number, pathOf } = office.generations
  const files = new Map(look(folder).map((file) => [file.path, file]))
  return kept()
    .toReversed()
    .flatMap((each) => {
      const file = files.get(pathOf(each))
      if (file === undefined) return []
      const at = new Date(file.changedAt).toISOString()
      return [{ number: each, isLive: each === number(), at, bytes: file.bytes }]
    })
}

/** Makes an earlier data file live again, checked before; what is live now stays as one to go back to. */
export async function goBack(
  context: TaskContext,
  { generation }: Input<Calls['goBack']>,
): Promise<Output<Calls['goBack']>> {
  const { office, run, reopen, write, stopIfCancelled, progress } = context
  const { kept, number, pathOf, flip } = office.generations
  if (generation === number() || !kept().includes(generation))
    throw new Refusal('not-found', { number: generation })
  progress(0, 2)
  if (office.standing.now().writable) await copyBefore(context, 'going-back')
  await run('checkData', { path: pathOf(generation), older: true })
  stopIfCancelled()
  progress(1, 2)
  const from = number()
  const to = await withoutErased(context, generation, knownErasures(context.db))
  await reopen(async () => flip(to.generation))
  await write(({ db, did, now }) => {
    addHouseEvent(db, { at: now(), kind: 'went-back', about: JSON.stringify({ from, to: generation }) })
    did({ name: 'went-back', with: {} })
  })
  return to
}
