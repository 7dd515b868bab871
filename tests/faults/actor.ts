// A program of its own, so that it can be killed: reads one order from its input, says "begun", what it tries and what it was
// promised, and "done". What it says is written at once: a kill cannot take back what was said.
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { Refusal } from '../../src-main/contract/refusal.ts'
import { nextStep, type Registered, take } from './clerk.ts'
import { diceFrom } from './fault.ts'
import { type Founded, foundOffice, type ListToRead, type Office, openOffice, readList } from './office.ts'
import { noteInLog } from './shim.ts'

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
/** A fixed number of the clerk's steps, with the folder closed and opened once in between. */
export interface SessionOrder {
  readonly do: 'session'
  readonly folder: string
  readonly seed: number
  readonly steps: number
  readonly place: Founded
  readonly known: readonly Registered[]
}
/** A whole office made by this program, as it was before `next-version.ts`. */
export interface FoundOrder {
  readonly do: 'found'
  readonly folder: string
  readonly families: number
}
/** One call; the office is open before "begun" unless opening is what is looked at. */
export interface CallOrder {
  readonly do: 'call'
  readonly folder: string
  readonly call: 'open' | 'close' | 'import' | `${'backups' | 'imports' | 'privacy'}.${string}`
  readonly input?: unknown
  /** Called first, so that threads and caches are warm. */
  readonly warm?: readonly [name: string, input: unknown]
}
export type Order = WriteOrder | OpenOrder | CloseOrder | SessionOrder | FoundOrder | CallOrder

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
  async session({ folder, seed, steps, place, known }) {
    const dice = diceFrom(seed)
    const mine = [...known]
    let office = await openOffice(folder)
    for (let nth = 0; nth < steps; nth += 1) {
      if (nth === Math.floor(steps / 2)) {
        await office.close()
        office = await openOffice(folder)
      }
      const step = nextStep(dice, nth + known.length, mine, place)
      const registered = await take(office, step)
      noteInLog('promised')
      say('promised', step)
      if (registered) mine.push(registered)
    }
    await office.close()
  },
  async found({ folder, families }) {
    say('founded', await foundOffice(folder, families))
  },
  async call({ folder, call, input, warm }) {
    if (call === 'open') {
      say('begun')
      await (await openOffice(folder)).close()
      noteInLog('promised')
      return say('promised')
    }
    const office = await openOffice(folder)
    if (warm) await office.ask(...warm)
    if (call === 'import') {
      const order = await readList(office, input as ListToRead)
      say('begun')
      await office.ask('imports.applyImport', order)
    } else {
      say('begun')
      if (call !== 'close') await office.ask(call, input)
    }
    noteInLog('promised')
    say('promised')
    await office.close()
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
