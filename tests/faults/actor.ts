// A program of its own, so that it can be killed: reads one order from its input, says "begun", what it tries and what it was
// promised, and "done". What it says is written at once: a kill cannot take back what was said.
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { nextStep, type Registered, take } from './clerk.ts'
import { diceFrom } from './fault.ts'
import { type Founded, type Office, openOffice } from './office.ts'

export interface WriteOrder {
  readonly do: 'write'
  readonly folder: string
  readonly seed: number
  readonly from: number
  readonly place: Founded
  readonly known: readonly Registered[]
}
/** Opens the office and keeps it open until the order to close. */
export interface OpenOrder {
  readonly do: 'open'
  readonly folder: string
  readonly afterMs: number
}
export interface CloseOrder {
  readonly do: 'close'
}
export type Order = WriteOrder | OpenOrder | CloseOrder

const say = (word: string, what: unknown = null): void => {
  writeSync(1, `${JSON.stringify([word, what])}\n`)
}

let held: Office | undefined

const orders: { readonly [D in Order['do']]: (order: Extract<Order, { do: D }>) => Promise<void> } = {
  async write({ folder, seed, from, place, known }) {
    say('begun')
    const office = await openOffice(folder)
    const dice = diceFrom(seed)
    const mine = [...known]
    for (let nth = from; ; nth += 1) {
      const step = nextStep(dice, nth, mine, place)
      say('try', step)
      const registered = await take(office, step)
      say('promised', step)
      if (registered) mine.push(registered)
    }
  },
  async open({ folder, afterMs }) {
    const until = performance.now() + afterMs
    while (performance.now() < until);
    try {
      held = await openOffice(folder)
      say('opened')
    } catch (error) {
      say('refused', error instanceof Refusal ? error.code : String(error))
    }
  },
  async close() {
    await held?.close()
    held = undefined
    say('closed')
  },
}

// Who is killed leaves nothing to the next: what was compiled is kept now.
flushCompileCache()
say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order
  await orders[order.do](order as never)
  say('done')
}
