import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint } from '../../../src-main/contract/reviews.ts'
import { useAddress, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Book } from '../../components/Book.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import { ComplaintPanel } from './ComplaintPanel.tsx'
import { ReceiveComplaint } from './ReceiveComplaint.tsx'

/** Complaints about results: those that wait for an answer first. */
export function ComplaintsScreen() {
  const { t } = useTranslation('reviews')
  const link = useLink()
  const [year] = useYear()
  const [address, change] = useAddress('complaints')
  const all = address.allYears === true
  const asked = all ? { year: null } : year === undefined ? null : { year }
  const list = useAnswer(api.reviews.complaints, asked)
  const columns = useComplaintColumns()
  const [focused, setFocused] = useState<number>()
  const complaints = list.value ?? []
  const shown = complaints.find(({ id }) => id === (address.complaint ?? focused)) ?? complaints[0]
  const counts = {
    count: complaints.length,
    open: complaints.filter(({ outcome }) => outcome === null).length,
  }
  const receives = address.open === true || address.title !== undefined
  const receive = (): void => change({ open: true, complaint: null }, 'step')
  const onFocusRow = ({ id }: Complaint): void => {
    setFocused(id)
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.complaint !== undefined && address.complaint !== id) change({ complaint: null })
  }
  useScreenActions([{ name: t('complaints.receive'), run: receive }])
  return (
    <Book
      title={t('complaints.title')}
      sub={
        list.value && year !== undefined
          ? t(all ? 'complaints.subAll' : 'complaints.sub', { year, ...counts })
          : ''
      }
      actions={
        <>
          <Button component="a" variant="default" {...link('reviews')}>
            {t('review.toReviews')}
          </Button>
          <Button variant="default" onClick={() => change({ allYears: all ? null : true }, 'step')}>
            {all ? t('complaints.thisYear', { year: year ?? '' }) : t('complaints.allYears')}
          </Button>
          {!receives && (
            <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={receive}>
              {t('complaints.receive')}
            </Button>
          )}
        </>
      }
      notice={<RefusalNotice refusal={list.refusal} />}
      panelLabel={t('complaints.panel')}
      panelWanted={receives || address.complaint !== undefined}
      onLeavePanel={() => change({ open: null, title: null, complaint: null })}
      panel={
        receives && year !== undefined ? (
          <ReceiveComplaint
            key={address.title ?? 'new'}
            year={year}
            titleId={address.title}
            onDone={(complaint) => change({ open: null, title: null, complaint })}
          />
        ) : shown ? (
          <ComplaintPanel key={shown.id} complaint={shown} />
        ) : null
      }
      status={<StatusBar counts={t('complaints.counts', counts)} />}
    >
      <Grid
        label={t('complaints.list')}
        columns={columns}
        rows={rowsOf(complaints)}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        waiting={list.waiting}
        shownKey={receives ? null : (shown?.id ?? null)}
        onFocusRow={onFocusRow}
        onOpen={() => receives && change({ open: null, title: null })}
        empty={<EmptyState sentence={t('complaints.empty')} />}
      />
    </Book>
  )
}

function useComplaintColumns(): readonly GridColumn<Complaint>[] {
  const { t } = useTranslation('reviews')
  const words = useWords()
  return [
    {
      id: 'name',
      title: t('complaints.column.name'),
      width: 11,
      grow: true,
      stays: true,
      text: ({ name }) => name,
    },
    {
      id: 'received',
      title: t('complaints.column.received'),
      width: 7,
      text: ({ receivedOn }) => words.day(receivedOn),
    },
    {
      id: 'sender',
      title: t('complaints.column.sender'),
      width: 10,
      grow: true,
      text: ({ sender }) => sender,
    },
    {
      id: 'state',
      title: t('complaints.column.state'),
      width: 8,
      text: ({ state }) => words.label('titleStates', state),
    },
    {
      id: 'outcome',
      title: t('complaints.column.outcome'),
      width: 8,
      text: ({ outcome }) => (outcome === null ? t('complaints.waits') : t(`complaints.outcome.${outcome}`)),
      show: ({ outcome }) =>
        outcome === null ? (
          <Mark ink="pen">{t('complaints.waits')}</Mark>
        ) : (
          <Mark ink={outcome === 'upheld' ? 'leaf' : 'ink'}>{t(`complaints.outcome.${outcome}`)}</Mark>
        ),
    },
  ]
}
