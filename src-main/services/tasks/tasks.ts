import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import type { ReadContext } from '../context.ts'

type Calls = Contract['tasks']

/** The tasks under way, oldest first. */
export function running({ office }: ReadContext): Output<Calls['running']> {
  return [...office.tasks.running()]
}

/** Asks a task to stop. */
export function cancel({ office }: ReadContext, { id }: Input<Calls['cancel']>): Output<Calls['cancel']> {
  return { known: office.tasks.cancel(id) }
}
