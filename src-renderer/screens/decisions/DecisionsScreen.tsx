import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress, useGo, useLink, useYear } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useListChoice } from '../../api/list-choice.ts'
import { Book } from '../../components/Book.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Grid } from '../../components/Grid/Grid.tsx'
import { rowsOf } from '../../components/Grid/row-source.ts'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { type Decision, useDecisionColumns } from './decision-columns.tsx'

const kind = 'family'

/** The year's decisions: whom each recognises, which numbers it gave, how many certificates are printed. */
export function DecisionsScreen() {
  const { t } = useTranslation('decisions')
  const [year] = useYear()
  const [address, change] = useAddress('decisions')
  const go = useGo()
  const link = useLink()
  const list = useAnswer(api.decisions.decisions, year === undefined ? null : { year })
  const passed =
    useAnswer(api.decisions.proposal, year === undefined ? null : { year, kind }).value?.passed ?? 0
  const choice = useListChoice('decisions')
  const [focused, setFocused] = useState<number>()

  const decisions = list.value ?? []
  const shown = decisions.find(({ id }) => id === (address.decision ?? focused))
  const sum = (of: (decision: Decision) => number): number =>
    decisions.reduce((total, decision) => total + of(decision), 0)
  const counts = {
    recognised: sum(({ recognised }) => recognised),
    /** Of those recognised: taken back since. */
    revoked: sum(({ purpose, revoked }) => (purpose === 'recognition' ? revoked : 0)),
    issued: sum(({ issued }) => issued),
  }
  const columns = useDecisionColumns(decisions.some(({ revoked }) => revoked > 0))
  const given = t(counts.revoked > 0 ? 'givenAndRevoked' : 'given', counts)
  const onFocusRow = ({ id }: Decision): void => {
    setFocused(id)
    // A list that comes up tells its first row; only a clerk who moves in it leaves the one the address names.
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.decision !== undefined && address.decision !== id) change({ decision: null })
  }
  useScreenActions([{ name: t('compose'), run: () => go('decision') }])

  const isEmpty = decisions.length === 0
  return (
    <Book
      title={t('title')}
      sub={
        year === undefined || list.value === undefined
          ? ''
          : t(passed > 0 ? 'standWaiting' : 'stand', {
              year,
              count: decisions.length,
              passed,
              given,
              ...counts,
            })
      }
      actions={
        <>
          <Button component="a" variant="default" {...link('expiring')}>
            {t('ending')}
          </Button>
          {!isEmpty && (
            <Button
              component="a"
              variant={passed > 0 ? 'filled' : 'default'}
              leftSection={<IconPlus size="1rem" aria-hidden />}
              {...link('decision')}
            >
              {t('compose')}
            </Button>
          )}
        </>
      }
      menus={
        isEmpty ? undefined : (
          <ListMenus all={columns} choice={{ shown: choice.shown, onShown: choice.onShown }} />
        )
      }
      notice={<RefusalNotice refusal={list.refusal} />}
      panelLabel={t('panel')}
      panelWanted={address.decision !== undefined}
      onLeavePanel={() => change({ decision: null })}
      panel={shown ? <DecisionPanel decision={shown} /> : null}
      status={<StatusBar counts={t('counts', { count: decisions.length, given, ...counts })} />}
    >
      <Grid
        label={t('list', { year: year ?? '' })}
        columns={shownColumns(columns, choice.shown)}
        widths={choice.widths}
        onWidths={choice.onWidths}
        rows={rowsOf(decisions)}
        keyOf={({ id }) => id}
        nameOf={({ text }) => text.number ?? t('unnumbered')}
        waiting={list.waiting}
        shownKey={shown?.id ?? null}
        onFocusRow={onFocusRow}
        empty={
          <EmptyState
            sentence={t(passed > 0 ? 'empty.waiting' : 'empty.nobody', { year: year ?? '', count: passed })}
          >
            <Button component="a" {...(passed > 0 ? link('decision') : link('import', { kind: 'results' }))}>
              {t(passed > 0 ? 'compose' : 'importResults')}
            </Button>
          </EmptyState>
        }
      />
    </Book>
  )
}
