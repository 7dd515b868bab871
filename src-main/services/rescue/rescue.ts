import type { Input, Output } from '../../contract/define.ts'
import type { Contract } from '../../contract/index.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { RescueState } from '../../contract/rescue.ts'
import { countRows } from '../../database/checks.ts'
import type { Jobs } from '../../workers/jobs.ts'
import type { ReadContext, TaskContext } from '../context.ts'

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
  if (chosen.generation !== null) {
    const { generation } = chosen
    await reopen(async () => office.generations.flip(generation))
  } else {
    await takeBackup(context, chosen.path, secret)
  }
  if (office.rescue.state().trouble !== null) throw new Refusal('data-damaged', { path: chosen.path })
  return { generation: office.generations.number(), counts: countRows(context.db) }
}

async function takeBackup(context: TaskContext, file: string, secret: string | null): Promise<void> {
  const { office, progress, run, reopen, stopIfCancelled } = context
  let taken: Jobs['unpackBackup']['output'] | undefined
  const { number } = await office.generations.fill(
    async (to) => {
      const scratch = office.tickets.room('scratch', 'application/octet-stream').path
      const told = (done: number, of: number): void => progress(Math.round((done / of) * 85), 100)
      const opening = { keys: null, secret }
      taken = await run('unpackBackup', { file, to, scratch, opening }, told)
      office.rescue.refuseStranger(taken.manifest)
    },
    async (path) => void (await run('checkData', { path })),
  )
  stopIfCancelled()
  progress(95, 100)
  await reopen(async () => office.generations.flip(number))
}
