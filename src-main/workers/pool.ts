import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '../contract/refusal.ts'
import type { JobName, Jobs, Run } from './jobs.ts'
import { type JobLimit, jobLimits } from './limits.ts'
import type { Order, Report } from './worker.ts'

export interface Pool {
  /** `run` for one task; `stop` kills the thread in the middle of its job, which then ends with the refusal `cancelled`. */
  forTask(): { readonly run: Run; readonly stop: () => void }
  close(): Promise<void>
}

/** Megabytes of heap a job may use; a hostile file ends its thread, not the program. */
const heapLimitMb = 1536

/**
 * Worker threads for the CPU-heavy halves of tasks. One idle thread is kept warm; each job has a thread to itself.
 */
export function createPool(
  script: string,
  limits: Readonly<Partial<Record<JobName, JobLimit>>> = jobLimits,
): Pool {
  const idle: Worker[] = []
  const busy = new Set<Worker>()
  let closed = false
  let nextId = 1

  function begin(): Worker {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapLimitMb } })
    worker.once('exit', () => {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    })
    return worker
  }

  function take(): Worker {
    const worker = idle.pop() ?? begin()
    worker.ref()
    busy.add(worker)
    return worker
  }

  function giveBack(worker: Worker): void {
    busy.delete(worker)
    if (closed || idle.length > 0) return void worker.terminate()
    // An idle thread must not keep the program alive.
    worker.unref()
    idle.push(worker)
  }

  return {
    forTask() {
      let current: { worker: Worker; fail: (error: Error) => void } | undefined
      const run: Run = (name, input, told) =>
        new Promise<Jobs[typeof name]['output']>((resolve, reject) => {
          const worker = take()
          const id = nextId++
          const limit = limits[name]
          const timer = limit && setTimeout(() => lose(limit.exceeded(input)), limit.milliseconds)
          const lose = (error: Error) => {
            clearTimeout(timer)
            busy.delete(worker)
            current = undefined
            letGo()
            const told = limit && isOutOfMemory(error) ? limit.exceeded(input) : error
            // Only a thread that has ended writes no more: what it left can be removed then.
            void worker.terminate().finally(() => reject(told))
          }
          const gone = (code: number) => lose(new Error(`the worker ended with code ${code} during ${name}`))
          const hear = (report: Report) => {
            if (report.id !== id) return
            if (report.kind === 'progress') return told?.(report.done, report.of)
            clearTimeout(timer)
            current = undefined
            letGo()
            giveBack(worker)
            if (report.kind === 'done') resolve(report.output as Jobs[typeof name]['output'])
            else if (report.kind === 'refused')
              reject(new Refusal(report.code as RefusalCode, { ...report.details }))
            else reject(new Error(report.stack))
          }
          // Only ours are taken off: whoever closes the pool waits for the end of the thread by a listener too.
          const letGo = () => {
            worker.off('error', lose)
            worker.off('exit', gone)
            worker.off('message', hear)
          }
          current = { worker, fail: lose }
          worker.on('error', lose)
          worker.on('exit', gone)
          worker.on('message', hear)
          worker.postMessage({ id, name, input } satisfies Order)
        })
      return { run, stop: () => current?.fail(new Refusal('cancelled')) }
    },
    async close() {
      closed = true
      await Promise.all([...idle.splice(0), ...busy].map((worker) => worker.terminate()))
    },
  }
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
