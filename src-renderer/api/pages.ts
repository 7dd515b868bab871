import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Refusal } from '../../src-main/contract/refusal.ts'
import { type Call, nameOf } from './client.ts'
import { refusalOf } from './hooks.ts'

interface Page<R> {
  readonly total: number
  readonly rows: readonly R[]
}
type Row<O> = O extends { readonly rows: readonly (infer R)[] } ? R : never

/** Rows of a long list, as the Grid takes them, and the answer around them (`head`: total, counts). */
export interface Paged<O> {
  readonly rows: {
    readonly total: number
    readonly at: (index: number) => Row<O> | undefined
    readonly show: (first: number, last: number) => void
    readonly read: (offset: number, limit: number) => Promise<readonly Row<O>[]>
  }
  readonly head: O | undefined
  readonly refusal: Refusal | undefined
  readonly waiting: boolean
  readonly stale: boolean
  readonly again: () => void
}

const pageRows = 200
const atOnce = 1000

/** Reads a list page by page: those in sight and one more on each side. Pages seen before come back at once. */
export function usePages<
  I extends { offset?: number | undefined; limit?: number | undefined },
  O extends Page<unknown>,
>(call: Call<I, O>, input: Omit<I, 'offset' | 'limit'>): Paged<O> {
  const queries = useQueryClient()
  const name = nameOf(call)
  const key = JSON.stringify(input)
  const [shown, setShown] = useState({ key, first: 0, last: 0 })
  const { first, last } = shown.key === key ? shown : { first: 0, last: 0 }
  const wanted = range(Math.max(0, first - 1), last + 1)
  const keyOf = (page: number): readonly unknown[] => [name, key, page]
  const ask = (offset: number, limit: number): Promise<O> => call({ ...input, offset, limit } as I)

  const answers = useQueries({
    queries: wanted.map((page) => ({ queryKey: keyOf(page), queryFn: () => ask(page * pageRows, pageRows) })),
  })
  const head = answers[wanted.indexOf(first)]?.data ?? answers.find(({ data }) => data)?.data
  const failed = answers.find(({ error }) => error)?.error

  const pageAt = (page: number): O | undefined =>
    answers[wanted.indexOf(page)]?.data ?? queries.getQueryData<O>(keyOf(page))
  const live = {
    total: head?.total ?? 0,
    at: (index: number) => pageAt(Math.floor(index / pageRows))?.rows[index % pageRows] as Row<O> | undefined,
  }
  // While another filter is being read the rows of the one before stay, so that the page does not jump.
  const before = useRef<{ head: O; live: typeof live } | undefined>(undefined)
  if (head) before.current = { head, live }
  const seen = head ? { head, live } : before.current

  const show = (from: number, to: number): void => {
    const pages = { key, first: Math.floor(from / pageRows), last: Math.floor(Math.max(from, to) / pageRows) }
    if (pages.key !== shown.key || pages.first !== first || pages.last !== last) setShown(pages)
  }
  const read = async (offset: number, limit: number): Promise<readonly Row<O>[]> => {
    const rows: Row<O>[] = []
    while (rows.length < limit) {
      const got = (await ask(offset + rows.length, Math.min(atOnce, limit - rows.length))).rows as Row<O>[]
      if (got.length === 0) break
      rows.push(...got)
    }
    return rows
  }
  const steady = useSteady({ show, read })
  return {
    rows: { total: seen?.live.total ?? 0, at: seen?.live.at ?? (() => undefined), ...steady },
    head: seen?.head,
    refusal: failed ? refusalOf(failed) : undefined,
    waiting: !seen && !failed,
    stale: !head && seen !== undefined,
    again: () => void queries.invalidateQueries({ queryKey: [name] }),
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** The same functions in every render, though each run sees the newest values. */
function useSteady<F extends Record<string, (...of: never[]) => unknown>>(functions: F): F {
  const newest = useRef(functions)
  newest.current = functions
  // The names never change.
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(functions).map((name) => [name, (...of: never[]) => newest.current[name]?.(...of)]),
      ) as F,
  )
  return steady
}
