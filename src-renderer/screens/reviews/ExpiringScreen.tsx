import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../src-main/contract/define.ts'
import type { Contract } from '../../../src-main/contract/index.ts'
import { addMonths } from '../../../src-main/contract/values/day.ts'
import { shortCommune } from '../../../src-main/contract/values/place-name.ts'
import { useAddress, useGo, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { usePages } from '../../api/pages.ts'
import { Book } from '../../components/Book.tsx'
import { Chip, Chips } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import { Mark } from '../../components/Mark.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useWords } from '../../locales/words.ts'
import { KindChip } from './KindChip.tsx'
import { localDay } from './ReceiveComplaint.tsx'

type Ending = Output<Contract['reviews']['expiring']>['rows'][number]
const reaches = [3, 6, 12, 24] as const
const farthest = '2199-12-31'

/** Recognitions that end, the next first: who has to be reviewed anew. */
export function ExpiringScreen() {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const go = useGo()
  const link = useLink()
  const [address, change] = useAddress('expiring')
  const today = localDay()
  const until = address.until ?? addMonths(today, 12)
  const list = usePages(api.reviews.expiring, { until, kind: address.kind ?? null })
  const { total = 0, ended = 0 } = list.head ?? {}
  const columns = useEndingColumns(today)
  const counts = { count: total, ended }
  return (
    <Book
      title={t('expiring.title')}
      sub={list.head && t('expiring.sub', { ...counts, day: until === farthest ? '…' : words.day(until) })}
      actions={
        <Button component="a" variant="default" {...link('decisions')}>
          {words.label('hitKinds', 'decision')}
        </Button>
      }
      filters={
        <Chips>
          <KindChip kind={address.kind ?? null} onChange={(kind) => change({ kind }, 'step')} />
          <Chip
            name={t('expiring.until')}
            options={[
              ...reaches.map((count) => ({
                value: addMonths(today, count),
                label: t('expiring.months', { count }),
              })),
              { value: farthest, label: t('expiring.everything') },
            ]}
            value={until}
            onChange={(value) => change({ until: value }, 'step')}
          />
        </Chips>
      }
      notice={<RefusalNotice refusal={list.refusal} />}
      status={<StatusBar counts={t('expiring.counts', counts)} />}
    >
      <Grid
        label={t('expiring.list')}
        columns={columns}
        rows={list.rows}
        keyOf={({ titleId }) => titleId}
        nameOf={({ name }) => name}
        listKey={JSON.stringify({ until, kind: address.kind })}
        waiting={list.waiting}
        onOpen={({ subjectId }) => go('subject', { subject: subjectId })}
        empty={
          <EmptyState sentence={t('expiring.empty')}>
            <span>{t('expiring.emptyMeaning')}</span>
          </EmptyState>
        }
      />
    </Book>
  )
}

function useEndingColumns(today: string): readonly GridColumn<Ending>[] {
  const { t } = useTranslation('reviews')
  const words = useWords()
  return [
    {
      id: 'name',
      title: t('expiring.column.name'),
      width: 12,
      grow: true,
      stays: true,
      text: ({ name }) => name,
    },
    {
      id: 'commune',
      title: t('expiring.column.commune'),
      width: 7,
      text: ({ commune }) => shortCommune(commune),
    },
    {
      id: 'label',
      title: t('expiring.column.label'),
      width: 11,
      grow: true,
      text: ({ label }) => label,
    },
    { id: 'year', title: t('expiring.column.year'), width: 4.5, text: ({ year }) => String(year) },
    {
      id: 'decision',
      title: t('expiring.column.decision'),
      width: 8,
      text: ({ decision }) => decision ?? '',
    },
    {
      id: 'until',
      title: t('expiring.column.until'),
      width: 9,
      text: ({ validUntil }) => words.day(validUntil),
      show: ({ validUntil }) =>
        validUntil < today ? (
          <Mark ink="pen">{t('expiring.ended', { day: words.day(validUntil) })}</Mark>
        ) : (
          words.day(validUntil)
        ),
    },
    {
      id: 'again',
      title: t('expiring.column.again'),
      width: 9,
      text: ({ registeredAgain }) => (registeredAgain ? t('expiring.again') : ''),
      show: ({ registeredAgain }) => (registeredAgain ? <Mark ink="leaf">{t('expiring.again')}</Mark> : '–'),
    },
  ]
}
