import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/**
 * Reads the worker once, before the first test. Node takes the types out of a .ts file by WebAssembly, and two
 * threads that do so at once can bring the whole process down: V8 frees a wrapper that another thread has just replaced. What
 * lies in the compile cache is not taken apart again. The built worker has no types and needs none of this.
 */
export async function compileWorker(): Promise<void> {
  const worker = new Worker(fileURLToPath(new URL('../../src-main/workers/worker.ts', import.meta.url)))
  worker.postMessage({ id: 1, name: 'nothing', input: null })
  await once(worker, 'message')
  await worker.terminate()
}

/** What Vitest calls. */
export const setup = compileWorker
