import { useTranslation } from 'react-i18next'
import type { Action } from '../../../src-main/contract/history.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'

export function useActionColumns(): readonly GridColumn<Action>[] {
  const { t } = useTranslation('history')
  const words = useWords()
  const stateOf = ({ undoneBy, deed }: Action): string => {
    if (undoneBy !== null) return t('state.undone')
    if (deed.name === 'undone') return t('state.undo')
    return deed.name === 'redone' ? t('state.redo') : ''
  }
  return [
    { id: 'at', title: t('column.at'), width: 9.5, text: ({ at }) => words.moment(at) },
    {
      id: 'deed',
      title: t('column.deed'),
      width: 15,
      grow: true,
      stays: true,
      text: ({ deed }) => capitalised(words.deed(deed)),
    },
    {
      id: 'rows',
      title: t('column.rows'),
      width: 5,
      align: 'right',
      text: ({ rows }) => words.number(rows),
    },
    {
      id: 'state',
      title: t('column.state'),
      width: 7.5,
      text: stateOf,
      show: (action) => {
        const state = stateOf(action)
        return state === '' ? null : <Mark ink="sand">{state}</Mark>
      },
    },
  ]
}
