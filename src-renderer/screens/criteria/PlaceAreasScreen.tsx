import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceArea } from '../../../src-main/contract/criteria.ts'
import { capitalised } from '../../../src-main/contract/labels/index.ts'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Book } from '../../components/Book.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { AreaPanel } from './AreaPanel.tsx'
import styles from './criteria.module.css'

/** Which places belong to an area that a set gives a pass score of its own, by year and paper. */
export function PlaceAreasScreen() {
  const { t } = useTranslation('criteria')
  const [{ area, open }, change] = useAddress('placeAreas')
  const known = useAnswer(api.criteria.placeAreas, {})
  const [focused, setFocused] = useState<number>()
  const rows = known.value?.rows ?? []
  const names = known.value?.names ?? []
  const row = rows.find(({ id }) => id === (area ?? focused)) ?? rows[0]
  const columns = useAreaColumns()
  const add = (): void => change({ open: 'add', area: null }, 'step')
  useScreenActions([{ name: t('place.add'), run: add }])
  return (
    <Book
      title={t('place.title')}
      sub={known.value && t('place.stand', { count: rows.length })}
      actions={
        rows.length > 0 && (
          <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={add}>
            {t('place.add')}
          </Button>
        )
      }
      notice={
        <>
          <p className={styles.quiet}>{t('place.words')}</p>
          <RefusalNotice refusal={known.refusal} />
        </>
      }
      panelLabel={t('place.panel')}
      panelWanted={open !== undefined || area !== undefined}
      onLeavePanel={() => change({ open: null, area: null })}
      panel={
        open === 'add' ? (
          <AreaPanel key="new" names={names} row={null} onLeave={() => change({ open: null })} />
        ) : row ? (
          <AreaPanel key={row.id} names={names} row={row} />
        ) : null
      }
      status={<StatusBar counts={t('place.stand', { count: rows.length })} />}
    >
      <Grid
        label={t('place.list')}
        columns={columns}
        rows={rowsOf(rows)}
        keyOf={({ id }) => id}
        nameOf={({ place }) => place}
        waiting={known.waiting}
        shownKey={row?.id ?? null}
        onFocusRow={({ id }) => setFocused(id)}
        empty={
          <EmptyState sentence={t('place.empty')}>
            <Button onClick={add}>{t('place.add')}</Button>
          </EmptyState>
        }
      />
    </Book>
  )
}

function useAreaColumns(): readonly GridColumn<PlaceArea>[] {
  const { t } = useTranslation('criteria')
  return [
    {
      id: 'place',
      title: t('place.column.place'),
      width: 12,
      stays: true,
      text: ({ place, above }) => [capitalised(place), above].filter(Boolean).join(', '),
    },
    { id: 'area', title: t('place.column.area'), width: 11, grow: true, text: ({ area }) => area },
    {
      id: 'years',
      title: t('place.column.years'),
      width: 7,
      text: ({ fromYear, toYear }) =>
        toYear === null
          ? t('place.since', { from: fromYear })
          : t('place.years', { from: fromYear, to: toYear }),
    },
    { id: 'basis', title: t('place.column.basis'), width: 9, grow: true, text: ({ basis }) => basis },
  ]
}
