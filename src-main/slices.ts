import { setImmediate as breathe } from 'node:timers/promises'

/** How long the program may be busy with one slice of something long before other calls are answered, in ms. */
const sliceMs = 15

export const isGenerator = <T>(value: T | Generator<void, T>): value is Generator<void, T> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && 'next' in value

/** Runs to the end, with a breath after each slice. `goOn` is asked after every breath; what it throws ends the work. */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  goOn: () => void | Promise<void>,
): Promise<T> {
  let sliceEnds = performance.now() + sliceMs
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < sliceEnds) continue
    await breathe()
    await goOn()
    sliceEnds = performance.now() + sliceMs
  }
}
