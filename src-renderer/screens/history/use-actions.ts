import { useEffect, useState } from 'react'
import type { Action } from '../../../src-main/contract/history.ts'
import { api } from '../../api/client.ts'
import { refusalOf } from '../../api/hooks.ts'
import { usePages } from '../../api/pages.ts'
import { useWords } from '../../locales/words.ts'

/** What was done, newest first; a text is looked for in the sentences as this window says them. */
export function useActions(text: string) {
  const { language } = useWords()
  return usePages(api.history.actions, { text, language })
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
