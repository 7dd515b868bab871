import { useSyncExternalStore } from 'react'

export interface Running {
  readonly id: number
  /** The word of the window that started it. */
  readonly key: string | null
  readonly name: string
  readonly done: number
  readonly of: number
  readonly startedAt: number
  readonly stopping: boolean
}

interface State {
  readonly reached: boolean
  readonly tasks: readonly Running[]
}

let state: State = { reached: true, tasks: [] }
const listeners = new Set<() => void>()

function become(next: Partial<State>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

/** Looking is no work: a page drawn for the preview is neither shown as a task nor waited for. */
const quiet: ReadonlySet<string> = new Set(['certificates.previewCertificate'])

/** What runs now and whether the program can be reached: the only news the window keeps besides answers. */
export const running = {
  progress(
    { id, key, name, done, of }: Omit<Running, 'startedAt' | 'stopping'>,
    startedAt = Date.now(),
  ): void {
    if (quiet.has(name)) return
    const known = state.tasks.find((task) => task.id === id)
    const task = known
      ? { ...known, key: key ?? known.key, done, of }
      : { id, key, name, done, of, startedAt, stopping: false }
    become({ tasks: known ? state.tasks.map((old) => (old.id === id ? task : old)) : [...state.tasks, task] })
  },
  stopping(id: number): void {
    become({ tasks: state.tasks.map((task) => (task.id === id ? { ...task, stopping: true } : task)) })
  },
  ended(id: number): void {
    become({ tasks: state.tasks.filter((task) => task.id !== id) })
  },
  reached(reached: boolean): void {
    if (reached !== state.reached) become({ reached, ...(reached ? {} : { tasks: [] }) })
  },
  now: (): State => state,
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRunning = (): State => useSyncExternalStore(subscribe, () => state)
