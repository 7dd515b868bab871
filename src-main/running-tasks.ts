import { Refusal } from './contract/refusal.ts'

export interface RunningTask {
  readonly id: number
  readonly name: string
  /** The caller's own word for it. */
  readonly key: string | null
  readonly startedAt: string
  done: number
  of: number
  cancelled: boolean
  /** Ends what the task is waiting for, when it is cancelled. */
  stop: () => void
}

/** The tasks under way; a task is found here from its start to its end. */
export function createRunningTasks() {
  const tasks = new Map<number, RunningTask>()
  let lastId = 0
  return {
    start(name: string, startedAt: string, key: string | null): RunningTask {
      lastId += 1
      const task = { id: lastId, name, key, startedAt, done: 0, of: 0, cancelled: false, stop: () => {} }
      tasks.set(task.id, task)
      return task
    },
    end: (task: RunningTask) => void tasks.delete(task.id),
    running: () =>
      [...tasks.values()].map(({ id, name, done, of, startedAt }) => ({ id, name, done, of, startedAt })),
    cancel(id: number): boolean {
      const task = tasks.get(id)
      if (!task) return false
      task.cancelled = true
      task.stop()
      return true
    },
  }
}

export function stopIfCancelled(task: RunningTask): void {
  if (task.cancelled) throw new Refusal('cancelled')
}
