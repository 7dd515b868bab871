import { setImmediate as breath } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { query } from '../../src-main/contract/define.ts'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { createQuerying } from '../../src-main/querying.ts'
import type { ReadContext } from '../../src-main/services/context.ts'

/** Three steps, each as long as the program may be busy at a time. */
function* threeSteps(context: ReadContext, seen: string[]): Generator<void, { db: string }> {
  const db = nameOf(context)
  for (const step of [1, 2, 3]) {
    seen.push(`${db} ${step}`)
    const until = performance.now() + 30
    while (performance.now() < until);
    yield
  }
  return { db }
}
const nameOf = ({ db }: ReadContext): string => String(Reflect.get(db, 'name'))
const entry = query(z.object({}), z.object({ db: z.string() }))

/** A program whose data file can be exchanged. */
function program() {
  let db = { name: 'old' }
  const seen: string[] = []
  const reading = Object.create(null, { db: { get: () => db } }) as ReadContext
  const bound = { entry, run: (context: unknown) => threeSteps(context as ReadContext, seen) }
  const querying = createQuerying(reading)
  return {
    seen,
    exchange: () => {
      db = { name: 'new' }
    },
    ask: (ready: () => Promise<void>) => querying(bound, {}, ready),
  }
}

describe('a long question', () => {
  test('lets others be answered between two of its steps', async () => {
    const { ask, seen } = program()

    const answer = ask(async () => {})
    await breath()
    const before = [...seen]

    expect(before.length).toBeLessThan(3)
    expect(await answer).toEqual({ db: 'old' })
    expect(seen).toEqual(['old 1', 'old 2', 'old 3'])
  })

  test('begins anew when the data were exchanged meanwhile', async () => {
    const { ask, seen, exchange } = program()

    const answer = await ask(async () => {
      if (seen.length === 2) exchange()
    })

    expect(answer).toEqual({ db: 'new' })
    expect(seen).toEqual(['old 1', 'old 2', 'new 1', 'new 2', 'new 3'])
  })

  test('ends once it may not be answered any more', async () => {
    const { ask, seen } = program()
    const lockedAfterOne = async () => {
      if (seen.length === 1) throw new Refusal('locked')
    }

    await expect(ask(lockedAfterOne)).rejects.toMatchObject({ code: 'locked' })
    expect(seen).toEqual(['old 1'])
  })
})
