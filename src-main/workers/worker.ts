import { parentPort } from 'node:worker_threads'
import { Refusal } from '../contract/refusal.ts'
import { drawWork } from './draw/work.ts'
import type { JobTools } from './jobs.ts'
import { diskWords } from './pack/disk-words.ts'
import { stickWork } from './pack/stick-work.ts'
import { packWork } from './pack/work.ts'
import { readWork } from './read-sheet/work.ts'

/** A job as it comes over from the main thread. */
export interface Order {
  readonly id: number
  readonly name: string
  readonly input: unknown
}
/** What goes back: progress any number of times, then one end. */
export type Report =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly id: number; readonly kind: 'done'; readonly output: unknown }
  | { readonly id: number; readonly kind: 'refused'; readonly code: string; readonly details: object }
  | { readonly id: number; readonly kind: 'failed'; readonly stack: string }

type Work = (input: unknown, tools: JobTools) => unknown
// The one place where the types of the jobs are let go; `Run` gives them back on the other side.
const work = new Map(
  Object.entries({ ...readWork, ...drawWork, ...packWork, ...stickWork }) as [string, Work][],
)
const port = parentPort
if (!port) throw new Error('this script runs as a worker thread')

port.on('message', async ({ id, name, input }: Order) => {
  const report = (given: Report) => port.postMessage(given)
  try {
    const job = work.get(name)
    if (!job) throw new Error(`unknown job: ${name}`)
    const output = await job(input, { progress: (done, of) => report({ id, kind: 'progress', done, of }) })
    report({ id, kind: 'done', output })
  } catch (thrown) {
    const error = diskWords(thrown)
    if (error instanceof Refusal) report({ id, kind: 'refused', code: error.code, details: error.details })
    else
      report({
        id,
        kind: 'failed',
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
  }
})
