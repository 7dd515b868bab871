import type { Bound } from './handlers.ts'
import type { ReadContext } from './services/context.ts'
import { isGenerator, runInSlices } from './slices.ts'

/** The data file was exchanged in the middle of a long query. */
class Exchanged extends Error {}

/**
 * Answers queries. A long one is a generator and runs in slices, so that other calls are answered in between; where the data
 * file was exchanged meanwhile it begins anew. What was written between two slices may be in one part of the answer and not in
 * another: a screen asks again after every change, as for any other query.
 */
export function createQuerying(reading: ReadContext) {
  /** `ready` waits until reading is possible, and throws where the call may not be answered any more. */
  async function query(bound: Bound, input: unknown, ready: () => Promise<void>): Promise<unknown> {
    await ready()
    const started = bound.run(reading, input)
    if (!isGenerator(started)) return bound.entry.output.parse(started)
    const { db } = reading
    try {
      const value = await runInSlices(started, async () => {
        await ready()
        if (reading.db !== db) throw new Exchanged()
      })
      return bound.entry.output.parse(value)
    } catch (error) {
      if (error instanceof Exchanged) return query(bound, input, ready)
      throw error
    }
  }
  return query
}
