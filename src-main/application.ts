import { join } from 'node:path'
import type { Answer, Happening } from './contract/index.ts'
import { Refusal } from './contract/refusal.ts'
import { withoutSecrets } from './contract/secret.ts'
import { asRefusal, type Reader } from './database/open.ts'
import { openGenerations } from './files/generations.ts'
import { createTickets } from './files/tickets.ts'
import { type Bound, bound } from './handlers.ts'
import { createLocking } from './locking.ts'
import { closeLive, openLive } from './opening.ts'
import { createRunningTasks, type RunningTask, stopIfCancelled } from './running-tasks.ts'
import { fillSample } from './sample-office.ts'
import type { OfficeHouse, ReadContext, TaskContext } from './services/context.ts'
import { watchFile } from './watching.ts'
import { createPool } from './workers/pool.ts'
import { createWriting } from './writing.ts'

export interface Application {
  /** Never rejects: a refusal or a bug is an answer. */
  answer(name: string, payload: unknown, key?: string): Promise<Answer>
  listen(listener: (happening: Happening) => void): () => void
  /** Closes the lock, when a PIN is set: the machine sleeps or its screen is locked. */
  lock(): void
  /** Takes an uploaded file in; the ticket stands for it in calls. Throws a Refusal when it is too large. */
  takeIn(fileName: string, bytes: AsyncIterable<Uint8Array>): Promise<string>
  /** The file behind a ticket (made by a task, or taken in); undefined when unknown. */
  file(ticket: string): { path: string; fileName: string; type: string } | undefined
  /** Checkpoints and closes; running tasks are cancelled first. Once is enough, twice does no harm. */
  close(): Promise<void>
}

export interface ApplicationOptions {
  /** The office's data; made on first start. */
  readonly dataFolder: string
  /** The shipped `resources` folder. */
  readonly resources: string
  /** The built worker script (or its source, where Node runs TypeScript). */
  readonly worker: string
  readonly version: string
  /** An office for trying things: a new folder is filled with the shipped sample. */
  readonly sample?: boolean
  readonly today?: () => string
  readonly now?: () => string
  /** Bugs end here, with their stack; never names or other personal data. */
  readonly log: (error: unknown) => void
}

