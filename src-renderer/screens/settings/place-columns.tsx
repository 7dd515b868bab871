import { useTranslation } from 'react-i18next'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { NumberCell } from '../../components/NumberCell.tsx'
import { useWords } from '../../locales/words.ts'
import type { PlaceRow } from './place-rows.ts'
import styles from './settings.module.css'
import type { FigureName } from './use-figures.ts'

export function usePlaceColumns(): readonly GridColumn<PlaceRow>[] {
  const { t } = useTranslation('settings')
  const words = useWords()
  const figure = (name: FigureName): GridColumn<PlaceRow> => ({
    id: name,
    title: t(`places.column.${name}`),
    width: 7,
    align: 'right',
    text: (row) => (row[name] === null ? '' : words.number(row[name])),
    show: (row) => <NumberCell value={row[name]} />,
    edit: (row) => String(row[name] ?? ''),
  })
  return [
    {
      id: 'name',
      title: t('places.column.name'),
      width: 12,
      grow: true,
      text: ({ place }) => capitalised(place.fullName),
      show: ({ place }) => (
        <span className={place.kind === 'hamlet' ? styles.hamlet : styles.commune}>
          {capitalised(place.fullName)}
        </span>
      ),
    },
    { id: 'commune', title: t('places.column.commune'), width: 10, text: ({ above }) => capitalised(above) },
    figure('households'),
    figure('population'),
  ]
}
