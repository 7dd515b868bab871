// The thread of small-heap.ts: does what was ordered and says from time to time how far it is.
import { parentPort } from 'node:worker_threads'
import { ordered, type Work } from './small-heap.ts'

const { file, what, size, seed, folder } = ordered()
const { work } = (await import(new URL(file, import.meta.url).href)) as { work: Record<string, Work> }
const mine = work[what]
if (!mine) throw new Error(`no work ${what} in ${file}`)
const {
  tried,
  wrong,
  met = {},
  examples = [],
} = await mine({ size, seed, folder, alive: (nth) => parentPort?.postMessage(nth) })
// Without what an outcome may have beside its numbers: functions do not go over.
parentPort?.postMessage({ tried, wrong, met, examples })
