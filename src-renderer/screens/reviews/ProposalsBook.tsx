import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookFilter } from '../../../src-main/contract/assessments.ts'
import type { Proposal } from '../../../src-main/contract/proposals.ts'
import { shortCommune } from '../../../src-main/contract/values/place-name.ts'
import { useAddress, useGo, useLink } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { Book } from '../../components/Book.tsx'
import { Chips } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import type { GridColumn } from '../../components/Grid/columns.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { Mark } from '../../components/Mark.tsx'
import { NumberCell } from '../../components/NumberCell.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import { KindChip } from './KindChip.tsx'
import { useKindNoun } from './kind-words.ts'
import { ProposalPanel } from './ProposalPanel.tsx'

interface ProposalsBookProps {
  readonly year: number
  readonly kind: BookFilter['kind']
}

/** The year's proposals of a kind: whom each asks, how many it proposes, how many were recognised. */
export function ProposalsBook({ year, kind }: ProposalsBookProps) {
  const { t } = useTranslation('reviews')
  const link = useLink()
  const go = useGo()
  const [address, change] = useAddress('proposal')
  const noun = useKindNoun(kind)
  const list = useAnswer(api.reviews.proposals, { year, kind })
  const waiting = useAnswer(api.reviews.proposalDraft, { year, kind }).value?.waiting ?? 0
  const columns = useProposalColumns()
  const [focused, setFocused] = useState<number>()
  const proposals = list.value ?? []
  const shown = proposals.find(({ id }) => id === (address.proposal ?? focused)) ?? proposals[0]
  const sum = (of: (proposal: Proposal) => number): number =>
    proposals.reduce((total, proposal) => total + of(proposal), 0)
  const counts = {
    count: proposals.length,
    proposed: sum(({ proposed }) => proposed),
    recognised: sum(({ recognised }) => recognised),
  }
  const onFocusRow = ({ id }: Proposal): void => {
    setFocused(id)
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.proposal !== undefined && address.proposal !== id) change({ proposal: null })
  }
  useScreenActions([{ name: t('proposal.compose'), run: () => go('proposal', { kind, open: 'new' }) }])
  const isEmpty = proposals.length === 0
  const compose = (
    <Button
      component="a"
      variant={waiting > 0 ? 'filled' : 'default'}
      leftSection={<IconPlus size="1rem" aria-hidden />}
      {...link('proposal', { kind, open: 'new' })}
    >
      {t('proposal.compose')}
    </Button>
  )
  return (
    <Book
      title={t('proposal.title')}
      sub={list.value ? t('proposal.sub', { year, waiting, ...counts }) : ''}
      actions={
        <>
          <Button component="a" variant="default" {...link('reviews', { kind })}>
            {t('review.toReviews')}
          </Button>
          {!isEmpty && compose}
        </>
      }
      filters={
        <Chips>
          <KindChip
            needed
            kind={kind}
            onChange={(value) => change({ kind: value, proposal: null }, 'step')}
          />
        </Chips>
      }
      notice={<RefusalNotice refusal={list.refusal} />}
      panelLabel={t('proposal.panel')}
      panelWanted={address.proposal !== undefined}
      onLeavePanel={() => change({ proposal: null })}
      panel={shown ? <ProposalPanel key={shown.id} proposal={shown} /> : null}
      status={<StatusBar counts={t('proposal.counts', counts)} />}
    >
      <Grid
        label={t('proposal.list', { year })}
        columns={columns}
        rows={rowsOf(proposals)}
        keyOf={({ id }) => id}
        nameOf={({ text }) => text.number ?? t('proposal.unnumbered')}
        waiting={list.waiting}
        shownKey={shown?.id ?? null}
        onFocusRow={onFocusRow}
        empty={
          <EmptyState
            sentence={t(waiting > 0 ? 'proposal.empty.waiting' : 'proposal.empty.nobody', {
              year,
              count: waiting,
              kind: noun,
            })}
          >
            {waiting > 0 ? (
              compose
            ) : (
              <Button component="a" {...link('reviews', { kind, level: 'commune' })}>
                {t('review.toReviews')}
              </Button>
            )}
          </EmptyState>
        }
      />
    </Book>
  )
}

function useProposalColumns(): readonly GridColumn<Proposal>[] {
  const { t } = useTranslation('reviews')
  const words = useWords()
  return [
    {
      id: 'number',
      title: t('proposal.column.number'),
      width: 8.5,
      stays: true,
      text: ({ text }) => text.number ?? '',
      show: ({ text }) => text.number ?? <Mark ink="pen">{t('proposal.noNumber')}</Mark>,
    },
    {
      id: 'day',
      title: t('proposal.column.day'),
      width: 7.75,
      text: ({ text }) => words.day(text.day),
      show: ({ text }) =>
        text.day === null ? <Mark ink="pen">{t('proposal.noDay')}</Mark> : words.day(text.day),
    },
    {
      id: 'to',
      title: t('proposal.column.to'),
      width: 11,
      grow: true,
      text: ({ text }) => text.addressee,
    },
    {
      id: 'commune',
      title: t('proposal.column.commune'),
      width: 6.5,
      text: ({ commune }) => (commune === null ? '' : shortCommune(commune)),
    },
    {
      id: 'proposed',
      title: t('proposal.column.proposed'),
      width: 5.5,
      align: 'right',
      text: ({ proposed }) => String(proposed),
      show: ({ proposed }) => <NumberCell value={proposed} />,
    },
    {
      id: 'recognised',
      title: t('proposal.column.recognised'),
      width: 6,
      align: 'right',
      text: ({ recognised }) => String(recognised),
      show: ({ recognised }) => <NumberCell value={recognised} />,
    },
  ]
}
