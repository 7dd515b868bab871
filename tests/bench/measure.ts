/** One line of the table: what was measured, as a ratio to something measured in the same run, and what it may be. */
export interface Measured {
  readonly name: string
  readonly ratio: number | null
  readonly limit: string
  readonly holds: boolean | null
  readonly figures: string
}

export const median = (values: readonly number[]) => percentile(values, 50)

/** The value below which `percent` of all lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? Number.NaN
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const busySoFar = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** How long the processor worked for this in the main thread, in ms: what else the machine does leaves it as it is. */
export async function busy(work: () => unknown): Promise<number> {
  const start = busySoFar()
  await work()
  return busySoFar() - start
}

/** The longest the main thread worked without a breath while this ran, in ms of the processor. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let ended = false
  let last = busySoFar()
  const tick = () => {
    const now = busySoFar()
    longest = Math.max(longest, now - last)
    last = now
    if (!ended) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  longest = Math.max(longest, busySoFar() - last)
  ended = true
  return longest
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`

export function atMost(name: string, ratio: number, limit: number, figures: string): Measured {
  return { name, ratio, limit: `<= ${limit}`, holds: ratio <= limit, figures }
}
export function atLeast(name: string, ratio: number, limit: number, figures: string): Measured {
  return { name, ratio, limit: `>= ${limit}`, holds: ratio >= limit, figures }
}
export function told(name: string, figures: string): Measured {
  return { name, ratio: null, limit: '-', holds: null, figures }
}
