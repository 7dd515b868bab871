import { invalid, shortKey } from './asked.ts'
import { clockDoubt } from './clock.ts'
import type { Answer, Happening } from './contract/index.ts'
import { Refusal } from './contract/refusal.ts'
import { withoutSecrets } from './contract/secret.ts'
import { asRefusal, type Reader } from './database/open.ts'
import { openGenerations } from './files/generations.ts'
import { refuseUnsafeFolder } from './files/live-folder.ts'
import { type Bound, bound } from './handlers.ts'
import { keepCopies } from './keeping.ts'
import { keepWell } from './keeping-well.ts'
import { createLiveData, nothingOpen } from './live-data.ts'
import { createLocking } from './locking.ts'
import { passingFiles } from './passing-files.ts'
import { createQuerying } from './querying.ts'
import { createRescue } from './rescue.ts'
import { createRunningTasks } from './running-tasks.ts'
import { fillSample } from './sample-office.ts'
import type { OfficeHouse, ReadContext } from './services/context.ts'
import { createTasking } from './tasking.ts'
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
  /** What the program runs in, for a report of an incident. */
  readonly host?: 'electron' | 'browser' | 'command-line'
  /** A copy opened to be looked at, beside the real data: nothing can be written. */
  readonly readOnly?: 'trial'
  /** An office for trying things: a new folder is filled with the shipped sample. */
  readonly sample?: boolean
  /** Ends the window in which a practice office is looked at; a host without such windows has none. */
  readonly closePractice?: () => Promise<void>
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

/** Calls that help an office whose data cannot be opened. */
const helpful = /^(rescue|standing|tasks|lock)\.|^backups\.(folders|backupsIn)$/
/** Tasks that are not begun where they could not write what they find; every other one is stopped where it writes. */
const writesAtTheEnd =
  /^(assessments\.carryForward|backups\.(drill|restoreBackup)|certificates\.printCertificates|decisions\.recognise|history\.(un|re)do|imports\.applyImport|places\.importPlaces)$/

