import { useTranslation } from 'react-i18next'
import type { BookRow } from '../../../src-main/contract/assessments.ts'
import { parsePoints } from '../../../src-main/contract/values/points.ts'
import { api } from '../../api/client.ts'
import { refusalOf } from '../../api/hooks.ts'
import { useWords } from '../../locales/words.ts'

/** Runs what writes; null when it was taken, else the sentence that says why not. */
export type Taken = Promise<string | null>

export function useTaking(): (write: () => Promise<unknown>) => Taken {
  const words = useWords()
  return async (write) => {
    try {
      await write()
      return null
    } catch (error) {
      return words.refusal(refusalOf(error))
    }
  }
}

export type TitleField = 'points' | 'reason' | 'note'
export const isTitleField = (column: string): column is TitleField =>
  column === 'points' || column === 'reason' || column === 'note'

/** Writes one cell of one title as it was typed. */
export function useAmendTitle(): (row: Pick<BookRow, 'titleId'>, field: TitleField, text: string) => Taken {
  const { t } = useTranslation('assessments')
  const taking = useTaking()
  return async ({ titleId }, field, text) => {
    const typed = text.trim()
    if (field !== 'points')
      return taking(() => api.assessments.amendTitle({ titleId, [field]: typed === '' ? null : typed }))
    const points = typed === '' ? null : parsePoints(typed)
    if (typed !== '' && points === null) return t('wrong.points', { text: typed })
    return taking(() => api.assessments.amendTitle({ titleId, points }))
  }
}
