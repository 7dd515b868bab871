import { Worker, workerData } from 'node:worker_threads'
import type { Outcome } from './fault.ts'
import { scratchFolder } from './scratch.ts'

const heapMb = 256
/** Longer than any case may take, shorter than a run. */
const silenceMs = 60_000

interface Order {
  readonly file: string
  readonly what: string
  readonly size: number
  readonly seed: number
  /** Made by the thread that lives on. */
  readonly folder: string
}
export interface Case {
  readonly size: number
  readonly seed: number
  readonly folder: string
  /** Says how far it is. */
  readonly alive: (nth: number) => void
}
export type Work = (order: Case) => Promise<Outcome> | Outcome

/**
 * Runs `work[what]` of a file here in a thread with 256 MiB of heap. More than that, or a case that never ends, is an outcome
 * with the number of the case, not the end of the run.
 */
export function inSmallHeap(file: string, what: string, size: number, seed: number): Promise<Outcome> {
  const worker = new Worker(new URL('./small-heap-thread.ts', import.meta.url), {
    workerData: { file, what, size, seed, folder: scratchFolder('small-heap') } satisfies Order,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // The library of old workbooks complains of every record it does not know.
    stdout: true,
    stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  return new Promise((resolve, reject) => {
    let nth = 0
    const lost = (wrong: 'heap over 256 MiB' | 'hung'): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve({
        tried: nth,
        wrong: { [wrong]: 1 },
        examples: [`${what}: in one of the cases from ${nth} on`],
      })
    }
    const timer = setTimeout(() => lost('hung'), silenceMs)
    worker.on('message', (said: number | Outcome) => {
      timer.refresh()
      if (typeof said === 'number') nth = said
      else {
        clearTimeout(timer)
        resolve(said)
      }
    })
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return lost('heap over 256 MiB')
      clearTimeout(timer)
      reject(error)
    })
  })
}

/** In the thread: what was ordered. */
export const ordered = (): Order => workerData as Order
