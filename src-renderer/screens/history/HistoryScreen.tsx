import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../src-main/contract/history.ts'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useAnswer, useTask } from '../../api/hooks.ts'
import { useListViews } from '../../api/list-choice.ts'
import { Book } from '../../components/Book.tsx'
import { Chips, FindBox } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Grid } from '../../components/Grid/Grid.tsx'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { StatusBar } from '../../components/StatusBar.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import { ActionPanel } from './ActionPanel.tsx'
import { useActionColumns } from './action-columns.tsx'
import { DataCheck } from './DataCheck.tsx'
import { fateOf } from './fate.ts'
import { useAction, useActions } from './use-actions.ts'
import { useTakingBack } from './use-taking-back.ts'

/** Everything that was done, what it touched, and the way back from it, also tomorrow. */
export function HistoryScreen() {
  const { t } = useTranslation('history')
  const words = useWords()
  const [address, change] = useAddress('history')
  const text = address.text ?? ''
  const list = useActions(text)
  const redoable = useAnswer(api.history.next, {}).value?.redo ?? null
  const columns = useActionColumns()
  const choice = useListViews('history')
  const check = useTask(api.history.check)
  const taking = useTakingBack()
  const [focused, setFocused] = useState<Action>()

  const { total } = list.rows
  const newest = useAnswer(api.history.actions, { text: '', limit: 1 }).value?.rows[0]?.id ?? 0
  // What was done since may have changed the marks of the action in focus.
  const named = useAction(address.action ?? focused?.id, newest)
  const shown = named ?? (address.action === undefined ? focused : undefined)

  const onFocusRow = (row: Action): void => {
    setFocused(row)
    const moves = document.activeElement?.closest('[role=grid]') !== null
    if (moves && address.action !== undefined && address.action !== row.id) change({ action: null })
  }
  useCheckOnCome(address.check === true, () => {
    change({ check: null })
    void check.run({})
  })
  useScreenActions([
    { name: t('action.check'), run: () => void check.run({}) },
    {
      name: t('action.undo'),
      off: shown === undefined || fateOf(shown, redoable).can !== 'undo',
      run: () => shown && void taking.undo(shown),
    },
  ])

  return (
    <Book
      title={t('title')}
      sub={t('sub')}
      actions={
        <Button variant="default" loading={check.running} onClick={() => void check.run({})}>
          {t('check.button')}
        </Button>
      }
      filters={
        <Chips>
          <FindBox
            label={t('find')}
            value={text}
            onChange={(typed) => change({ text: typed.trim(), action: null })}
          />
        </Chips>
      }
      menus={<ListMenus all={columns} choice={choice} />}
      notice={
        <>
          <RefusalNotice refusal={list.refusal} />
          <DataCheck check={check} />
        </>
      }
      panelLabel={t('panel')}
      panelWanted={address.action !== undefined}
      onLeavePanel={() => change({ action: null })}
      panel={
        total === 0 && address.action === undefined ? null : shown === undefined ? (
          named === null ? (
            <SidePanel label={t('panel')} title={t('panel')}>
              <p>{t('gone')}</p>
            </SidePanel>
          ) : null
        ) : (
          <ActionPanel
            action={shown}
            redoable={redoable}
            taking={taking}
            onShow={(action) => change({ action }, 'step')}
          />
        )
      }
      status={
        <StatusBar counts={t('foot', { count: total })}>
          <span role="status">{taking.said}</span>
        </StatusBar>
      }
    >
      <Grid
        label={t('list')}
        columns={shownColumns(columns, choice.shown)}
        widths={choice.widths}
        onWidths={choice.onWidths}
        rows={list.rows}
        keyOf={({ id }) => id}
        nameOf={({ deed }) => words.deed(deed)}
        listKey={text}
        waiting={list.waiting}
        empty={
          text === '' ? (
            <EmptyState sentence={t('none.all')} />
          ) : (
            <EmptyState sentence={t('none.hit', { text })}>
              <Button variant="default" onClick={() => change({ text: null })}>
                {t('none.clear')}
              </Button>
            </EmptyState>
          )
        }
        onFocusRow={onFocusRow}
        shownKey={address.action ?? focused?.id ?? null}
      />
    </Book>
  )
}

/** A link from elsewhere asks for the check: it runs once, when the page opens. */
function useCheckOnCome(asked: boolean, run: () => void): void {
  const newest = useRef(run)
  newest.current = run
  useEffect(() => {
    if (asked) newest.current()
  }, [asked])
}
