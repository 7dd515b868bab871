import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { RescueState } from '../../contract/rescue.ts'
import { countRows } from '../../database/checks.ts'
import type { Jobs } from '../../workers/jobs.ts'
import type { ReadContext, TaskContext } from '../context.ts'
import { eraseAgain, withoutErased } from '../privacy/staying-erased.ts'

type Calls = Contract['rescue']

/** What is wrong with the data and which copies there are; nothing is wrong with data that are open. */
export const state = ({ office }: ReadContext): RescueState => office.rescue.state()

/** The same once every copy has been looked through. */
export const checked = ({ office }: TaskContext): Promise<RescueState> => office.rescue.checked()

/** Leaves data that were found damaged while the program ran, and shows the copies. */
export const begin = async ({ office }: TaskContext): Promise<RescueState> => office.rescue.begin()

/** Opens a copy of what can still be read; nothing is written anywhere. */
export async function openReadOnly({ office }: TaskContext): Promise<Output<Calls['openReadOnly']>> {
  const readable = office.rescue.state().trouble?.readable ?? {}
  await office.rescue.openCopy()
  return { readable }
}

/** Goes on with a generation or a backup. The damaged file stays where it is, and its copy in quarantine too. */
export async function use(
  context: TaskContext,
  { choice, secret }: Input<Calls['use']>,
): Promise<Output<Calls['use']>> {
  const { office, reopen } = context
  if (office.rescue.state().trouble === null) throw new Refusal('not-found', { what: 'trouble' })
  const chosen = office.rescue.chosen(choice)
  const erasures = office.rescue.erasures()
  let erasedAgain = 0
  if (chosen.generation === null) {
    erasedAgain = await takeBackup(context, chosen.path, secret)
  } else {
    // Folds a log that nobody folded into the file before it is copied.
    if (erasures.length > 0) await context.run('checkData', { path: chosen.path, older: true })
    const to = await withoutErased(context, chosen.generation, erasures)
    erasedAgain = to.erasedAgain
    await reopen(async () => office.generations.flip(to.generation))
  }
  if (office.rescue.state().trouble !== null) throw new Refusal('data-damaged', { path: chosen.path })
  return { generation: office.generations.number(), counts: countRows(context.db), erasedAgain }
}

async function takeBackup(context: TaskContext, file: string, secret: string | null): Promise<number> {
  const { office, progress, run, reopen, stopIfCancelled } = context
  let erasedAgain = 0
  let taken: Jobs['unpackBackup']['output'] | undefined
  const { number } = await office.generations.fill(
    async (to) => {
      const scratch = office.tickets.room('scratch', 'application/octet-stream').path
      const told = (done: number, of: number): void => progress(Math.round((done / of) * 85), 100)
      const opening = { keys: null, secret }
      taken = await run('unpackBackup', { file, to, scratch, opening }, told)
      office.rescue.refuseStranger(taken.manifest)
      erasedAgain = await eraseAgain(context, to, office.rescue.erasures())
    },
    async (path) => void (await run('checkData', { path })),
  )
  stopIfCancelled()
  progress(95, 100)
  await reopen(async () => office.generations.flip(number))
  return erasedAgain
}
