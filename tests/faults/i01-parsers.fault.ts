import type { Fault } from './fault.ts'
import { inSmallHeap } from './small-heap.ts'

/** Whole files take a millisecond each: fewer of them, so that all faults end in their time. `run.ts I1b --seed=N` does more. */
const files = 40_000
const parsers = [
  ['./i01-parsing.ts', 'texts', 'tables of text', files],
  ['./i01-parsing.ts', 'workbooks', 'workbooks', files],
  ['./i01-parsing.ts', 'oldWorkbooks', 'workbooks of Excel 97-2003', files],
  ['./i01-cells.ts', 'dates', 'days and births', 100_000],
  ['./i01-cells.ts', 'names', 'names of people', 100_000],
  ['./i01-cells.ts', 'values', 'numbers, marks and names of places', 100_000],
  ['./i01-cells.ts', 'letters', 'old letters', 100_000],
] as const

export const faults: readonly Fault[] = parsers.map(([file, what, title, full], nth) => ({
  id: `I1${'abcdefg'[nth]}`,
  title: `hostile ${title}`,
  sizes: { quick: 2000, full },
  run: (size, seed) => inSmallHeap(file, what, size, seed),
}))
