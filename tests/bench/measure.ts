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
