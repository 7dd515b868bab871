import { useTranslation } from 'react-i18next'
import type { Action } from '../../src-main/contract/history.ts'
import { api } from '../api/client.ts'
import { type Outcome, useAnswer, useTask } from '../api/hooks.ts'
import { useWords } from '../locales/words.ts'

/** The last undoable action by name, and undoing it. */
export function useUndoing() {
  const { t } = useTranslation()
  const words = useWords()
  const next = useAnswer(api.history.next, {}).value
  const undo = useTask(api.history.undo)
  const redo = useTask(api.history.redo)
  const busy = undo.running || redo.running

  const last = next?.undo ?? null
  const undone = next?.redo ?? null
  return {
    undoLabel: last && t('undo.last', { deed: words.deed(last.deed) }),
    redoLabel: undone && t('undo.again', { deed: words.deed(undone.deed) }),
    refusal: undo.refusal ?? redo.refusal,
    busy,
    undo: async (): Promise<Outcome<Action> | undefined> => {
      redo.clear()
      return busy || !last ? undefined : undo.run({ id: null })
    },
    redo: async (): Promise<Outcome<Action> | undefined> => {
      undo.clear()
      return busy || !undone ? undefined : redo.run({})
    },
    clear: () => {
      undo.clear()
      redo.clear()
    },
  }
}

export type Undoing = ReturnType<typeof useUndoing>
