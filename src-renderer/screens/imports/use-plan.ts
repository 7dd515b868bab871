import { useEffect, useRef, useState } from 'react'
import type { PlanRow } from '../../../src-main/contract/imports.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { api } from '../../api/client.ts'
import { refusalOf, useAnswer } from '../../api/hooks.ts'
import { type Draft, orderOf, type Preview } from './draft.ts'

interface Found {
  readonly preview: Preview
  readonly rows: readonly PlanRow[]
}
export interface Planning {
  readonly found: Found | undefined
  /** What stands there is not yet what was asked last. */
  readonly checking: boolean
  readonly refusal: Refusal | undefined
}

const atOnce = 1000

/**
 * What would happen with the file, found again after every word of the clerk and every change of the register. The
 * program keeps one plan per file, so the checks run one after the other and only the newest is shown.
 */
export function usePlan(draft: Draft, settled: boolean): Planning {
  const next = useAnswer(api.history.next, {}).value
  const register = next && `${next.undo?.id ?? 0}/${next.redo?.id ?? 0}`
  const key = settled
    ? `settled ${draft.reading.readingId}`
    : register && JSON.stringify([orderOf(draft), register])
  const [state, setState] = useState<{ key: string; reading: string; found?: Found; refusal?: Refusal }>()
  const chain = useRef(Promise.resolve())
  const newest = useRef(draft)
  newest.current = draft

  useEffect(() => {
    if (key === undefined) return
    let gone = false
    const check = async (): Promise<void> => {
      if (gone) return
      const { done } = newest.current
      const order = orderOf(newest.current)
      const reading = order.readingId
      try {
        const preview = settled && done ? done.preview : await api.imports.previewImport(order)
        if (gone) return
        const rows = await rowsOf(order.readingId, preview.counts.rows)
        if (!gone) setState({ key, reading, found: { preview, rows } })
      } catch (error) {
        const refusal = refusalOf(error)
        if (!gone)
          setState((before) => ({ ...(before?.reading === reading && before), key, reading, refusal }))
      }
    }
    chain.current = chain.current.then(check)
    return () => {
      gone = true
    }
  }, [key, settled])

  // What was found in the file before this one is nothing to show here.
  const known = state?.reading === draft.reading.readingId ? state : undefined
  return { found: known?.found, refusal: known?.refusal, checking: known?.key !== key }
}

/** All rows at once: F8, typed letters and the lines that are skipped need them in the order of the file. */
async function rowsOf(readingId: string, total: number): Promise<PlanRow[]> {
  const starts = Array.from({ length: Math.ceil(total / atOnce) }, (_, index) => index * atOnce)
  const parts = await Promise.all(
    starts.map((offset) => api.imports.previewRows({ readingId, fate: null, offset, limit: atOnce })),
  )
  return parts.flatMap(({ rows }) => rows)
}