/**
 * The contract, answered over one data folder. Data that cannot be opened are no refusal: the application then answers only
 * what helps (contract/rescue.ts). Refuses to start with `data-in-use`, `data-newer`, `folder-not-found`, a folder in which
 * live data must not lie, and a new office with `disk-full` or `disk-read-only`.
 */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { today = localDay, now = () => new Date().toISOString(), log } = options
  await refuseUnsafeFolder(options.dataFolder)
  let clockSuspect = () => clockDoubt(now(), null) !== null
  const generations = openGenerations(options.dataFolder, {
    evenLost: true,
    mayForget: () => !clockSuspect(),
  })
  const isNew = generations.isEmpty
  const live = createLiveData(generations, log, { keepsCopies: options.sample !== true, now })
  const found = await live.open()
  const tickets = passingFiles(options.dataFolder, live.isCopy())
  const pool = createPool(options.worker)
  const tasks = createRunningTasks()

  const listeners = new Set<(happening: Happening) => void>()
  const tell = (happening: Happening) => {
    for (const listener of listeners) listener(happening)
  }

  const locking = createLocking({
    folder: options.dataFolder,
    log,
    changed: () => tell({ kind: 'changed' }),
  })

  const changed = () => {
    well.written()
    tell({ kind: 'changed' })
  }
  const reading: ReadContext = {
    // After a restore the same context reads the new file.
    get db() {
      return live.db as unknown as Reader
    },
    today,
    now,
    get office() {
      return office
    },
  }
  const writing = createWriting({
    database: () => live.db,
    reading,
    changed,
    failed: (error) => well.failed(error),
    clockSuspect: () => clockSuspect(),
    noteClock: (db, at) => well.standing.noteClock(db, at),
  })
  const well = keepWell({
    folder: options.dataFolder,
    live,
    trial: options.readOnly === 'trial',
    now,
    changed: () => tell({ kind: 'changed' }),
    log,
    troubled: () => rescue.look(),
    alone: writing.alone,
    inTurn: writing.inTurn,
  })
  clockSuspect = well.standing.clockSuspect
  const rescue = createRescue({
    generations,
    live,
    run: () => pool.forTask().run,
    scratch: () => tickets.room('scratch', 'application/octet-stream').path,
    changed: () => tell({ kind: 'changed' }),
    log,
    openCopy: () =>
      writing.alone(async () => {
        live.openCopy()
        well.opened({ ...nothingOpen, why: 'damaged' })
        tell({ kind: 'changed' })
      }),
    abandon: () => writing.alone(async () => live.abandon()),
  })
  const office: OfficeHouse = {
    version: options.version,
    host: options.host ?? 'unknown',
    sample: options.sample ?? false,
    lock: locking.lock,
    packSoon: () => keeping.soon(),
    resources: options.resources,
    generations,
    tickets,
    tasks,
    standing: well.house,
    rescue,
    closePractice: options.closePractice ?? (async () => undefined),
  }
  well.opened(found)

  const mayWrite = (call: string) => well.standing.mayWrite(call)
  const reopen = async (swap: () => Promise<void>): Promise<void> => {
    if (well.standing.why() !== 'damaged') await well.standing.mayWrite('')
    await writing.alone(async () => {
      live.close()
      try {
        await swap()
      } finally {
        well.opened(await live.open())
        tell({ kind: 'changed' })
      }
    })
  }

  const tasking = createTasking({ tasks, pool, reading, writing, mayWrite, reopen, now, tell })

  const querying = createQuerying(reading)

  async function perform(name: string, handler: Bound, input: unknown, key: string | null): Promise<unknown> {
    const { entry, run } = handler
    locking.refuseIfLocked(name)
    // While a data file is exchanged nothing is open, and nothing is wrong.
    const isHelpful = helpful.test(name)
    if (!isHelpful) await writing.opened()
    if (!live.isOpen() && !isHelpful) throw new Refusal('data-damaged', { path: generations.folder })
    const mends = name === 'backups.restoreBackup' && well.standing.why() === 'damaged'
    if (entry.kind === 'command' || (writesAtTheEnd.test(name) && !mends)) await well.standing.mayWrite(name)
    if (entry.kind === 'task') return tasking.perform(name, handler, input, key)
    const said = { name, input: withoutSecrets(entry.input, input) }
    // Parsed before the commit: a value that breaks the contract takes its change back with it.
    if (entry.kind === 'command')
      return writing.atOnce(said, (context) => entry.output.parse(run(context, input)))
    return querying(handler, input, async () => {
      locking.refuseIfLocked(name)
      await writing.opened()
      if (!live.isOpen() && !isHelpful) throw new Refusal('data-damaged', { path: generations.folder })
    })
  }

  // Not by `answer`: it is nobody's call, so a closed lock does not refuse it and it keeps no lock open.
  const keeping = keepCopies({
    async keepCopy() {
      const own = bound.get('backups.keepCopy')
      if (own && live.isOpen()) await tasking.perform('backups.keepCopy', own, {}, null)
    },
    busy: () => tasks.running().length > 0,
    log,
  })

  const application: Application = {
    async answer(name, payload, key) {
      try {
        const known = bound.get(name)
        if (!known) throw new Refusal('invalid-input', { call: name })
        const input = known.entry.input.safeParse(payload)
        if (!input.success) throw invalid(name, input.error)
        return { ok: true, value: await perform(name, known, input.data, shortKey(key)) }
      } catch (error) {
        // Damage is also found by reading; what a task meets elsewhere is no word on the live file.
        if (bound.get(name)?.entry.kind === 'query') well.failed(error)
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
      await well.stop()
      locking.stop()
      keeping.stop()
      rescue.stop()
      await tasking.end()
      await pool.close()
      await writing.alone(async () => live.end(well.standing.why() === 'damaged'))
      tickets.close()
    },
  }
  if (options.sample && isNew) await fillSample(application, options.resources)
  return application
}
