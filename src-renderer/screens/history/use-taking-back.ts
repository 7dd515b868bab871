import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../src-main/contract/history.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { api } from '../../api/client.ts'
import { useTask } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'

/** Undoing and redoing, and about which action the last answer was. */
export function useTakingBack() {
  const { t } = useTranslation('history')
  const words = useWords()
  const undo = useTask(api.history.undo)
  const redo = useTask(api.history.redo)
  const [about, setAbout] = useState<number>()
  const [said, setSaid] = useState('')

  const undoIt = async (action: Action): Promise<void> => {
    setAbout(action.id)
    redo.clear()
    const made = await undo.run({ id: action.id })
    setSaid(made.ok ? t('done', { deed: words.deed(action.deed) }) : '')
  }
  const redoIt = async (action: Action): Promise<void> => {
    setAbout(action.id)
    undo.clear()
    const made = await redo.run({})
    setSaid(made.ok ? capitalised(words.deed(made.value.deed)) : '')
  }
  return {
    about,
    said,
    running: undo.running || redo.running,
    progress: undo.progress ?? redo.progress,
    refusal: undo.refusal ?? redo.refusal,
    undo: undoIt,
    redo: redoIt,
  }
}

export type TakingBack = ReturnType<typeof useTakingBack>
