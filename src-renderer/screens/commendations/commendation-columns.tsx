import { useTranslation } from 'react-i18next'
import type { Commendation } from '../../../src-main/contract/commendations.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { shortCommune } from '../../../src-main/contract/values/place-name.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../locales/words.ts'

/** The columns of the list of a year. */
export function useCommendationColumns(): readonly GridColumn<Commendation>[] {
  const { t } = useTranslation('commendations')
  const words = useWords()
  return [
    { id: 'name', title: t('column.name'), width: 7.5, grow: true, stays: true, text: ({ name }) => name },
    {
      id: 'place',
      title: t('column.place'),
      width: 6.5,
      text: ({ hamlet, commune }) => capitalised([hamlet, commune].filter(Boolean).join(', ')),
      show: ({ commune }) => (commune === null ? '' : shortCommune(commune)),
    },
    {
      id: 'years',
      title: t('column.years'),
      width: 4.25,
      align: 'right',
      text: ({ yearsInRow }) => (yearsInRow === null ? '' : String(yearsInRow)),
    },
    { id: 'reason', title: t('column.reason'), width: 5.5, grow: true, text: ({ reason }) => reason },
    {
      id: 'state',
      title: t('column.state'),
      width: 8.5,
      text: ({ state }) => words.label('commendationStates', state),
      show: ({ state }) =>
        state === 'commended' ? (
          <Mark ink="gold">{words.label('commendationStates', state)}</Mark>
        ) : (
          words.label('commendationStates', state)
        ),
    },
    {
      id: 'level',
      title: t('column.level'),
      width: 6,
      text: ({ level }) => words.label('commendationLevels', level),
    },
    {
      id: 'paper',
      title: t('column.paper'),
      width: 6,
      text: ({ paper, paperDay }) => [paper, words.day(paperDay)].filter(Boolean).join(', '),
      show: ({ paper }) => paper ?? '',
    },
  ]
}
