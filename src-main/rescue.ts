import { basename, join } from 'node:path'
import { deed as deedShape } from './contract/deeds.ts'
import { Refusal } from './contract/refusal.ts'
import { type RescueChoice, type RescueState, rescueCauses } from './contract/rescue.ts'
import type { BackupManifest } from './contract/values/backup-manifest.ts'
import type { KnownErasure } from './database/unblanked.ts'
import { type Candidate, candidatesIn } from './files/candidates.ts'
import type { Generations } from './files/generations.ts'
import type { LiveData } from './live-data.ts'
import { reasonOf } from './services/backups/reason.ts'
import type { RescueHouse } from './services/context.ts'
import type { Run } from './workers/jobs.ts'
import type { Looked } from './workers/pack/jobs.ts'

interface Settings {
  readonly generations: Generations
  readonly live: LiveData
  readonly run: () => Run
  /** A path of its own for a job. */
  readonly scratch: () => string
  readonly changed: () => void
  readonly log: (error: unknown) => void
  readonly openCopy: () => Promise<void>
  readonly abandon: () => Promise<void>
}

/** Data in trouble, and every copy of them that can be found, each looked through before it is offered as good. */
export function createRescue(
  settings: Settings,
): RescueHouse & { readonly look: () => void; readonly stop: () => void } {
  const { generations, live, run, scratch, changed, log } = settings
  let damaged: Looked | null = null
  let choices: RescueChoice[] = []
  let erasures: readonly KnownErasure[] = []
  let looking: Promise<void> | null = null
  let isLooking = false
  let isStopped = false

  const update = (choice: RescueChoice, found: Partial<RescueChoice>): void => {
    choices = choices.map((one) => (one.path === choice.path ? { ...one, ...found } : one))
    changed()
  }

  async function lookAtGeneration(path: string): Promise<Looked> {
    try {
      return await run()('lookAtData', { path, scratch: scratch() })
    } catch (error) {
      // One file that cannot be looked at does not hide the others.
      log(error)
      return { ...unread, fault: 'unreadable' }
    }
  }

  async function lookAround(): Promise<void> {
    const trouble = live.trouble()
    const suspect = trouble?.copy ?? trouble?.file ?? null
    damaged = suspect === null ? null : await lookAtGeneration(suspect)
    changed()
    const others = generations.kept().map((number) => ({ number, path: generations.pathOf(number) }))
    const looked = new Map<string, Looked>()
    for (const { path } of others) if (path !== trouble?.file) looked.set(path, await lookAtGeneration(path))
    erasures = [damaged, ...looked.values()].flatMap((one) => one?.erasures ?? [])
    const backups = [damaged, ...looked.values()].flatMap((one) => one?.backups ?? [])
    const found = candidatesIn({
      generations: others.filter(({ path }) => looked.has(path)),
      folders: [join(generations.folder, 'backups', 'auto')],
      files: backups,
    })
    choices = found.map((candidate, index) => choiceOf(candidate, index, looked.get(candidate.path)))
    changed()
    for (const choice of choices) if (choice.state === 'checking') update(choice, await judged(choice))
  }

  async function judged({ path }: RescueChoice): Promise<Partial<RescueChoice>> {
    try {
      const opening = { keys: null, secret: null }
      const good = await run()('verifyBackup', { file: path, scratch: scratch(), opening })
      const { counts, madeAt } = good.manifest
      const lastAction = good.lastActionAt === null ? null : { at: good.lastActionAt, deed: null }
      return { state: 'good', counts, savedAt: madeAt, lastAction }
    } catch (error) {
      if (!(error instanceof Refusal)) {
        log(error)
        return { state: 'bad', reason: 'unreadable' }
      }
      if (error.code === 'backup-sealed') return { state: 'sealed' }
      return { state: 'bad', reason: reasonOf(error) ?? error.code }
    }
  }

  function look(): void {
    damaged = null
    choices = []
    erasures = []
    isLooking = true
    looking = lookAround()
      .catch((error) => {
        // The end of the program ends the threads too.
        if (!isStopped) log(error)
      })
      .finally(() => {
        isLooking = false
        changed()
      })
  }

  const state = (): RescueState => {
    const trouble = live.trouble()
    const folder = generations.folder
    if (trouble === null) return { trouble: null, choices: [], checking: false, folder }
    return {
      trouble: {
        ...trouble,
        causes: trouble.code === 'current-missing' ? ['copied', 'antivirus'] : [...rescueCauses].slice(0, 3),
        readable: damaged?.counts ?? null,
        lastAction: lastActionOf(damaged),
      },
      choices,
      checking: isLooking,
      folder,
    }
  }

  return {
    isOpen: live.isOpen,
    state,
    look,
    stop() {
      isStopped = true
    },
    async checked() {
      await looking
      return state()
    },
    chosen(choice) {
      if (typeof choice !== 'number') return { path: choice.file, generation: null }
      const found = choices.find(({ number }) => number === choice)
      if (found === undefined) throw new Refusal('not-found', { what: 'choice' })
      if (found.state === 'bad')
        throw new Refusal('backup-damaged', { path: found.path, what: found.reason ?? '' })
      const isGeneration = found.kind === 'generation'
      const number = generations.kept().find((one) => generations.pathOf(one) === found.path)
      return { path: found.path, generation: isGeneration ? (number ?? null) : null }
    },
    erasures: () => erasures,
    refuseStranger({ lineage, office }: BackupManifest) {
      if (damaged?.office && damaged.lineage !== null && damaged.lineage !== lineage)
        throw new Refusal('backup-other-office', { saved: office, present: damaged.office })
    },
    openCopy: settings.openCopy,
    async begin() {
      await settings.abandon()
      look()
      return state()
    },
  }
}

const unread = { counts: {}, lastAction: null, lineage: null, office: null, backups: [], erasures: [] }

function choiceOf(candidate: Candidate, index: number, looked: Looked | undefined): RescueChoice {
  const { kind, path, savedAt } = candidate
  const bare = { number: index + 1, kind, path, fileName: basename(path), savedAt }
  if (looked === undefined)
    return { ...bare, state: 'checking', reason: null, counts: null, lastAction: null }
  return {
    ...bare,
    state: looked.fault === null ? 'good' : 'bad',
    reason: looked.fault,
    counts: looked.counts,
    lastAction: lastActionOf(looked),
  }
}

function lastActionOf(looked: Looked | null): RescueChoice['lastAction'] {
  if (looked?.lastAction == null) return null
  const { at, deed } = looked.lastAction
  const read = deedShape.safeParse(JSON.parse(deed))
  return { at, deed: read.success ? read.data : null }
}
