import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Input } from '../../src-main/contract/define.ts'
import type { Contract } from '../../src-main/contract/index.ts'
import type { Refusal } from '../../src-main/contract/refusal.ts'
import type { Sheet } from '../../src-main/contract/scoring.ts'
import { api, nameOf } from './client.ts'
import { useAnswer } from './hooks.ts'

export type Within = Input<Contract['scoring']['sheet']>['within']

interface Read {
  readonly sheet: Sheet | undefined
  readonly refusal: Refusal | undefined
  /** After a save: what was read of it before is no longer true. */
  readonly forget: () => void
}

/** The sheet of a title; the next one of its Book is read ahead, so that it is painted at once. */
export function useScoreSheet(titleId: number, within: Within): Read {
  const queries = useQueryClient()
  const found = useAnswer(api.scoring.sheet, { titleId, within })
  const sheet = found.value?.titleId === titleId ? found.value : undefined
  const next = sheet?.place?.next?.titleId
  const key = JSON.stringify(within)
  useEffect(() => {
    if (next === undefined) return
    const input = { titleId: next, within: JSON.parse(key) as Within }
    void queries.prefetchQuery({
      queryKey: [nameOf(api.scoring.sheet), input],
      queryFn: () => api.scoring.sheet(input),
    })
  }, [queries, next, key])
  return {
    sheet,
    refusal: found.refusal,
    forget: () => queries.removeQueries({ queryKey: [nameOf(api.scoring.sheet), { titleId, within }] }),
  }
}
