import type { Happening } from './contract/index.ts'
import { withoutSecrets } from './contract/secret.ts'
import type { Bound } from './handlers.ts'
import { type createRunningTasks, type RunningTask, stopIfCancelled } from './running-tasks.ts'
import type { ReadContext, TaskContext } from './services/context.ts'
import type { Pool } from './workers/pool.ts'
import type { createWriting } from './writing.ts'

interface Settings {
  readonly tasks: ReturnType<typeof createRunningTasks>
  readonly pool: Pool
  readonly reading: ReadContext
  readonly writing: ReturnType<typeof createWriting>
  readonly mayWrite: (call: string) => Promise<void>
  readonly reopen: TaskContext['reopen']
  readonly now: () => string
  readonly tell: (happening: Happening) => void
}

/** Performs tasks: each with its progress, a way to stop it, a worker thread to itself and one change set at a time. */
export function createTasking({ tasks, pool, reading, writing, mayWrite, reopen, now, tell }: Settings) {
  const ended = new Set<Promise<unknown>>()

  function contextOf(task: RunningTask, sayable: unknown): TaskContext {
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
      write: {
        async value(change: never) {
          await mayWrite(task.name)
          return writing.inSlices(said, change)
        },
      },
      writeInto: {
        value: (path: string, change: never) => writing.into(path, said, change),
      },
      reopen: { value: reopen },
    }) as TaskContext
  }

  return {
    async perform(name: string, { entry, run }: Bound, input: unknown, key: string | null): Promise<unknown> {
      const task = tasks.start(name, now(), key)
      tell({ kind: 'progress', id: task.id, key, name, done: 0, of: 0 })
      const running = Promise.resolve(run(contextOf(task, withoutSecrets(entry.input, input)), input))
      ended.add(running)
      try {
        return entry.output.parse(await running)
      } finally {
        ended.delete(running)
        tasks.end(task)
        tell({ kind: 'ended', id: task.id, name })
      }
    },
    /** Asks every task to stop and waits until all have. */
    async end(): Promise<void> {
      for (const { id } of tasks.running()) tasks.cancel(id)
      await Promise.allSettled(ended)
    },
  }
}
