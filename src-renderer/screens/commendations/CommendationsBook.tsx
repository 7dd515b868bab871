import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Commendation,
  commendationLevels,
  commendationStates,
} from '../../../src-main/contract/commendations.ts'
import { useAddress } from '../../api/address.tsx'
import { api } from '../../api/client.ts'
import { useListViews } from '../../api/list-choice.ts'
import { usePages } from '../../api/pages.ts'
import { Book } from '../../components/Book.tsx'
import { Chip, Chips, FindBox } from '../../components/Chips.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { type Chosen, countChosen, nothingChosen } from '../../components/Grid/chosen.ts'
import { Grid } from '../../components/Grid/Grid.tsx'
import { shownColumns } from '../../components/Grid/shown-columns.ts'
import { ListMenus } from '../../components/ListMenus.tsx'
import { RefusalNotice } from '../../components/RefusalNotice.tsx'
import { useScreenActions } from '../../components/screen-actions.tsx'
import { useWords } from '../../locales/words.ts'
import { CommendationPanel } from './CommendationPanel.tsx'
import { CommendationsBar } from './CommendationsBar.tsx'
import { useCommendationColumns } from './commendation-columns.tsx'
import { GroupForm } from './GroupForm.tsx'
import { firstDraft, Suggestions } from './Suggestions.tsx'
import { useMade } from './use-made.ts'

/** The list of a year: who is listed, proposed, praised; suggestions and papers beside it. */
export function CommendationsBook({ year }: { readonly year: number }) {
  const { t } = useTranslation('commendations')
  const words = useWords()
  const [address, change] = useAddress('commendations')
  const { level, state, text = '', open } = address
  const filter = { year, level: level ?? null, state: state ?? null, text }
  const list = usePages(api.commendations.list, filter)
  const columns = useCommendationColumns()
  const seen = useListViews('commendations')
  const [focused, setFocused] = useState<Commendation>()
  const listKey = JSON.stringify(filter)
  const [choice, setChoice] = useState<{ key: string; chosen: Chosen }>({ key: '', chosen: nothingChosen })
  const chosen = choice.key === listKey ? choice.chosen : nothingChosen
  const made = useMade(filter)
  const [draft, setDraft] = useState(firstDraft)

  const total = list.head?.total ?? 0
  const counts = list.head?.counts
  const isFiltered = level !== undefined || state !== undefined || text !== ''
  const clear = (): void => change({ level: null, state: null, text: null }, 'step')
  const close = (): void => change({ open: null })
  const shown = Array.from({ length: total }, (_, at) => list.rows.at(at)).find(
    (row) => row?.id === focused?.id,
  )
  useScreenActions([
    { name: t('suggest'), run: () => change({ open: 'suggestions' }, 'step') },
    { name: t('addGroup'), run: () => change({ open: 'group' }, 'step') },
    { name: t('print'), keys: 'Ctrl+P', run: () => void made.print(), off: total === 0 },
    { name: t('export'), keys: 'Ctrl+E', run: () => void made.exportSheet(), off: total === 0 },
  ])
  return (
    <Book
      title={t('title')}
      sub={counts && t('stand', { year, count: total, commended: counts.commended })}
      actions={
        <>
          <Button variant="default" onClick={() => change({ open: 'group' }, 'step')}>
            {t('addGroup')}
          </Button>
          <Button
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => change({ open: 'suggestions' }, 'step')}
          >
            {t('suggest')}
          </Button>
        </>
      }
      filters={
        <>
          <FindBox label={t('find')} value={text} onChange={(typed) => change({ text: typed })} />
          <Chips onClear={isFiltered ? clear : undefined}>
            <Chip
              name={t('column.level')}
              column="level"
              options={commendationLevels.map((each) => ({
                value: each,
                label: words.label('commendationLevels', each),
              }))}
              value={level ?? null}
              onChange={(value) =>
                change({ level: commendationLevels.find((each) => each === value) ?? null }, 'step')
              }
            />
            <Chip
              name={t('column.state')}
              column="state"
              options={commendationStates.map((each) => ({
                value: each,
                label: words.label('commendationStates', each),
                ...(counts && { count: words.number(counts[each]) }),
              }))}
              value={state ?? null}
              onChange={(value) =>
                change({ state: commendationStates.find((each) => each === value) ?? null }, 'step')
              }
            />
          </Chips>
        </>
      }
      menus={<ListMenus all={columns} choice={seen} />}
      notice={<RefusalNotice refusal={list.refusal ?? made.refusal} />}
      panelLabel={t('panel')}
      panelWanted={open !== undefined}
      onLeavePanel={close}
      panel={
        open === 'suggestions' ? (
          <Suggestions year={year} draft={draft} onDraft={setDraft} onClose={close} />
        ) : open === 'group' ? (
          <GroupForm year={year} onClose={close} />
        ) : shown ? (
          <CommendationPanel key={shown.id} row={shown} />
        ) : null
      }
      status={
        <CommendationsBar
          chosen={chosen}
          count={countChosen(chosen, total)}
          rows={list.rows}
          made={made}
          total={total}
          onDone={() => setChoice({ key: '', chosen: nothingChosen })}
        />
      }
    >
      <Grid
        label={t('listOf', { year })}
        columns={shownColumns(columns, seen.shown)}
        widths={seen.widths}
        onWidths={seen.onWidths}
        rows={list.rows}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        listKey={listKey}
        waiting={list.waiting}
        shownKey={shown?.id ?? null}
        onFocusRow={setFocused}
        chosen={chosen}
        onChoose={(now) => setChoice({ key: listKey, chosen: now })}
        empty={
          isFiltered ? (
            <EmptyState sentence={t('noMatch')}>
              <Button variant="default" onClick={clear}>
                {t('clear')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState sentence={t('empty', { year })} />
          )
        }
      />
    </Book>
  )
}
