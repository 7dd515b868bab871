import { useTranslation } from 'react-i18next'
import type { SetLine } from '../../../src-main/contract/criteria.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { useWords } from '../../locales/words.ts'
import { Standing, useSetWords } from './standing.tsx'

export function useSetColumns(): readonly GridColumn<SetLine>[] {
  const { t } = useTranslation('criteria')
  const words = useWords()
  const said = useSetWords()
  return [
    { id: 'title', title: t('column.title'), width: 12, grow: true, stays: true, text: ({ title }) => title },
    { id: 'kind', title: t('column.kind'), width: 6, text: ({ kind }) => words.label('setKinds', kind) },
    {
      id: 'state',
      title: t('column.state'),
      width: 8.5,
      text: said.standing,
      show: (line) => <Standing line={line} short />,
    },
    { id: 'force', title: t('column.force'), width: 7.5, text: said.force },
    {
      id: 'version',
      title: t('column.version'),
      width: 4,
      align: 'right',
      text: ({ version }) => String(version),
    },
    { id: 'paper', title: t('column.paper'), width: 8, text: said.paper },
  ]
}
