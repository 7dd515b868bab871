/** One kind of misfortune, done many times over. A file `*.fault.ts` exports `faults: readonly Fault[]`. */
export interface Fault {
  /** As in the table of the README, e.g. "D1". */
  readonly id: string
  /** What is done, in a few words: "kills in writes". */
  readonly title: string
  /** How many cases: `quick` on every `npm test`, `full` on `npm run test:faults`. */
  readonly sizes: { readonly quick: number; readonly full: number }
  /** Runs while no other fault does: for what measures time or memory. */
  readonly alone?: boolean
  readonly run: (size: number, seed: number) => Promise<Outcome> | Outcome
}

export interface Outcome {
  /** Cases really carried out; fewer than `size` fails. */
  readonly tried: number
  /** Every way of being wrong, counted. All of them must be 0: `{ lost: 0, 'half done': 0 }`. */
  readonly wrong: Readonly<Record<string, number>>
  /** What was met on the way, printed: it shows that the misfortune really struck. */
  readonly met?: Readonly<Record<string, number>>
  /** The first few wrong cases, each with what is needed to see it again. */
  readonly examples?: readonly string[]
}

/** Thrown by a fault that cannot be done on this machine. Counted as failed, unless the platform has no such thing. */
export class NotRun extends Error {
  override readonly name = 'NotRun'
  readonly excused: boolean

  constructor(reason: string, { excused = false } = {}) {
    super(reason)
    this.excused = excused
  }
}

/** Random numbers that are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to below. */
  (below: number): number
  readonly pick: <T>(list: readonly T[]) => T
}

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  const roll = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
  return Object.assign(roll, {
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[roll(list.length)] as T
    },
  })
}

/** Counts wrong cases by kind and keeps the first few of each to be shown. */
export function createTally<K extends string>(kinds: readonly K[]) {
  const wrong = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>
  const met: Record<string, number> = {}
  const examples: string[] = []
  return {
    wrong,
    met,
    examples,
    add(kind: K, example: string): void {
      wrong[kind] += 1
      if (wrong[kind] <= 5) examples.push(`${kind}: ${example}`)
    },
    meet(what: string, times = 1): void {
      met[what] = (met[what] ?? 0) + times
    },
  }
}