const localDay = () => {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/**
 * The contract, answered over one data folder. Refuses to start with `data-in-use`, `data-newer`, `data-damaged`,
 * `data-not-ours`, `current-missing`, `folder-not-found`, `disk-full` or `disk-read-only`.
 */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { today = localDay, now = () => new Date().toISOString(), log } = options
  const generations = openGenerations(options.dataFolder)
  const isNew = generations.isEmpty
  let { db, unchecked } = await openLive(generations)
  const watch = watchFile({ live: () => db, path: () => generations.current(), log })
  watch.look(unchecked)
  const tickets = createTickets(join(options.dataFolder, 'passing'))
  const pool = createPool(options.worker)
  const tasks = createRunningTasks()
  const ended = new Set<Promise<unknown>>()

  const listeners = new Set<(happening: Happening) => void>()
  const tell = (happening: Happening) => {
    for (const listener of listeners) listener(happening)
  }

  const locking = createLocking({
    folder: options.dataFolder,
    log,
    changed: () => tell({ kind: 'changed' }),
  })

  const office: OfficeHouse = {
    version: options.version,
    sample: options.sample ?? false,
    lock: locking.lock,
    resources: options.resources,
    generations,
    tickets,
    tasks,
  }
  const reading: ReadContext = {
    // After a restore the same context reads the new file.
    get db() {
      return db as unknown as Reader
    },
    today,
    now,
    office,
  }
  const writing = createWriting({ database: () => db, reading, changed: () => tell({ kind: 'changed' }) })

  const reopen = (swap: () => Promise<void>) =>
    writing.alone(async () => {
      closeLive(db)
      try {
        await swap()
      } finally {
        ;({ db, unchecked } = await openLive(generations))
        watch.look(unchecked)
        tell({ kind: 'changed' })
      }
    })

  function taskContext(task: RunningTask, sayable: unknown): TaskContext {
    const work = pool.forTask()
    task.stop = work.stop
    const progress = (done: number, of: number) => {
      task.done = done
      task.of = of
      tell({ kind: 'progress', id: task.id, key: task.key, name: task.name, done, of })
    }
    const said = { name: task.name, input: sayable, stopIfCancelled: () => stopIfCancelled(task) }
    return Object.create(reading, {
      progress: { value: progress },
      stopIfCancelled: { value: said.stopIfCancelled },
      run: {
        value: (name: never, job: never, told = progress) => {
          stopIfCancelled(task)
          return work.run(name, job, told)
        },
      },
      write: { value: (change: never) => writing.inSlices(said, change) },
      reopen: { value: reopen },
    }) as TaskContext
  }

  async function performTask(
    name: string,
    { entry, run }: Bound,
    input: unknown,
    key: string | null,
  ): Promise<unknown> {
    const task = tasks.start(name, now(), key)
    tell({ kind: 'progress', id: task.id, key, name, done: 0, of: 0 })
    const running = Promise.resolve(run(taskContext(task, withoutSecrets(entry.input, input)), input))
    ended.add(running)
    try {
      return entry.output.parse(await running)
    } finally {
      ended.delete(running)
      tasks.end(task)
      tell({ kind: 'ended', id: task.id, name })
    }
  }

  async function perform(name: string, handler: Bound, input: unknown, key: string | null): Promise<unknown> {
    const { entry, run } = handler
    locking.refuseIfLocked(name)
    if (entry.kind !== 'query') watch.refuseIfDamaged(name)
    if (entry.kind === 'task') return performTask(name, handler, input, key)
    const said = { name, input: withoutSecrets(entry.input, input) }
    // Parsed before the commit: a value that breaks the contract takes its change back with it.
    if (entry.kind === 'command')
      return writing.atOnce(said, (context) => entry.output.parse(run(context, input)))
    await writing.opened()
    return entry.output.parse(run(reading, input))
  }

  const application: Application = {
    async answer(name, payload, key) {
      try {
        const known = bound.get(name)
        if (!known) throw new Refusal('invalid-input', { call: name })
        const input = known.entry.input.safeParse(payload)
        if (!input.success) throw invalid(name, input.error)
        return { ok: true, value: await perform(name, known, input.data, shortKey(key)) }
      } catch (error) {
        const told = asRefusal(error)
        if (told instanceof Refusal) return { ok: false, code: told.code, details: told.details }
        log(told)
        return { ok: false, code: 'unexpected', details: {} }
      }
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    lock: () => locking.lock.close(),
    async takeIn(fileName, bytes) {
      locking.refuseIfLocked('takeIn')
      return tickets.takeIn(fileName, bytes)
    },
    file: (ticket) => (locking.isLocked ? undefined : tickets.find(ticket)),
    async close() {
      watch.stop()
      locking.stop()
      for (const { id } of tasks.running()) tasks.cancel(id)
      await Promise.allSettled(ended)
      await pool.close()
      await writing.alone(async () => {
        if (db.open) closeLive(db)
      })
      tickets.close()
    },
  }
  if (options.sample && isNew) await fillSample(application, options.resources)
  return application
}

/** A word of the caller is told to every window: nothing long, nothing but letters. */
const shortKey = (key: string | undefined): string | null =>
  key !== undefined && /^[\w-]{1,64}$/.test(key) ? key : null

function invalid(
  call: string,
  error: { issues: readonly { path: PropertyKey[]; message: string }[] },
): Refusal {
  const [first] = error.issues
  return new Refusal('invalid-input', {
    call,
    field: first?.path.map(String).join('.') ?? '',
    problem: first?.message ?? '',
  })
}
