import type { RowSource } from './row-source.ts'

/** Rows chosen by hand, or all that the filter shows save a few. */
export type Chosen =
  | { readonly all: false; readonly keys: ReadonlySet<number> }
  | { readonly all: true; readonly except: ReadonlySet<number> }

export const nothingChosen: Chosen = { all: false, keys: new Set() }
export const allChosen: Chosen = { all: true, except: new Set() }

export const isChosen = (chosen: Chosen, key: number): boolean =>
  chosen.all ? !chosen.except.has(key) : chosen.keys.has(key)

export const countChosen = (chosen: Chosen, total: number): number =>
  chosen.all ? Math.max(0, total - chosen.except.size) : chosen.keys.size

export function toggled(chosen: Chosen, key: number): Chosen {
  const next = new Set(chosen.all ? chosen.except : chosen.keys)
  if (!next.delete(key)) next.add(key)
  return chosen.all ? { all: true, except: next } : { all: false, keys: next }
}

export function withKeys(chosen: Chosen, keys: Iterable<number>): Chosen {
  if (!chosen.all) return { all: false, keys: new Set([...chosen.keys, ...keys]) }
  const except = new Set(chosen.except)
  for (const key of keys) except.delete(key)
  return { all: true, except }
}

/** Rows from one index to another, read first where they are not at hand. */
export async function rowsBetween<Row>(
  rows: RowSource<Row>,
  one: number,
  other: number,
): Promise<readonly Row[]> {
  const [first, last] = [Math.max(0, Math.min(one, other)), Math.min(rows.total - 1, Math.max(one, other))]
  const atHand: Row[] = []
  for (let index = first; index <= last; index += 1) {
    const row = rows.at(index)
    if (row === undefined) return rows.read(first, last - first + 1)
    atHand.push(row)
  }
  return atHand
}

/** The keys of everything chosen, for calls that take keys and no filter. */
export async function keysChosen<Row>(
  chosen: Chosen,
  rows: RowSource<Row>,
  keyOf: (row: Row) => number,
): Promise<number[]> {
  if (!chosen.all) return [...chosen.keys]
  const all = await rows.read(0, rows.total)
  return all.map(keyOf).filter((key) => !chosen.except.has(key))
}
