import { useEffect, useMemo, useState } from 'react'
import type { Action } from '../../../src-main/contract/history.ts'
import type { Refusal } from '../../../src-main/contract/refusal.ts'
import { searchKey } from '../../../src-main/contract/values/person-name.ts'
import { api } from '../../api/client.ts'
import { refusalOf } from '../../api/hooks.ts'
import { usePages } from '../../api/pages.ts'
import { type RowSource, rowsOf } from '../../components/Grid/row-source.ts'
import { useWords } from '../../locales/words.ts'

interface Actions {
  readonly rows: RowSource<Action>
  readonly waiting: boolean
  readonly refusal: Refusal | undefined
}

/**
 * What was done, newest first. The file knows actions as facts; the clerk filters by the sentences seen, without marks, so
 * the few thousand of them are read once and matched here.
 */
export function useActions(text: string): Actions {
  const words = useWords()
  const pages = usePages(api.history.actions, { text: '' })
  const [read, setRead] = useState<{ newest: number; all: readonly Action[] }>()
  const [failed, setFailed] = useState<Refusal>()
  const newest = pages.head?.rows[0]?.id ?? 0
  const total = pages.rows.total
  const wanted = searchKey(text)
  const isWanted = wanted !== '' && total > 0 && read?.newest !== newest
  const { read: readRows } = pages.rows

  useEffect(() => {
    if (!isWanted) return
    let gone = false
    readRows(0, total).then(
      (all) => !gone && setRead({ newest, all }),
      (error: unknown) => !gone && setFailed(refusalOf(error)),
    )
    return () => {
      gone = true
    }
  }, [isWanted, readRows, total, newest])

  const found = useMemo(() => {
    const parts = wanted.split(' ')
    const isHit = (action: Action): boolean => {
      const said = searchKey(`${words.deed(action.deed)} ${words.moment(action.at)}`)
      return parts.every((part) => said.includes(part))
    }
    return rowsOf((read?.all ?? []).filter(isHit))
    // The sentences depend on the language alone.
  }, [read, wanted, words])
  if (wanted === '') return { rows: pages.rows, waiting: pages.waiting, refusal: pages.refusal }
  return { rows: found, waiting: read === undefined && !failed, refusal: failed ?? pages.refusal }
}

/** One action by its number: numbers follow each other, so it stands near that place in the list. */
export function useAction(id: number | undefined, newest: number): Action | null | undefined {
  const [found, setFound] = useState<{ id: number; newest: number; action: Action | null }>()
  useEffect(() => {
    if (id === undefined || newest === 0) return
    let gone = false
    const near = { offset: Math.max(0, newest - id - 50), limit: 101 }
    api.history.actions({ text: '', ...near }).then(
      ({ rows }) => !gone && setFound({ id, newest, action: rows.find((row) => row.id === id) ?? null }),
      (error: unknown) => {
        refusalOf(error)
        if (!gone) setFound({ id, newest, action: null })
      },
    )
    return () => {
      gone = true
    }
  }, [id, newest])
  return found?.id === id ? found?.action : undefined
}
