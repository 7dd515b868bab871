import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import * as sql from '../../database/queries/house-events.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { settings } from '../settings/settings.ts'

type Calls = Contract['lock']
type Done = Output<Calls['unlock']>
const done: Done = {}

/** Whether a PIN is set and the lock closed, and how its page is to be drawn. */
export function state(context: ReadContext): Output<Calls['state']> {
  const seen = context.office.rescue.isOpen() ? settings(context) : null
  const { language, textSize } = seen?.preferences ?? { language: 'vi', textSize: 100 }
  return { ...context.office.lock.state(), language, textSize, office: seen?.office?.name ?? null }
}

/** Opens the lock. Refuses `pin-wrong`, and `pin-wait` after too many tries. */
export async function unlock({ office }: TaskContext, { pin }: Input<Calls['unlock']>): Promise<Done> {
  await office.lock.unlock(pin)
  return done
}

/** Closes the lock now. */
export async function close({ office }: TaskContext): Promise<Done> {
  office.lock.close()
  return done
}

/** Somebody is at work. */
export function stay({ office }: ReadContext): Done {
  office.lock.stay()
  return done
}

/** Sets the PIN, or changes it for whoever knows the present one. */
export async function set(context: TaskContext, next: Input<Calls['set']>): Promise<Output<Calls['set']>> {
  const code = await context.office.lock.set(next)
  await writeDown(context, 'lock-set')
  return { code }
}

/** Takes the lock away for whoever knows the PIN. */
export async function remove(context: TaskContext, { present }: Input<Calls['remove']>): Promise<Done> {
  await context.office.lock.remove(present)
  await writeDown(context, 'lock-removed')
  return done
}

/** A forgotten PIN: the recovery code gives a new one. */
export async function reset(
  context: TaskContext,
  next: Input<Calls['reset']>,
): Promise<Output<Calls['reset']>> {
  const code = await context.office.lock.reset(next)
  await writeDown(context, 'lock-reset')
  return { code }
}

const writeDown = (
  { write, now }: TaskContext,
  kind: 'lock-set' | 'lock-removed' | 'lock-reset',
): Promise<void> =>
  write(({ db, did }) => {
    sql.addHouseEvent(db, { at: now(), kind, about: '{}' })
    did({ name: kind, with: {} })
  })
